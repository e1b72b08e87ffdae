/** All that it takes to bring a file in, in one part of the program fetched when there is one. */
import type { Accessor, Setter } from 'solid-js';
import type { DivisionBorders } from '../core/borders/kept-borders.ts';
import type { ReferenceData } from '../core/catalog/reference-data.ts';
import type { DivisionId, ImportedIndicatorId, ZoneId } from '../core/identifiers.ts';
import { asId } from '../core/identifiers.ts';
import { fileSizeProblem, MOST_IMPORT_BYTES } from '../core/import/file-size.ts';
import type { BordersProposal, DivisionProposal } from '../core/import/geo/borders-proposal.ts';
import type { ImportChoices } from '../core/import/import-reading.ts';
import { NO_CHOICES } from '../core/import/import-reading.ts';
import { importedIndicatorId } from '../core/import/imported-reference.ts';
import type { KnownAreas, LineFate } from '../core/import/table-types.ts';
import type { ImportedIndicator } from '../core/plan/imported-indicator.ts';
import { addImportedIndicators, removeImportedIndicator } from '../core/plan/operations/imported-indicators.ts';
import { replaceBorders, restoreBorders } from '../core/plan/operations/replace-borders.ts';
import { replaceZones } from '../core/plan/operations/replace-zones.ts';
import type { BordersFile } from '../core/plan/plan-borders.ts';
import type { Problem } from '../core/problem.ts';
import { problem } from '../core/problem.ts';
import { fileNameOf } from '../io/file-name.ts';
import type { ImportItem, ImportState, NewZoneShape, SaidOfBorders } from '../ui/import-actions.ts';
import type { Workspace } from '../ui/workspace.ts';
import type { BordersHere } from './borders-here.ts';
import { downloadText } from './files.ts';
import type { ImportFileReader } from './import-client.ts';
import { openImportFile } from './import-client.ts';
import { mapBounds } from './map-bounds.ts';

/** Enough of a fingerprint that two files are never one division. */
const OWN_ID_DIGITS = 16;

/** The signals of the page that this part works with. */
export interface ImportSignals {
  readonly items: Accessor<readonly ImportItem[]>;
  readonly setItems: Setter<readonly ImportItem[]>;
  readonly setChosenId: Setter<number | null>;
  readonly setBordersHere: Setter<BordersHere | null>;
}

export interface ImportSession {
  add(file: File): void;
  decide(id: number, choices: ImportChoices): void;
  /** Downloads the lines of one fate. */
  report(id: number, fate: LineFate): Promise<void>;
  takeIn(id: number, indicators: readonly ImportedIndicator[]): void;
  takeInZones(id: number, zones: readonly NewZoneShape[]): void;
  takeInBorders(id: number, proposal: BordersProposal, said: SaidOfBorders): Promise<void>;
  takeInDivision(
    id: number,
    proposal: DivisionProposal,
    said: SaidOfBorders & { readonly title: string },
  ): Promise<void>;
  restoreBorders(division: DivisionId): void;
  /** Lets go of a file and gives it to those who read what it is. */
  handOver(id: number, as: 'plan' | 'weights' | 'holdings'): void;
  drop(id: number): void;
  remove(id: ImportedIndicatorId): void;
}

