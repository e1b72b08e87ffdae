import { sha256Hex } from '../../core/catalog/sha256.ts';
import type { DecisionPayload } from '../../core/decision/decision-payload.ts';
import { DECISION_FORMAT, DECISION_VERSION } from '../../core/decision/decision-payload.ts';
import { METHOD_VERSION } from '../../core/decision/decision-view.ts';
import { isRecord } from '../../core/plan/field-values.ts';
import { problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { fail, succeed } from '../../core/result.ts';

/** Base64 of the SHA-256 of a text's UTF-8 bytes: as a content-security policy names a script. */
export function policyHash(text: string): string {
  const hex = sha256Hex(new TextEncoder().encode(text));
  const bytes = hex.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  return btoa(String.fromCharCode(...bytes));
}

/**
 * Problems: `file-not-json`, `file-wrong-format`, `file-from-newer-version`, `file-invalid`. A decision of an earlier method
 * is refused where its figures are to come out anew, and read where they are only to be seen.
 */
export function parseDecisionPayload(
  text: string,
  { earlierMethods = false }: { readonly earlierMethods?: boolean } = {},
): Result<DecisionPayload> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return fail(problem('file-not-json', { what: error instanceof Error ? error.message : String(error) }));
  }
  if (!isRecord(content) || content['format'] !== DECISION_FORMAT) return fail(problem('file-wrong-format'));
  for (const [field, supported] of [
    ['version', DECISION_VERSION],
    ['method', METHOD_VERSION],
  ] as const) {
    const found = content[field];
    if (found === supported) continue;
    const isEarlier = field === 'method' && typeof found === 'number' && found < supported;
    if (isEarlier && earlierMethods) continue;
    const isNewer = typeof found === 'number' && found > supported;
    return fail(
      isNewer
        ? problem('file-from-newer-version', { [field]: found, supported })
        : problem('file-invalid', { where: field, what: `${supported} ≠ ${String(found)}` }),
    );
  }
  const { plan, language, view, data, figures } = content;
  const isWhole =
    typeof plan === 'string' &&
    (language === 'sv' || language === 'en') &&
    isRecord(view) &&
    isRecord(figures) &&
    Array.isArray(data) &&
    data.every(
      (file: unknown) => Array.isArray(file) && file.length === 2 && file.every((each) => typeof each === 'string'),
    );
  // What the figures hold is checked against figures worked out anew, field by field.
  return isWhole
    ? succeed(content as unknown as DecisionPayload)
    : fail(problem('file-invalid', { where: '', what: DECISION_FORMAT }));
}
