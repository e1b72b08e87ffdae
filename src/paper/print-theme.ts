import type { PaperTheme } from './paper-types.ts';

/**
 * Drawings for print are in tenths of a millimetre. Zones have no fill, so that the colours under them stay those of the
 * legend; their lines are dark, their casing white, so that they stand out in greyscale too.
 */
export const PRINT_THEME: PaperTheme = {
  background: '#ffffff',
  areaBorder: '#7d8994',
  parentBorder: '#36424d',
  selectedBorder: '#000000',
  selectedCasing: '#ffffff',
  noDataGround: '#ffffff',
  noDataLine: '#8b979f',
  labelText: '#000000',
  labelHalo: '#ffffff',
  zoneColours: ['#8f0f4a', '#0b3d73', '#14531f', '#7d3200', '#45206e', '#00545b', '#52301d', '#263238'],
  zoneCasing: '#ffffff',
  zoneFillOpacity: 0,
  zoneLabelHalo: '#ffffff',
  point: '#000000',
  pointBorder: '#ffffff',
  draft: '#000000',
  scale: 2.4,
};
