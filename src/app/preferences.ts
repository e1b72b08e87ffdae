import type { NeedDefinition } from '../core/need/need-definition.ts';
import { readNeedDefinition } from '../core/need/read-definition.ts';
import type { Language, Theme } from '../store/session-store.ts';

/** What a person chose about the screen: kept in this browser, never in a plan. */
export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  readonly singleKeyShortcuts: boolean;
  readonly ownNeed: NeedDefinition | null;
}

const KEY = 'zonplan-preferences';
const DEFAULTS: Preferences = { language: 'sv', theme: 'light', singleKeyShortcuts: true, ownNeed: null };

/** Whatever is stored, the answer is valid; storage that is denied gives the defaults. */
export function readPreferences(): Preferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return DEFAULTS;
    const field = (name: string): unknown => (stored as Readonly<Record<string, unknown>>)[name];
    const language = field('language');
    const theme = field('theme');
    return {
      language: language === 'en' ? 'en' : 'sv',
      theme: theme === 'dark' || theme === 'projector' ? theme : 'light',
      singleKeyShortcuts: field('singleKeyShortcuts') !== false,
      ownNeed: readNeedDefinition(field('ownNeed')),
    };
  } catch {
    return DEFAULTS;
  }
}

/** Losing a preference is no loss worth a message: a browser that denies storage says so for the plan itself. */
export function keepPreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // see above
  }
}
