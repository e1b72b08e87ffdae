import type { Accessor } from 'solid-js';
import { createEffect, createMemo, onCleanup } from 'solid-js';
import type { RampName } from '../../core/indicator/colour-ramps.ts';
import type { AreaMoney } from '../../core/scene/money-layer.ts';
import { moneyBreaks, moneyLayer } from '../../core/scene/money-layer.ts';
import type { TextKey } from '../../i18n/translator.ts';
import { useWorkspace } from '../workspace.ts';
import { periodText } from './reach-context.ts';

export interface ShownMoney {
  readonly areas: Accessor<readonly AreaMoney[]>;
  readonly ramp: RampName;
  readonly title: TextKey;
  readonly nothing: TextKey;
}

/** For as long as the component lives the map is coloured by kronor per resident, and the card of an area says them. */
export function showMoneyLayer({ areas: areasNow, ramp, title, nothing }: ShownMoney): void {
  const workspace = useWorkspace();
  const { session, reference, derived, t } = workspace;
  const areas = createMemo(areasNow);
  const layer = createMemo(() => {
    const { division } = derived.countingDivision();
    // The texts are in the language of the moment: the layer is made anew when it changes.
    const inBoth = (text: string) => ({ sv: text, en: text });
    const name = reference.divisions.get(division.id)?.division.name[session.state.language] ?? '';
    return moneyLayer({
      division: division.id,
      areas: areas(),
      breaks: moneyBreaks(areas()),
      ramp,
      title: inBoth(t(title)),
      caption: inBoth(`${name} · ${periodText(workspace)}`),
      nothing: inBoth(t(nothing)),
      year: session.state.year,
      source: division.source,
      licence: division.licence,
    });
  });
  createEffect(() => session.set({ areaLayer: layer() }));
  createEffect(() => {
    const values = new Map(
      areas().map(({ code, sekPerResident }) => [code, sekPerResident ?? 'not-applicable'] as const),
    );
    session.set({ tableColumn: { title: t(title), decimals: 0, signed: false, values } });
  });
  onCleanup(() => session.set({ areaLayer: null, tableColumn: null }));
}
