export const uncertaintySv = {
  'uncertainty.title': 'Hur mycket hänger på gränsen?',
  'uncertainty.shiftLead': 'Invånare om hela gränsen låg lite längre in eller ut.',
  'uncertainty.shift': 'Flytta gränsen ±50 och ±100 m',
  'uncertainty.working': 'Räknar …',
  'uncertainty.moved': 'Gränsen flyttad',
  'uncertainty.change': 'Ändring',
  'uncertainty.inwards': '{{ metres }} m inåt',
  'uncertainty.outwards': '{{ metres }} m utåt',
  'uncertainty.nothingLeft': 'inget kvar',
  'uncertainty.wholeAreas':
    'Närmast hela områden: {{ areas }}. {{ completed }} skurna kommer med helt (+{{ gained }}), {{ leftOut }} lämnas utanför (−{{ lost }}).',
  'uncertainty.residentsChange': 'Invånare:',
  'uncertainty.useWholeAreas': 'Rätta till hela områden',
};
