import { DESO, REGSO, RESIDENTS, TOWN } from './scb-town.ts';

/** Tables as SCB's database has them: variables with codes and labels, and a figure or a sign for each combination. */
export interface FakeTable {
  readonly label: string;
  readonly regions: 'deso' | 'regso';
  readonly variables: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly figure: (place: number, codes: Readonly<Record<string, string>>) => number | string;
}

const AGES = ['-4', '5-9', '10-14', '15-19', '20-24', '25-29', '30-34', '35-39', '40-44', '45-49', '50-54', '55-59'];
const OLDER = ['60-64', '65-69', '70-74', '75-79', '80-'];
const ALDER = Object.fromEntries([...AGES, ...OLDER, 'totalt'].map((code) => [code, code]));
const KON = { '1': 'män', '2': 'kvinnor', '1+2': 'totalt' };

function residentsOf(place: number): number {
  return DESO[place]?.residents ?? 0;
}

function fixed(...figures: readonly (number | string)[]): FakeTable['figure'] {
  return (place) => figures[place] ?? 0;
}

export const TABLES: Readonly<Record<string, FakeTable>> = {
  TAB6574: {
    label: 'Folkmängden per region efter ålder och kön',
    regions: 'deso',
    variables: {
      Alder: ALDER,
      Kon: KON,
      ContentsCode: { '000007Y7': 'Antal' },
      Tid: { '2024': '2024', '2025': '2025' },
    },
    figure: (place, { Alder, Kon, Tid }) => {
      const all = residentsOf(place) - (Tid === '2024' ? 50 : 0);
      if (Alder === 'totalt') return Kon === '1+2' ? all : all / 2;
      // Two of a hundred for each sex and group, four for both; the oldest group takes what is left.
      const share = Alder === '80-' ? 18 : 2;
      return Math.round((all * share * (Kon === '1+2' ? 2 : 1)) / 100);
    },
  },
  TAB6568: {
    label: 'Antal hushåll per region efter hushållstyp',
    regions: 'deso',
    variables: {
      Hushallstyp: { ESUB: 'ensamstående utan barn', SBMB: 'sammanboende med barn', TOTALT: 'samtliga hushåll' },
      ContentsCode: { '000007Y1': 'Antal hushåll' },
      Tid: { '2025': '2025' },
    },
    figure: (place, { Hushallstyp }) => residentsOf(place) * (Hushallstyp === 'ESUB' ? 0.2 : 0.5),
  },
  TAB6571: {
    label: 'Folkmängden per region efter utländsk/svensk bakgrund och kön',
    regions: 'deso',
    variables: {
      UtlBakgrund: { '1': 'utländsk bakgrund', '2': 'svensk bakgrund', SA: 'totalt' },
      Kon: KON,
      ContentsCode: { '000007Y4': 'Antal' },
      Tid: { '2025': '2025' },
    },
    figure: (place, { UtlBakgrund }) => (UtlBakgrund === '1' ? ([80, 700, 300, 100][place] ?? 0) : residentsOf(place)),
  },
  TAB6638: {
    label: 'Antal lägenheter efter region och upplåtelseform',
    regions: 'deso',
    variables: {
      Upplatelseform: { '1': 'hyresrätt', '2': 'bostadsrätt', '3': 'äganderätt', ÖVRIGT: 'uppgift saknas' },
      ContentsCode: { '00000864': 'Antal lägenheter' },
      Tid: { '2024': '2024', '2025': '2025' },
    },
    // No dwelling at all in the first area: a share of them does not apply there.
    figure: (place, { Upplatelseform = '' }) =>
      place === 0 ? 0 : ({ '1': 100 * place, '2': 50, '3': 100, ÖVRIGT: 0 }[Upplatelseform] ?? 0),
  },
  TAB6065: {
    label: 'Antal personer efter region och hustyp',
    regions: 'deso',
    variables: {
      Hustyp: { SMÅHUS: 'småhus', FLERBOST: 'flerbostadshus', ÖVRIGT: 'övriga hus' },
      ContentsCode: { '0000077F': 'Antal personer' },
      Tid: { '2025': '2025' },
    },
    // One more in flats than there are residents: noise does that.
    figure: (place, { Hustyp }) => (Hustyp === 'FLERBOST' ? ([0, 1001, 600, 350][place] ?? 0) : 1),
  },
  TAB6534: {
    label: 'Befolkning 25–65 år efter region och utbildningsnivå',
    regions: 'deso',
    variables: {
      UtbildningsNiva: {
        '21': 'förgymnasial utbildning',
        '3+4': 'gymnasial utbildning',
        '5': 'eftergymnasial utbildning, mindre än 3 år',
        '6': 'eftergymnasial utbildning, 3 år eller mer',
        US: 'uppgift om utbildningsnivå saknas',
      },
      ContentsCode: { '000007Z6': 'Befolkning' },
      Tid: { '2024': '2024', '2025': '2025' },
    },
    figure: (_place, { UtbildningsNiva = '' }) =>
      ({ '21': 100, '3+4': 200, '5': 40, '6': 60, US: 999 })[UtbildningsNiva] ?? 0,
  },
  TAB6680: {
    label: 'Arbetsmarknadsstatus efter region, kön och ålder',
    regions: 'deso',
    variables: {
      Kon: KON,
      Alder: { '15-74': '15–74 år', '20-64': '20–64 år' },
      ContentsCode: {
        '0000089V': 'arbetskraften',
        '0000089W': 'arbetslösa',
        '0000089X': 'sysselsatta',
        '0000089Y': 'totalt',
      },
      Tid: { '2023': '2023', '2024': '2024' },
    },
    figure: (place, { ContentsCode = '' }) => {
      // Too few in the enclave to be told.
      if (place === 3) return '..';
      return (
        { '0000089V': 400, '0000089W': 10 * (place + 1), '0000089X': 390 - 10 * place, '0000089Y': 500 }[
          ContentsCode
        ] ?? 0
      );
    },
  },
  TAB6683: {
    label: 'Inkomststruktur nettoinkomst efter region och kön',
    regions: 'deso',
    variables: {
      Inkomstkomponenter: { '230': 'kapitalinkomst', '240': 'nettoinkomst' },
      Kon: KON,
      ContentsCode: { '000008A2': 'Andel med inkomstslag, procent', '000008A4': 'Medelvärde för samtliga, tkr' },
      Tid: { '2024': '2024' },
    },
    figure: (place, { Inkomstkomponenter, ContentsCode }) => {
      if (ContentsCode === '000008A2') return Inkomstkomponenter === '230' ? 80 - place : 99;
      return Inkomstkomponenter === '240' ? 297.7 - place : 12.5;
    },
  },
  TAB6684: {
    label: 'Ekonomisk standard efter region',
    regions: 'deso',
    variables: {
      ContentsCode: { '000008AB': 'Medianvärde, tkr', '000008AA': 'Medelvärde, tkr' },
      Tid: { '2024': '2024' },
    },
    figure: fixed(293.8, 250, 310.4, 275),
  },
  TAB6685: {
    label: 'Låg respektive hög ekonomisk standard efter region och ålder',
    regions: 'deso',
    variables: {
      Alder: { '0-19': '0–19 år', tot: 'totalt ålder' },
      ContentsCode: { '000008AC': 'Låg ekonomisk standard, procent', '000008AD': 'Hög ekonomisk standard, procent' },
      Tid: { '2024': '2024' },
    },
    figure: fixed(6, 31, 14, '..'),
  },
  TAB6586: {
    label: 'Socioekonomiskt index och områdestyp efter region',
    regions: 'regso',
    variables: {
      ContentsCode: { '000008IT': 'Socioekonomiskt index', '000008IU': 'Områdestyp' },
      Tid: { '2023': '2023', '2024': '2024' },
    },
    figure: (place, { ContentsCode }) => (ContentsCode === '000008IU' ? (REGSO[place]?.areaType ?? 0) : 0.5),
  },
};

