export const importSv = {
  'problem.import-too-large':
    'Filen är för stor för att tas in på en gång ({{ what }}). Inget är ändrat. Ta ut kommunens rader, eller dela filen.',
  'problem.import-quote-open':
    'Ett citattecken öppnas på rad {{ row }} men stängs inte, så resten av filen går inte att dela upp i rader. Rätta raden och försök igen.',
  'problem.import-not-understood':
    'Filen är inget som Zonplan kan ta in. Det går att ta in tabeller (CSV, text, Excel), geodata (GeoJSON, TopoJSON, Shapefile i zip, GeoPackage, KML) och planer.',
  'problem.import-too-slow':
    'Filen tog för lång tid att läsa och släpptes. Inget är ändrat. Dela filen i mindre delar.',
  'problem.import-failed': 'Filen kunde inte läsas och släpptes. Inget är ändrat. {{ place }}',
  'problem.import-unpacks-too-large':
    'Den packade filen skulle bli större än {{ limitMegabytes }} MB uppackad, så den packas inte upp. Inget är ändrat.',
  'problem.import-zip-broken': 'Den packade filen är skadad eller packad på ett sätt som inte går att läsa.',
  'problem.import-records-absurd':
    'Attributtabellen säger sig ha {{ claimed }} rader men rymmer {{ held }}. Filen är skadad eller påhittad och tas inte in.',
  'problem.import-nothing-there': 'Filen har inga ytor, punkter eller tabeller att ta in. {{ what }}',
  'problem.import-crs-unknown':
    'Koordinaterna ligger inte i något system som Zonplan känner igen i Sverige: {{ what }}. Spara om filen i SWEREF 99 TM (EPSG:3006) eller WGS 84 (EPSG:4326).',
  'problem.import-convert-first': 'Zonplan läser inte {{ what }}. {{ how }}',
  'problem.import-password': 'Filen är skyddad med lösenord. Spara en kopia utan lösenord och ta in den.',
  'entity.importedIndicator': 'Importerad indikator ”{{ name }}”',
  'merge.count.importedIndicators.one': '{{ count }} importerad indikator',
  'merge.count.importedIndicators.other': '{{ count }} importerade indikatorer',
};
