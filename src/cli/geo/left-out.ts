import type { LocalizedText } from '../../core/catalog/catalog.ts';
import type { SourcePart } from './source-notes.ts';

/** What a catalogue lacks, in the words of its divisions: a figure that is not there should not be looked for. */
const NAMES: Readonly<Record<SourcePart, LocalizedText>> = {
  turnout: { sv: 'valdeltagande', en: 'election turnout' },
  schools: { sv: 'skolresultat', en: 'school results' },
  'police-areas': { sv: 'polisens utsatta områden', en: 'the police’s vulnerable areas' },
};

/** One sentence on what is left out and how to get it; none where nothing is. */
export function leftOutCaveats(leftOut: readonly SourcePart[]): readonly LocalizedText[] {
  if (leftOut.length === 0) return [];
  const list = (language: 'sv' | 'en') => leftOut.map((part) => NAMES[part][language]).join(', ');
  return [
    {
      sv: `Saknas i det här underlaget, eftersom SCB inte har det per område: ${list('sv')}. Egna tabeller kan tas in genom import.`,
      en: `Not in this data, since SCB does not have it by area: ${list('en')}. Tables of your own can be taken in through the import.`,
    },
  ];
}
