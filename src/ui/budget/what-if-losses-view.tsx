import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import type { LineLoss, ZoneLoss } from '../../core/budget/what-if-losses.ts';
import { COMMITMENTS } from '../../core/plan/document-schema.ts';
import { focusWhileScrolling } from '../primitives/focus-while-scrolling.ts';
import { useWorkspace } from '../workspace.ts';
import { moneyText, shortMoneyText, thousandsText } from './money-text.ts';
import { useWhatIfValues } from './what-if-context.ts';

/** Who loses what: the sum and the people first, then line by line and zone by zone. */
export function WhatIfLossesView(): JSX.Element {
  const workspace = useWorkspace();
  const { t } = workspace;
  const values = useWhatIfValues(workspace);
  return (
    <Show when={values.losses().lostSek > 0} fallback={<p data-what-if="fits">{t('whatIf.fits')}</p>}>
      <LossSummary />
      <LosingLines />
      <LosingZones />
    </Show>
  );
}

function LossSummary(): JSX.Element {
  const workspace = useWorkspace();
  const { format, t } = workspace;
  const values = useWhatIfValues(workspace);
  const losses = () => values.losses();
  const countText = (kind: 'lines' | 'zones', count: number): string =>
    t(`whatIf.${kind}.${count === 1 ? 'one' : 'other'}`, { count });
  const linesText = (outcome: LineLoss['outcome']): string =>
    countText('lines', losses().lines.filter((loss) => loss.outcome === outcome).length);
  const coFinancingSek = () => losses().lostSek - losses().grantLostSek;
  /** "1 avtal, 2 anställd": commitments of lines that fall away or are cut. */
  const broken = createMemo(() => {
    const found = COMMITMENTS.map((commitment) => ({
      commitment,
      count: losses().lines.filter((loss) => loss.commitment === commitment).length,
    })).filter(({ count }) => count > 0);
    const count = found.reduce((sum, each) => sum + each.count, 0);
    const what = found.map((each) => `${each.count} ${t(`whatIf.commitment.${each.commitment}`)}`).join(', ');
    return count === 0 ? null : t(count === 1 ? 'whatIf.brokenOne' : 'whatIf.broken', { count, what });
  });
  const residentsText = (): string => {
    const zones = countText('zones', losses().zones.length);
    const residents = values.residentsLosing();
    if (residents === null) return t('whatIf.residentsUnknown', { zones });
    return t('whatIf.residents', { count: format().number(Math.round(residents)), zones });
  };
  return (
    <div role="status">
      <p class="reach-headline" data-what-if="lost">
        <strong class="reach-headline__figure">{shortMoneyText(format(), losses().lostSek)}</strong>{' '}
        <span class="reach-headline__words">{t('whatIf.lost')}</span>{' '}
        <span class="reach-headline__text">
          {t('whatIf.lostText', { fallen: linesText('fallen'), cut: linesText('cut') })}
        </span>
      </p>
      <Show when={losses().zones.length > 0}>
        <p data-what-if="residents">{residentsText()}</p>
      </Show>
      <Show when={coFinancingSek() > 0}>
        <p class="quiet small">{t('whatIf.coFinancingLost', { amount: moneyText(format(), coFinancingSek()) })}</p>
      </Show>
      <Show when={broken()}>{(text) => <p class="remark remark--caution">{text()}</p>}</Show>
    </div>
  );
}

