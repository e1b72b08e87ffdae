/**
 * What the accessibility statement says was looked at, and when. Whoever goes through the list of the README
 * ("By hand, before a release") writes the date in both places; `test/unit/ui/accessibility` keeps them the same.
 */
export const ASSESSMENT = {
  /** When compliance was last judged: not before the latest check. */
  assessed: '2026-11-23',
  /** When this text was last changed. */
  updated: '2026-11-23',
  /** In the order of the README; null where nobody has done it yet. */
  manualChecks: [
    { id: 'keyboard', done: '2026-11-23' },
    { id: 'screen-reader', done: null },
    { id: 'zoom', done: null },
    { id: 'forced-colours', done: '2026-11-23' },
    { id: 'colour-vision', done: '2026-11-23' },
    { id: 'projector', done: null },
    { id: 'reduced-motion', done: '2026-11-23' },
  ],
  knownGaps: ['map-text', 'screen-readers', 'pointer-drawing', 'language', 'pdf'],
} as const satisfies {
  readonly assessed: string;
  readonly updated: string;
  readonly manualChecks: readonly { readonly id: string; readonly done: string | null }[];
  readonly knownGaps: readonly string[];
};
