import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ledger } from '../../../../src/core/budget/ledger.ts';
import { computeZoneFigures } from '../../../../src/core/indicator/zone-figures.ts';
import { applyPatch, EMPTY_DOCUMENT } from '../../../../src/core/plan/apply-patch.ts';
import { readPlan } from '../../../../src/core/plan/read-plan.ts';
import { makeSamplePlan } from '../../../../src/core/plan/sample-plan.ts';
import { loadReferenceData } from '../../../../src/io/catalog/load-reference-data.ts';
import { readFolderText } from '../../../../src/io/catalog/read-folder-text.ts';
import { valueOrThrow } from './plan-steps.ts';

const folder = fileURLToPath(new URL('../../../../public/geo', import.meta.url));
const reference = valueOrThrow(await loadReferenceData(readFolderText(folder)));

describe.each(['sv', 'en'] as const)('the sample plan (%s)', (language) => {
  const { plan, conflicts } = readPlan(applyPatch(EMPTY_DOCUMENT, valueOrThrow(makeSamplePlan(reference, language))));

  it('is marked as a sample and breaks no rule', () => {
    expect(plan.isSample).toBe(true);
    expect(plan.title).toBe(language === 'sv' ? 'Exempelplan' : 'Sample plan');
    expect(conflicts).toEqual([]);
  });

  it('has three zones of whole areas, worse off than the municipality by the indicator of the first visit', () => {
    const { indicator } = reference.catalog.start;
    const municipality = computeZoneFigures([wholeMunicipality()], reference);
    const average = valueOrThrow(municipality).figures.get(indicator)?.value ?? Number.NaN;
    expect(plan.zones).toHaveLength(3);
    for (const { shape } of plan.zones) {
      expect(shape.kind).toBe('areas');
      const value = valueOrThrow(computeZoneFigures([shape], reference)).figures.get(indicator)?.value ?? Number.NaN;
      const definition = reference.catalog.indicators.find(({ id }) => id === indicator);
      const worse = definition?.direction === 'low-is-worse' ? average - value : value - average;
      expect(worse).toBeGreaterThan(0);
    }
  });

  it('plans part of every year, and never more than the allocation', () => {
    for (const { plannedSek, leftSek } of ledger(plan, reference.catalog)) {
      expect(plannedSek).toBeGreaterThan(0);
      expect(leftSek).toBeGreaterThan(0);
    }
  });
});

function wholeMunicipality() {
  const data = reference.divisions.get(reference.catalog.start.division);
  if (data === undefined) throw new Error('the division of the first visit is not loaded');
  const { id, version } = data.division;
  return { kind: 'areas', division: id, version, codes: data.areas.map(({ code }) => code) } as const;
}