function LosingLines(): JSX.Element {
  const workspace = useWorkspace();
  const { format, t } = workspace;
  const values = useWhatIfValues(workspace);
  return (
    <div class="table-wrap" ref={focusWhileScrolling}>
      <table class="table reach-table">
        <caption>{t('whatIf.losingLines')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('whatIf.line')}</th>
            <th scope="col" class="number">
              {t('whatIf.loses')}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={values.losses().lines}>{(loss) => <LineRow loss={loss} />}</For>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('whatIf.total')}</th>
            <td class="number">{thousandsText(format(), values.losses().lostSek)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function LineRow(props: { readonly loss: LineLoss }): JSX.Element {
  const { session, store, format, t } = useWorkspace();
  const line = () =>
    store()
      .plan()
      .budgetLines.find(({ id }) => id === props.loss.line);
  const why = (): string => {
    const priority = line()?.priority ?? null;
    const { commitment } = props.loss;
    return [
      t(`whatIf.outcome.${props.loss.outcome}`),
      priority === null ? t('whatIf.noPriority') : t('whatIf.priority', { priority }),
      ...(commitment === null ? [] : [t(`whatIf.commitment.${commitment}`)]),
    ].join(' · ');
  };
  const lostSek = () => props.loss.lostSek + props.loss.coFinancingLostSek;
  return (
    <tr data-what-if-line={props.loss.outcome}>
      <th scope="row">
        <button
          type="button"
          class="row-button"
          onClick={() => session.set({ task: 'budget', selectedLine: props.loss.line })}
        >
          {line()?.title}
        </button>
        <span class="quiet small reach-table__under">{why()}</span>
      </th>
      <td class="number" title={format().kronor(lostSek())}>
        {thousandsText(format(), lostSek())}
        <span class="quiet small reach-table__under">
          {t('whatIf.ofBefore', { amount: thousandsText(format(), props.loss.beforeSek + props.loss.coFinancingSek) })}
        </span>
      </td>
    </tr>
  );
}

function LosingZones(): JSX.Element {
  const workspace = useWorkspace();
  const { format, t } = workspace;
  const values = useWhatIfValues(workspace);
  const losses = () => values.losses();
  const plainRow = (name: string, amountSek: number): JSX.Element => (
    <Show when={amountSek !== 0}>
      <tr>
        <th scope="row">{name}</th>
        <td class="number">{thousandsText(format(), amountSek)}</td>
      </tr>
    </Show>
  );
  return (
    <div class="table-wrap" ref={focusWhileScrolling}>
      <table class="table reach-table">
        <caption>{t('whatIf.losingZones')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('whatIf.zone')}</th>
            <th scope="col" class="number">
              {t('whatIf.loses')}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={losses().zones}>{(loss) => <ZoneRow loss={loss} />}</For>
          {plainRow(t('whatIf.municipalityWide'), losses().municipalityWideSek)}
          {plainRow(t('whatIf.withoutPlace'), losses().withoutPlaceSek)}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('whatIf.total')}</th>
            <td class="number" data-what-if="zone-total">
              {thousandsText(format(), losses().lostSek)}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function ZoneRow(props: { readonly loss: ZoneLoss }): JSX.Element {
  const workspace = useWorkspace();
  const { session, store, format, t } = workspace;
  const values = useWhatIfValues(workspace);
  const zone = () =>
    store()
      .plan()
      .zones.find(({ id }) => id === props.loss.zone);
  const residentsText = (): string => {
    const residents = values.residentsOfZone(props.loss.zone);
    if (residents === null) return t('whatIf.zoneResidentsUnknown');
    return t('whatIf.zoneResidents', { count: format().number(Math.round(residents)) });
  };
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          class="row-button"
          onClick={() => session.set({ task: 'zones', selectedZones: [props.loss.zone] })}
        >
          <span class="reach-name">
            <span class={`swatch zone-colour-${zone()?.colour ?? 0}`} aria-hidden="true" />
            {zone()?.name}
          </span>
        </button>
        <span class="quiet small reach-table__under">{residentsText()}</span>
      </th>
      <td class="number" title={format().kronor(props.loss.lostSek)}>
        {thousandsText(format(), props.loss.lostSek)}
        <span class="quiet small reach-table__under">
          {t('whatIf.ofBefore', { amount: thousandsText(format(), props.loss.beforeSek) })}
        </span>
      </td>
    </tr>
  );
}
