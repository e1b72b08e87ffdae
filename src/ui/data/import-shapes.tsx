import type { JSX } from 'solid-js';
import { createEffect, createMemo, Match, onCleanup, Show, Switch, untrack } from 'solid-js';
import { boxOfPolygons } from '../../core/geometry/measure.ts';
import type { BordersProposal, DivisionProposal } from '../../core/import/geo/borders-proposal.ts';
import type { ShapesReading } from '../../core/import/geo/read-shapes.ts';
import { SelectField } from '../primitives/field.tsx';
import { useWorkspace } from '../workspace.ts';
import { BordersActions, ImportBorders } from './import-borders.tsx';
import { DivisionActions, ImportDivision } from './import-division.tsx';
import { HoldingsButton } from './import-holdings-button.tsx';
import type { ShapeUse } from './import-shape-drafts.ts';
import { shapeDrafts } from './import-shape-drafts.ts';
import { ShapeReport } from './import-shape-report.tsx';
import { ShapeSystem } from './import-shape-system.tsx';
import { chosenShapes, ImportZones, MOST_ZONES, ZonesActions } from './import-zones.tsx';

interface ImportShapesProps {
  readonly id: number;
  readonly reading: ShapesReading;
  readonly borders: BordersProposal | null;
  readonly division: DivisionProposal | null;
}

/** Surfaces of a file: seen where they lie, then taken in as zones, as new borders, or as a division. */
export function ImportShapes(props: ImportShapesProps): JSX.Element {
  const { imports, session, store, format, t } = useWorkspace();
  const drafts = shapeDrafts(props.id);
  const shapes = () => props.reading.shapes;
  /** What the plan says of the same file, which is then read in again for a browser that lacks it. */
  const askedFor = createMemo(() => {
    const found = [props.borders?.fingerprint, props.division?.fingerprint];
    return store()
      .plan()
      .borders.find(({ fingerprint }) => found.includes(fingerprint));
  });
  createEffect(() => {
    const before = askedFor();
    if (before === undefined || untrack(() => drafts.said.source) !== null) return;
    const { source, accuracyM, title = null } = before;
    drafts.say({ source, accuracy: String(accuracyM), title, use: title === null ? 'borders' : 'division' });
  });
  const use = createMemo(() => useOf(props, drafts.said.use));
  const borders = () => (use() === 'borders' ? props.borders : null);
  const division = () => (use() === 'division' ? props.division : null);
  const shown = createMemo(() =>
    (borders()?.areas ?? division()?.areas ?? chosenShapes(props.reading, drafts)).flatMap(({ polygons }) => polygons),
  );
  const look = (): void => {
    const box = boxOfPolygons(shown());
    if (box !== null) session.showOnMap({ kind: 'box', box });
  };
  createEffect(() => {
    const polygons = shown();
    untrack(() => imports.showShapes(polygons));
  });
  // Elsewhere the shape on the map is what somebody draws.
  onCleanup(() => imports.showShapes([]));
  // Another layer or system lies elsewhere: the map goes there.
  createEffect(() => {
    if (props.reading.shapes.length > 0) untrack(look);
  });
  return (
    <>
      <p role="status" class="import-summary">
        {shapes().length === 0
          ? t('import.shapesNone')
          : t(use() === 'zones' ? 'import.shapesSummary' : 'borders.summary', {
              count: format().number(shapes().length),
            })}
      </p>
      <UseChoice {...props} use={use()} />
      <ShapeSystem id={props.id} reading={props.reading} />
      <Switch>
        <Match when={borders()}>
          {(proposal) => <ImportBorders proposal={proposal()} drafts={drafts} onLook={look} />}
        </Match>
        <Match when={division()}>
          {(proposal) => (
            <ImportDivision id={props.id} reading={props.reading} proposal={proposal()} drafts={drafts} onLook={look} />
          )}
        </Match>
        <Match when={shapes().length > 0}>
          <ImportZones reading={props.reading} drafts={drafts} onLook={look} />
        </Match>
      </Switch>
      <ShapeReport reading={props.reading} />
      <Show when={use() === 'zones'}>
        <div class="button-row">
          <HoldingsButton id={props.id} />
        </div>
      </Show>
      <Switch fallback={<ZonesActions id={props.id} reading={props.reading} drafts={drafts} />}>
        <Match when={borders()}>
          {(proposal) => <BordersActions id={props.id} proposal={proposal()} drafts={drafts} />}
        </Match>
        <Match when={division()}>
          {(proposal) => (
            <DivisionActions id={props.id} reading={props.reading} proposal={proposal()} drafts={drafts} />
          )}
        </Match>
      </Switch>
    </>
  );
}

/** Codes of a division's areas are no zones by chance; nor are hundreds of surfaces. */
function useOf({ borders, division, reading }: ImportShapesProps, said: ShapeUse | null): ShapeUse {
  if (said === 'zones' || (said === 'borders' && borders !== null) || (said === 'division' && division !== null)) {
    return said;
  }
  if (borders !== null) return 'borders';
  return division !== null && reading.shapes.length > MOST_ZONES ? 'division' : 'zones';
}

function UseChoice(props: ImportShapesProps & { readonly use: ShapeUse }): JSX.Element {
  const { reference, session, t } = useWorkspace();
  const nameOf = ({ division }: BordersProposal): string => {
    const known = reference.divisions.get(division)?.division;
    return known === undefined ? division : `${known.name[session.state.language]} ${known.version}`;
  };
  const options = (): readonly { readonly value: ShapeUse; readonly label: string }[] => [
    ...(props.borders === null
      ? []
      : [
          {
            value: 'borders' as const,
            label: t('borders.useBorders', {
              division: nameOf(props.borders),
              found: props.borders.areas.length,
              all: props.borders.compared.length,
            }),
          },
        ]),
    ...(props.division === null
      ? []
      : [{ value: 'division' as const, label: t('borders.useDivision', { count: props.division.areas.length }) }]),
    { value: 'zones', label: t('borders.useZones') },
  ];
  return (
    <Show when={options().length > 1}>
      <SelectField<ShapeUse>
        label={t('borders.use')}
        value={props.use}
        options={options()}
        onChange={(use) => shapeDrafts(props.id).say({ use })}
      />
    </Show>
  );
}
