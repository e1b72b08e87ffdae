import type { AreaCode } from '../core/identifiers.ts';
import { problem } from '../core/problem.ts';
import type { MapEvents } from '../map/map-types.ts';
import type { Workspace } from '../ui/workspace.ts';

/** What pointing at the map means: in a task about areas an area is meant, elsewhere a zone. */
export function mapEvents(workspace: Workspace): MapEvents {
  const { session } = workspace;
  const isAboutAreas = (): boolean => session.state.task === 'areas' || session.state.task === 'reach';
  let told = false;
  const chooseArea = (code: AreaCode, additive: boolean): void => {
    const now = session.state.selectedAreas;
    const chosen = now.includes(code);
    if (!additive) session.set({ selectedAreas: chosen && now.length === 1 ? [] : [code] });
    else session.set({ selectedAreas: chosen ? now.filter((each) => each !== code) : [...now, code] });
  };
  return {
    onAreaHover: (code) => session.set({ hoveredArea: code }),
    onAreaClick: (code, additive) => {
      if (session.state.tool.kind === 'choose-areas') chooseArea(code, true);
      else if (isAboutAreas()) chooseArea(code, additive);
      else session.set({ selectedZones: [] });
    },
    onZoneClick: (zone, additive, area) => {
      if (isAboutAreas() && area !== null) {
        chooseArea(area, additive);
        return;
      }
      const now = session.state.selectedZones;
      // There a zone is looked at, not edited.
      if (session.state.task === 'overlaps') session.set({ selectedZones: [zone] });
      else if (!additive) session.set({ task: 'zones', selectedZones: [zone] });
      else
        session.set({
          task: 'zones',
          selectedZones: now.includes(zone) ? now.filter((each) => each !== zone) : [...now, zone],
        });
    },
    onEmptyClick: () => session.set({ selectedAreas: [], selectedZones: [] }),
    onBoxSelect: (codes, additive) => {
      const now = additive || session.state.tool.kind === 'choose-areas' ? session.state.selectedAreas : [];
      session.set({ selectedAreas: [...new Set([...now, ...codes])] });
    },
    onMove: () => undefined,
    onError: (error) => {
      // The map keeps running. Told once: a basemap out of reach fails for each of its tiles, each with its own address.
      if (told) return;
      told = true;
      workspace.tell(problem('map-trouble', { what: error.message }));
    },
  };
}