export function createImportSession(workspace: Accessor<Workspace>, signals: ImportSignals): ImportSession {
  const { items, setItems, setChosenId, setBordersHere } = signals;
  const readers = new Map<number, ImportFileReader>();
  const files = new Map<number, File>();
  let serial = 0;

  const setState = (id: number, state: ImportState): void => {
    setItems((now) => now.map((item) => (item.id === id ? { ...item, state } : item)));
  };
  const isHere = (id: number): boolean => items().some((item) => item.id === id);
  const end = (id: number): void => {
    readers.get(id)?.end();
    readers.delete(id);
  };
  const refuse = (id: number, told: Problem): void => {
    end(id);
    setState(id, { kind: 'refused', problem: told });
  };
  const read = async (id: number, reader: ImportFileReader, choices: ImportChoices): Promise<void> => {
    const reading = await reader.read(choices);
    if (!isHere(id)) return;
    if (reading.ok) setState(id, { kind: 'read', reading: reading.value, choices, isRereading: false });
    else refuse(id, reading.problem);
  };
  const open = async (id: number, file: File): Promise<void> => {
    const tooLarge = fileSizeProblem(file.size, MOST_IMPORT_BYTES);
    if (tooLarge !== null) {
      refuse(id, tooLarge);
      return;
    }
    let bytes: Uint8Array;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      refuse(id, problem('file-unreadable', { file: file.name }));
      return;
    }
    if (!isHere(id)) return;
    const onProgress = (done: number): void => {
      const state = items().find((item) => item.id === id)?.state;
      if (state?.kind === 'reading') setState(id, { kind: 'reading', done });
    };
    const reader = openImportFile({ fileName: file.name, bytes, known: knownAreas(workspace().reference), onProgress });
    readers.set(id, reader);
    await read(id, reader, NO_CHOICES);
  };
  const drop = (id: number): void => {
    end(id);
    files.delete(id);
    const rest = items().filter((item) => item.id !== id);
    setItems(rest);
    setChosenId((chosen) => (chosen === id ? (rest[0]?.id ?? null) : chosen));
  };
  /** First what the plan will rest on, then the plan. */
  const keepAndUse = async (id: number, borders: DivisionBorders, said: Omit<BordersFile, 'fingerprint' | 'name'>) => {
    const name = items().find((item) => item.id === id)?.fileName ?? '';
    const [{ keepBorders }, { haveBorders }] = await Promise.all([
      import('../io/borders/borders-shelf.ts'),
      import('./plan-borders.ts'),
    ]);
    const kept = await keepBorders(borders);
    const { session, attempt } = workspace();
    if (!kept.ok) {
      session.notify({ messageKey: 'borders.notKept' });
      return false;
    }
    haveBorders([borders], setBordersHere);
    const { division, fingerprint } = borders;
    if (!attempt(replaceBorders({ ...said, id: division, fingerprint, name }))) return false;
    drop(id);
    return true;
  };
  return {
    add: (file) => {
      serial += 1;
      const id = serial;
      files.set(id, file);
      setItems((now) => [...now, { id, fileName: file.name, state: { kind: 'reading', done: null } }]);
      setChosenId((chosen) => chosen ?? id);
      void open(id, file);
    },
    decide: (id, choices) => {
      const reader = readers.get(id);
      const state = items().find((item) => item.id === id)?.state;
      if (reader === undefined || state?.kind !== 'read') return;
      setState(id, { ...state, choices, isRereading: true });
      void read(id, reader, choices);
    },
    report: async (id, fate) => {
      const { t } = workspace();
      const text = await readers.get(id)?.report(fate, t('import.row'));
      const name =
        items()
          .find((item) => item.id === id)
          ?.fileName.replace(/\.\w+$/, '') ?? '';
      if (text !== undefined) downloadText(`${fileNameOf(`${name} ${t(`import.fate.${fate}`)}`)}.csv`, text);
    },
    takeIn: (id, indicators) => {
      const { store, session, attempt } = workspace();
      const [first] = indicators;
      if (first === undefined || !attempt(addImportedIndicators(store().plan(), indicators))) return;
      session.set({ indicator: importedIndicatorId(first.id), division: first.division, areasView: 'indicator' });
      drop(id);
      session.notify({ messageKey: indicators.length === 1 ? 'import.takenOne' : 'import.takenSeveral' });
    },
    takeInZones: (id, zones) => {
      const { store, session, attempt, newId, now } = workspace();
      const add = zones.map(({ name, polygons }) => ({
        id: asId<ZoneId>(newId()),
        name,
        shape: { kind: 'drawn', polygons } as const,
      }));
      if (add.length === 0 || !attempt(replaceZones(store().plan(), { add, now: now() }))) return;
      drop(id);
      session.set({ task: 'zones', selectedZones: add.slice(0, 1).map((zone) => zone.id) });
      workspace().map.zoomToZones();
      session.notify({ messageKey: 'import.takenZones' });
    },
    takeInBorders: async (id, { division, fingerprint, areas }, said) => {
      if (await keepAndUse(id, { fingerprint, division, areas }, said)) {
        workspace().session.notify({ messageKey: 'borders.taken' });
      }
    },
    takeInDivision: async (id, { fingerprint, areas }, said) => {
      const division = asId<DivisionId>(`own-${fingerprint.slice(0, OWN_ID_DIGITS)}`);
      if (!(await keepAndUse(id, { fingerprint, division, areas }, said))) return;
      const { session } = workspace();
      session.set({ division, selectedAreas: [] });
      session.notify({ messageKey: 'borders.divisionTaken' });
    },
    restoreBorders: (division) => {
      const { store, session, attempt, now } = workspace();
      const isOwn = store()
        .plan()
        .borders.some(({ id, title }) => id === division && title !== undefined);
      if (!attempt(restoreBorders(store().plan(), { id: division, now: now() }))) return;
      session.notify({ messageKey: isOwn ? 'borders.divisionRemoved' : 'borders.isBack' });
    },
    handOver: (id, as) => {
      const file = files.get(id);
      drop(id);
      if (file === undefined) return;
      const { plans, weights, overlaps, session } = workspace();
      switch (as) {
        case 'plan':
          return plans.openDropped(file);
        case 'weights':
          return weights.readFile(file);
        case 'holdings':
          overlaps.readFile(file);
          session.set({ task: 'overlaps' });
      }
    },
    drop,
    remove: (id) => {
      const { store, attempt, now } = workspace();
      attempt(removeImportedIndicator(store().plan(), { id, now: now() }));
    },
  };
}

function knownAreas(reference: ReferenceData): KnownAreas {
  const { catalog, divisions } = reference;
  const { code, name } = catalog.municipality;
  return {
    municipality: { code, name },
    here: mapBounds(reference),
    divisions: [...divisions.values()].map(({ division, areas, index }) => ({
      id: division.id,
      version: division.version,
      codes: areas.map((area) => area.code),
      names: areas.map((area) => area.name),
      areaM2: index.areaM2,
    })),
  };
}
