import { renderSvg } from '../render-svg-dom.ts';
import type { SvgNode } from '../svg-node.ts';

/** Control characters, halves of letters and non-characters: with one of them a picture is no XML, and no browser draws it. */
const NOT_IN_XML = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** A drawing as the text of a file that stands alone. */
function svgText(drawing: SvgNode): string {
  return new XMLSerializer().serializeToString(renderSvg(drawing)).replace(NOT_IN_XML, '');
}

/**
 * The drawing as a PNG as large as its `width` and `height` say, pixels. Its type is the browser's own: an image can fetch
 * nothing. By a data address, which the policy allows for images.
 * @throws where the browser cannot draw it, or has no room for so large a picture
 */
export async function svgPng(drawing: SvgNode): Promise<Blob> {
  const { width: wide = '', height: high = '' } = drawing.attributes;
  const [width, height] = [Number(wide), Number(high)];
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(drawing))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error(`svgPng: no canvas of ${width} × ${height} pixels`);
  context.drawImage(image, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error(`svgPng: no picture of ${width} × ${height} pixels`);
  return blob;
}
