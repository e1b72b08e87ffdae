import type { trapsSv } from '../sv/traps.ts';

export const trapsEn: Record<keyof typeof trapsSv, string> = {
  'traps.studentsMark': ' many students',
  'traps.fewPeopleMark': ' few people',
  'traps.students':
    '{{ indicator }}: {{ share }}. So many of student age make an area look poorer than it is: students have low incomes and soon move on.',
  'traps.fewPeople':
    'The figure rests on about {{ people }} people of {{ all }}. A couple more or fewer move it visibly.',
  'traps.plausible':
    '{{ name }}: {{ ratio }}, within {{ low }}–{{ high }}. Therefore a value is shown; this is a plausibility check and no proof.',
  'traps.implausible':
    '{{ name }}: {{ ratio }}, outside {{ low }}–{{ high }}. Those counted are others than those who live here, so no value is shown.',
  'traps.noRatio': '{{ name }} cannot be worked out here, so no value is shown.',
  'traps.zoneStudents':
    'Many students: {{ indicator }} is {{ share }} here, and from {{ limit }} on that is marked. Students have low incomes and soon move on, so the zone looks poorer than it is.',
  'traps.zoneStudentAreas':
    '{{ count }} of {{ all }} areas in the zone have many students, at least {{ limit }} ({{ indicator }}): {{ areas }}. They make the zone look poorer than it is.',
  'traps.zoneStudentAreasToo': '{{ count }} of {{ all }} areas in the zone have the mark: {{ areas }}.',
  'traps.studentsNote':
    '* Many students ({{ indicator }}: at least {{ share }}). They make an area look poorer than it is.',
  'traps.studentsLegend': '* many students',
  'traps.fewPeopleNote':
    '° Fewer than {{ people }} people are behind the figure. A couple more or fewer move it visibly.',
  'traps.ratio': 'Ratio',
  'traps.ratioNote':
    'Ratio: {{ name }}. A value is shown only where it is {{ low }}–{{ high }}. The municipality’s figure, {{ whole }}, is the source’s own sum and not that of the areas.',
  'traps.neverInherited': 'A larger area’s value says nothing about its parts and is never handed down to them.',
  'traps.notNested': 'The areas of the other division are not made of these.',
  'points.measure': 'Colour by',
  'points.placeOnly': 'Place only',
  'points.ofSchool': 'A point shows the school’s results, not those of the people who live around it.',
  'points.legend': 'The schools’ own results',
  'points.count': '{{ count }}',
  'points.noFigure': 'no data',
  'points.tableTitle': 'The schools as a table',
  'points.school': 'School',
  'points.show': 'Show {{ name }} on the map',
  'card.label': 'The area under the pointer',
};
