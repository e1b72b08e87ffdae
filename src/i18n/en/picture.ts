import type { pictureSv } from '../sv/picture.ts';

export const pictureEn: Record<keyof typeof pictureSv, string> = {
  'picture.title': 'Save the map as a picture',
  'picture.lead':
    'The map as it is shown now, with heading, legend, scale bar, north arrow and sources. The picture is saved on your computer.',
  'picture.heading': 'Heading in the picture',
  'picture.defaultTitle': '{{ indicator }}, {{ municipality }}',
  'picture.shape': 'Shape',
  'picture.shape.wide': 'Slide, 16:9',
  'picture.shape.page': 'A4, landscape',
  'picture.scale': 'Size, pixels',
  'picture.pixels': '{{ width }}\u00A0×\u00A0{{ height }}',
  'picture.preview': 'What the picture will be',
  'picture.withoutBasemap': 'The basemap is left out of the picture.',
  'picture.save': 'Save the picture (PNG)',
  'picture.saving': 'Drawing the picture …',
  'picture.saved': 'The picture is saved: {{ file }}',
  'picture.failed': 'The picture could not be drawn in this browser. Choose a smaller size, or print the annex.',
  'picture.pointSource': '{{ name }}: {{ source }}, {{ licence }}.',
  'picture.made': 'Plan: {{ plan }}. Picture made {{ date }} in Zonplan.',
  'picture.ofScene': 'Save the scene as a picture (PNG)',
};
