import type { shareSv } from '../sv/share.ts';

export const shareEn: Record<keyof typeof shareSv, string> = {
  'share.title': 'Share the plan as a link',
  'share.lead':
    'The link carries the plan and what the map shows in the address itself. Nothing is sent to any server: whoever has the link has the plan.',
  'share.making': 'Making the link …',
  'share.link': 'Link',
  'share.length':
    '{{ count }} characters. The link holds the plan as it is now and does not change when the plan does.',
  'share.copy': 'Copy the link',
  'share.copied': 'The link is copied.',
  'share.copyByHand': 'The browser did not let the page copy. The link is selected: press Ctrl+C (⌘C on a Mac).',
  'share.tooLarge':
    'The plan is too large for a link: it would be {{ length }} characters, and beyond {{ limit }} many mail and chat programs cut an address. Save the plan as a file and send the file.',
  'share.saveFile': 'Save the plan as a file',
  'share.leftOut': 'Does not go with the link: {{ things }}. The plan file has them.',
  'share.leftOut.companies.one': '{{ count }} company',
  'share.leftOut.companies.other': '{{ count }} companies',
  'share.leftOut.holdings.one': '{{ count }} holding',
  'share.leftOut.holdings.other': '{{ count }} holdings',
  'share.leftOut.reviewAnswers.one': '{{ count }} review answer',
  'share.leftOut.reviewAnswers.other': '{{ count }} review answers',
  'share.leftOut.importedIndicators.one': '{{ count }} imported indicator',
  'share.leftOut.importedIndicators.other': '{{ count }} imported indicators',
  'share.leftOut.speakerNotes.one': 'the speaker notes of {{ count }} scene',
  'share.leftOut.speakerNotes.other': 'the speaker notes of {{ count }} scenes',
  'share.leftOut.scenes.one': 'the {{ count }} scene of the presentation',
  'share.leftOut.scenes.other': 'the {{ count }} scenes of the presentation',
  'share.leftOut.officer.one': 'the officer’s name',
  'share.leftOut.officer.other': 'the officer’s name',
  'share.leftOut.reviewRequest.one': 'the question to the company',
  'share.leftOut.reviewRequest.other': 'the question to the company',
  'share.weights':
    'The weight layer does not go along: it exists in this browser only. Whoever opens the link sees the figures with people spread evenly.',
  'share.local':
    'The address is of this computer or an internal network. Others can open the link only once the page has an address that they reach.',
  'share.texts': 'Names, notes and other free texts go along. Make sure that no personal data stand there.',
  'share.incomingTitle': 'A plan in the link',
  'share.holds': 'The link holds the plan “{{ title }}” with {{ things }}.',
  'share.opensBeside': 'It opens as a new plan. “{{ title }}”, which is open now, stays under Plans.',
  'share.open': 'Open as a new plan',
  'share.leave': 'Do not open',
  'share.opened': 'The plan in the link is opened as a plan of its own. The one before is still under Plans.',
  'share.otherMunicipality':
    'The plan was made for another municipality (code {{ code }}). This page has figures of {{ here }} only: the zones cannot be counted.',
  'share.otherData': 'The plan was made over other data than those loaded here. The figures may differ.',
  'share.codeOfPlan': 'QR code: link to the plan',
  'share.codeOfPage': 'QR code: link to Zonplan',
  'share.paperHeading': 'The plan on the web',
  'share.paperPlan':
    'The code opens the plan, as it is in this annex, at {{ page }}. The plan is in the link itself and is sent to no server.',
  'share.paperPage':
    'The code opens {{ page }}. The plan is too large for a code: ask for the plan file and open it there.',
  'share.paperLeftOut': 'Does not go with the code: {{ things }}.',
  'share.wallPlan': 'Open the plan on your phone',
  'share.wallPage': 'Open Zonplan on your phone. The plan does not fit in a code.',
  'problem.link-damaged':
    'The link is damaged: part of it is missing or changed. Ask for it again, as a file if it is long. Your plans are untouched.',
  'problem.link-from-newer-version':
    'The link was made in a newer version of Zonplan ({{ version }}). This version reads up to {{ supported }}. Your plans are untouched.',
  'problem.link-too-long':
    'The link is too long: {{ length }} characters, at most {{ limit }}. Ask for the plan as a file. Your plans are untouched.',
};
