import type { LeftOut } from '../../core/share/shared-plan.ts';
import type { Translate } from '../../i18n/translator.ts';

/** "2 bolag, 40 innehav och handläggarens namn". */
export function leftOutText(t: Translate, language: 'sv' | 'en', leftOut: ReadonlyMap<LeftOut, number>): string {
  const things = [...leftOut].map(([kind, count]) =>
    t(`share.leftOut.${kind}.${count === 1 ? 'one' : 'other'}`, { count }),
  );
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(things);
}
