import { budgetBlocks } from './annex-budget.ts';
import { frontBlocks } from './annex-front.ts';
import type { AnnexBlock, AnnexInput } from './annex-input.ts';
import { headingBlock, indicatorById, localText, nodeBlock, paragraphBlock } from './annex-input.ts';
import { annexMap, surroundings } from './annex-map.ts';
import { methodBlocks } from './annex-method.ts';
import { reachBlocks } from './annex-reach.ts';
import { sceneBlocks } from './annex-scenes.ts';
import { zoneBlocks } from './annex-zones.ts';

/** The whole annex in reading order: the same on paper and in the frozen file, but for what only paper has at the end. */
export function annexBlocks(
  input: AnnexInput,
  a3Sheet = false,
  onlyOnPaper: readonly AnnexBlock[] = [],
): readonly AnnexBlock[] {
  return [
    ...frontBlocks(input),
    ...mapBlocks(input),
    ...zoneBlocks(input),
    ...budgetBlocks(input),
    ...reachBlocks(input),
    ...sceneBlocks(input),
    ...methodBlocks(input),
    ...onlyOnPaper,
    ...(a3Sheet ? a3Blocks(input) : []),
  ];
}

/** A map sheet of twice the size, last: it can be taken out and laid on the table. */
function a3Blocks(input: AnnexInput): readonly AnnexBlock[] {
  const { plan, t, view, reference } = input;
  const indicator = localText(input, indicatorById(reference, view.indicator).name);
  const title = t('annex.mapSheet', { indicator });
  const positions = surroundings(input, plan.zones);
  const sheet = { id: 'map-a3', title, zones: plan.zones, positions, widthMm: 384, heightMm: 236 };
  return [headingBlock('map-sheet', 1, title, { startsPage: true, sheet: 'a3' }), nodeBlock(annexMap(input, sheet))];
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
