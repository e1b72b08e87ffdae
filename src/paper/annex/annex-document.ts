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
  const sheet = { id: 'map-a3', title, zones: plan.zones, positions, widthMm: 383, heightMm: 236 };
  return [headingBlock('map-sheet', 1, title, { startsPage: true, sheet: 'a3' }), nodeBlock(annexMap(input, sheet))];
}

/** The whole municipality: its zones are small there, and are told apart by their numbers. */
function mapBlocks(input: AnnexInput): readonly AnnexBlock[] {
  const { plan, t, view, reference } = input;
  const title = t('annex.mapWhole', { indicator: localText(input, indicatorById(reference, view.indicator).name) });
  const zones = plan.zones.map((zone, position) => ({ ...zone, name: String(position + 1) }));
  const options = { id: 'map-whole', title, zones, positions: [], widthMm: 174, heightMm: 228 };
  const note = plan.zones.length === 0 ? t('annex.noZones') : t('annex.zoneNumbers');
  return [
    headingBlock('map', 1, title, { startsPage: true }),
    nodeBlock(annexMap(input, options)),
    paragraphBlock(note, 'doc-note'),
  ];
}
