import type { DataChanges, IndicatorChange } from '../../core/decision/data-changes.ts';
import { isSameData } from '../../core/decision/data-changes.ts';
import type { FigureChange, FigureSubject } from '../../core/decision/figure-changes.ts';
import type { RecordedFigure } from '../../core/decision/recorded-figure.ts';
import type { AnnexBlock } from '../annex/annex-input.ts';
import { headingBlock, nodeBlock, paragraphBlock, recordedText } from '../annex/annex-input.ts';
import type { TableRow } from '../table-node.ts';
import { tableNode } from '../table-node.ts';
import type { ChangesInput } from './changes-input.ts';
import { groupRow, nameIn, sideColumns } from './changes-input.ts';

/** What the figures rest on: the same data or others, and how they are worked out. */
export function dataBlocks(input: ChangesInput): readonly AnnexBlock[] {
  const { changes, t } = input;
  const { data } = changes;
  const heading = headingBlock('data', 1, t('changes.data'));
  if (isSameData(data)) return [heading, paragraphBlock(t('changes.dataSame'))];
  return [
    heading,
    ...(data.hashBefore === data.hashAfter && data.indicators.length === 0
      ? []
      : [paragraphBlock(t('changes.dataOther'))]),
    ...methodParagraph(input, data),
    ...(data.indicators.length === 0
      ? [paragraphBlock(t('changes.noValueChanged'))]
      : [nodeBlock(indicatorsTable(input))]),
    ...data.divisions.map(({ name, movedBorders, addedAreas, removedAreas }) =>
      paragraphBlock(
        t('changes.division', {
          ...{ division: nameIn(input, name), moved: movedBorders },
          ...{ added: addedAreas, removed: removedAreas },
        }),
      ),
    ),
    paragraphBlock(t('changes.dataHashes', { before: data.hashBefore, after: data.hashAfter }), 'doc-note'),
  ];
}

function methodParagraph({ t }: ChangesInput, { methodBefore, methodAfter }: DataChanges): readonly AnnexBlock[] {
  if (methodBefore === methodAfter) return [];
  return [paragraphBlock(t('changes.methodOther', { before: methodBefore, after: methodAfter }))];
}

function indicatorsTable(input: ChangesInput) {
  const { changes, t } = input;
  return tableNode(
    t('changes.indicatorsCaption'),
    [
      { heading: t('changes.what'), widthPercent: 36 },
      { heading: t('changes.indicatorYear'), widthPercent: 16 },
      { heading: t('changes.changedAreas'), widthPercent: 18, kind: 'number' },
      { heading: t('changes.greatest'), widthPercent: 30, kind: 'number' },
    ],
    changes.data.indicators.map((change) => {
      const { indicator, kind, yearBefore, yearAfter, changedAreas, allAreas } = change;
      const name = nameIn(input, indicator.name);
      const years = [yearBefore, yearAfter].flatMap((year) => year ?? []);
      return {
        cells: [
          kind === 'changed' ? name : t('changes.headed', { name, kind: t(`changes.kind.${kind}`) }),
          [...new Set(years)].join(' → '),
          kind === 'changed' ? t('changes.changedOf', { count: changedAreas, all: allAreas }) : '',
          greatestText(input, change),
        ],
      };
    }),
  );
}

function greatestText(input: ChangesInput, { indicator, greatest }: IndicatorChange): string {
  if (greatest === null) return '';
  const { t, format, after } = input;
  const division = after.reference.divisions.get(indicator.division);
  const area = division?.areas[division.positionOfCode.get(greatest.code) ?? -1];
  const shown = (value: number): string => format.withUnit(value, indicator.unit, indicator.decimals);
  return t('changes.greatestOf', {
    area: area?.name ?? greatest.code,
    before: shown(greatest.before),
    after: shown(greatest.after),
  });
}

/** Zone by zone, every indicator whose figure reads otherwise than in the decision. */
export function figureBlocks(input: ChangesInput): readonly AnnexBlock[] {
  const { changes, t, everyFigure } = input;
  const compared = changes.figures.filter(isCompared);
  const differing = compared.filter(({ differs }) => differs);
  const counts = { count: differing.length, all: compared.length };
  const shown = everyFigure ? changes.figures : differing;
  return [
    headingBlock('figures', 1, t('changes.figures')),
    paragraphBlock(t(differing.length === 0 ? 'changes.figuresSame' : 'changes.figuresCount', counts)),
    ...(everyFigure || compared.length === changes.figures.length
      ? []
      : [paragraphBlock(t('changes.figuresOneSided'), 'doc-note')]),
    ...(shown.length === 0
      ? []
      : [
          nodeBlock(
            tableNode(
              t(everyFigure ? 'changes.everyFigureCaption' : 'changes.figuresCaption'),
              sideColumns(input),
              shown.flatMap((change, position) => figureRows(input, change, shown[position - 1])),
            ),
          ),
        ]),
  ];
}

/** Figures of a zone that is new or gone have nothing to be compared with. */
function isCompared({ before, after }: FigureChange): boolean {
  return before !== null && after !== null;
}

/** Under the name of whom it is of, where that is another than in the row before. */
function figureRows(
  input: ChangesInput,
  change: FigureChange,
  previous: FigureChange | undefined,
): readonly TableRow[] {
  const { indicator, subject, before, after } = change;
  const name = subjectName(input, subject);
  const isNew = previous === undefined || subjectKey(previous.subject) !== subjectKey(subject);
  return [
    ...(isNew ? [groupRow(input, name, 'same')] : []),
    {
      cells: [
        `${nameIn(input, indicator.name)}, ${indicator.year}`,
        figureText(input, before, change),
        figureText(input, after, change),
        differenceText(input, change),
      ],
    },
  ];
}

function figureText(input: ChangesInput, figure: RecordedFigure | null, { indicator }: FigureChange): string {
  return figure === null ? input.t('changes.none') : recordedText(input, figure, indicator);
}

function differenceText({ format }: ChangesInput, { difference, differs, indicator }: FigureChange): string {
  if (difference === null || !differs) return '';
  const { unit, decimals, kind } = indicator;
  return kind === 'count' ? format.signed(difference, decimals) : format.differenceWithUnit(difference, unit, decimals);
}

function subjectKey(subject: FigureSubject): string {
  return subject.kind === 'zone' ? subject.zone : subject.kind;
}

function subjectName({ t }: ChangesInput, subject: FigureSubject): string {
  switch (subject.kind) {
    case 'zone':
      return subject.name;
    case 'zones':
      return t('changes.zonesTogether');
    case 'municipality':
      return t('changes.municipality');
  }
}
