import type { JSX } from 'solid-js';
import { Show } from 'solid-js';
import type { ShapeChoices, ShapesReading } from '../../core/import/geo/read-shapes.ts';
import type { AxisOrder, SystemCode } from '../../core/import/geo/systems.ts';
import { AXIS_ORDERS, SYSTEM_CODES } from '../../core/import/geo/systems.ts';
import { NO_CHOICES } from '../../core/import/import-reading.ts';
import { SelectField } from '../primitives/field.tsx';
import { useWorkspace } from '../workspace.ts';

/** In which system the file's numbers are: found, said how, and changed where the map shows that it is another. */
export function ShapeSystem(props: { readonly id: number; readonly reading: ShapesReading }): JSX.Element {
  const { imports, reference, t } = useWorkspace();
  const decide = (change: ShapeChoices): void => {
    const state = imports.items().find(({ id }) => id === props.id)?.state;
    const choices = state?.kind === 'read' ? state.choices : NO_CHOICES;
    imports.decide(props.id, { ...choices, shapes: { ...choices.shapes, ...change } });
  };
  const system = () => props.reading.system;
  return (
    <>
      <Show when={props.reading.layers.length > 1}>
        <SelectField
          label={t('import.layer')}
          value={props.reading.layer}
          options={props.reading.layers.map((layer) => ({ value: layer, label: layer }))}
          onChange={(layer) => decide({ layer })}
        />
      </Show>
      <div class="field-row">
        <SelectField<SystemCode>
          label={t('import.system')}
          value={system().code}
          options={SYSTEM_CODES.map((code) => ({ value: code, label: t(`import.system.${code}`) }))}
          onChange={(code) => decide({ system: { code, order: system().order } })}
        />
        <SelectField<AxisOrder>
          label={t('import.axes')}
          value={system().order}
          options={AXIS_ORDERS.map((order) => ({ value: order, label: t(`import.axes.${order}`) }))}
          onChange={(order) => decide({ system: { code: system().code, order } })}
        />
      </div>
      <Show when={system().basis}>{(basis) => <p class="quiet small">{t(`import.basis.${basis()}`)}</p>}</Show>
      <Show when={system().contradictsFile === true}>
        <p class="remark remark--caution">{t('import.contradicts', { said: props.reading.saidSystem ?? '' })}</p>
      </Show>
      <Show when={system().liesHere === false}>
        <p class="remark remark--caution">
          {t('import.elsewhere', { municipality: reference.catalog.municipality.name })}
        </p>
      </Show>
    </>
  );
}