interface FakeRegion {
  readonly label: string;
  /** Among the areas that the table is about; null for others. */
  readonly place: number | null;
}

/** Every region that a table knows, with its label: the 2025 editions with suffix, and the older ones without. */
export function regionsOf({ regions }: FakeTable): ReadonlyMap<string, FakeRegion> {
  const known = new Map<string, FakeRegion>([
    ['00', { label: '00 Riket', place: null }],
    [TOWN.code, { label: `${TOWN.code} ${TOWN.name}`, place: null }],
  ]);
  for (const [place, { code }] of DESO.entries()) {
    known.set(code, { label: code, place: null });
    known.set(`${code}_DeSO2025`, { label: code, place: regions === 'deso' ? place : null });
  }
  for (const [place, { code, name }] of REGSO.entries()) {
    const label = `${code} ${TOWN.name} (${name})`;
    known.set(`${code}_RegSO2025`, { label, place: regions === 'regso' ? place : null });
  }
  return known;
}

/** SCB gives 0 and not a sign for an edition that a year does not have; the municipality has its own count. */
export function figureOf(table: FakeTable, region: string, codes: Readonly<Record<string, string>>): number | string {
  const place = regionsOf(table).get(region)?.place ?? null;
  if (place !== null) return table.figure(place, codes);
  return region === TOWN.code ? RESIDENTS : 0;
}
