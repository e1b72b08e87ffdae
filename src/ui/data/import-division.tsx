import type { JSX } from 'solid-js';
import { createMemo } from 'solid-js';
import { areaOfPolygonsM2 } from '../../core/geometry/measure.ts';
import type { BorderedArea, DivisionProposal } from '../../core/import/geo/borders-proposal.ts';
import { holdsAsDivision } from '../../core/import/geo/borders-proposal.ts';
import type { ShapeChoices, ShapesReading } from '../../core/import/geo/read-shapes.ts';
import { NO_CHOICES } from '../../core/import/import-reading.ts';
import { SelectField, TextField } from '../primitives/field.tsx';
import { SortableTable } from '../primitives/sortable-table.tsx';
import { useWorkspace } from '../workspace.ts';
import { AreaFaults, accuracyM, BordersSaid } from './import-area-faults.tsx';
import { ImportFinish } from './import-finish.tsx';
import type { ShapeDrafts } from './import-shape-drafts.ts';

const NO_NAMES = ' ';
const M2_IN_KM2 = 1e6;
/** Unless said otherwise, as the simplified borders that come with the page. */
const FIRST_ACCURACY = '50';

interface DivisionProps {
  readonly id: number;
  readonly reading: ShapesReading;
  readonly proposal: DivisionProposal;
  readonly drafts: ShapeDrafts;
}

function titleOf({ drafts, reading }: DivisionProps): string {
  return (
    drafts.said.title ??
    reading.layer
      .replace(/(?:19|20)\d{2}/g, '')
      .replace(/[_\s-]+/g, ' ')
      .trim()
      .slice(0, 80)
  );
}

/** Surfaces of a file as a division of the plan's own: which property has the codes, what it is called, what it holds. */
export function ImportDivision(props: DivisionProps & { readonly onLook: () => void }): JSX.Element {
  const { imports, format, t } = useWorkspace();
  const decide = (change: ShapeChoices): void => {
    const state = imports.items().find(({ id }) => id === props.id)?.state;
    const choices = state?.kind === 'read' ? state.choices : NO_CHOICES;
    imports.decide(props.id, { ...choices, shapes: { ...choices.shapes, ...change } });
  };
  const names = createMemo(() => new Map(props.proposal.areas.map(({ code, name }) => [code, name ?? code])));
  const areaKm2 = ({ polygons }: BorderedArea): number => areaOfPolygonsM2(polygons) / M2_IN_KM2;
  return (
    <section class="import-part" aria-labelledby="import-division-title">
      <h4 id="import-division-title">{t('borders.divisionTitle')}</h4>
      <p class="quiet small">{t('borders.divisionLead')}</p>
      <TextField
        label={t('borders.divisionName')}
        value={titleOf(props)}
        error={titleOf(props) === '' ? t('borders.divisionNameWanted') : null}
        onKeep={(title) => props.drafts.say({ title: title.trim().slice(0, 80) })}
      />
      <div class="field-row">
        <SelectField
          label={t('borders.codes')}
          value={props.proposal.property}
          options={props.proposal.codeProperties.map((name) => ({ value: name, label: name }))}
          onChange={(codes) => decide({ codes })}
        />
        <SelectField
          label={t('borders.names')}
          value={props.proposal.nameProperty ?? NO_NAMES}
          options={[
            { value: NO_NAMES, label: t('borders.noNames') },
            ...props.reading.propertyNames
              .filter((name) => name !== props.proposal.property)
              .map((name) => ({ value: name, label: name })),
          ]}
          onChange={(name) => decide({ names: name === NO_NAMES ? null : name })}
        />
      </div>
      <div role="status">
        <AreaFaults areas={props.proposal} labelOf={(code) => names().get(code) ?? code} />
      </div>
      <div class="import-comparison">
        <SortableTable<BorderedArea>
          caption={t('borders.divisionAreas')}
          captionHidden
          rows={props.proposal.areas}
          rowKey={({ code }) => code}
          initialSort={{ key: 'code', descending: false }}
          columns={[
            {
              key: 'code',
              title: t('borders.code'),
              numeric: false,
              cell: ({ code }) => code,
              sortValue: ({ code }) => code,
            },
            {
              key: 'area',
              title: t('borders.area'),
              numeric: false,
              cell: ({ name }) => name ?? '–',
              sortValue: ({ name }) => name ?? null,
            },
            {
              key: 'km2',
              title: t('borders.areaKm2'),
              numeric: true,
              cell: (area) => format().number(areaKm2(area), 2),
              sortValue: areaKm2,
            },
          ]}
        />
      </div>
      <div class="button-row">
        <button type="button" class="button" onClick={() => props.onLook()}>
          {t('import.showOnMap')}
        </button>
      </div>
      <BordersSaid drafts={props.drafts} accuracy={props.drafts.said.accuracy ?? FIRST_ACCURACY} />
    </section>
  );
}

export function DivisionActions(props: DivisionProps): JSX.Element {
  const { imports, t } = useWorkspace();
  const source = () => props.drafts.said.source ?? '';
  const metres = () => accuracyM(props.drafts.said.accuracy ?? FIRST_ACCURACY);
  const holds = createMemo(() => holdsAsDivision(props.proposal));
  const isSaid = () => source() !== '' && titleOf(props) !== '' && metres() !== null;
  const take = (): void => {
    const accuracy = metres();
    if (accuracy === null) return;
    imports.takeInDivision(props.id, props.proposal, { title: titleOf(props), source: source(), accuracyM: accuracy });
  };
  return (
    <ImportFinish
      id={props.id}
      wanted={holds() && source() === '' ? t('borders.sourceWanted') : null}
      canTake={holds() && isSaid()}
      take={t('borders.takeDivision')}
      onTake={take}
    />
  );
}
