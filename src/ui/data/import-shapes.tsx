import type { JSX } from 'solid-js';
import { createEffect, createMemo, createSignal, For, onCleanup, Show, untrack } from 'solid-js';
import { boxOfPolygons } from '../../core/geometry/measure.ts';
import type { ImportedShape, ShapesReading } from '../../core/import/geo/read-shapes.ts';
import { SelectField } from '../primitives/field.tsx';
import { useWorkspace } from '../workspace.ts';
import { ShapeReport } from './import-shape-report.tsx';
import { ShapeSystem } from './import-shape-system.tsx';

/** More zones than this in a plan are a division, not interventions. */
const MOST_ZONES = 200;
const NO_PROPERTY = ' ';

interface ImportShapesProps {
  readonly id: number;
  readonly fileName: string;
  readonly reading: ShapesReading;
}

/** Surfaces of a file: seen where they lie, then taken in as zones. */
export function ImportShapes(props: ImportShapesProps): JSX.Element {
  const { imports, session, store, format, t } = useWorkspace();
  const [left, setLeft] = createSignal<ReadonlySet<number>>(new Set());
  const [saidProperty, setProperty] = createSignal<string | null>(null);
  const shapes = () => props.reading.shapes;
  const property = () => {
    const said = saidProperty();
    return said !== null && (said === NO_PROPERTY || props.reading.propertyNames.includes(said))
      ? said
      : (props.reading.nameProperty ?? NO_PROPERTY);
  };
  const nameOf = (shape: ImportedShape): string => {
    const said = shape.properties[property()] ?? '';
    return said === '' ? t('zones.newName', { number: shape.feature }) : said.slice(0, 200);
  };
  const chosen = createMemo(() => shapes().filter(({ feature }) => !left().has(feature)));
  const toggle = (feature: number, isTaken: boolean): void => {
    const next = new Set(left());
    if (isTaken) next.delete(feature);
    else next.add(feature);
    setLeft(next);
  };
  const look = (): void => {
    const box = boxOfPolygons(chosen().flatMap(({ polygons }) => polygons));
    if (box !== null) session.showOnMap({ kind: 'box', box });
  };
  createEffect(() => {
    const polygons = chosen().flatMap((shape) => shape.polygons);
    untrack(() => imports.showShapes(polygons));
  });
  // Elsewhere the shape on the map is what somebody draws.
  onCleanup(() => imports.showShapes([]));
  // Another layer or system lies elsewhere: the map goes there.
  createEffect(() => {
    if (props.reading.shapes.length > 0) untrack(look);
  });
  const isTooMany = () => chosen().length > MOST_ZONES;
  return (
    <>
      <p role="status" class="import-summary">
        {shapes().length === 0
          ? t('import.shapesNone')
          : t('import.shapesSummary', { count: format().number(shapes().length) })}
      </p>
      <ShapeSystem id={props.id} reading={props.reading} />
      <Show when={shapes().length > 0}>
        <section class="import-part" aria-labelledby="import-zones-title">
          <h4 id="import-zones-title">{t('import.zonesTitle')}</h4>
          <p class="quiet small">{t('import.shapesLead')}</p>
          <SelectField
            label={t('import.zoneNames')}
            value={property()}
            options={[
              ...props.reading.propertyNames.map((name) => ({ value: name, label: name })),
              { value: NO_PROPERTY, label: t('import.zoneNumbered') },
            ]}
            onChange={setProperty}
          />
          <div class="button-row">
            <button type="button" class="button" onClick={() => setLeft(new Set<number>())}>
              {t('import.all')}
            </button>
            <button
              type="button"
              class="button"
              onClick={() => setLeft(new Set(shapes().map(({ feature }) => feature)))}
            >
              {t('import.none')}
            </button>
            <button type="button" class="button" onClick={look}>
              {t('import.showOnMap')}
            </button>
          </div>
          <ul class="import-series">
            <For each={shapes()}>
              {(shape) => (
                <li>
                  <label class="check">
                    <input
                      type="checkbox"
                      checked={!left().has(shape.feature)}
                      onChange={(event) => toggle(shape.feature, event.currentTarget.checked)}
                    />
                    <span>{nameOf(shape)}</span>
                  </label>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
      <ShapeReport reading={props.reading} />
      <div class="import-actions">
        <Show when={isTooMany()}>
          <p class="remark remark--caution" role="status">
            {t('import.tooManyZones', { limit: MOST_ZONES })}
          </p>
        </Show>
        <Show when={store().readOnly}>
          <p class="remark remark--caution">{t('import.readOnly')}</p>
        </Show>
        <div class="button-row">
          <button
            type="button"
            class="button button--main"
            disabled={chosen().length === 0 || isTooMany() || store().readOnly}
            onClick={() =>
              imports.takeInZones(
                props.id,
                chosen().map((shape) => ({ name: nameOf(shape), polygons: shape.polygons })),
              )
            }
          >
            {t(chosen().length === 1 ? 'import.takeZones.one' : 'import.takeZones.other', {
              count: format().number(chosen().length),
            })}
          </button>
          <button type="button" class="button" onClick={() => imports.drop(props.id)}>
            {t('import.letGo')}
          </button>
        </div>
      </div>
    </>
  );
}
