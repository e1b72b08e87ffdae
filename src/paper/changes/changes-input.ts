import type { LocalizedText } from '../../core/catalog/catalog.ts';
import type { ChangeKind } from '../../core/decision/change-kind.ts';
import type { ComparedSide } from '../../core/decision/compared-side.ts';
import type { DecisionChanges } from '../../core/decision/decision-changes.ts';
import type { NumberFormat } from '../../i18n/number-format.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { TableColumn, TableRow } from '../table-node.ts';

const THOUSAND = 1000;

/** Everything that the comparison with a decision is written from: nothing here computes a figure. */
export interface ChangesInput {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  readonly changes: DecisionChanges;
  /** SHA-256 of what was decided, worked out anew from the file. */
  readonly checksum: string;
  /** Whether the decided figures come out anew with the method and data of their own. */
  readonly figuresAgree: boolean;
  /** ISO date of the comparison. */
  readonly comparedOn: string;
  /** Figures that have not changed too. */
  readonly everyFigure: boolean;
  readonly language: 'sv' | 'en';
  readonly t: Translate;
  readonly format: NumberFormat;
}

/** What is compared, decided, now, and the difference: the same four columns throughout. */
export function sideColumns({ t }: ChangesInput): readonly TableColumn[] {
  return [
    { heading: t('changes.what'), widthPercent: 32 },
    { heading: t('changes.before'), widthPercent: 23, kind: 'number' },
    { heading: t('changes.after'), widthPercent: 23, kind: 'number' },
    { heading: t('changes.difference'), widthPercent: 22, kind: 'number' },
  ];
}

/** A heading row: what the rows under it are of, and what has become of it. */
export function groupRow({ t }: ChangesInput, name: string, kind: ChangeKind): TableRow {
  return {
    kind: 'group',
    cells: [kind === 'same' ? name : t('changes.headed', { name, kind: t(`changes.kind.${kind}`) })],
  };
}

/** Null where that side has none. */
export function moneyRow(
  input: ChangesInput,
  name: string,
  before: number | null,
  after: number | null,
  kind: TableRow['kind'] = 'row',
): TableRow {
  const { t, format } = input;
  const shown = (sek: number | null): string => (sek === null ? t('changes.none') : format.kronor(sek));
  const difference = (after ?? 0) - (before ?? 0);
  return { kind, cells: [name, shown(before), shown(after), difference === 0 ? '' : signedKronor(input, difference)] };
}

function signedKronor({ format }: ChangesInput, sek: number): string {
  return withSign(sek, format.kronor(Math.abs(sek)));
}

/** In millions; in whole kronor where it is less than a thousand. */
export function signedMoney({ format }: Pick<ChangesInput, 'format'>, sek: number): string {
  const size = Math.abs(sek);
  return withSign(sek, size < THOUSAND ? format.kronor(size) : format.millions(size));
}

export function withSign(value: number, size: string): string {
  return `${value < 0 ? '\u2212' : '+'}${size}`;
}

export function nameIn({ language }: ChangesInput, name: LocalizedText | string | null): string {
  if (name === null) return '';
  return typeof name === 'string' ? name : name[language];
}
