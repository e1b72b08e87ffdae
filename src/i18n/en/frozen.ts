import type { frozenSv } from '../sv/frozen.ts';

export const frozenEn: Readonly<Record<keyof typeof frozenSv, string>> = {
  'frozen.title': '{{ title }} – frozen for decision',
  'frozen.lead':
    'Frozen for decision with Zonplan. The page can be read but not changed: plan, data and figures lie in the file, and the checksum at the end is worked out from them.',
  'frozen.play': 'Play the presentation',
  'frozen.playHelp': 'Arrows, space or a clicker change scene. Esc comes back here.',
  'frozen.parts': 'Checksums of the parts, for whoever looks for a difference:',
  'frozen.freeze': 'Freeze for decision',
  'frozen.help':
    'Makes a file that holds plan, data, figures and checksum. It opens in any browser, without a network. The same sum stands at the end of the annex: keep both with the case.',
  'frozen.done': 'The decision is frozen. Checksum {{ checksum }}.',
  'frozen.checksum': 'Checksum',
};
