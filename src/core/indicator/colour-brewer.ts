/** Schemes by number of classes: `scheme[5]` has five colours, #rrggbb, light to dark; empty where there is none. */
export type ColourScheme = readonly (readonly string[])[];

/*
 * Colours of ColorBrewer (Cynthia Brewer, Mark Harrower and The Pennsylvania State University, colorbrewer2.org,
 * Apache License 2.0), those that stay apart for colour-blind eyes. Tables instead of d3-scale-chromatic, which brings
 * every scheme and interpolator along: 42 kB of the first map's script for four of them.
 */

function coloursOf(row: string): readonly string[] {
  return row === '' ? [] : row.split(' ').map((digits) => `#${digits}`);
}

export const YELLOW_GREEN_BLUE: ColourScheme = [
  '',
  '',
  '',
  'edf8b1 7fcdbb 2c7fb8',
  'ffffcc a1dab4 41b6c4 225ea8',
  'ffffcc a1dab4 41b6c4 2c7fb8 253494',
  'ffffcc c7e9b4 7fcdbb 41b6c4 2c7fb8 253494',
  'ffffcc c7e9b4 7fcdbb 41b6c4 1d91c0 225ea8 0c2c84',
  'ffffd9 edf8b1 c7e9b4 7fcdbb 41b6c4 1d91c0 225ea8 0c2c84',
  'ffffd9 edf8b1 c7e9b4 7fcdbb 41b6c4 1d91c0 225ea8 253494 081d58',
].map(coloursOf);

export const BLUES: ColourScheme = [
  '',
  '',
  '',
  'deebf7 9ecae1 3182bd',
  'eff3ff bdd7e7 6baed6 2171b5',
  'eff3ff bdd7e7 6baed6 3182bd 08519c',
  'eff3ff c6dbef 9ecae1 6baed6 3182bd 08519c',
  'eff3ff c6dbef 9ecae1 6baed6 4292c6 2171b5 084594',
  'f7fbff deebf7 c6dbef 9ecae1 6baed6 4292c6 2171b5 084594',
  'f7fbff deebf7 c6dbef 9ecae1 6baed6 4292c6 2171b5 08519c 08306b',
].map(coloursOf);

export const ORANGES: ColourScheme = [
  '',
  '',
  '',
  'fee6ce fdae6b e6550d',
  'feedde fdbe85 fd8d3c d94701',
  'feedde fdbe85 fd8d3c e6550d a63603',
  'feedde fdd0a2 fdae6b fd8d3c e6550d a63603',
  'feedde fdd0a2 fdae6b fd8d3c f16913 d94801 8c2d04',
  'fff5eb fee6ce fdd0a2 fdae6b fd8d3c f16913 d94801 8c2d04',
  'fff5eb fee6ce fdd0a2 fdae6b fd8d3c f16913 d94801 a63603 7f2704',
].map(coloursOf);

export const PURPLE_ORANGE: ColourScheme = [
  '',
  '',
  '',
  '',
  '',
  '',
  '',
  '',
  '',
  '',
  '',
  '2d004b 542788 8073ac b2abd2 d8daeb f7f7f7 fee0b6 fdb863 e08214 b35806 7f3b08',
].map(coloursOf);
