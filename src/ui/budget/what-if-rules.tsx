import type { JSX } from 'solid-js';
import type { CoFinancing, FallOrder, LastLine } from '../../core/plan/scenario.ts';
import { CO_FINANCINGS, FALL_ORDERS, LAST_LINES } from '../../core/plan/scenario.ts';
import { SelectField } from '../primitives/field.tsx';
import { useWorkspace } from '../workspace.ts';
import { think } from './what-if-context.ts';

/** The rule in words, and what of it can be chosen. */
export function WhatIfRules(): JSX.Element {
  const workspace = useWorkspace();
  const { session, t } = workspace;
  const whatIf = () => session.state.reach.whatIf;
  return (
    <details class="fold">
      <summary>{t('whatIf.rules')}</summary>
      <p class="small">{t(`whatIf.rule.${whatIf().fallOrder}`)}</p>
      <p class="small">{t('whatIf.rule.years')}</p>
      <SelectField<FallOrder>
        label={t('whatIf.fallOrder')}
        value={whatIf().fallOrder}
        options={FALL_ORDERS.map((value) => ({ value, label: t(`whatIf.fallOrder.${value}`) }))}
        onChange={(fallOrder) => think(workspace, { ...whatIf(), fallOrder })}
      />
      <SelectField<LastLine>
        label={t('whatIf.lastLine')}
        value={whatIf().lastLine}
        options={LAST_LINES.map((value) => ({ value, label: t(`whatIf.lastLine.${value}`) }))}
        onChange={(lastLine) => think(workspace, { ...whatIf(), lastLine })}
      />
      <SelectField<CoFinancing>
        label={t('whatIf.coFinancing')}
        value={whatIf().coFinancing}
        options={CO_FINANCINGS.map((value) => ({ value, label: t(`whatIf.coFinancing.${value}`) }))}
        onChange={(coFinancing) => think(workspace, { ...whatIf(), coFinancing })}
      />
    </details>
  );
}
