import type { IndicatorId } from '../identifiers.ts';
import { asId } from '../identifiers.ts';
import type { NeedComponent, NeedDefinition } from './need-definition.ts';
import { MOST_WEIGHT, NEED_METHODS } from './need-definition.ts';

/** A definition kept as data, whatever the data are: null where they are none. One's own: it names no preset. */
export function readNeedDefinition(stored: unknown): NeedDefinition | null {
  const method = NEED_METHODS.find((each) => each === fieldOf(stored, 'method'));
  const components = fieldOf(stored, 'components');
  if (method === undefined || !Array.isArray(components)) return null;
  const seen = new Map(components.flatMap(readComponent).map((component) => [component.indicator, component]));
  return {
    preset: null,
    method,
    missingRule: fieldOf(stored, 'missingRule') === 'available' ? 'available' : 'complete',
    components: [...seen.values()],
  };
}

function readComponent(stored: unknown): readonly NeedComponent[] {
  const indicator = fieldOf(stored, 'indicator');
  const weight = fieldOf(stored, 'weight');
  if (typeof indicator !== 'string' || indicator === '' || typeof weight !== 'number') return [];
  if (!(weight >= 0 && weight <= MOST_WEIGHT)) return [];
  return [{ indicator: asId<IndicatorId>(indicator), weight }];
}

function fieldOf(stored: unknown, name: string): unknown {
  if (typeof stored !== 'object' || stored === null) return undefined;
  return (stored as Readonly<Record<string, unknown>>)[name];
}
