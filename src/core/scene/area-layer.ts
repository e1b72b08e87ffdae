import type { DivisionId } from '../identifiers.ts';
import type { Scene } from './scene.ts';

/** What colours the areas in place of an indicator: worked out by the panel that shows it, for as long as it does. */
export type AreaLayer = Pick<Scene, 'areaClasses' | 'legend'> & { readonly division: DivisionId };

export function withAreaLayer(scene: Scene, layer: AreaLayer | null): Scene {
  return layer === null ? scene : { ...scene, ...layer };
}
