import type { JSX } from 'solid-js';
import { Match, Show, Switch } from 'solid-js';
import { Icon } from '../primitives/icon.tsx';
import { useWorkspace } from '../workspace.ts';
import { GroundDetail } from './ground-detail.tsx';
import { HoldingsDetail } from './holdings-detail.tsx';
import { zoneNames } from './overlap-text.ts';
import { overlapValues } from './overlap-values.ts';

/** The overlap looked at: holdings of a company or zone, or the ground that zones share. */
export function OverlapDetail(): JSX.Element {
  const workspace = useWorkspace();
  const { format, t } = workspace;
  const values = overlapValues(workspace);
  const ground = () => {
    const choice = values.choice();
    return choice.kind === 'ground' ? choice : null;
  };
  const holdings = () => {
    const choice = values.choice();
    return choice.kind === 'holdings' ? choice : null;
  };
  const title = (): string => {
    const chosen = ground();
    return chosen === null ? t('overlaps.holdingsTitle') : zoneNames(workspace, chosen.zones);
  };
  const isChosen = () => values.choice().kind !== 'none';
  return (
    <aside class="detail" data-chosen={isChosen()} aria-label={t('shell.detail')}>
      <Show
        when={isChosen()}
        fallback={
          <div class="panel__section">
            <p class="quiet">{t('overlaps.chooseSomething')}</p>
          </div>
        }
      >
        <div class="panel__section">
          <div class="panel__head">
            <h2>{title()}</h2>
            <button
              type="button"
              class="button button--plain button--icon"
              onClick={() => values.choose({ kind: 'none' })}
            >
              <Icon name="close" />
              <span class="visually-hidden">{t('shell.close')}</span>
            </button>
          </div>
          <Switch>
            <Match when={ground()}>{(chosen) => <GroundDetail zones={chosen().zones} />}</Match>
            <Match when={holdings()}>
              {(chosen) => <HoldingsDetail company={chosen().company} zone={chosen().zone} />}
            </Match>
          </Switch>
          {/* Outside the form, which goes when the last row of a filtered list is answered. */}
          <p role="status" class="quiet small" data-answered={values.answeredCount()}>
            {values.answeredCount() > 0
              ? t('overlaps.answered', { count: format().number(values.answeredCount()) })
              : ''}
          </p>
        </div>
      </Show>
    </aside>
  );
}
