/** Holdings and reviews in and out, in one part of the program that is fetched when it is first needed. */
import type { Accessor } from 'solid-js';
import { untrack } from 'solid-js';
import type { HoldingId, ZoneId } from '../core/identifiers.ts';
import { asId } from '../core/identifiers.ts';
import { zonePolygons } from '../core/indicator/zone-shape.ts';
import { mergeReview } from '../core/overlap/answer-review.ts';
import { joinPlaces, remarksOnceJoined } from '../core/overlap/reading/join-places.ts';
import { toHoldings } from '../core/overlap/reading/to-holdings.ts';
import { reviewPlan } from '../core/overlap/review-plan.ts';
import type { Company, Holding, HoldingsKeeping } from '../core/plan/holdings.ts';
import { makeHoldingOfZone, putHoldings, removeHoldings, setCompany } from '../core/plan/operations/companies.ts';
import { replaceZones } from '../core/plan/operations/replace-zones.ts';
import { readPlan } from '../core/plan/read-plan.ts';
import { problem } from '../core/problem.ts';
import { succeed } from '../core/result.ts';
import { fileNameOf } from '../io/file-name.ts';
import { holdingsFile } from '../io/holdings/holdings-file.ts';
import { keepHoldings, keptHoldings } from '../io/holdings/holdings-shelf.ts';
import { parsePlanFile } from '../io/plan-file/parse-plan-file.ts';
import { planFileName, writePlanFile } from '../io/plan-file/write-plan-file.ts';
import type { MergedReview, OverlapActions, PendingHoldings } from '../ui/overlap-actions.ts';
import type { Workspace } from '../ui/workspace.ts';
import { downloadText } from './files.ts';
import type { HoldingsReader } from './holdings-client.ts';
import { openHoldings } from './holdings-client.ts';
import { mapBounds } from './map-bounds.ts';
import { saveTables } from './save-tables.ts';

export interface HoldingFiles
  extends Omit<OverlapActions, 'beside' | 'pending' | 'merged' | 'clicked' | 'draw' | 'noteClick'> {
  readBeside(): void;
}

interface Signals {
  readonly beside: Accessor<readonly Holding[]>;
  readonly setBeside: (holdings: readonly Holding[]) => void;
  readonly pending: Accessor<PendingHoldings | null>;
  readonly setPending: (pending: PendingHoldings | null) => void;
  readonly setMerged: (merged: MergedReview | null) => void;
}

