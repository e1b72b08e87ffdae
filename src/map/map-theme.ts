/** Colours and sizes of the live map. MapLibre cannot read CSS custom properties, so a theme is handed over as values. */
export interface MapTheme {
  readonly background: string;
  readonly areaBorder: string;
  readonly parentBorder: string;
  readonly hoverBorder: string;
  readonly selectedBorder: string;
  readonly selectedCasing: string;
  /** The ground and the lines of the pattern for missing data, #rrggbb. */
  readonly noDataGround: string;
  readonly noDataLine: string;
  readonly labelText: string;
  readonly labelHalo: string;
  /** One for each `ZoneColour`. */
  readonly zoneColours: readonly string[];
  readonly zoneCasing: string;
  readonly zoneLabelHalo: string;
  readonly point: string;
  readonly pointBorder: string;
  readonly draft: string;
  readonly vertex: string;
  readonly vertexFocus: string;
  /** Multiplies line widths and type: above 1 for a wall at ten metres. */
  readonly scale: number;
  readonly basemap: BasemapColours;
}

/** Stronger than a map on its own would have them: they are seen through the areas. */
export interface BasemapColours {
  readonly land: string;
  readonly green: string;
  readonly water: string;
  readonly building: string;
  readonly road: string;
  readonly rail: string;
  readonly text: string;
  readonly halo: string;
}

const LIGHT: MapTheme = {
  background: '#eef1f3',
  // Between the lightest and the darkest class, so that it parts two areas of either.
  areaBorder: '#93a0ab',
  parentBorder: '#36424d',
  hoverBorder: '#17212b',
  selectedBorder: '#17212b',
  selectedCasing: '#ffffff',
  noDataGround: '#f4f5f6',
  noDataLine: '#b0b8bf',
  labelText: '#17212b',
  labelHalo: '#ffffff',
  zoneColours: ['#b0125b', '#0b5394', '#1b6e2c', '#a84300', '#5b2a91', '#00707a', '#6b3e26', '#37474f'],
  zoneCasing: '#ffffff',
  zoneLabelHalo: '#ffffff',
  point: '#17212b',
  pointBorder: '#ffffff',
  draft: '#17212b',
  vertex: '#ffffff',
  vertexFocus: '#ffd400',
  scale: 1,
  basemap: {
    land: '#fbfbfb',
    green: '#dfe6dd',
    water: '#86a9bf',
    building: '#aab2b9',
    road: '#66727d',
    rail: '#8d6f6f',
    text: '#36424d',
    halo: '#ffffff',
  },
};

const DARK: MapTheme = {
  ...LIGHT,
  background: '#10161c',
  areaBorder: '#7d8994',
  parentBorder: '#b4c0ca',
  hoverBorder: '#ffffff',
  selectedBorder: '#ffffff',
  selectedCasing: '#10161c',
  noDataGround: '#1f2933',
  noDataLine: '#485460',
  labelText: '#f4f7f9',
  labelHalo: '#10161c',
  zoneColours: ['#ff8fc0', '#86c5ff', '#8fe09f', '#ffb37a', '#cfa8ff', '#72dde6', '#e0b89e', '#d3dde3'],
  zoneCasing: '#10161c',
  zoneLabelHalo: '#10161c',
  point: '#ffffff',
  pointBorder: '#10161c',
  draft: '#ffffff',
  vertex: '#10161c',
  basemap: {
    land: '#12181e',
    green: '#1c2a22',
    water: '#3d6279',
    building: '#47535e',
    road: '#a5b1bb',
    rail: '#b89a9a',
    text: '#b3bfca',
    halo: '#10161c',
  },
};

const PROJECTOR: MapTheme = {
  ...LIGHT,
  background: '#ffffff',
  areaBorder: '#7d8994',
  parentBorder: '#36424d',
  hoverBorder: '#000000',
  selectedBorder: '#000000',
  noDataLine: '#5a646c',
  labelText: '#000000',
  scale: 1.5,
};

export const MAP_THEMES = { light: LIGHT, dark: DARK, projector: PROJECTOR } as const;
