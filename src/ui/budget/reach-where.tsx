import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import { sekInAreas } from '../../core/budget/reach.ts';
import type { ReachPicture } from '../../core/budget/reach-picture.ts';
import type { TextKey } from '../../i18n/translator.ts';
import { focusWhileScrolling } from '../primitives/focus-while-scrolling.ts';
import { useWorkspace } from '../workspace.ts';
import { shortMoneyText } from './money-text.ts';
import { periodText, useReachValues } from './reach-context.ts';

type PartKind = 'challenged' | 'areas' | 'otherAreas' | 'municipality-wide' | 'outside' | 'without-place';

interface MoneyPart {
  readonly kind: PartKind;
  readonly amountSek: number;
}

/** Every krona in one place, in the order from most to least targeted; places that get nothing are left out. */
function partsOf({ reach, byType }: ReachPicture): readonly MoneyPart[] {
  const inAreas = sekInAreas(reach);
  const areas: readonly MoneyPart[] =
    byType === null
      ? [{ kind: 'areas', amountSek: inAreas }]
      : [
          { kind: 'challenged', amountSek: byType.challengedSek },
          { kind: 'otherAreas', amountSek: inAreas - byType.challengedSek },
        ];
  const parts: readonly MoneyPart[] = [
    ...areas,
    { kind: 'municipality-wide', amountSek: reach.municipalityWideSek },
    { kind: 'outside', amountSek: reach.outsideSek },
    { kind: 'without-place', amountSek: reach.withoutPlaceSek },
  ];
  return parts.filter(({ kind, amountSek }, position) => position === 0 || amountSek > 0 || kind === 'otherAreas');
}

/** The answer in one figure, and every krona of it as a bar and a table. */
export function ReachWhere(): JSX.Element {
  const workspace = useWorkspace();
  const { format, t } = workspace;
  const values = useReachValues(workspace);
  const total = () => values.picture().reach.totalSek;
  const parts = createMemo(() => partsOf(values.picture()));
  const first = () => parts()[0]?.amountSek ?? 0;
  const share = (amountSek: number): string => format().percentOfFraction(amountSek / total());
  const sentence = (): string => {
    const { byType } = values.picture();
    const period = periodText(workspace);
    const amounts = { part: shortMoneyText(format(), first()), whole: shortMoneyText(format(), total()), period };
    if (byType === null) return t('reach.headlineAreasText', amounts);
    const residents = format().percentOfFraction(byType.challengedResidents / byType.residents);
    return t('reach.headlineText', { ...amounts, residents });
  };
  return (
    <>
      <p class="reach-headline" data-reach="headline">
        <strong class="reach-headline__figure">{share(first())}</strong>{' '}
        <span class="reach-headline__words">
          {t(values.picture().byType === null ? 'reach.headlineAreas' : 'reach.headline')}
        </span>{' '}
        <span class="reach-headline__text quiet">{sentence()}</span>
      </p>
      <div class="reach-bar" aria-hidden="true">
        <For each={parts()}>
          {(part) => (
            <span
              class={`reach-bar__part reach-part--${part.kind}`}
              ref={(element) => element.style.setProperty('flex-grow', String(part.amountSek / total()))}
            />
          )}
        </For>
      </div>
      <div class="table-wrap" ref={focusWhileScrolling}>
        <table class="table reach-table">
          <caption class="visually-hidden">{t('reach.where')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('reach.where')}</th>
              <th scope="col" class="number">
                {t('reach.kronor')}
              </th>
              <th scope="col" class="number">
                {t('reach.share')}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={parts()}>
              {(part) => (
                <tr data-reach-part={part.kind}>
                  <th scope="row">
                    <span class="reach-name">
                      <span class={`swatch reach-part--${part.kind}`} aria-hidden="true" />
                      {t(`reach.part.${part.kind}` satisfies TextKey)}
                    </span>
                  </th>
                  <td class="number">{format().number(part.amountSek)}</td>
                  <td class="number">{share(part.amountSek)}</td>
                </tr>
              )}
            </For>
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('reach.total')}</th>
              <td class="number" data-reach="total">
                {format().number(total())}
              </td>
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
      <Show when={values.picture().reach.municipalityWideSek > 0}>
        <p class="quiet small">{t('reach.partNote')}</p>
      </Show>
    </>
  );
}
