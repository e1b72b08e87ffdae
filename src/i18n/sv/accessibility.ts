/** The statement that the law on accessibility to digital public services asks for. */
export const accessibilitySv = {
  'accessibility.title': 'Tillgänglighetsredogörelse',
  'accessibility.intro':
    'Den här redogörelsen gäller Zonplan för {{ municipality }}, på {{ address }}. Den säger hur sidan följer lagen (2018:1937) om tillgänglighet till digital offentlig service och Diggs föreskrifter, alltså standarden EN 301 549 och WCAG 2.1 på nivå AA, vilka brister som är kända och hur du anmäler fler.',
  'accessibility.degreeHeading': 'Hur tillgänglig sidan är',
  'accessibility.degree': 'Sidan är delvis förenlig med lagen. Bristerna står nedan.',
  'accessibility.gapsHeading': 'Kända brister',
  'accessibility.gap.map-text':
    'Namnen på kartan ritas i kartbilden. De följer inte webbläsarens textstorlek och kan inte läsas upp (WCAG 1.4.4, 1.4.5). Samma namn och tal står i tabellerna.',
  'accessibility.gap.screen-readers':
    'Sidan är inte genomgången av någon som använder skärmläsare till vardags. Namn, roller och meddelanden är prövade automatiskt, men det fångar inte allt.',
  'accessibility.gap.pointer-drawing':
    'Att rita fritt på kartan kräver ett pekdon. Med tangentbord gör du en zon av valda områden eller av koordinater, och flyttar den hörn för hörn.',
  'accessibility.gap.language':
    'När sidan visas på engelska är källor och det som planen själv heter kvar på svenska utan att vara märkt som svenska (WCAG 3.1.2).',
  'accessibility.gap.pdf':
    'Utskriften blir en taggad PDF i Chrome och Edge. Andra webbläsare kan göra en PDF utan taggar: läs då bilagan på sidan, eller i den frysta beslutsfilen.',
  'accessibility.notCoveredHeading': 'Vad lagen inte omfattar',
  'accessibility.notCovered':
    'Kartbilden är inte avsedd för navigering och omfattas därför inte av lagens krav. Vad den visar finns ändå som tabell och text i panelerna. Zoner och budget kan göras helt utan karta.',
  'accessibility.burden': 'Inget undantag för oskäligt betungande anpassning (12 §) åberopas.',
  'accessibility.howHeading': 'Hur sidan är prövad',
  'accessibility.automatic':
    'Av dem som gör Zonplan (självskattning). Automatiskt vid varje ändring: axe med reglerna för WCAG 2.1 A och AA på alla paneler i tre utseenden, i dialogerna, presentationen, talarfönstret, bilagan och beslutsfilen, utan anmärkning, och att inget går förlorat när sidan är 320 punkter bred.',
  'accessibility.manual': 'För hand:',
  'accessibility.done': 'gjort {{ date }}',
  'accessibility.notDone': 'inte gjort än',
  'accessibility.check.keyboard':
    'Gör en zon ur områdestabellen, ge den ett namn och en budgetrad och ändra dess form med bara tangentbordet; fokus syns hela tiden.',
  'accessibility.check.screen-reader':
    'Med skärmläsare: en zons tal läses tillsammans med vad de gäller; ”sparat” och meddelanden läses upp.',
  'accessibility.check.zoom':
    '400 % förstoring vid 1280 punkter (320 punkter brett): inget går förlorat, inget utom tabeller rullar i sidled.',
  'accessibility.check.forced-colours':
    'Påtvingade färger (hög kontrast i Windows): zoner, markering och fokus går att skilja åt.',
  'accessibility.check.colour-vision':
    'Kartans klasser går att skilja åt i gråskala och med filter för nedsatt färgseende; uppgifter som saknas är streckade.',
  'accessibility.check.projector':
    'På en projektor med 1280×720 i projektorutseendet går talen att läsa från bakersta raden.',
  'accessibility.check.reduced-motion': 'När mindre rörelse är begärd hoppar kartan i stället för att flyga.',
  'accessibility.reportHeading': 'Anmäl en brist eller be om innehållet på annat sätt',
  'accessibility.report':
    'Stöter du på något som inte går att använda, eller behöver du innehållet i en annan form, säg till:',
  'accessibility.email': 'E-post',
  'accessibility.phone': 'Telefon',
  'accessibility.url': 'Webb',
  'accessibility.noContact':
    'Den som tillhandahåller sidan har inte angett hur du når dem. Det måste fyllas i innan sidan används som offentlig service: accessibilityContact i datamappens municipality.json. Vänd dig så länge till kommunen på vanligt sätt.',
  'accessibility.supervisionHeading': 'Tillsyn',
  'accessibility.supervision':
    'Myndigheten för digital förvaltning, Digg, har tillsyn över lagen. Är du inte nöjd med hur din anmälan hanteras kan du anmäla det till Digg.',
  'accessibility.digg': 'Anmäl bristande tillgänglighet till Digg (digg.se, öppnas i en ny flik)',
  'accessibility.datesHeading': 'När redogörelsen gjordes',
  'accessibility.dates': 'Sidan bedömdes senast {{ assessed }}. Redogörelsen ändrades senast {{ updated }}.',
};
