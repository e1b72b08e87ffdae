import { sceneInWords } from '../../i18n/scene-content.ts';
import type { AnnexBlock, AnnexInput } from './annex-input.ts';
import { headingBlock, paragraphBlock } from './annex-input.ts';

/** The story that the meeting saw, in words: for the minutes, and for who could not see or hear it. */
export function sceneBlocks(input: AnnexInput): readonly AnnexBlock[] {
  const { plan, t } = input;
  if (plan.scenes.length === 0) return [];
  return [
    headingBlock('scenes', 1, t('annex.scenes'), { startsPage: true }),
    paragraphBlock(t('annex.scenesNote'), 'doc-note'),
    ...plan.scenes.map((scene, position) => paragraphBlock(sceneInWords(input, scene, position))),
  ];
}
