import type { Catalog, Indicator } from '../catalog/catalog.ts';

/** The catalogue with its imported indicators put together by their years. */
export function catalogWithYears(catalog: Catalog): Catalog {
  const imported = catalog.indicators.filter(({ group }) => group === 'imported');
  const own = catalog.indicators.filter(({ group }) => group !== 'imported');
  return { ...catalog, indicators: [...own, ...withYearsTogether(imported)] };
}

/**
 * Imported indicators that are the same figure of different years, as a table with a column a year gives them: the latest
 * one has the others as its years, and a name without its own. The others stay as they are, for a plan may name them.
 */
function withYearsTogether(indicators: readonly Indicator[]): readonly Indicator[] {
  const latest = new Map<string, Indicator>();
  const families = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const key = familyOf(indicator);
    const family = families.get(key) ?? [];
    families.set(key, family);
    // Two of the same year are two figures, whatever they are called: the first is the family's.
    if (family.some(({ year }) => year === indicator.year)) continue;
    family.push(indicator);
    if (indicator.year > (latest.get(key)?.year ?? Number.NEGATIVE_INFINITY)) latest.set(key, indicator);
  }
  return indicators.map((indicator) => {
    const key = familyOf(indicator);
    const others = (families.get(key) ?? []).filter(({ year }) => year !== indicator.year);
    return latest.get(key) === indicator && others.length > 0 ? withYears(indicator, others) : indicator;
  });
}

function familyOf({ division, kind, unit, name, year }: Indicator): string {
  return JSON.stringify([division, kind, unit, nameWithout(year, name.sv).toLowerCase()]);
}

/** "Folkmängd, 2024" and "2024 Folkmängd" are "Folkmängd". */
function nameWithout(year: number, name: string): string {
  const rest = name.split(String(year)).join(' ').replace(/\s+/g, ' ');
  return rest.replace(/ (?=[,)])|^[\s,·–-]+|[\s,·–-]+$/g, '') || name;
}

function withYears(indicator: Indicator, others: readonly Indicator[]): Indicator {
  const bare = nameWithout(indicator.year, indicator.name.sv);
  const name = { sv: bare, en: bare };
  switch (indicator.kind) {
    case 'count':
    case 'not-aggregable':
      return { ...indicator, name, otherYears: others.map(partsOfYear) };
    case 'mean': {
      const means = others.filter((other) => other.kind === 'mean');
      const otherYears = means.map((other) => ({ ...partsOfYear(other), denominator: other.denominator }));
      return { ...indicator, name, otherYears };
    }
    case 'rate': {
      const rates = others.filter((other) => other.kind === 'rate');
      const otherYears = rates.map((other) => {
        const { numeratorColumn, denominator, coverageColumn, municipalityTotal } = other;
        return { ...partsOfYear(other), numeratorColumn, denominator, coverageColumn, municipalityTotal };
      });
      return { ...indicator, name, otherYears };
    }
  }
}

function partsOfYear({ year, valueColumn }: Indicator) {
  return { year, valueColumn };
}
