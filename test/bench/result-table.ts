import type { BenchResult } from './measure-time.ts';

/** What a median, and where it is said a p95, may be at most, ms. */
const BOUNDS: Readonly<Record<string, { readonly medianMs: number; readonly p95Ms?: number }>> = {
  'kernel-full-6000': { medianMs: 0.3, p95Ms: 1 },
  'kernel-full-100000': { medianMs: 16 },
  'kernel-drag-91': { medianMs: 0.03 },
  'kernel-drag-6000': { medianMs: 0.03 },
  'pointer-computing-6000': { medianMs: 1 },
  'overlaps-all-pairs': { medianMs: 150 },
  'overlaps-one-zone': { medianMs: 1 },
  'overlap-ledger-200x20000': { medianMs: 200 },
  'overlap-ledger-edited-zone': { medianMs: 16 },
  'budget-edit-work-2000': { medianMs: 16 },
  'need-index-z-score': { medianMs: 16 },
  'need-index-percentile-rank': { medianMs: 16 },
  'need-index-exponential': { medianMs: 16 },
  'need-index-mean': { medianMs: 16 },
  'need-weights-moved': { medianMs: 16 },
  'need-robustness': { medianMs: 1000 },
  'need-robustness-gaps': { medianMs: 1000 },
  'need-robustness-unrelated': { medianMs: 1000 },
  'import-understood': { medianMs: 2000, p95Ms: 2000 },
  'import-longest-task': { medianMs: 50, p95Ms: 50 },
  'import-understood-map-on-paper': { medianMs: 2000, p95Ms: 2000 },
  'import-longest-task-map-on-paper': { medianMs: 50, p95Ms: 50 },
};

/** What a reader of the README wants to know first. */
const MAIN_RESULTS: readonly string[] = [
  'kernel-full-6000',
  'kernel-drag-6000',
  'turf-indexed-6000',
  'kernel-full-100000',
  'overlaps-all-pairs',
  'overlaps-one-zone',
  'overlap-ledger-200x20000',
  'overlap-ledger-edited-zone',
  'budget-edit-work-2000',
  'pointer-computing-6000',
  'pointer-to-figures-91',
  'pointer-to-figures-6000',
];

/** The main results as a Markdown table. */
export function mainTable(results: readonly BenchResult[]): string {
  return resultTable(results.filter(({ name }) => MAIN_RESULTS.includes(name)));
}

/** The results as a Markdown table, with the bounds that hold for them and Turf's times as multiples of the kernel's. */
export function resultTable(results: readonly BenchResult[]): string {
  const rows = results.map(({ name, medianMs, p95Ms, runs }) => {
    const bound = BOUNDS[name];
    const [ofMedian, ofP95] = [boundCell(bound?.medianMs, medianMs), boundCell(bound?.p95Ms, p95Ms)] as const;
    return [name, digits(medianMs), ofMedian, digits(p95Ms), ofP95, String(runs)];
  });
  const head = ['case', 'median, ms', 'bound', 'p95, ms', 'bound', 'runs'];
  const rule = ['---', '--:', '--:', '--:', '--:', '--:'];
  const table = [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return [table, '', ...ratios(results)].join('\n');
}

function ratios(results: readonly BenchResult[]): readonly string[] {
  const median = (name: string) => results.find((result) => result.name === name)?.medianMs ?? Number.NaN;
  return results
    .filter(({ name }) => name.startsWith('turf-'))
    .flatMap(({ name, medianMs }) => {
      const kernel = `kernel-full-${name.split('-').at(-1)}`;
      const times = Math.round(medianMs / median(kernel));
      const bound = name === 'turf-indexed-6000' ? ` (bound ≥ 500×${times < 500 ? ', missed' : ''})` : '';
      return Number.isNaN(times) ? [] : [`- ${name} / ${kernel}: ${times}×${bound}`];
    });
}

/** The bound, and that it was not kept where it was not: a figure over its bound must not read like any other. */
function boundCell(boundMs: number | undefined, ms: number): string {
  if (boundMs === undefined) return '';
  return ms <= boundMs ? `≤ ${boundMs}` : `≤ ${boundMs}, exceeded`;
}

function digits(ms: number): string {
  return ms.toPrecision(3);
}
