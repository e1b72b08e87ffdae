/** Pictures of the map and of scenes. */
export const pictureSv = {
  'picture.title': 'Spara kartan som bild',
  'picture.lead':
    'Kartan som den visas nu, med rubrik, teckenförklaring, skalstock, norrpil och källor. Bilden sparas på din dator.',
  'picture.heading': 'Rubrik i bilden',
  'picture.defaultTitle': '{{ indicator }}, {{ municipality }}',
  'picture.shape': 'Form',
  'picture.shape.wide': 'Bildspel, 16:9',
  'picture.shape.page': 'A4, liggande',
  'picture.scale': 'Storlek, bildpunkter',
  'picture.pixels': '{{ width }}\u00A0×\u00A0{{ height }}',
  'picture.preview': 'Så blir bilden',
  'picture.withoutBasemap': 'Bakgrundskartan kommer inte med i bilden.',
  'picture.save': 'Spara bilden (PNG)',
  'picture.saving': 'Ritar bilden …',
  'picture.saved': 'Bilden är sparad: {{ file }}',
  'picture.failed':
    'Bilden gick inte att rita i den här webbläsaren. Välj en mindre storlek, eller skriv ut beslutsbilagan.',
  'picture.pointSource': '{{ name }}: {{ source }}, {{ licence }}.',
  'picture.made': 'Plan: {{ plan }}. Bilden gjord {{ date }} i Zonplan.',
  'picture.ofScene': 'Spara scenen som bild (PNG)',
};
