import type { LocalizedText } from '../../../core/catalog/catalog.ts';

/** What a reader of a figure must know, in both languages. Said once here, named by the indicators it holds for. */

export const SIMPLIFIED_BORDERS: LocalizedText = {
  sv: 'Gränserna är förenklade: lägesnoggrannheten är ungefär ±50 m. Sjöar är inte bortskurna.',
  en: 'The borders are simplified: positions are accurate to about ±50 m. Lakes are not cut out.',
};

export const OFFICIAL_BORDERS: LocalizedText = {
  sv: 'Gränserna är SCB:s egna, avrundade till sex decimaler (ungefär en decimeter). SCB anger ingen lägesnoggrannhet; här räknas med ±10 m. Sjöar är inte bortskurna.',
  en: 'The borders are SCB’s own, rounded to six decimals (about a decimetre). SCB states no positional accuracy; ±10 m is assumed here. Lakes are not cut out.',
};

export const SMALL_CELL_NOISE: LocalizedText = {
  sv: 'SCB lägger brus på små tal: delar summerar inte alltid till helheten (upp till omkring 20 personer per område).',
  en: 'SCB adds noise to small numbers: parts do not always sum to the whole (up to about 20 people per area).',
};

export const FOREIGN_BACKGROUND_MEANS: LocalizedText = {
  sv: 'Utländsk bakgrund: född utomlands, eller inrikes född med två utrikes födda föräldrar.',
  en: 'Foreign background: born abroad, or born in Sweden with two parents born abroad.',
};

export const CHECKED_AT_A_SAMPLE: LocalizedText = {
  sv: 'Kolumnen är kontrollerad mot SCB bara med stickprov. Den kan ersättas med SCB:s egen fil genom import.',
  en: 'The column was checked against SCB at a sample only. It can be replaced by SCB’s own file through the import.',
};

export const RATE_OF_2024_OVER_PEOPLE_OF_2025: LocalizedText = {
  sv: 'Andelen gäller 2024 men vägs med befolkningen 31 december 2025. Där ett område vuxit mycket under året blir vägningen fel.',
  en: 'The rate is of 2024 but is weighted by residents on 31 December 2025. Where an area grew much in the year, the weight is off.',
};

export const STUDENTS_LOOK_POOR: LocalizedText = {
  sv: 'Många studenter får ett område att se fattigt ut: jämför med andelen i åldern 20–34 år.',
  en: 'Many students make an area look poor: compare with the share aged 20–34.',
};

export const REBUILT_LABOUR_FORCE: LocalizedText = {
  sv: 'Arbetskraften är beräknad: invånare 20–64 år × sysselsättning ÷ (1 − arbetslöshet).',
  en: 'The labour force is computed: residents aged 20–64 × employment ÷ (1 − unemployment).',
};

export const HOUSEHOLDS_NOT_IN_DATA: LocalizedText = {
  sv: 'Antalet hushåll finns inte i underlaget: andelen vägs med invånare och är ungefärlig för en zon.',
  en: 'The number of households is not in the data: the share is weighted by residents and approximate for a zone.',
};

export const KNOWN_EDUCATION_NOT_IN_DATA: LocalizedText = {
  sv: 'Ungefärlig: nämnaren borde vara invånare 25–65 år med känd utbildning, i dess ställe står invånare 25–64 år ur ålderstabellen.',
  en: 'Approximate: the denominator should be residents aged 25–65 with known education; residents aged 25–64 from the age table stand in.',
};

export const NOT_THE_COMPULSORY_SHARE: LocalizedText = {
  sv: 'Måttet är andel med eftergymnasial utbildning. En låg andel är inte samma sak som en hög andel med enbart förgymnasial utbildning.',
  en: 'The measure is the share with post-secondary education. A low share is not the same as a high share with compulsory school only.',
};

export const GROWTH_OVER_START_OF_YEAR: LocalizedText = {
  sv: 'För en zon vägs förändringen med invånarna vid årets början, beräknade ur årets slut och förändringen.',
  en: 'For a zone the change is weighted by residents at the start of the year, computed from the end of the year and the change.',
};

export const DWELLINGS_OF_ALL_TENURES: LocalizedText = {
  sv: 'Nämnaren är alla bostäder, också de vars upplåtelseform saknas i registret.',
  en: 'The denominator is all dwellings, also those whose tenure the register lacks.',
};

export const TURNOUT_MATCHED_BY_NAME: LocalizedText = {
  sv: 'Valdistrikt följer inte RegSO: de är förda till RegSO efter namn. Bara där röstberättigade är 0,75–1,20 av invånare 20 år och äldre visas ett värde, i övrigt saknas uppgift. Det är en rimlighetskontroll, inget bevis; kvoten står bredvid värdet.',
  en: 'Voting districts do not follow RegSO: they are assigned to RegSO by name. A value is shown only where eligible voters are 0.75–1.20 of residents aged 20 and over, elsewhere it is missing. That is a plausibility check and no proof; the ratio stands beside the value.',
};

export const TURNOUT_PRELIMINARY: LocalizedText = {
  sv: 'Riksdagsvalet 2026, preliminärt resultat från valnatten.',
  en: 'Parliamentary election 2026, preliminary result of the election night.',
};

export const TURNOUT_OF_MUNICIPALITY: LocalizedText = {
  sv: 'Kommunens valdeltagande är summan av alla valdistrikt, inte av de RegSO som har ett värde. Täckningen mäts i invånare 20 år och äldre.',
  en: 'The municipality’s turnout is the sum of all voting districts, not of the RegSO that have a value. Coverage is measured in residents aged 20 and over.',
};

export function areaTypeRelativeTo(year: number): LocalizedText {
  return {
    sv: `Områdestyp är relativ till sitt år (${year}): typer från olika år kan inte jämföras rakt av, och ett medelvärde saknar mening.`,
    en: `The area type is relative to its year (${year}): types of different years cannot be compared directly, and a mean has no meaning.`,
  };
}

export const REGSO_SUMS_OF_DESO: LocalizedText = {
  sv: 'RegSO är sammanfogade ur DeSO, och deras antal (invånare, bostäder) är summor av sina DeSO.',
  en: 'RegSO are dissolved from DeSO, and their counts (residents, dwellings) are sums of their DeSO.',
};

export const REGSO_COUNTS_ARE_SUMS: LocalizedText = {
  sv: 'Antal i RegSO (invånare, bostäder) är summor av dess DeSO.',
  en: 'Counts of a RegSO (residents, dwellings) are sums of its DeSO.',
};

export const SCHOOL_IS_NOT_ITS_DISTRICT: LocalizedText = {
  sv: 'En punkt är en skola. Dess resultat är elevernas, inte resultatet för dem som bor i området, och sprids aldrig över en yta.',
  en: 'A point is a school. Its results are its pupils’, not those of the residents around it, and are never spread over an area.',
};
