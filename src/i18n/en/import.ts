export const importEn = {
  'problem.import-too-large':
    'The file is too large to take in at once ({{ what }}). Nothing has changed. Take out the municipality’s rows, or split the file.',
  'problem.import-quote-open':
    'A quotation mark opens on row {{ row }} and is not closed, so the rest of the file cannot be parted into rows. Mend the row and try again.',
  'problem.import-not-understood':
    'The file is nothing that Zonplan can take in. It takes in tables (CSV, text, Excel), geodata (GeoJSON, TopoJSON, zipped Shapefile, GeoPackage, KML) and plans.',
  'problem.import-too-slow':
    'The file took too long to read and was let go. Nothing has changed. Split it into smaller parts.',
  'problem.import-failed': 'The file could not be read and was let go. Nothing has changed. {{ place }}',
  'problem.import-unpacks-too-large':
    'Unpacked, the file would be larger than {{ limitMegabytes }} MB, so it is not unpacked. Nothing has changed.',
  'problem.import-zip-broken': 'The packed file is damaged, or packed in a way that cannot be read.',
  'problem.import-records-absurd':
    'The attribute table claims {{ claimed }} rows but has room for {{ held }}. The file is damaged or made up and is not taken in.',
  'problem.import-nothing-there': 'The file has no surfaces, points or tables to take in. {{ what }}',
  'problem.import-crs-unknown':
    'The coordinates are in no system that Zonplan recognises in Sweden: {{ what }}. Save the file in SWEREF 99 TM (EPSG:3006) or WGS 84 (EPSG:4326).',
  'problem.import-convert-first': 'Zonplan does not read {{ what }}. {{ how }}',
  'problem.import-password': 'The file is protected by a password. Save a copy without one and take that in.',
  'entity.importedIndicator': 'The imported indicator “{{ name }}”',
  'merge.count.importedIndicators.one': '{{ count }} imported indicator',
  'merge.count.importedIndicators.other': '{{ count }} imported indicators',
};
