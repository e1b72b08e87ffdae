import { budgetBlocks } from './annex-budget.ts';
import { frontBlocks } from './annex-front.ts';
import type { AnnexBlock, AnnexInput } from './annex-input.ts';
import { headingBlock, indicatorById, localText, nodeBlock, paragraphBlock } from './annex-input.ts';
import { annexMap, surroundings } from './annex-map.ts';
import { methodBlocks } from './annex-method.ts';
import { reachBlocks } from './annex-reach.ts';
import { zoneBlocks } from './annex-zones.ts';

/** The whole annex in reading order: the same on paper and in the frozen file. */
export function annexBlocks(input: AnnexInput): readonly AnnexBlock[] {
  return [
    ...frontBlocks(input),
    ...mapBlocks(input),
    ...zoneBlocks(input),
    ...budgetBlocks(input),
    ...reachBlocks(input),
    ...methodBlocks(input),
  ];
}

function mapBlocks(input: AnnexInput): readonly AnnexBlock[] {
  const { plan, t, view, reference } = input;
  const indicator = localText(input, indicatorById(reference, view.indicator).name);
  const whole = { title: t('annex.mapWhole', { indicator }), zones: plan.zones, widthMm: 174 };
  const near = { ...whole, title: t('annex.mapZones', { indicator }) };
  const around = surroundings(input, plan.zones);
  return [
    headingBlock('map', 1, whole.title, { startsPage: true }),
    nodeBlock(annexMap(input, { ...whole, id: 'map-whole', positions: [], heightMm: 236 })),
    ...(around.length === 0
      ? [paragraphBlock(t('annex.noZones'))]
      : [
          headingBlock('zones-map', 1, near.title, { startsPage: true }),
          nodeBlock(annexMap(input, { ...near, id: 'map-zones', positions: around, heightMm: 236 })),
        ]),
  ];
}
