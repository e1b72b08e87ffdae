import type { bordersSv } from '../sv/borders.ts';

export const bordersEn: Record<keyof typeof bordersSv, string> = {
  'borders.summary': '{{ count }} surfaces in the file.',
  'borders.use': 'The surfaces in the file are',
  'borders.useBorders': 'new borders for {{ division }}: {{ found }} of {{ all }} areas',
  'borders.useZones': 'zones',
  'borders.useDivision': 'a division of its own: {{ count }} areas',
  'borders.lead':
    'The property “{{ property }}” has the codes of {{ division }}. New borders replace those that come with Zonplan in this plan: the zones’ shares, cut areas and figures are worked out anew. The figures of each area are the same.',
  'borders.other': '{{ count }} surfaces in the file belong to other areas and are left.',
  'borders.missing.one':
    '{{ count }} area is not in the file: {{ areas }}. Borders can be replaced for the whole division only; old and new ones would cross otherwise.',
  'borders.missing.other':
    '{{ count }} areas are not in the file: {{ areas }}. Borders can be replaced for the whole division only; old and new ones would cross otherwise.',
  'borders.tangled':
    'These areas cross themselves or have no surface: {{ areas }}. Mend them in the file and read it again.',
  'borders.overlaps': 'Areas that lie over each other by more than 1 m². Mend them in the file and read it again.',
  'borders.overlap': '{{ first }} and {{ second }}: {{ area }} m²',
  'borders.version':
    'The codes in the file belong to version {{ said }}; the figures in Zonplan belong to {{ here }}. The same code may have other borders: compare the areas below.',
  'borders.comparison': 'Areas now and in the file',
  'borders.area': 'Area',
  'borders.nowKm2': 'Now, km²',
  'borders.thenKm2': 'In the file, km²',
  'borders.differenceKm2': 'Difference, km²',
  'borders.differencePercent': 'Difference, %',
  'borders.total':
    'All areas together: {{ now }} km² now, {{ file }} km² in the file, difference {{ difference }} km².',
  'borders.greatest': 'Greatest difference in area: {{ area }}, {{ percent }} %.',
  'borders.absent': 'not there',
  'borders.source': 'Source',
  'borders.accuracy': 'Positional accuracy, m',
  'borders.accuracyHelp': 'How far off a border may lie. It decides when an area counts as cut by a zone.',
  'borders.accuracyWrong': 'The positional accuracy is a number over 0 and at most 1,000 metres.',
  'borders.sourceWanted': 'Write where the borders come from.',
  'borders.take': 'Replace the borders of {{ division }}',
  'borders.taken': 'The plan now counts on the new borders. Undo takes the old ones back.',
  'borders.notKept': 'The borders could not be stored in the browser, so nothing has changed.',
  'borders.inUse': 'The borders come from the file {{ name }}, read into the plan.',
  'borders.where':
    'They are in this browser and do not go along in the plan’s file: whoever opens the plan elsewhere reads in the same file to get the same figures.',
  'borders.away':
    'The plan was made with borders from the file {{ name }} ({{ source }}). They are not in this browser: the borders that come with Zonplan are counted on here, and figures may differ. Read in the same file again and it is used.',
  'borders.back': 'Use the borders that come with Zonplan',
  'borders.isBack': 'The plan again counts on the borders that come with Zonplan. Undo takes back those read in.',
  'borders.legend': 'Borders: {{ name }}',
  'borders.legendAway': 'The plan’s own borders are not here',
  'borders.awayNotice':
    'The plan was made with borders of its own that are not in this browser; figures may differ. The Data panel says which.',
  'borders.divisionTitle': 'The division',
  'borders.divisionLead':
    'The areas become a division of the plan: it can be shown on the map and in the table, zones are measured against it, and indicators can be imported onto it. Figures of other divisions are worked out for it by share of surface.',
  'borders.divisionName': 'Name of the division',
  'borders.divisionNameWanted': 'Write what the division is called.',
  'borders.codes': 'Codes',
  'borders.names': 'Names',
  'borders.noNames': 'no names',
  'borders.divisionAreas': 'Areas of the division',
  'borders.code': 'Code',
  'borders.areaKm2': 'Area, km²',
  'borders.takeDivision': 'Take in the division',
  'borders.divisionTaken': 'The division is now in the plan. Undo removes it again.',
  'borders.divisionInUse': 'The division comes from the file {{ name }}, read into the plan.',
  'borders.divisionAway':
    'The division {{ title }} from the file {{ name }} ({{ source }}) belongs to the plan but is not in this browser. Read in the same file again and it is used.',
  'borders.divisionRemove': 'Remove the division {{ title }}',
  'borders.divisionRemoved': 'The division is gone from the plan. Undo takes it back.',
  'entity.borders': 'The borders of {{ division }}',
  'field.file': 'the file',
  'merge.count.borders.one': 'the borders of {{ count }} division',
  'merge.count.borders.other': 'the borders of {{ count }} divisions',
};
