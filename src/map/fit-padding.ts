import type { LonLatBox } from '../core/geometry/lon-lat.ts';
import { mercatorY } from '../core/scene/camera-box.ts';
import type { MapCover } from './map-types.ts';

export type FitPadding = Readonly<Required<MapCover>>;

/** Above, room for the line of help that lies over the map while a zone is reshaped. */
export const FIT_PADDING_PIXELS: FitPadding = { top: 84, right: 56, bottom: 40, left: 40 };

/** What is shown beside a cover is at least this part of its size on the whole map: smaller, and it may lie under it. */
const SMALLEST_SCALE = 1 / 3;

/**
 * Padding in pixels within which a box is shown as large as can be clear of one of the covers.
 * `width` and `height` are the map's in pixels, its north up.
 */
export function fitPadding(
  { width, height }: { readonly width: number; readonly height: number },
  box: LonLatBox,
  covers: readonly MapCover[],
): FitPadding {
  // In widths of the world.
  const boxWidth = (box.east - box.west) / 360;
  const boxHeight = mercatorY(box.south) - mercatorY(box.north);
  const scaleWithin = ({ top, right, bottom, left }: FitPadding): number =>
    Math.min((width - left - right) / boxWidth, (height - top - bottom) / boxHeight);
  const fits = covers.map(({ top = 0, right = 0, bottom = 0, left = 0 }) => {
    const padding = {
      top: FIT_PADDING_PIXELS.top + top,
      right: FIT_PADDING_PIXELS.right + right,
      bottom: FIT_PADDING_PIXELS.bottom + bottom,
      left: FIT_PADDING_PIXELS.left + left,
    };
    return { padding, scale: scaleWithin(padding) };
  });
  const best = fits.sort((a, b) => b.scale - a.scale)[0];
  const isRoomy = best !== undefined && best.scale >= SMALLEST_SCALE * scaleWithin(FIT_PADDING_PIXELS);
  return isRoomy ? best.padding : FIT_PADDING_PIXELS;
}
