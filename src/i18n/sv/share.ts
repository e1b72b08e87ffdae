/** Links that carry a plan, and codes of them. */
export const shareSv = {
  'share.title': 'Dela planen som länk',
  'share.lead':
    'Länken bär planen och det kartan visar i själva adressen. Inget skickas till någon server: den som har länken har planen.',
  'share.making': 'Gör länken …',
  'share.link': 'Länk',
  'share.length': '{{ count }} tecken. Länken gäller planen som den är nu och ändras inte när planen ändras.',
  'share.copy': 'Kopiera länken',
  'share.copied': 'Länken är kopierad.',
  'share.copyByHand': 'Webbläsaren lät inte sidan kopiera. Länken är markerad: tryck Ctrl+C (⌘C på Mac).',
  'share.tooLarge':
    'Planen är för stor för en länk: den blir {{ length }} tecken, och över {{ limit }} kapas en adress av många e-post- och chattprogram. Spara planen som fil och skicka filen.',
  'share.saveFile': 'Spara planen som fil',
  'share.leftOut': 'Följer inte med länken: {{ things }}. De finns i planfilen.',
  'share.leftOut.companies.one': '{{ count }} bolag',
  'share.leftOut.companies.other': '{{ count }} bolag',
  'share.leftOut.holdings.one': '{{ count }} innehav',
  'share.leftOut.holdings.other': '{{ count }} innehav',
  'share.leftOut.reviewAnswers.one': '{{ count }} granskningssvar',
  'share.leftOut.reviewAnswers.other': '{{ count }} granskningssvar',
  'share.leftOut.importedIndicators.one': '{{ count }} inläst uppgift',
  'share.leftOut.importedIndicators.other': '{{ count }} inlästa uppgifter',
  'share.leftOut.speakerNotes.one': 'talarstödet till {{ count }} scen',
  'share.leftOut.speakerNotes.other': 'talarstödet till {{ count }} scener',
  'share.leftOut.scenes.one': 'presentationens {{ count }} scen',
  'share.leftOut.scenes.other': 'presentationens {{ count }} scener',
  'share.leftOut.officer.one': 'handläggarens namn',
  'share.leftOut.officer.other': 'handläggarens namn',
  'share.leftOut.reviewRequest.one': 'frågan till bolaget',
  'share.leftOut.reviewRequest.other': 'frågan till bolaget',
  'share.weights':
    'Viktlagret följer inte med: det finns bara i den här webbläsaren. Den som öppnar länken ser talen med folk jämnt fördelade.',
  'share.local':
    'Adressen gäller den här datorn eller ett internt nät. Andra kan öppna länken först när sidan ligger på en adress som de når.',
  'share.texts': 'Namn, noteringar och andra fria texter följer med. Se till att inga personuppgifter står där.',
  'share.incomingTitle': 'Plan i länken',
  'share.holds': 'Länken innehåller planen ”{{ title }}” med {{ things }}.',
  'share.opensBeside': 'Den öppnas som en ny plan. ”{{ title }}”, som är öppen nu, ligger kvar under Planer.',
  'share.open': 'Öppna som ny plan',
  'share.leave': 'Öppna inte',
  'share.opened': 'Planen ur länken är öppnad som en egen plan. Den förra ligger kvar under Planer.',
  'share.otherMunicipality':
    'Planen är gjord för en annan kommun (kod {{ code }}). Här finns bara uppgifter om {{ here }}: zonerna kan inte räknas.',
  'share.otherData': 'Planen gjordes över andra data än de som är inlästa här. Talen kan skilja.',
  'share.codeOfPlan': 'QR-kod: länk till planen',
  'share.codeOfPage': 'QR-kod: länk till Zonplan',
  'share.paperHeading': 'Planen på webben',
  'share.paperPlan':
    'Koden öppnar planen, som den är i den här bilagan, på {{ page }}. Planen ligger i själva länken och skickas inte till någon server.',
  'share.paperPage': 'Koden öppnar {{ page }}. Planen är för stor för en kod: be om planfilen och öppna den där.',
  'share.paperLeftOut': 'Följer inte med koden: {{ things }}.',
  'share.wallPlan': 'Öppna planen i telefonen',
  'share.wallPage': 'Öppna Zonplan i telefonen. Planen ryms inte i en kod.',
  'problem.link-damaged':
    'Länken är skadad: något av den saknas eller är ändrat. Be om den igen, helst som en fil om den är lång. Dina planer är orörda.',
  'problem.link-from-newer-version':
    'Länken är gjord i en nyare version av Zonplan ({{ version }}). Den här versionen läser till och med {{ supported }}. Dina planer är orörda.',
  'problem.link-too-long':
    'Länken är för lång: {{ length }} tecken, högst {{ limit }}. Be om planen som fil. Dina planer är orörda.',
};
