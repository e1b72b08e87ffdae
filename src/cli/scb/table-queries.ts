import { AGE_GROUPS } from '../geo/read-age-table.ts';

/**
 * What is asked of SCB's tables, and nothing besides: codes of variables and values as PxWebApi has them. `*` is all
 * there are. The years are the catalogue's, which is about these and no others until its definitions change.
 */
export interface TableQuery {
  readonly table: string;
  readonly division: 'deso' | 'regso';
  readonly select: Readonly<Record<string, readonly string[]>>;
}

/** SCB's code of an age group of the age table: `-4`, `5-9`, `80-`. */
export function ageCode(group: (typeof AGE_GROUPS)[number]): string {
  return group === '0-4' ? '-4' : group.replace('+', '-');
}

/** Of whom the areas' residents are counted, and the year before that their growth is since. */
export const RESIDENTS_YEAR = '2025';
export const YEAR_BEFORE = '2024';

export const ALL_AGES = 'totalt';
export const BOTH_SEXES = '1+2';
export const MEN = '1';
export const WOMEN = '2';

export const POPULATION: TableQuery = {
  table: 'TAB6574',
  division: 'deso',
  select: {
    Alder: [ALL_AGES, ...AGE_GROUPS.map(ageCode)],
    Kon: [MEN, WOMEN, BOTH_SEXES],
    ContentsCode: ['000007Y7'],
    Tid: [YEAR_BEFORE, RESIDENTS_YEAR],
  },
};

export const HOUSEHOLDS: TableQuery = {
  table: 'TAB6568',
  division: 'deso',
  select: { Hushallstyp: ['ESUB', 'TOTALT'], ContentsCode: ['000007Y1'], Tid: ['2025'] },
};

export const BACKGROUND: TableQuery = {
  table: 'TAB6571',
  division: 'deso',
  select: { UtlBakgrund: ['1', 'SA'], Kon: [BOTH_SEXES], ContentsCode: ['000007Y4'], Tid: ['2025'] },
};

export const DWELLINGS: TableQuery = {
  table: 'TAB6638',
  division: 'deso',
  select: { Upplatelseform: ['*'], ContentsCode: ['00000864'], Tid: ['2025'] },
};

export const BUILDING_TYPES: TableQuery = {
  table: 'TAB6065',
  division: 'deso',
  select: { Hustyp: ['*'], ContentsCode: ['*'], Tid: ['2025'] },
};

export const EDUCATION: TableQuery = {
  table: 'TAB6534',
  division: 'deso',
  select: { UtbildningsNiva: ['21', '3+4', '5', '6'], ContentsCode: ['000007Z6'], Tid: ['2025'] },
};

/** Unemployed, labour force, employed, residents. */
export const LABOUR_MARKET = {
  table: 'TAB6680',
  division: 'deso',
  select: {
    Kon: [BOTH_SEXES],
    Alder: ['20-64'],
    ContentsCode: ['0000089W', '0000089V', '0000089X', '0000089Y'],
    Tid: ['2024'],
  },
} as const satisfies TableQuery;

/** 240 is net income, 230 capital income; the mean over all in thousand kronor, and the share that has any, percent. */
export const INCOME: TableQuery = {
  table: 'TAB6683',
  division: 'deso',
  select: {
    Inkomstkomponenter: ['240', '230'],
    Kon: [BOTH_SEXES],
    ContentsCode: ['000008A4', '000008A2'],
    Tid: ['2024'],
  },
};

/** The median in thousand kronor. */
export const ECONOMIC_STANDARD: TableQuery = {
  table: 'TAB6684',
  division: 'deso',
  select: { ContentsCode: ['000008AB'], Tid: ['2024'] },
};

export const LOW_ECONOMIC_STANDARD: TableQuery = {
  table: 'TAB6685',
  division: 'deso',
  select: { Alder: ['tot'], ContentsCode: ['000008AC'], Tid: ['2024'] },
};

/** The socioeconomic area type, 1–5. */
export const AREA_TYPES: TableQuery = {
  table: 'TAB6586',
  division: 'regso',
  select: { ContentsCode: ['000008IU'], Tid: ['2024'] },
};
