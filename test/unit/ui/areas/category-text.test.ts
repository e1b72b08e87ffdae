import { describe, expect, it } from 'vitest';
import type { ComputedIndicator } from '../../../../src/core/indicator/area-values.ts';
import { categoryText } from '../../../../src/ui/areas/category-text.ts';
import { sampleReference } from '../../../helpers/sample-reference.ts';

const { catalog } = sampleReference();

function indicator(id: string) {
  const found = catalog.indicators.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

describe('a value that is a class', () => {
  it('has its number, as tables have it, and its name', () => {
    expect(categoryText(2, indicator('area_type'), 'sv')).toBe('2 type 2');
  });

  it('has its name alone where the class is of our own making', () => {
    const ofOurOwn = { ...indicator('area_type'), computed: {} } as unknown as ComputedIndicator;
    expect(categoryText(2, ofOurOwn, 'sv')).toBe('type 2');
  });

  it('is none where the indicator has no classes, or not that one', () => {
    expect(categoryText(2, indicator('poor_pct'), 'sv')).toBeNull();
    expect(categoryText(9, indicator('area_type'), 'sv')).toBeNull();
  });
});
