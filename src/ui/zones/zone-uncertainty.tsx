import type { JSX } from 'solid-js';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { nearestWholeAreas } from '../../core/geometry/nearest-whole-areas.ts';
import type { Figure } from '../../core/indicator/figure.ts';
import { sharesOfZones } from '../../core/indicator/zone-shares.ts';
import { setZoneShape } from '../../core/plan/operations/set-zone-shape.ts';
import type { Zone, ZoneShape } from '../../core/plan/plan.ts';
import { approximately, isUncertain } from '../../i18n/figure-text.ts';
import type { ShiftedBorder } from '../map-actions.ts';
import { useWorkspace } from '../workspace.ts';

/** How much hangs on exactly where the border runs, and the way to one that cuts no area. */
export function ZoneUncertainty(props: { readonly zone: Zone }): JSX.Element {
  const { t } = useWorkspace();
  return (
    <details class="fold">
      <summary>{t('uncertainty.title')}</summary>
      <ShiftedBorders zone={props.zone} />
      <WholeAreas zone={props.zone} />
    </details>
  );
}

/** Residents of the zone with another shape; null where that is not shown. */
function residentsFigure(zone: Zone, shape: ZoneShape): Figure | null {
  const { derived } = useWorkspace();
  const figures = derived.figuresOfZone({ ...zone, shape });
  return figures.ok ? (figures.value.figures.get(derived.residentsIndicator()) ?? null) : null;
}

function Residents(props: { readonly zone: Zone; readonly shape: ZoneShape }): JSX.Element {
  const { format } = useWorkspace();
  const figure = createMemo(() => residentsFigure(props.zone, props.shape));
  const text = (): string => {
    const now = figure();
    if (now === null || now.value === null) return '–';
    return approximately(format().number(now.value), isUncertain(now, 0, format()));
  };
  return <>{text()}</>;
}

/** How many more or fewer residents than with the zone's own border. */
function ResidentsChange(props: { readonly zone: Zone; readonly shape: ZoneShape }): JSX.Element {
  const { format } = useWorkspace();
  const change = createMemo(() => {
    const [now, then] = [residentsFigure(props.zone, props.zone.shape), residentsFigure(props.zone, props.shape)];
    return now === null || then === null || now.value === null || then.value === null ? null : then.value - now.value;
  });
  const text = (): string => {
    const difference = change();
    return difference === null ? '–' : format().signed(difference);
  };
  return <>{text()}</>;
}

function ShiftedBorders(props: { readonly zone: Zone }): JSX.Element {
  const { map, t } = useWorkspace();
  const [shifted, setShifted] = createSignal<{ of: ZoneShape; borders: readonly ShiftedBorder[] } | null>(null);
  const [working, setWorking] = createSignal(false);
  /** What was computed for another shape is not shown beside this one. */
  const shown = createMemo(() => {
    const now = shifted();
    return now !== null && now.of === props.zone.shape ? now.borders : null;
  });
  const compute = async (): Promise<void> => {
    const of = props.zone.shape;
    setWorking(true);
    const borders = await map.shiftBorder(props.zone.id);
    setWorking(false);
    if (borders !== null) setShifted({ of, borders });
  };
  return (
    <div class="uncertainty">
      <p class="quiet small">{t('uncertainty.shiftLead')}</p>
      <Show
        when={shown()}
        fallback={
          <button type="button" class="button" disabled={working()} onClick={() => void compute()}>
            {t(working() ? 'uncertainty.working' : 'uncertainty.shift')}
          </button>
        }
      >
        {(borders) => (
          <table class="table">
            <caption class="visually-hidden">{t('uncertainty.shift')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('uncertainty.moved')}</th>
                <th scope="col" class="number">
                  {t('figures.residents')}
                </th>
                <th scope="col" class="number">
                  {t('uncertainty.change')}
                </th>
              </tr>
            </thead>
            <tbody>
              <For each={borders()}>
                {(border) => (
                  <tr>
                    <th scope="row">
                      {t(border.distanceM < 0 ? 'uncertainty.inwards' : 'uncertainty.outwards', {
                        metres: Math.abs(border.distanceM),
                      })}
                    </th>
                    <Show
                      when={shapeOf(border)}
                      fallback={
                        <td class="number" colspan={2}>
                          {t('uncertainty.nothingLeft')}
                        </td>
                      }
                    >
                      {(shape) => (
                        <>
                          <td class="number">
                            <Residents zone={props.zone} shape={shape()} />
                          </td>
                          <td class="number">
                            <ResidentsChange zone={props.zone} shape={shape()} />
                          </td>
                        </>
                      )}
                    </Show>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        )}
      </Show>
    </div>
  );
}

/** Offers the set of whole areas nearest to the zone, and says what changes before anything does. */
function WholeAreas(props: { readonly zone: Zone }): JSX.Element {
  const workspace = useWorkspace();
  const { reference, store, derived, format, t } = workspace;
  const offer = createMemo(() => {
    if (props.zone.shape.kind === 'areas') return null;
    const { division, index, areas } = derived.countingDivision();
    const shares = sharesOfZones([props.zone.shape], reference);
    const met = shares.ok ? shares.value.byDivision.get(division.id) : undefined;
    const nearest = met === undefined ? null : nearestWholeAreas(index, met.shares);
    if (nearest === null) return null;
    const codes = nearest.positions.flatMap((position) => areas[position]?.code ?? []);
    const shape: ZoneShape = { kind: 'areas', division: division.id, version: division.version, codes };
    return { nearest, shape };
  });
  return (
    <Show when={offer()}>
      {(now) => (
        <div class="uncertainty">
          <p class="small">
            {t('uncertainty.wholeAreas', {
              areas: now().nearest.positions.length,
              completed: now().nearest.completed.length,
              leftOut: now().nearest.leftOut.length,
              gained: format().squareKilometres(now().nearest.gainedM2),
              lost: format().squareKilometres(now().nearest.lostM2),
            })}
          </p>
          <p class="small">
            {t('uncertainty.residentsChange')} <Residents zone={props.zone} shape={props.zone.shape} /> →{' '}
            <Residents zone={props.zone} shape={now().shape} />
          </p>
          <button
            type="button"
            class="button"
            disabled={store().readOnly}
            onClick={() => workspace.attempt(setZoneShape(store().plan(), { id: props.zone.id, shape: now().shape }))}
          >
            {t('uncertainty.useWholeAreas')}
          </button>
        </div>
      )}
    </Show>
  );
}

function shapeOf(border: ShiftedBorder): ZoneShape | null {
  return border.polygons === null ? null : { kind: 'drawn', polygons: border.polygons };
}
