import type { DecisionView } from './decision-view.ts';
import type { PlanFigures } from './plan-figures.ts';

export const DECISION_FORMAT = 'zonplan-decision';
export const DECISION_VERSION = 1;

/** Everything that a frozen decision rests on, and nothing that follows from the clock or the machine. */
export interface DecisionPayload {
  readonly format: typeof DECISION_FORMAT;
  readonly version: typeof DECISION_VERSION;
  /** How the figures were worked out: `METHOD_VERSION`. */
  readonly method: number;
  readonly language: 'sv' | 'en';
  readonly view: DecisionView;
  /** The plan as its file says it. */
  readonly plan: string;
  /** `ReferenceData.contentHash` of the files in `data`. */
  readonly dataHash: string;
  /** Name and text of the catalogue and every file it names, in its order. */
  readonly data: readonly (readonly [name: string, text: string])[];
  readonly figures: PlanFigures;
}

/**
 * The payload as the text that is hashed: JSON, one part a line. `<` is written as an escape, so that the text can stand in
 * a page and still be the same bytes.
 */
export function payloadText(payload: DecisionPayload): string {
  return `{\n${payloadLines(payload).join(',\n')}\n}`;
}

function payloadLines({ format, version, method, language, view, plan, dataHash, data, figures }: DecisionPayload) {
  const line = (name: string, value: unknown): string => `${JSON.stringify(name)}:${json(value)}`;
  return [
    line('format', format),
    line('version', version),
    line('method', method),
    line('language', language),
    line('view', view),
    line('plan', plan),
    line('dataHash', dataHash),
    `"data":[\n${data.map((file) => json(file)).join(',\n')}\n]`,
    line('figures', figures),
  ];
}

function json(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
