import type { partsSv } from '../sv/parts.ts';

export const partsEn: Record<keyof typeof partsSv, string> = {
  'parts.overlap':
    'Parts of the zone lie over each other ({{ area }}). They count as one: no ground and no resident is counted twice.',
  'parts.unite': 'Join the parts',
};
