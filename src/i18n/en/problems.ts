import type { problemsSv } from '../sv/problems.ts';

export const problemsEn: Record<keyof typeof problemsSv, string> = {
  'problem.file-unreadable': 'The file could not be read: {{ place }}. Try again, or choose another file.',
  'problem.file-not-json': 'The file is damaged or no plan file: it does not hold JSON. {{ place }}',
  'problem.file-wrong-format': 'The file is no Zonplan file. {{ place }}',
  'problem.file-from-newer-version':
    'The file was made in a newer version of Zonplan ({{ version }}). This one reads up to {{ supported }}. {{ place }}',
  'problem.file-invalid': 'The file cannot be used: {{ place }}. {{ what }}',
  'problem.file-fields-ignored':
    'The file holds what this version of Zonplan does not know and leaves out ({{ count }}): {{ what }}. {{ place }}',
  'problem.catalog-file-missing': 'The data folder lacks the file {{ file }}.',
  'problem.catalog-invalid': 'The catalogue is wrong: {{ place }}. Expected {{ expected }}, got {{ received }}.',
  'problem.table-code-unknown': 'Unknown area code {{ areaCode }}: {{ place }}.',
  'problem.table-code-duplicate': 'The area code {{ areaCode }} stands twice: {{ place }}.',
  'problem.table-not-a-number': 'Not a number: {{ place }}.',
  'problem.table-column-missing': 'The column {{ column }} is missing: {{ place }}.',
  'problem.geometry-ring-open': 'A border is not closed: {{ place }}.',
  'problem.geometry-areas-overlap': 'Two areas overlap: {{ place }}.',
  'problem.geometry-invalid': 'The shape cannot be read: {{ place }}. {{ received }}',
  'problem.geometry-coordinates-absurd':
    'The coordinates {{ longitude }}, {{ latitude }} cannot be longitude and latitude. {{ place }}',
  'problem.zone-unknown': 'The zone is no longer in the plan.',
  'problem.zone-name-empty': 'A zone needs a name. The old one stays.',
  'problem.zone-shape-empty': 'The shape has no area. Nothing was changed.',
  'problem.zone-self-crossing': 'The border crosses itself.',
  'problem.zone-parts-overlap':
    'The file has zones whose parts lie over each other: {{ what }}. The parts count as one, not twice.',
  'problem.zone-needs-two': 'Choose at least two zones.',
  'problem.zone-nothing-left': 'Nothing is left of the zone. Nothing was changed.',
  'problem.zone-single-part': 'The zone has one part only, so there is nothing to split.',
  'problem.shape-operation-failed': 'The shapes could not be worked out ({{ operation }}). Nothing was changed.',
  'problem.vertex-unknown': 'The corner is no longer there.',
  'problem.coordinate-not-understood': 'Row {{ row }} cannot be read as a coordinate: “{{ text }}”.',
  'problem.ring-too-short': 'A border needs at least three corners. Nothing was changed.',
  'problem.area-unknown': 'The zone points at areas that are not in these data.',
  'problem.weights-file-too-large': 'The file is larger than {{ limitMegabytes }} MB. Split it, or take fewer columns.',
  'problem.weights-too-many-rows': 'The file has more rows than {{ limit }}. Take only those of the municipality.',
  'problem.weights-not-understood': 'The file is neither GeoJSON nor a table with semicolons, tabs or commas.',
  'problem.weights-quote-open':
    'A quotation mark in row {{ row }} is not closed rightly, so where the cells end cannot be known.',
  'problem.weights-crs-unknown':
    'The coordinate system of the file is {{ crs }}. Save it in SWEREF 99 TM or longitude and latitude.',
  'problem.weights-no-positions':
    'No coordinates are recognised. The file needs longitude and latitude or SWEREF 99 TM (E and N), in Sweden.',
  'problem.budget-line-unknown': 'The budget line is no longer in the plan.',
  'problem.amount-not-understood':
    '“{{ text }}” cannot be read as an amount. Write for example 500 000, 1 234,5 tkr or 13,4 mnkr.',
  'problem.amount-ambiguous': '“{{ text }}” can mean several amounts. Choose which.',
  'problem.amount-negative': 'The amount {{ text }} is negative. Write an amount from 0 up.',
  'problem.amount-too-large': 'The amount {{ text }} is larger than SEK {{ limit }}.',
  'problem.year-outside-span': 'Year {{ year }} lies outside the plan’s years {{ firstYear }}–{{ lastYear }}.',
  'problem.weights-invalid': 'A share must be above zero, and each zone stands once.',
  'problem.title-empty': 'A name is needed. The old one stays.',
  'problem.entry-unknown': 'The entry is not in the list.',
  'problem.storage-full': 'The browser’s storage is full: the changes are not saved. Save the plan as a file now.',
  'problem.storage-denied':
    'The browser allows nothing to be saved: the changes last only until the page is closed. Save the plan as a file.',
  'problem.storage-lost':
    'The connection to the browser’s storage broke: the changes are not saved yet. Zonplan tries again; a file is a good idea.',
  'problem.storage-row-damaged':
    '{{ count }} saved rows were damaged and could not be read. The rest of the plan is whole; check what you did last.',
  'problem.plan-unknown':
    'The plan is no longer in the browser’s list. If it is open here it is still on the page: save it as a file.',
  'problem.plan-read-only': 'The plan was made in a newer version of Zonplan and can only be read here.',
  'problem.scene-unknown': 'The scene is no longer in the plan.',
  'problem.decision-data-gone':
    'The decision cannot be frozen: the data could not be read again, or are others than those loaded.',
  'problem.map-unsupported': 'This browser cannot show the live map (no WebGL2).',
  'problem.map-trouble': 'Something on the map could not be shown: {{ what }}. Zones and figures are untouched.',
  'problem.search-nothing-found': 'Nothing found.',
};
