import type { JSX } from 'solid-js';
import { For, Show } from 'solid-js';
import type { ReachPicture } from '../../core/budget/reach-picture.ts';
import type { TypeReach } from '../../core/budget/reach-types.ts';
import { isChallenged } from '../../core/budget/reach-types.ts';
import { focusWhileScrolling } from '../primitives/focus-while-scrolling.ts';
import { useWorkspace } from '../workspace.ts';
import { thousandsText } from './money-text.ts';
import { useReachValues } from './reach-context.ts';

/** Kronor per resident by area type: a bar a type, with residents and kronor beside it. */
export function ReachByType(): JSX.Element {
  const workspace = useWorkspace();
  const values = useReachValues(workspace);
  return <Show when={values.picture().byType}>{(byType) => <TypeTable byType={byType()} />}</Show>;
}

function TypeTable(props: { readonly byType: NonNullable<ReachPicture['byType']> }): JSX.Element {
  const { t } = useWorkspace();
  const most = () => Math.max(...props.byType.types.map(({ sekPerResident }) => sekPerResident ?? 0));
  return (
    <>
      <h3>{t('reach.byType')}</h3>
      <div class="table-wrap" ref={focusWhileScrolling}>
        <table class="table reach-table reach-types">
          <caption class="visually-hidden">{t('reach.byType')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('reach.type')}</th>
              <th scope="col" class="number">
                {t('reach.residents')}
              </th>
              <th scope="col" class="number">
                {t('reach.thousands')}
              </th>
              <th scope="col" class="number">
                {t('reach.perResident')}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={props.byType.types}>{(type) => <TypeRow type={type} most={most()} />}</For>
          </tbody>
        </table>
      </div>
      <p class="quiet small">
        {t('reach.byTypeNote', { year: props.byType.indicator.year, source: props.byType.indicator.source })}
      </p>
    </>
  );
}

function TypeRow(props: { readonly type: TypeReach; readonly most: number }): JSX.Element {
  const { session, format, t } = useWorkspace();
  const name = () => props.type.name?.[session.state.language] ?? '';
  const part = () => (props.most === 0 ? 0 : (props.type.sekPerResident ?? 0) / props.most);
  return (
    <tr data-reach-type={props.type.type ?? 'none'}>
      <th scope="row" title={name()}>
        {props.type.type ?? t('reach.typeNone')}
        <span class="visually-hidden"> {name()}</span>
      </th>
      <td class="number">{format().number(props.type.residents)}</td>
      <td class="number" title={format().kronor(props.type.amountSek)}>
        {thousandsText(format(), props.type.amountSek)}
      </td>
      <td class="number reach-types__bar-cell">
        <span
          class="reach-types__bar"
          classList={{
            'reach-part--challenged': isChallenged(props.type),
            'reach-part--otherAreas': !isChallenged(props.type),
          }}
          aria-hidden="true"
          ref={(element) => element.style.setProperty('--part', String(part()))}
        />
        <span class="reach-types__figure">
          {props.type.sekPerResident === null ? '–' : format().number(Math.round(props.type.sekPerResident))}
        </span>
      </td>
    </tr>
  );
}
