import type { ZoneId } from '../core/identifiers.ts';
import { zonePolygons } from '../core/indicator/zone-shape.ts';
import type { ShiftedBorder } from '../ui/map-actions.ts';
import type { Workspace } from '../ui/workspace.ts';
import { startBorderShift } from '../workers/border-shift-client.ts';

const DISTANCES_M = [-100, -50, 50, 100] as const;

/** Works out the shapes in a worker of their own; a failure is told and gives null. */
export async function shiftZoneBorder(workspace: Workspace, id: ZoneId): Promise<readonly ShiftedBorder[] | null> {
  const zone = workspace
    .store()
    .plan()
    .zones.find((each) => each.id === id);
  const shape = zone === undefined ? null : zonePolygons(zone.shape, workspace.reference);
  if (shape === null || !shape.ok) return null;
  const worker = new Worker(new URL('../workers/border-shift-worker.ts', import.meta.url), { type: 'module' });
  const shifted = await startBorderShift(worker, { shape: shape.value, distancesM: DISTANCES_M }).shapes;
  if (!shifted.ok) {
    workspace.tell(shifted.problem);
    return null;
  }
  return shifted.value.map(({ distanceM, shape: moved }) => ({ distanceM, polygons: moved.ok ? moved.value : null }));
}