export function createHoldingFiles(workspace: Accessor<Workspace>, signals: Signals): HoldingFiles {
  let reader: HoldingsReader | null = null;
  let turn = 0;
  const now = () => workspace();
  const end = (): void => {
    turn++;
    reader?.end();
    reader = null;
  };

  const read = async (file: File): Promise<void> => {
    end();
    const own = turn;
    signals.setPending({ kind: 'reading', fileName: file.name });
    try {
      const opened = await openHoldings(file, mapBounds(now().reference));
      if (own !== turn) return opened.end();
      reader = opened;
      await show(file.name, { kind: 'automatic' });
    } catch {
      if (own === turn) refuse(file.name);
    }
  };
  const refuse = (fileName: string): void =>
    signals.setPending({ kind: 'refused', fileName, problem: problem('file-unreadable', { file: fileName }) });
  const show = async (fileName: string, choice: Parameters<HoldingsReader['read']>[0]): Promise<void> => {
    const own = turn;
    const reading = await reader?.read(choice);
    if (reading === undefined || own !== turn) return;
    if (!reading.ok) signals.setPending({ kind: 'refused', fileName, problem: reading.problem });
    else {
      const withoutPlaceCount = reading.value.holdings.filter(({ place }) => place === null).length;
      signals.setPending({ kind: 'read', fileName, reading: reading.value, joined: null, withoutPlaceCount });
    }
  };
  const join = async (file: File): Promise<void> => {
    const waiting = untrack(signals.pending);
    if (waiting?.kind !== 'read') return;
    const opened = await openHoldings(file, mapBounds(now().reference));
    const layer = await opened.read({ kind: 'none' });
    opened.end();
    if (untrack(signals.pending) !== waiting) return;
    if (!layer.ok) return now().tell(layer.problem);
    const { name } = now().reference.catalog.municipality;
    const joined = joinPlaces(waiting.reading.holdings, layer.value.holdings, name);
    signals.setPending({
      ...waiting,
      reading: {
        ...waiting.reading,
        holdings: joined.holdings,
        remarks: remarksOnceJoined(waiting.reading.remarks),
      },
      joined: { fileName: file.name, foundCount: (waiting.joined?.foundCount ?? 0) + joined.foundCount },
      withoutPlaceCount: joined.stillWithoutCount,
    });
  };
  const keepBeside = async (holdings: readonly Holding[]): Promise<boolean> => {
    const kept = await keepHoldings(now().store().id, holdings);
    if (!kept.ok) now().tell(kept.problem);
    else signals.setBeside(holdings);
    return kept.ok;
  };
  const addBeside = (holdings: readonly Holding[]): Promise<boolean> => {
    const ids = new Set(holdings.map(({ id }) => id));
    return keepBeside([...untrack(signals.beside).filter(({ id }) => !ids.has(id)), ...holdings]);
  };
  const use = async (company: Company): Promise<void> => {
    const waiting = untrack(signals.pending);
    if (waiting?.kind !== 'read') return;
    const holdings = toHoldings(company.id, waiting.reading.holdings);
    const isKept =
      company.keeping === 'plan' ? now().attempt(succeed(putHoldings(holdings))) : await addBeside(holdings);
    if (!isKept) return;
    end();
    signals.setPending(null);
  };
  const keep = async (company: Company, keeping: HoldingsKeeping): Promise<void> => {
    const plan = now().store().plan();
    const isOwn = (holding: Holding): boolean => holding.company === company.id;
    const change = setCompany(plan, company.id, { keeping });
    if (!change.ok) return now().tell(change.problem);
    if (keeping === 'beside') {
      const own = plan.holdings.filter(isOwn);
      if (!(await addBeside(own))) return;
      const removal = removeHoldings(
        own.map(({ id }) => id),
        now().now(),
      );
      now().attempt(succeed({ changes: [...change.value.changes, ...removal.changes] }));
      return;
    }
    const own = untrack(signals.beside).filter(isOwn);
    if (!now().attempt(succeed({ changes: [...change.value.changes, ...putHoldings(own).changes] }))) return;
    await keepBeside(untrack(signals.beside).filter((holding) => !isOwn(holding)));
  };
  const takeDrawn = async (zoneId: ZoneId, company: Company): Promise<void> => {
    const plan = now().store().plan();
    const zone = plan.zones.find(({ id }) => id === zoneId);
    const polygons = zone === undefined ? null : zonePolygons(zone.shape, now().reference);
    if (zone === undefined || polygons === null) return;
    if (!polygons.ok) return now().tell(polygons.problem);
    const holding: Holding = {
      ...{ id: asId<HoldingId>(now().newId()), company: company.id, name: zone.name },
      ...{ place: { kind: 'polygons', polygons: polygons.value }, dwellings: null },
      ...{ designation: '', address: '', attributes: {} },
    };
    // Kept beside first: should that fail, the zone is still there.
    if (company.keeping === 'beside' && !(await addBeside([holding]))) return;
    const time = now().now();
    const change =
      company.keeping === 'plan'
        ? makeHoldingOfZone(plan, zoneId, holding, time)
        : replaceZones(plan, { remove: [zoneId], now: time });
    if (now().attempt(change)) now().session.set({ selectedZones: [] });
  };
  const saveHoldings = (company: Company): void => {
    const isOwn = (holding: Holding): boolean => holding.company === company.id;
    const own = company.keeping === 'plan' ? now().store().plan().holdings : untrack(signals.beside);
    const name = fileNameOf(`${company.name} ${now().t('overlaps.csvName')}`);
    downloadText(`${name}.geojson`, holdingsFile(company, own.filter(isOwn)));
  };
  const sendReview = (company: Company): void => {
    const plan = now().store().plan();
    const { t } = now();
    const title = t('overlaps.reviewTitle', {
      company: company.name,
      plan: plan.reviewRequest?.planTitle ?? plan.title,
    });
    const review = reviewPlan(plan, company.id, title);
    if (review.ok) downloadText(planFileName(title), writePlanFile(review.value));
    else now().tell(review.problem);
  };
  const merge = async (file: File): Promise<void> => {
    const parsed = parsePlanFile(await file.text());
    if (!parsed.ok) return now().tell(parsed.problem);
    const merged = mergeReview(now().store().plan(), readPlan(parsed.value.document).plan);
    if (merged.addedCount > 0 && !now().attempt(succeed(merged.patch))) return;
    const { addedCount, knownCount, strayCount, altered, conflicts } = merged;
    const alteredCount = altered.length;
    signals.setMerged({ fileName: file.name, addedCount, knownCount, strayCount, alteredCount, conflicts });
  };
  const readBeside = async (): Promise<void> => {
    const { id } = now().store();
    const kept = await keptHoldings(id);
    if (id !== now().store().id) return;
    signals.setBeside(kept.ok ? kept.value : []);
    if (!kept.ok) now().tell(kept.problem);
  };
  const unreadable = (file: File) => () => now().tell(problem('file-unreadable', { file: file.name }));
  return {
    readFile: (file) => void read(file),
    chooseDwellings: (choice) => {
      const waiting = untrack(signals.pending);
      if (waiting !== null) void show(waiting.fileName, choice);
    },
    joinLayer: (file) => void join(file).catch(unreadable(file)),
    use: (company) => void use(company),
    cancel: () => {
      end();
      signals.setPending(null);
    },
    keep: (company, keeping) => void keep(company, keeping),
    removeBeside: (company) =>
      void keepBeside(untrack(signals.beside).filter((holding) => holding.company !== company)),
    takeDrawn: (zone, company) => void takeDrawn(zone, company),
    saveHoldings,
    sendReview,
    mergeReview: (file) => void merge(file).catch(unreadable(file)),
    saveTable: (table, format, further = []) => {
      saveTables(table.title, [table, ...further], {
        format: format === 'csv' ? 'csv-swedish' : format,
        system: '3006',
        writtenAt: now().now(),
      });
    },
    readBeside: () => void readBeside(),
  };
}
