import type { KnownAreas, KnownDivision, MatchForm } from './table-types.ts';

/** What a cell says of an area. */
export type AreaMatch =
  | { readonly kind: 'area'; readonly position: number; readonly form: MatchForm; readonly version: string | null }
  /** The country, a county, the municipality, a sum. */
  | { readonly kind: 'larger' }
  /** Another municipality, or a code of the division's kind in one. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'empty' };

export type AreaMatcher = (text: string) => AreaMatch;

const SUFFIX = /^(.+)_[A-ZÅÄÖ]+(\d{4})$/;
const FLOAT = /^(\d+)[.,]0+$/;
const FIRST_WORD = /^([^\s:,()]+)[\s:,]+(?:[-–]\s+)?(.+)$/;
const IN_PARENTHESES = /^(.*?)\s*\(([^()]+)\)$/;
const WHOLE =
  /^(?:00\s+)?(?:hela\s+)?riket\b|^sverige\b|^(?:total|totalt|summa|samtliga|hela kommunen|kommunen)\b|\blän$/;

const EMPTY: AreaMatch = { kind: 'empty' };
const LARGER: AreaMatch = { kind: 'larger' };
const ELSEWHERE: AreaMatch = { kind: 'elsewhere' };
const UNKNOWN: AreaMatch = { kind: 'unknown' };

const matchers = new WeakMap<KnownDivision, AreaMatcher>();

/**
 * Finds the areas of a division in cells. Answers are kept: files name the same area many times, and are read again with
 * each choice.
 */
export function areaMatcher(division: KnownDivision, known: KnownAreas): AreaMatcher {
  const made = matchers.get(division) ?? makeMatcher(division, known);
  matchers.set(division, made);
  return made;
}

/** A file of a million different texts is no reason to keep them all. */
const MOST_ANSWERS = 200_000;

function makeMatcher(division: KnownDivision, { municipality }: KnownAreas): AreaMatcher {
  const index = indexOf(division);
  const answers = new Map<string, AreaMatch>();
  return (text) => {
    const settled = matchPlainCode(text, index, municipality);
    if (settled !== null) return settled;
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = matchText(text, index, municipality);
    if (answers.size < MOST_ANSWERS) answers.set(text, answer);
    return answer;
  };
}

interface DivisionIndex {
  readonly byCode: ReadonlyMap<string, number>;
  /** Without leading zeros; null where two codes differ in nothing else. */
  readonly byBareCode: ReadonlyMap<string, number | null>;
  /** Null where two areas have the same name. */
  readonly byName: ReadonlyMap<string, number | null>;
  /** Codes with 9 for every digit and A for every letter: what a code of this division looks like. */
  readonly codeShapes: ReadonlySet<string>;
  /** The same for codes of digits and capitals alone, as `plainShape` says it. */
  readonly plainCodeShapes: ReadonlySet<number>;
  readonly plainNameShapes: ReadonlySet<number>;
  /** What all codes begin with, leading zeros left out. */
  readonly bareBeginning: string;
}

function indexOf({ codes, names }: KnownDivision): DivisionIndex {
  const byCode = new Map(codes.map((code, position) => [upper(code), position]));
  const byBareCode = new Map<string, number | null>();
  const byName = new Map<string, number | null>();
  for (const [position, code] of codes.entries()) {
    const bare = upper(code).replace(/^0+/, '');
    byBareCode.set(bare, byBareCode.has(bare) ? null : position);
  }
  for (const [position, name] of names.entries()) {
    if (name === null || name === '') continue;
    const key = fold(name);
    byName.set(key, byName.has(key) ? null : position);
  }
  return {
    ...{ byCode, byBareCode, byName },
    codeShapes: new Set(codes.map((code) => shapeOf(upper(code)))),
    plainCodeShapes: new Set(codes.map((code) => plainShape(upper(code)))),
    plainNameShapes: new Set(names.map((name) => plainShape(upper(name ?? '')))),
    bareBeginning: sharedBeginning([...byBareCode.keys()]),
  };
}

function upper(text: string): string {
  return text.trim().toUpperCase();
}

/** The same name written with other cases, spaces or dashes. */
function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‐‑–—−]/g, '-')
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

function shapeOf(code: string): string {
  return code.replace(/\d/g, '9').replace(/[A-ZÅÄÖ]/g, 'A');
}

/**
 * What `matchText` says of a text that is nothing but digits and capitals, without its search for other forms: a file of
 * the whole country has a hundred thousand codes of other municipalities. Null where that takes a closer look.
 */
