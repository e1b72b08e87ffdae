import { tableNode } from '../table-node.ts';
import type { AnnexBlock, AnnexInput } from './annex-input.ts';
import { headingBlock, nodeBlock, paragraphBlock, perResidentText } from './annex-input.ts';
import { reachTypeBlocks } from './annex-reach-types.ts';
import { residentsOf } from './annex-zones.ts';

/** What each zone's money comes to for a resident, and the ground and people that zones share. */
export function reachBlocks(input: AnnexInput): readonly AnnexBlock[] {
  const { plan, figures, t, format } = input;
  if (plan.zones.length === 0) return [];
  const { municipalityWideSek, withoutPlaceSek, totalSek } = figures.budget;
  const reach = tableNode(
    t('annex.reachCaption'),
    [
      { heading: t('annex.zone'), widthPercent: 40 },
      { heading: t('annex.moneyAllYears'), widthPercent: 24, kind: 'number' },
      { heading: t('annex.shareOfMoney'), widthPercent: 16, kind: 'number' },
      { heading: t('annex.perResidentAllYears'), widthPercent: 20, kind: 'number' },
    ],
    [
      ...figures.zones.map((recorded, position) => {
        const sek = recorded.money.reduce((sum, { amountSek }) => sum + amountSek, 0);
        const residents = residentsOf(input, recorded);
        const count = residents?.value ?? null;
        return {
          cells: [
            plan.zones[position]?.name ?? '',
            format.kronor(sek),
            share(sek),
            perResidentText(input, count === null || count <= 0 ? null : sek / count, residents),
          ],
        };
      }),
      { cells: [t('annex.municipalityWide'), format.kronor(municipalityWideSek), share(municipalityWideSek), '–'] },
      ...(withoutPlaceSek === 0
        ? []
        : [{ cells: [t('budget.withoutPlace'), format.kronor(withoutPlaceSek), share(withoutPlaceSek), '–'] }]),
      { kind: 'total' as const, cells: [t('budget.total'), format.kronor(totalSek), share(totalSek), ''] },
    ],
  );
  return [
    headingBlock('reach', 1, t('annex.reach'), { startsPage: true }),
    nodeBlock(reach),
    paragraphBlock(t('annex.reachNote'), 'doc-note'),
    ...reachTypeBlocks(input),
    headingBlock('overlaps', 2, t('annex.overlaps')),
    ...overlapBlocks(input),
  ];

  function share(sek: number): string {
    return totalSek === 0 ? '–' : format.percentOfFraction(sek / totalSek, 1);
  }
}

function overlapBlocks(input: AnnexInput): readonly AnnexBlock[] {
  const { plan, figures, t, format } = input;
  if (figures.overlaps.length === 0) return [paragraphBlock(t('annex.noOverlaps'))];
  const nameOf = (id: string): string => plan.zones.find((zone) => zone.id === id)?.name ?? id;
  const table = tableNode(
    t('annex.overlapsCaption'),
    [
      { heading: t('annex.overlapZones'), widthPercent: 60 },
      { heading: t('annex.sharedArea'), widthPercent: 20, kind: 'number' },
      { heading: t('annex.sharedResidents'), widthPercent: 20, kind: 'number' },
    ],
    figures.overlaps.map(({ zones: [one, other], areaM2, residents }) => ({
      cells: [
        t('annex.and', { one: nameOf(one), other: nameOf(other) }),
        format.squareKilometres(areaM2),
        residents === null ? t('reason.too-few') : `≈\u00A0${format.number(residents)}`,
      ],
    })),
  );
  return [nodeBlock(table), paragraphBlock(t('annex.overlapsNote'), 'doc-note')];
}
