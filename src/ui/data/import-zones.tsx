import type { JSX } from 'solid-js';
import { For } from 'solid-js';
import type { ImportedShape, ShapesReading } from '../../core/import/geo/read-shapes.ts';
import type { Translate } from '../../i18n/translator.ts';
import { SelectField } from '../primitives/field.tsx';
import { useWorkspace } from '../workspace.ts';
import { ImportFinish } from './import-finish.tsx';
import type { ShapeDrafts } from './import-shape-drafts.ts';

/** More zones than this in a plan are a division, not interventions. */
export const MOST_ZONES = 200;
const NO_PROPERTY = ' ';

interface ZonesProps {
  readonly reading: ShapesReading;
  readonly drafts: ShapeDrafts;
}

/** Those that the person has not unticked. */
export function chosenShapes({ shapes, layer }: ShapesReading, { said }: ShapeDrafts): readonly ImportedShape[] {
  const left = new Set(said.left[layer] ?? []);
  return shapes.filter(({ feature }) => !left.has(feature));
}

function namingProperty({ reading, drafts }: ZonesProps): string {
  const said = drafts.said.property;
  return said !== null && (said === NO_PROPERTY || reading.propertyNames.includes(said))
    ? said
    : (reading.nameProperty ?? NO_PROPERTY);
}

function zoneName(shape: ImportedShape, property: string, t: Translate): string {
  const said = shape.properties[property] ?? '';
  return said === '' ? t('zones.newName', { number: shape.feature }) : said.slice(0, 200);
}

/** Which surfaces become zones, and what those are called. */
export function ImportZones(props: ZonesProps & { readonly onLook: () => void }): JSX.Element {
  const { t } = useWorkspace();
  const shapes = () => props.reading.shapes;
  const property = () => namingProperty(props);
  const left = () => new Set(props.drafts.said.left[props.reading.layer] ?? []);
  const leave = (features: readonly number[]): void => props.drafts.leave(props.reading.layer, features);
  const toggle = (feature: number, isTaken: boolean): void => {
    const others = [...left()].filter((other) => other !== feature);
    leave(isTaken ? others : [...others, feature]);
  };
  return (
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
        onChange={(name) => props.drafts.say({ property: name })}
      />
      <div class="button-row">
        <button type="button" class="button" onClick={() => leave([])}>
          {t('import.all')}
        </button>
        <button type="button" class="button" onClick={() => leave(shapes().map(({ feature }) => feature))}>
          {t('import.none')}
        </button>
        <button type="button" class="button" onClick={() => props.onLook()}>
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
                <span>{zoneName(shape, property(), t)}</span>
              </label>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}

export function ZonesActions(props: ZonesProps & { readonly id: number }): JSX.Element {
  const { imports, format, t } = useWorkspace();
  const chosen = () => chosenShapes(props.reading, props.drafts);
  const isTooMany = () => chosen().length > MOST_ZONES;
  const take = (): void => {
    const property = namingProperty(props);
    const zones = chosen().map((shape) => ({ name: zoneName(shape, property, t), polygons: shape.polygons }));
    imports.takeInZones(props.id, zones);
  };
  return (
    <ImportFinish
      id={props.id}
      wanted={isTooMany() ? t('import.tooManyZones', { limit: MOST_ZONES }) : null}
      canTake={chosen().length > 0 && !isTooMany()}
      take={
        props.reading.shapes.length === 0
          ? null
          : t(chosen().length === 1 ? 'import.takeZones.one' : 'import.takeZones.other', {
              count: format().number(chosen().length),
            })
      }
      onTake={take}
    />
  );
}
