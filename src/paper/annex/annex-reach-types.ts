import { isChallenged } from '../../core/budget/reach-types.ts';
import type { RecordedTypes } from '../../core/decision/recorded-types.ts';
import type { TableRow } from '../table-node.ts';
import { tableNode } from '../table-node.ts';
import type { AnnexBlock, AnnexInput } from './annex-input.ts';
import { headingBlock, indicatorById, localText, nodeBlock, paragraphBlock } from './annex-input.ts';

/** What the money comes to in areas of each socioeconomic type; nothing where the data have no types. */
export function reachTypeBlocks(input: AnnexInput): readonly AnnexBlock[] {
  const { figures, t, reference } = input;
  const { reachByType } = figures;
  if (reachByType === null) return [];
  const { name, year, source } = indicatorById(reference, reachByType.indicator);
  return [
    headingBlock('reach-types', 2, t('annex.reachTypes')),
    ...challengedSentence(input, reachByType),
    nodeBlock(
      tableNode(
        t('annex.reachTypesCaption'),
        [
          { heading: t('annex.areaType'), widthPercent: 35 },
          { heading: t('annex.areaCount'), widthPercent: 12, kind: 'number' },
          { heading: t('figures.residents'), widthPercent: 13, kind: 'number' },
          { heading: t('annex.amount'), widthPercent: 17, kind: 'number' },
          { heading: t('annex.share'), widthPercent: 10, kind: 'number' },
          { heading: t('annex.perResidentAllYears'), widthPercent: 13, kind: 'number' },
        ],
        [...typeRows(input, reachByType), ...otherRows(input, reachByType)],
      ),
    ),
    paragraphBlock(t('annex.reachTypesNote', { name: localText(input, name), year, source }), 'doc-note'),
  ];
}

function typeRows(input: AnnexInput, { indicator, types }: RecordedTypes): readonly TableRow[] {
  const { t, format, reference } = input;
  const found = indicatorById(reference, indicator);
  const names = found.kind === 'not-aggregable' ? found.categories : [];
  return types.map(({ type, areaCount, residents, amountSek, sekPerResident }) => {
    const name = names.find(({ value }) => value === type)?.name;
    const typeName = name === undefined ? String(type) : localText(input, name);
    return {
      cells: [
        type === null ? t('annex.withoutType') : t('annex.typeName', { type, name: typeName }),
        format.number(areaCount),
        format.number(residents),
        format.kronor(amountSek),
        shareText(input, amountSek),
        sekPerResident === null ? '–' : format.kronor(Math.round(sekPerResident)),
      ],
    };
  });
}

/** What reaches no area, so that the table sums to the budget. */
function otherRows(input: AnnexInput, { types }: RecordedTypes): readonly TableRow[] {
  const { figures, t, format } = input;
  const { totalSek, municipalityWideSek, withoutPlaceSek } = figures.budget;
  const inAreasSek = types.reduce((sum, { amountSek }) => sum + amountSek, 0);
  const others: readonly (readonly [string, number])[] = [
    [t('annex.municipalityWide'), municipalityWideSek],
    [t('annex.emptyZones'), totalSek - inAreasSek - municipalityWideSek - withoutPlaceSek],
    [t('budget.withoutPlace'), withoutPlaceSek],
  ];
  return [
    ...others
      .filter(([, sek]) => sek !== 0)
      .map(([name, sek]) => ({ cells: [name, '', '', format.kronor(sek), shareText(input, sek), '–'] })),
    { kind: 'total', cells: [t('budget.total'), '', '', format.kronor(totalSek), shareText(input, totalSek), ''] },
  ];
}

function challengedSentence(input: AnnexInput, { types }: RecordedTypes): readonly AnnexBlock[] {
  const { figures, t, format } = input;
  const sum = (list: RecordedTypes['types'], of: (type: RecordedTypes['types'][number]) => number): number =>
    list.reduce((total, type) => total + of(type), 0);
  const challenged = types.filter(isChallenged);
  const residents = sum(types, (type) => type.residents);
  const { totalSek } = figures.budget;
  if (totalSek === 0 || residents === 0) return [];
  return [
    paragraphBlock(
      t('annex.sentence.challenged', {
        share: format.percentOfFraction(sum(challenged, ({ amountSek }) => amountSek) / totalSek),
        people: format.percentOfFraction(sum(challenged, (type) => type.residents) / residents),
      }),
    ),
  ];
}

function shareText({ figures, format }: AnnexInput, sek: number): string {
  const { totalSek } = figures.budget;
  return totalSek === 0 ? '–' : format.percentOfFraction(sek / totalSek, 1);
}
