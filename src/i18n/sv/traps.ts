export const trapsSv = {
  'traps.studentsMark': ' många studenter',
  'traps.fewPeopleMark': ' få personer',
  'traps.students':
    '{{ indicator }}: {{ share }}. Så många i studentåldern får ett område att se fattigare ut än det är: studenter har låga inkomster och flyttar snart vidare.',
  'traps.fewPeople':
    'Talet vilar på ungefär {{ people }} personer av {{ all }}. Ett par till eller färre flyttar det märkbart.',
  'traps.plausible':
    '{{ name }}: {{ ratio }}, inom {{ low }}–{{ high }}. Därför visas ett värde; det är en rimlighetskontroll och inget bevis.',
  'traps.implausible':
    '{{ name }}: {{ ratio }}, utanför {{ low }}–{{ high }}. De som räknats är andra än de som bor här, så inget värde visas.',
  'traps.noRatio': '{{ name }} går inte att räkna ut här, så inget värde visas.',
  'traps.zoneStudents':
    'Många studenter: {{ indicator }} är {{ share }} här, och från {{ limit }} märks det ut. Studenter har låga inkomster och flyttar snart vidare, så zonen ser fattigare ut än den är.',
  'traps.zoneStudentAreas':
    '{{ count }} av {{ all }} områden i zonen har många studenter, minst {{ limit }} ({{ indicator }}): {{ areas }}. De får zonen att se fattigare ut än den är.',
  'traps.zoneStudentAreasToo': '{{ count }} av {{ all }} områden i zonen har märket: {{ areas }}.',
  'traps.studentsNote':
    '* Många studenter ({{ indicator }}: minst {{ share }}). De får ett område att se fattigare ut än det är.',
  'traps.studentsLegend': '* många studenter',
  'traps.fewPeopleNote':
    '° Färre än {{ people }} personer ligger bakom talet. Ett par till eller färre flyttar det märkbart.',
  'traps.ratio': 'Kvot',
  'traps.ratioNote':
    'Kvot: {{ name }}. Bara där den är {{ low }}–{{ high }} visas ett värde. Kommunens tal, {{ whole }}, är källans egen summa och inte områdenas.',
  'traps.neverInherited': 'Ett större områdes värde säger inget om dess delar och förs aldrig ned till dem.',
  'traps.notNested': 'Områdena i den andra indelningen är inte gjorda av dessa.',
  'points.measure': 'Färga efter',
  'points.placeOnly': 'Bara läge',
  'points.ofSchool': 'En punkt visar skolans resultat, inte resultatet för dem som bor omkring den.',
  'points.legend': 'Skolornas eget resultat',
  'points.count': '{{ count }} st',
  'points.noFigure': 'uppgift saknas',
  'points.tableTitle': 'Skolorna som tabell',
  'points.school': 'Skola',
  'points.show': 'Visa {{ name }} på kartan',
  'card.label': 'Området under pekaren',
};
