import type { IndicatorUnit } from '../core/catalog/catalog.ts';

/** Numbers, money and dates as people in the language write them; spaces inside a number never break. */
export interface NumberFormat {
  /** `decimals` digits after the mark, always that many, so that columns keep their width. */
  number(value: number, decimals?: number): string;
  /** With its sign, for differences; a minus is U+2212. */
  signed(value: number, decimals?: number): string;
  /** Fraction 0–1 as percent. */
  percentOfFraction(fraction: number, decimals?: number): string;
  /** Indicator value with its unit. */
  withUnit(value: number, unit: IndicatorUnit, decimals: number): string;
  /** The unit alone, for a heading; empty where the name says it. */
  unit(unit: IndicatorUnit): string;
  /** Difference with its unit; percent differs in percentage points. */
  differenceWithUnit(value: number, unit: IndicatorUnit, decimals: number): string;
  /** Whole kronor, e.g. 1 234 567 kr. */
  kronor(amountSek: number): string;
  /** Millions with one decimal (three where needed to be exact to the thousand), e.g. 13,4 mnkr. */
  millions(amountSek: number): string;
  squareKilometres(areaM2: number): string;
  date(iso: string): string;
  time(iso: string): string;
}

const NO_BREAK_SPACE = '\u00A0';
const LOCALES = { sv: 'sv-SE', en: 'en-GB' } as const;
const WORDS = {
  sv: {
    million: 'mnkr',
    points: 'procentenheter',
    thousand: 'tkr',
    krona: 'kr',
    dwellings: 'bostäder',
    households: 'hushåll',
    class: '',
  },
  en: {
    million: 'SEK m',
    points: 'percentage points',
    thousand: 'SEK k',
    krona: 'SEK',
    dwellings: 'dwellings',
    households: 'households',
    class: '',
  },
} as const;

export function numberFormat(language: 'sv' | 'en'): NumberFormat {
  const locale = LOCALES[language];
  const words = WORDS[language];
  const formatters = new Map<string, Intl.NumberFormat>();
  const formatter = (least: number, most: number, signed: boolean): Intl.NumberFormat => {
    const key = `${least}/${most}/${signed}`;
    const known = formatters.get(key);
    if (known !== undefined) return known;
    const made = new Intl.NumberFormat(locale, {
      minimumFractionDigits: least,
      maximumFractionDigits: most,
      // Neither shows the sign of a zero, nor of what is rounded to one.
      signDisplay: signed ? 'exceptZero' : 'negative',
    });
    formatters.set(key, made);
    return made;
  };
  const unbroken = (text: string): string => text.replace(/[ \u202F]/g, NO_BREAK_SPACE).replace(/^-/, '\u2212');
  const number = (value: number, decimals = 0): string => unbroken(formatter(decimals, decimals, false).format(value));
  const signed = (value: number, decimals = 0): string => unbroken(formatter(decimals, decimals, true).format(value));
  const join = (text: string, unit: string): string => (unit === '' ? text : `${text}${NO_BREAK_SPACE}${unit}`);
  const unitWord = (unit: IndicatorUnit): string => {
    switch (unit) {
      case 'percent':
        return '%';
      case 'thousand-sek':
        return words.thousand;
      case 'dwellings':
        return words.dwellings;
      case 'households':
        return words.households;
      case 'residents':
      case 'class':
      case 'number':
        return '';
    }
  };
  return {
    number,
    signed,
    percentOfFraction: (fraction, decimals = 0) => join(number(fraction * 100, decimals), '%'),
    unit: unitWord,
    withUnit: (value, unit, decimals) => join(number(value, decimals), unitWord(unit)),
    differenceWithUnit: (value, unit, decimals) =>
      join(signed(value, decimals), unit === 'percent' ? words.points : unitWord(unit)),
    kronor: (amountSek) => join(number(amountSek), words.krona),
    millions: (amountSek) => join(unbroken(formatter(1, 3, false).format(amountSek / 1e6)), words.million),
    squareKilometres: (areaM2) => join(number(areaM2 / 1e6, areaM2 < 1e5 ? 4 : 2), 'km²'),
    date: (iso) => iso.slice(0, 10),
    time: (iso) => new Date(iso).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' }),
  };
}
