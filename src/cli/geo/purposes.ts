import type { CatalogPurpose } from '../../core/catalog/catalog.ts';
import type { PurposeId } from '../../core/identifiers.ts';
import { asId } from '../../core/identifiers.ts';

function grantUse(id: string, sv: string, en: string): CatalogPurpose {
  return { id: asId<PurposeId>(id), name: { sv, en }, origin: 'grant-use' };
}

function strategyArea(id: string, sv: string, en: string): CatalogPurpose {
  return { id: asId<PurposeId>(id), name: { sv, en }, origin: 'strategy-area' };
}

/**
 * What the money is for, the same in every municipality: the six uses that the grant's announcement named, and the five
 * priority areas of the government's strategy against segregation 2018–2028 (regeringen.se). A plan edits its own list.
 */
export const PURPOSES: readonly CatalogPurpose[] = [
  grantUse('use-safety', 'Ökad trygghet', 'Increased safety'),
  grantUse('use-crime-prevention', 'Brottsförebyggande', 'Crime prevention'),
  grantUse('use-early-support', 'Tidiga insatser för barn och unga', 'Early support for children and young people'),
  grantUse('use-education', 'Utbildning', 'Education'),
  grantUse('use-employment', 'Ökad sysselsättning', 'Increased employment'),
  grantUse('use-democracy', 'Demokrati och civila samhället', 'Democracy and civil society'),
  strategyArea('area-housing', 'Boende', 'Housing'),
  strategyArea('area-education', 'Utbildning', 'Education'),
  strategyArea('area-labour-market', 'Arbetsmarknad', 'Labour market'),
  strategyArea('area-democracy', 'Demokrati och civilsamhälle', 'Democracy and civil society'),
  strategyArea('area-crime', 'Brottslighet', 'Crime'),
];
