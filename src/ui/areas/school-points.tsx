import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import type { PointMeasure } from '../../core/catalog/catalog.ts';
import type { PointLayer, PointObject } from '../../core/catalog/reference-data.ts';
import { pointFigure } from '../../core/scene/classify-points.ts';
import { SelectField } from '../primitives/field.tsx';
import type { TableColumn } from '../primitives/sortable-table.tsx';
import { SortableTable } from '../primitives/sortable-table.tsx';
import { useWorkspace } from '../workspace.ts';

/** Which of the schools' own figures colours them, and the schools as a table. */
export function SchoolPoints(): JSX.Element {
  const { session, reference, t } = useWorkspace();
  const measures = createMemo(() => reference.pointLayers.flatMap(({ reference: layer }) => layer.measures ?? []));
  return (
    <Show when={measures().length > 0}>
      <SelectField
        label={t('points.measure')}
        value={session.state.pointMeasure ?? ''}
        options={[
          { value: '', label: t('points.placeOnly') },
          ...measures().map(({ property, name }) => ({ value: property, label: name[session.state.language] })),
        ]}
        onChange={(property) => session.set({ pointMeasure: property === '' ? null : property })}
      />
      <p class="quiet small">{t('points.ofSchool')}</p>
      <details class="fold">
        <summary>{t('points.tableTitle')}</summary>
        <For each={reference.pointLayers}>{(layer) => <PointTable layer={layer} />}</For>
      </details>
    </Show>
  );
}

function PointTable(props: { readonly layer: PointLayer }): JSX.Element {
  const { session, format, t } = useWorkspace();
  const measure = (): PointMeasure | undefined => {
    const measures = props.layer.reference.measures ?? [];
    return measures.find(({ property }) => property === session.state.pointMeasure) ?? measures[0];
  };
  const show = ({ name, position }: PointObject): void => {
    session.set({ marker: { name, position } });
    session.showOnMap({ kind: 'position', position });
  };
  const columns = createMemo<readonly TableColumn<PointObject>[]>(() => {
    const chosen = measure();
    const name: TableColumn<PointObject> = {
      key: 'name',
      title: t('points.school'),
      numeric: false,
      sortValue: (point) => point.name,
      cell: (point) => (
        <button
          type="button"
          class="row-button"
          aria-label={t('points.show', { name: point.name })}
          onClick={() => show(point)}
        >
          {point.name}
        </button>
      ),
    };
    if (chosen === undefined) return [name];
    return [
      name,
      {
        key: 'figure',
        title: chosen.name[session.state.language],
        numeric: true,
        sortValue: (point) => pointFigure(point, chosen),
        cell: (point) => {
          const figure = pointFigure(point, chosen);
          if (figure === null) return <span class="withheld">{t('points.noFigure')}</span>;
          return chosen.unit === 'percent'
            ? format().percentOfFraction(figure / 100, chosen.decimals)
            : format().number(figure, chosen.decimals);
        },
      },
    ];
  });
  return (
    <SortableTable
      caption={props.layer.reference.name[session.state.language]}
      rows={props.layer.points}
      columns={columns()}
      rowKey={(point) => `${props.layer.reference.id} ${point.name}`}
      initialSort={{ key: 'name', descending: false }}
    />
  );
}
