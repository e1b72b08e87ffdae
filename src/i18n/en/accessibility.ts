import type { accessibilitySv } from '../sv/accessibility.ts';

/** The checks are word for word those of the README. */
export const accessibilityEn: Record<keyof typeof accessibilitySv, string> = {
  'accessibility.title': 'Accessibility statement',
  'accessibility.intro':
    'This statement is about Zonplan for {{ municipality }}, at {{ address }}. It says how the page follows the Swedish act (2018:1937) on accessibility to digital public services and the regulations of the Agency for Digital Government (Digg), that is the standard EN 301 549 and WCAG 2.1 level AA, which shortcomings are known, and how you report more.',
  'accessibility.degreeHeading': 'How accessible the page is',
  'accessibility.degree': 'The page is partly compliant with the act. The shortcomings are listed below.',
  'accessibility.gapsHeading': 'Known shortcomings',
  'accessibility.gap.map-text':
    'Names on the map are drawn in its picture. They do not follow the browser’s text size and cannot be read aloud (WCAG 1.4.4, 1.4.5). The same names and figures stand in the tables.',
  'accessibility.gap.screen-readers':
    'The page has not been gone through by anyone who uses a screen reader every day. Names, roles and messages are checked automatically, which does not catch everything.',
  'accessibility.gap.pointer-drawing':
    'Drawing freely on the map takes a pointing device. By keyboard you make a zone of chosen areas or of coordinates, and move it corner by corner.',
  'accessibility.gap.language':
    'When the page is in English, sources and the plan’s own names stay in Swedish without being marked as Swedish (WCAG 3.1.2).',
  'accessibility.gap.pdf':
    'Printing makes a tagged PDF in Chrome and Edge. Other browsers may make one without tags: then read the annex on the page, or in the frozen decision file.',
  'accessibility.notCoveredHeading': 'What the act does not cover',
  'accessibility.notCovered':
    'The map’s picture is not meant for navigation, and so is not covered by the act. What it shows is there as table and text in the panels all the same. Zones and budget can be made without a map.',
  'accessibility.burden': 'No exemption for a disproportionate burden (section 12) is claimed.',
  'accessibility.howHeading': 'How the page is tested',
  'accessibility.automatic':
    'By those who make Zonplan (self-assessment). Automatically at every change: axe with the rules of WCAG 2.1 A and AA on every panel in three themes, in the dialogs, the presentation, the presenter’s window, the annex and the decision file, without a finding, and that nothing is lost when the page is 320 pixels wide.',
  'accessibility.manual': 'By hand:',
  'accessibility.done': 'done {{ date }}',
  'accessibility.notDone': 'not done yet',
  'accessibility.check.keyboard':
    'Make a zone from the area table, name it, give it a budget line and reshape it by keyboard alone; focus is always visible.',
  'accessibility.check.screen-reader':
    'With a screen reader: the figures of a zone are read with their indicator; “sparat” and messages are announced.',
  'accessibility.check.zoom':
    '400 % zoom at 1280 px (320 px wide): nothing is lost, nothing scrolls sideways but tables.',
  'accessibility.check.forced-colours':
    'Forced colours (Windows high contrast): zones, selection and focus can be told apart.',
  'accessibility.check.colour-vision':
    'The map’s classes can be told apart in greyscale and with a colour-blindness filter; missing data is hatched.',
  'accessibility.check.projector':
    'On a projector at 1280×720 in the projector theme, figures can be read from the back row.',
  'accessibility.check.reduced-motion': 'With reduced motion asked for, the map jumps instead of flying.',
  'accessibility.reportHeading': 'Report a shortcoming, or ask for the content in another way',
  'accessibility.report': 'If you meet something that you cannot use, or need the content in another form, tell us:',
  'accessibility.email': 'E-mail',
  'accessibility.phone': 'Telephone',
  'accessibility.url': 'Web',
  'accessibility.noContact':
    'Whoever provides this page has not said how you reach them. That must be filled in before the page is used as a public service: accessibilityContact in municipality.json of the data folder. Until then, turn to the municipality in the usual way.',
  'accessibility.supervisionHeading': 'Supervision',
  'accessibility.supervision':
    'The Agency for Digital Government, Digg, supervises the act. If you are not satisfied with how your report is handled, you can report that to Digg.',
  'accessibility.digg': 'Report a lack of accessibility to Digg (digg.se, opens in a new tab)',
  'accessibility.datesHeading': 'When the statement was made',
  'accessibility.dates':
    'The page was last assessed on {{ assessed }}. The statement was last changed on {{ updated }}.',
};
