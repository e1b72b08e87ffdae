export const partsSv = {
  'parts.overlap':
    'Delar av zonen ligger över varandra ({{ area }}). De räknas som en yta: ingen mark och ingen boende räknas två gånger.',
  'parts.unite': 'Foga ihop delarna',
};
