import type { Catalog } from '../../catalog/catalog.ts';
import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import { DOCUMENT_FORMAT_VERSION, META_ID } from '../document-schema.ts';
import type { PlanPatch } from '../patch.ts';
import { catalogSpan } from '../plan-span.ts';
import { fieldChanges } from './changes.ts';

/** What a new document starts with. Purposes and bodies are the catalogue's until the plan changes them. */
export function createPlan(options: {
  readonly title: string;
  readonly catalog: Catalog;
  /** `ReferenceData.contentHash`. */
  readonly dataHash: string;
  readonly isSample?: boolean;
}): Result<PlanPatch> {
  const title = options.title.trim();
  if (title === '') return fail(problem('title-empty'));
  const { firstYear, lastYear } = catalogSpan(options.catalog);
  return succeed({
    changes: fieldChanges('meta', META_ID, {
      formatVersion: DOCUMENT_FORMAT_VERSION,
      title,
      isSample: options.isSample ?? false,
      municipalityCode: options.catalog.municipality.code,
      dataHash: options.dataHash,
      firstYear,
      lastYear,
    }),
  });
}
