import type { uncertaintySv } from '../sv/uncertainty.ts';

export const uncertaintyEn: Record<keyof typeof uncertaintySv, string> = {
  'uncertainty.title': 'How much hangs on the border?',
  'uncertainty.shiftLead': 'Residents if the whole border ran a little further in or out.',
  'uncertainty.shift': 'Move the border ±50 and ±100 m',
  'uncertainty.working': 'Working it out …',
  'uncertainty.moved': 'Border moved',
  'uncertainty.change': 'Change',
  'uncertainty.inwards': '{{ metres }} m inwards',
  'uncertainty.outwards': '{{ metres }} m outwards',
  'uncertainty.nothingLeft': 'nothing left',
  'uncertainty.wholeAreas':
    'Nearest whole areas: {{ areas }}. {{ completed }} cut ones come in wholly (+{{ gained }}), {{ leftOut }} are left out (−{{ lost }}).',
  'uncertainty.residentsChange': 'Residents:',
  'uncertainty.useWholeAreas': 'Make it whole areas',
};
