import type { ComparedSide } from '../../core/decision/compared-side.ts';
import type { ZoneChange, ZoneSide } from '../../core/decision/zone-changes.ts';
import { countingDivisionOf } from '../../core/indicator/counting-division.ts';
import { purposeName } from '../../core/plan/effective-lists.ts';
import type { AnnexBlock } from '../annex/annex-input.ts';
import { headingBlock, nodeBlock, paragraphBlock, recordedText } from '../annex/annex-input.ts';
import type { TableRow } from '../table-node.ts';
import { tableNode } from '../table-node.ts';
import { zonePairNode } from './changes-drawing.ts';
import type { ChangesInput } from './changes-input.ts';
import { groupRow, moneyRow, nameIn, sideColumns, withSign } from './changes-input.ts';

/** Zones that have changed, each with what it was and is, and a pair of maps where its ground is another. */
export function zoneBlocks(input: ChangesInput): readonly AnnexBlock[] {
  const { changes, t } = input;
  const changed = changes.zones.filter(({ kind }) => kind !== 'same');
  const same = changes.zones.flatMap(({ kind, after }) => (kind === 'same' && after !== null ? [after.zone.name] : []));
  const drawn = changed.flatMap((change) => zonePairNode(input, change) ?? []);
  return [
    headingBlock('zones', 1, t('changes.zones')),
    ...(changes.zones.length === 0 ? [paragraphBlock(t('changes.noZones'))] : []),
    ...(changed.length === 0
      ? []
      : [
          nodeBlock(
            tableNode(
              t('changes.zonesCaption'),
              sideColumns(input),
              changed.flatMap((change) => zoneRows(input, change)),
            ),
          ),
        ]),
    ...(same.length === 0 ? [] : [paragraphBlock(t('changes.same.zones', { names: same.join(', ') }))]),
    ...drawn.map((node) => nodeBlock(node)),
    ...(changed.some(({ before, border, after }) => border !== null || (before !== null && after === null))
      ? [paragraphBlock(t('changes.mapNote'), 'doc-note')]
      : []),
  ];
}

function zoneRows(input: ChangesInput, change: ZoneChange): readonly TableRow[] {
  const { t, format } = input;
  const { before, after, border } = change;
  const name = (after ?? before)?.zone.name ?? '';
  return [
    groupRow(input, name, change.kind),
    ...change.fields.map((field) => ({
      cells: [
        t(`changes.field.${field}`),
        fieldText(input, before, input.before, field),
        fieldText(input, after, input.after, field),
        '',
      ],
    })),
    areaRow(input, before, after),
    ...(border === null
      ? []
      : [
          { cells: [t('changes.gained'), '', format.squareKilometres(border.gainedM2), ''] },
          { cells: [t('changes.lost'), '', format.squareKilometres(border.lostM2), ''] },
        ]),
    residentsRow(input, before, after),
    moneyRow(input, t('changes.money'), before?.amountSek ?? null, after?.amountSek ?? null),
  ];
}

function fieldText(
  input: ChangesInput,
  side: ZoneSide | null,
  { plan, reference }: ComparedSide,
  field: ZoneChange['fields'][number],
): string {
  if (side === null) return input.t('changes.none');
  const { zone } = side;
  switch (field) {
    case 'name':
      return zone.name;
    case 'note':
      return zone.note === '' ? input.t('changes.none') : zone.note;
    case 'status':
      return input.t(`zones.status.${zone.status}`);
    case 'purpose': {
      const purpose = zone.purpose === null ? null : purposeName(reference.catalog, plan, zone.purpose);
      return purpose === null ? input.t('changes.none') : nameIn(input, purpose);
    }
  }
}

function areaRow({ t, format }: ChangesInput, before: ZoneSide | null, after: ZoneSide | null): TableRow {
  const [was, is] = [before?.areaM2 ?? null, after?.areaM2 ?? null];
  const shown = (areaM2: number | null): string =>
    areaM2 === null ? t('changes.none') : format.squareKilometres(areaM2);
  const difference = was === null || is === null || shown(was) === shown(is) ? null : is - was;
  return {
    cells: [
      t('changes.area'),
      shown(was),
      shown(is),
      difference === null ? '' : withSign(difference, format.squareKilometres(Math.abs(difference))),
    ],
  };
}

function residentsRow(input: ChangesInput, before: ZoneSide | null, after: ZoneSide | null): TableRow {
  const { t, format, after: now } = input;
  const { residents } = countingDivisionOf(now.reference);
  const indicator = now.reference.catalog.indicators.find(({ id }) => id === residents);
  const shown = (side: ZoneSide | null): string =>
    side === null || side.residents === null || indicator === undefined
      ? t('changes.none')
      : recordedText(input, side.residents, indicator);
  const [was, is] = [before?.residents?.value ?? null, after?.residents?.value ?? null];
  const difference = was === null || is === null ? 0 : Math.round(is) - Math.round(was);
  return {
    cells: [t('changes.residents'), shown(before), shown(after), difference === 0 ? '' : format.signed(difference)],
  };
}