function matchPlainCode(
  text: string,
  index: DivisionIndex,
  municipality: KnownAreas['municipality'],
): AreaMatch | null {
  const shape = plainShape(text);
  if (shape === 0 || index.plainNameShapes.has(shape)) return null;
  let start = 0;
  while (text.charCodeAt(start) === ZERO) start++;
  // Here it could be a code of the division, as it stands or without the zeros that it should begin with.
  if (text.startsWith(index.bareBeginning, start)) return null;
  return index.plainCodeShapes.has(shape) && !text.startsWith(municipality.code) ? ELSEWHERE : UNKNOWN;
}

const ZERO = 48;
const LONGEST_PLAIN_CODE = 30;

/** Which places of a text of digits and capitals, among them a digit and a capital, have which; 0 for any other text. */
function plainShape(text: string): number {
  if (text.length > LONGEST_PLAIN_CODE) return 0;
  let [shape, digits, capitals] = [0, 0, 0];
  for (let place = 0; place < text.length; place++) {
    const sign = text.charCodeAt(place);
    if (sign >= ZERO && sign <= 57) digits++;
    else if (sign >= 65 && sign <= 90) capitals++;
    else return 0;
    shape = shape * 3 + (sign < 65 ? 1 : 2);
  }
  return digits > 0 && capitals > 0 ? shape : 0;
}

/** What all the texts begin with. */
function sharedBeginning(texts: readonly string[]): string {
  return texts.reduce((shared, text) => {
    let length = 0;
    while (length < shared.length && shared[length] === text[length]) length++;
    return shared.slice(0, length);
  }, texts[0] ?? '');
}

function matchText(text: string, index: DivisionIndex, municipality: KnownAreas['municipality']): AreaMatch {
  const plain = text.replace(/[\s\u00A0\u202F]+/g, ' ').trim();
  if (plain === '') return EMPTY;
  if (plain.length > 200) return UNKNOWN;
  const whole = matchCode(plain, index);
  if (whole !== null) return whole;
  const parts = FIRST_WORD.exec(plain);
  const first = parts?.[1] ?? plain;
  const byWord = parts === null ? null : matchCode(first, index);
  if (byWord?.kind === 'area') return { ...byWord, form: 'code-in-text' };
  if (isCodeShaped(first, index)) return upper(first).startsWith(municipality.code) ? UNKNOWN : ELSEWHERE;
  const parentheses = IN_PARENTHESES.exec(plain);
  const inside = parentheses?.[2] === undefined ? null : matchCode(parentheses[2], index);
  if (inside?.kind === 'area') return { ...inside, form: 'code-in-text' };
  return matchName(plain, parentheses, index, municipality);
}

function area(position: number, form: MatchForm, version: string | null = null): AreaMatch {
  return { kind: 'area', position, form, version };
}

function matchCode(text: string, index: DivisionIndex): AreaMatch | null {
  const code = upper(text);
  const exact = index.byCode.get(code);
  if (exact !== undefined) return area(exact, 'code');
  const suffix = SUFFIX.exec(code);
  if (suffix !== null) {
    const position = index.byCode.get(suffix[1] ?? '');
    if (position !== undefined) return area(position, 'code-suffix', suffix[2] ?? null);
    return null;
  }
  const whole = FLOAT.exec(code)?.[1];
  const float = whole === undefined ? undefined : (index.byCode.get(whole) ?? index.byBareCode.get(whole));
  if (float !== undefined && float !== null) return area(float, 'code-float');
  const bare = /^\d/.test(code) ? index.byBareCode.get(code.replace(/^0+/, '')) : undefined;
  return bare === undefined || bare === null ? null : area(bare, 'code-zero');
}

function isCodeShaped(word: string, { codeShapes }: DivisionIndex): boolean {
  const code = SUFFIX.exec(upper(word))?.[1] ?? upper(word);
  return /\d/.test(code) && codeShapes.has(shapeOf(code));
}

function matchName(
  plain: string,
  parentheses: RegExpExecArray | null,
  index: DivisionIndex,
  municipality: KnownAreas['municipality'],
): AreaMatch {
  const name = fold(plain);
  const own = fold(municipality.name);
  const byName = index.byName.get(name);
  if (byName !== undefined && byName !== null) return area(byName, 'name');
  if (parentheses !== null) {
    // Another municipality has areas of the same names.
    const before = fold(parentheses[1] ?? '').replace(/^\d+\s*/, '');
    if (before !== own && before !== '') return ELSEWHERE;
    const within = index.byName.get(fold(parentheses[2] ?? ''));
    if (within !== undefined && within !== null) return area(within, 'name-in-text');
  }
  const leadingCode = /^(\d{4})(?:\s|$)/.exec(name)?.[1];
  if (leadingCode !== undefined && leadingCode !== municipality.code) return ELSEWHERE;
  const isCounty = /^\d{2}(?:\s|$)/.test(name);
  const isMunicipality = leadingCode !== undefined || [own, `${own} kommun`, `${own}s kommun`].includes(name);
  return isCounty || isMunicipality || WHOLE.test(name) ? LARGER : UNKNOWN;
}
