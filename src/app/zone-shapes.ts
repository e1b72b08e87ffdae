import type { LonLatMultiPolygon } from '../core/geometry/lon-lat.ts';
import type { ZoneId } from '../core/identifiers.ts';
import { asId } from '../core/identifiers.ts';
import { zonePolygons } from '../core/indicator/zone-shape.ts';
import { replaceZones } from '../core/plan/operations/replace-zones.ts';
import { setZoneShape } from '../core/plan/operations/set-zone-shape.ts';
import type { Zone } from '../core/plan/plan.ts';
import { problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import { fail, succeed } from '../core/result.ts';
import type { ZoneCombination } from '../ui/map-actions.ts';
import type { Workspace } from '../ui/workspace.ts';

/** The clipping library comes with the first operation that needs it; the first map does without. */
export async function combineZones(
  workspace: Workspace,
  kind: ZoneCombination,
  zoneIds: readonly ZoneId[],
): Promise<void> {
  const plan = workspace.store().plan();
  const zones = zoneIds.flatMap((id) => plan.zones.filter((zone) => zone.id === id));
  const [first, ...others] = zones;
  if (first === undefined) return;
  const result = await combinedShapes(workspace, kind, zones);
  if (!result.ok) {
    workspace.tell(result.problem);
    return;
  }
  const [shape, ...parts] = result.value;
  if (shape === undefined) return;
  const reshape = [{ id: first.id, shape: { kind: 'drawn', polygons: shape } as const }];
  const now = workspace.now();
  switch (kind) {
    case 'unite': {
      const remove = others.map(({ id }) => id);
      const heirs = new Map(remove.map((id) => [id, first.id] as const));
      if (workspace.attempt(replaceZones(plan, { reshape, remove, heirs, now }))) {
        workspace.session.set({ selectedZones: [first.id] });
      }
      break;
    }
    case 'subtract':
      workspace.attempt(replaceZones(plan, { reshape, now }));
      break;
    case 'split': {
      const { id: _id, orderKey: _orderKey, shape: _shape, name, ...properties } = first;
      const add = parts.map((polygons, position) => ({
        ...properties,
        id: asId<ZoneId>(workspace.newId()),
        name: workspace.t('zones.partName', { zone: name, number: position + 2 }),
        shape: { kind: 'drawn', polygons } as const,
      }));
      workspace.attempt(replaceZones(plan, { reshape, add, now }));
      break;
    }
  }
}

/** The first zone's new shape, then those of new zones. */
async function combinedShapes(
  workspace: Workspace,
  kind: ZoneCombination,
  zones: readonly Zone[],
): Promise<Result<readonly LonLatMultiPolygon[]>> {
  const shapes: LonLatMultiPolygon[] = [];
  for (const zone of zones) {
    const polygons = zonePolygons(zone.shape, workspace.reference);
    if (!polygons.ok) return polygons;
    shapes.push(polygons.value);
  }
  const [first, ...others] = shapes;
  if (first === undefined) return fail(problem('zone-shape-empty'));
  switch (kind) {
    case 'split': {
      const { splitParts } = await import('../core/geometry/shapes/split-parts.ts');
      return splitParts(first);
    }
    case 'unite': {
      const { uniteShapes } = await import('../core/geometry/shapes/unite-shapes.ts');
      const united = uniteShapes(shapes);
      return united.ok ? succeed([united.value]) : united;
    }
    case 'subtract': {
      const { subtractShape } = await import('../core/geometry/shapes/subtract-shape.ts');
      let rest = first;
      for (const other of others) {
        const left = subtractShape(rest, other);
        if (!left.ok) return left;
        rest = left.value;
      }
      return succeed([rest]);
    }
  }
}

export async function mendZone(workspace: Workspace, id: ZoneId): Promise<void> {
  const plan = workspace.store().plan();
  const zone = plan.zones.find((each) => each.id === id);
  if (zone?.shape.kind !== 'drawn') return;
  const { mendSelfCrossing } = await import('../core/geometry/shapes/mend-self-crossing.ts');
  const mended = mendSelfCrossing(zone.shape.polygons);
  if (!mended.ok) {
    workspace.tell(mended.problem);
    return;
  }
  if (workspace.attempt(setZoneShape(plan, { id, shape: { kind: 'drawn', polygons: mended.value } }))) {
    workspace.session.notify({ messageKey: 'zones.mended' });
  }
}
