/**
 * Expected failures, each with a code that the interface translates as `problem.<code>`.
 * `details` fills the placeholders of that sentence: file names, rows, codes, limits, never a sentence of its own.
 */
export type ProblemCode =
  // reading files and the catalogue
  | 'file-unreadable'
  | 'file-not-json'
  | 'file-wrong-format'
  | 'file-from-newer-version'
  | 'file-invalid'
  | 'file-fields-ignored'
  | 'file-is-decision'
  | 'catalog-file-missing'
  | 'catalog-invalid'
  | 'table-code-unknown'
  | 'table-code-duplicate'
  | 'table-not-a-number'
  | 'table-column-missing'
  | 'geometry-ring-open'
  | 'geometry-areas-overlap'
  | 'geometry-invalid'
  | 'geometry-coordinates-absurd'
  // zones
  | 'zone-unknown'
  | 'zone-name-empty'
  | 'zone-shape-empty'
  | 'zone-self-crossing'
  | 'zone-parts-overlap'
  | 'zone-needs-two'
  | 'zone-nothing-left'
  | 'zone-single-part'
  | 'shape-operation-failed'
  | 'vertex-unknown'
  | 'coordinate-not-understood'
  | 'ring-too-short'
  | 'area-unknown'
  // weight layers
  | 'weights-file-too-large'
  | 'weights-too-many-rows'
  | 'weights-not-understood'
  | 'weights-quote-open'
  | 'weights-crs-unknown'
  | 'weights-no-positions'
  // import
  | 'import-too-large'
  | 'import-too-many-rows'
  | 'import-too-many-cells'
  | 'import-too-many-shapes'
  | 'import-too-many-corners'
  | 'import-quote-open'
  | 'import-not-understood'
  | 'import-too-slow'
  | 'import-failed'
  | 'import-json-broken'
  | 'import-unpacks-too-large'
  | 'import-zip-broken'
  | 'import-records-absurd'
  | 'import-nothing-there'
  | 'import-crs-unknown'
  | 'import-convert-first'
  | 'import-convert-mapinfo'
  | 'import-convert-cad'
  | 'import-convert-shapefile-part'
  | 'import-convert-old-excel'
  | 'import-convert-pdf'
  | 'import-password'
  // money
  | 'budget-line-unknown'
  | 'amount-not-understood'
  | 'amount-ambiguous'
  | 'amount-negative'
  | 'amount-too-large'
  | 'year-outside-span'
  | 'weights-invalid'
  | 'title-empty'
  | 'entry-unknown'
  | 'amount-below-transfers'
  | 'transfer-same-line'
  | 'transfer-too-large'
  | 'transfer-reason-empty'
  | 'decision-too-long'
  | 'dates-backwards'
  | 'percent-invalid'
  | 'price-index-empty'
  // saving
  | 'storage-full'
  | 'storage-denied'
  | 'storage-lost'
  | 'storage-row-damaged'
  | 'plan-unknown'
  | 'plan-read-only'
  // links
  | 'link-damaged'
  | 'link-from-newer-version'
  | 'link-too-long'
  // drawing surface
  | 'scene-unknown'
  | 'decision-data-gone'
  | 'decision-not-found'
  | 'decision-changed'
  | 'map-unsupported'
  | 'map-trouble'
  | 'search-nothing-found';

export interface Problem {
  readonly code: ProblemCode;
  readonly details: Readonly<Record<string, string | number>>;
}

export function problem(code: ProblemCode, details: Problem['details'] = {}): Problem {
  return { code, details };
}
