import type { JSX } from 'solid-js';
import { createEffect, createMemo, For, Show } from 'solid-js';
import type { ScenarioSide } from '../../core/budget/scenario-side.ts';
import type { Zone } from '../../core/plan/plan.ts';
import type { AreaLayer } from '../../core/scene/area-layer.ts';
import type { AreaMoney } from '../../core/scene/money-layer.ts';
import { moneyBreaks, moneyLayer } from '../../core/scene/money-layer.ts';
import { useWorkspace } from '../workspace.ts';
import { periodText } from './reach-context.ts';

export interface ComparedSides {
  readonly left: ScenarioSide;
  readonly right: ScenarioSide;
}

const WIDTH = 620;
const HEIGHT = 440;

function moneyOf({ picture }: ScenarioSide): readonly AreaMoney[] {
  return picture.areas.map(({ area, sekPerResident }) => ({ code: area.code, sekPerResident }));
}

/** Kronor per resident on both sides, in the same classes. */
export function CompareMaps(props: {
  readonly sides: ComparedSides;
  readonly names: readonly [left: string, right: string];
}): JSX.Element {
  const workspace = useWorkspace();
  const { session, derived, reference, t } = workspace;
  const layers = createMemo((): readonly [AreaLayer, AreaLayer] => {
    const [left, right] = [moneyOf(props.sides.left), moneyOf(props.sides.right)];
    const breaks = moneyBreaks([...left, ...right]);
    const { division } = derived.countingDivision();
    // The texts are in the language of the moment: the layers are made anew when it changes.
    const inBoth = (text: string) => ({ sv: text, en: text });
    const name = reference.divisions.get(division.id)?.division.name[session.state.language] ?? '';
    const layerOf = (areas: readonly AreaMoney[]): AreaLayer =>
      moneyLayer({
        division: division.id,
        areas,
        breaks,
        ramp: 'oranges',
        title: inBoth(t('whatIf.compareMap')),
        caption: inBoth(`${name} · ${periodText(workspace)}`),
        nothing: inBoth(t('reach.layerNothing')),
        year: session.state.year,
        source: division.source,
        licence: division.licence,
      });
    return [layerOf(left), layerOf(right)];
  });
  /** Both maps show the same ground, whichever side has the zones. */
  const zonesOfBoth = createMemo(() => [...props.sides.left.plan.zones, ...props.sides.right.plan.zones]);
  return (
    <section aria-label={t('whatIf.compareMap')} class="compare-maps">
      <div class="compare-view__sides">
        <SideMap side={props.sides.left} around={zonesOfBoth()} layer={layers()[0]} name={props.names[0]} />
        <SideMap side={props.sides.right} around={zonesOfBoth()} layer={layers()[1]} name={props.names[1]} />
      </div>
      <CommonLegend layer={layers()[0]} />
    </section>
  );
}

function SideMap(props: {
  readonly side: ScenarioSide;
  readonly around: readonly Zone[];
  readonly layer: AreaLayer;
  readonly name: string;
}): JSX.Element {
  const { paper, t } = useWorkspace();
  let holder: HTMLDivElement | undefined;
  createEffect(() => {
    const { zones } = props.side.plan;
    const title = `${t('whatIf.compareMap')}: ${props.name}`;
    void paper
      .drawLayer({ zones, around: props.around, layer: props.layer, title, width: WIDTH, height: HEIGHT })
      .then((drawing) => {
        holder?.replaceChildren(drawing);
      });
  });
  return (
    <figure class="compare-maps__side">
      <figcaption>{props.name}</figcaption>
      <div ref={holder} class="compare-maps__map" />
    </figure>
  );
}

/** One legend for both maps: how many areas wear a class differs, the classes do not. */
function CommonLegend(props: { readonly layer: AreaLayer }): JSX.Element {
  const { session, format, t } = useWorkspace();
  const language = () => session.state.language;
  const legend = () => props.layer.legend;
  return (
    <div class="compare-maps__legend small">
      <strong>
        {legend().title[language()]} · {legend().caption?.[language()]}
      </strong>
      <ul>
        <For each={legend().classes}>
          {(each) => (
            <li class="reach-name">
              <span class="swatch" ref={(element) => element.style.setProperty('background-color', each.colour)} />
              {each.name?.[language()] ?? `${format().number(each.from)} – ${format().number(each.to)}`}
            </li>
          )}
        </For>
        <Show when={legend().noDataCount > 0}>
          <li class="reach-name">
            <span class="swatch swatch--no-data" />
            {t('map.noData')}
          </li>
        </Show>
      </ul>
      <p class="quiet">{t('whatIf.compareMapNote')}</p>
    </div>
  );
}
