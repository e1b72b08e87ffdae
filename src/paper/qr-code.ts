import { encode } from 'uqr';
import type { SvgNode } from './svg-node.ts';
import { svgNode } from './svg-node.ts';

/** White around the code that readers need, modules (ISO/IEC 18004 § 6.3.8). */
const QUIET_MODULES = 4;

export interface QrCode {
  readonly node: SvgNode;
  /** Modules a side with the white around them: at least half a millimetre each on paper. */
  readonly modules: number;
}

/** Black on white in every theme: many readers do not see a light code on dark. Error correction L, more where it is free. */
export function qrCode(text: string, name: string): QrCode {
  const { data, size } = encode(text, { ecc: 'L', boostEcc: true, border: QUIET_MODULES });
  const node = svgNode(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${size} ${size}`,
      role: 'img',
      'aria-label': name,
      'shape-rendering': 'crispEdges',
    },
    [
      svgNode('rect', { width: size, height: size, fill: '#ffffff' }),
      svgNode('path', { d: data.flatMap(rowPath).join(''), fill: '#000000' }),
    ],
  );
  return { node, modules: size };
}

/** One rectangle for each run of black modules. */
function rowPath(row: readonly boolean[], y: number): readonly string[] {
  const runs: string[] = [];
  let start: number | null = null;
  for (let x = 0; x <= row.length; x++) {
    if (row[x] === true) start ??= x;
    else if (start !== null) {
      runs.push(`M${start} ${y}h${x - start}v1h${start - x}z`);
      start = null;
    }
  }
  return runs;
}
