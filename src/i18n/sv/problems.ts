/** Each says what happened and what to do. `{{ place }}` is file, path and row as far as they are known. */
export const problemsSv = {
  'problem.file-unreadable': 'Filen kunde inte läsas: {{ place }}. Försök igen, eller välj en annan fil.',
  'problem.file-not-json': 'Filen är skadad eller ingen planfil: innehållet är inte JSON. {{ place }}',
  'problem.file-wrong-format': 'Filen är ingen Zonplan-fil. {{ place }}',
  'problem.file-from-newer-version':
    'Filen är gjord i en nyare version av Zonplan ({{ version }}). Den här versionen läser till och med {{ supported }}. {{ place }}',
  'problem.file-invalid': 'Filen går inte att använda: {{ place }}. {{ what }}',
  'problem.file-fields-ignored':
    'Filen har med sådant som den här versionen av Zonplan inte känner till och lämnar utanför ({{ count }}): {{ what }}. {{ place }}',
  'problem.catalog-file-missing': 'Datamappen saknar filen {{ file }}.',
  'problem.catalog-invalid': 'Katalogen är fel: {{ place }}. Väntade {{ expected }}, fick {{ received }}.',
  'problem.table-code-unknown': 'Okänd områdeskod {{ areaCode }}: {{ place }}.',
  'problem.table-code-duplicate': 'Områdeskoden {{ areaCode }} står två gånger: {{ place }}.',
  'problem.table-not-a-number': 'Inte ett tal: {{ place }}.',
  'problem.table-column-missing': 'Kolumnen {{ column }} saknas: {{ place }}.',
  'problem.geometry-ring-open': 'En gräns är inte sluten: {{ place }}.',
  'problem.geometry-areas-overlap': 'Två områden överlappar varandra: {{ place }}.',
  'problem.geometry-invalid': 'Formen går inte att läsa: {{ place }}. {{ received }}',
  'problem.geometry-coordinates-absurd':
    'Koordinaterna {{ longitude }}, {{ latitude }} kan inte vara longitud och latitud. {{ place }}',
  'problem.zone-unknown': 'Zonen finns inte längre i planen.',
  'problem.zone-name-empty': 'En zon behöver ett namn. Det gamla namnet står kvar.',
  'problem.zone-shape-empty': 'Formen har ingen yta. Inget ändrades.',
  'problem.zone-self-crossing': 'Gränsen korsar sig själv.',
  'problem.zone-parts-overlap':
    'I filen finns zoner vars delar ligger över varandra: {{ what }}. Delarna räknas som en yta, inte dubbelt.',
  'problem.zone-needs-two': 'Välj minst två zoner.',
  'problem.zone-nothing-left': 'Inget blir kvar av zonen. Inget ändrades.',
  'problem.zone-single-part': 'Zonen har bara en del, så det finns inget att dela.',
  'problem.shape-operation-failed': 'Formerna gick inte att räkna ihop ({{ operation }}). Inget ändrades.',
  'problem.vertex-unknown': 'Hörnet finns inte längre.',
  'problem.coordinate-not-understood': 'Rad {{ row }} går inte att läsa som en koordinat: ”{{ text }}”.',
  'problem.ring-too-short': 'En gräns behöver minst tre hörn. Inget ändrades.',
  'problem.area-unknown': 'Zonen pekar på områden som inte finns i dessa data.',
  'problem.weights-file-too-large':
    'Filen är större än {{ limitMegabytes }} MB. Dela den, eller ta med färre kolumner.',
  'problem.weights-too-many-rows': 'Filen har fler rader än {{ limit }}. Ta med bara kommunens.',
  'problem.weights-not-understood': 'Filen är varken GeoJSON eller en tabell med semikolon, tabb eller komma.',
  'problem.weights-quote-open':
    'Ett citattecken på rad {{ row }} stängs inte rätt, så det går inte att veta var cellerna slutar.',
  'problem.weights-crs-unknown':
    'Filens koordinatsystem är {{ crs }}. Spara om den i SWEREF 99 TM eller longitud och latitud.',
  'problem.weights-no-positions':
    'Inga koordinater känns igen. Filen behöver longitud och latitud eller SWEREF 99 TM (E och N), i Sverige.',
  'problem.budget-line-unknown': 'Budgetraden finns inte längre i planen.',
  'problem.amount-not-understood':
    '”{{ text }}” går inte att läsa som ett belopp. Skriv till exempel 500 000, 1 234,5 tkr eller 13,4 mnkr.',
  'problem.amount-ambiguous': '”{{ text }}” kan betyda flera belopp. Välj vilket.',
  'problem.amount-negative': 'Beloppet {{ text }} är negativt. Skriv ett belopp från 0 och uppåt.',
  'problem.amount-too-large': 'Beloppet {{ text }} är större än {{ limit }} kr.',
  'problem.year-outside-span': 'År {{ year }} ligger utanför planens år {{ firstYear }}–{{ lastYear }}.',
  'problem.weights-invalid': 'En andel behöver vara större än noll, och varje zon står en gång.',
  'problem.title-empty': 'Ett namn behövs. Det gamla står kvar.',
  'problem.entry-unknown': 'Posten finns inte i listan.',
  'problem.storage-full': 'Webbläsarens lagring är full: ändringarna är inte sparade. Spara planen som fil nu.',
  'problem.storage-denied':
    'Webbläsaren tillåter inte att något sparas: ändringarna finns bara tills sidan stängs. Spara planen som fil.',
  'problem.storage-lost':
    'Förbindelsen till webbläsarens lagring bröts: ändringarna är inte sparade än. Zonplan försöker igen; spara gärna som fil.',
  'problem.storage-row-damaged':
    '{{ count }} sparade rader var skadade och gick inte att läsa. Resten av planen är hel; se över det senaste du gjorde.',
  'problem.plan-unknown':
    'Planen finns inte längre i webbläsarens lista. Är den öppen här så är den kvar på sidan: spara den som fil.',
  'problem.plan-read-only': 'Planen är gjord i en nyare version av Zonplan och kan bara läsas här.',
  'problem.scene-unknown': 'Scenen finns inte längre i planen.',
  'problem.decision-data-gone':
    'Beslutet kan inte frysas: dataunderlaget gick inte att läsa igen, eller är ett annat än det som är inläst.',
  'problem.map-unsupported': 'Den här webbläsaren kan inte visa den rörliga kartan (WebGL2 saknas).',
  'problem.map-trouble': 'Något på kartan kunde inte visas: {{ what }}. Zoner och tal är orörda.',
  'problem.search-nothing-found': 'Inget hittat.',
};
