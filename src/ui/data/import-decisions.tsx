import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import type { DivisionId } from '../../core/identifiers.ts';
import type { Delimiter, ImportChoices, TableForm, TextEncoding } from '../../core/import/import-reading.ts';
import { DELIMITERS, NO_CHOICES, TEXT_ENCODINGS } from '../../core/import/import-reading.ts';
import type {
  ColumnRole,
  DecimalSign,
  DuplicateRule,
  MarkerMeaning,
  TableChoices,
  TableReading,
} from '../../core/import/table-types.ts';
import { COLUMN_ROLES, DUPLICATE_RULES, MARKER_MEANINGS } from '../../core/import/table-types.ts';
import { SelectField } from '../primitives/field.tsx';
import { useWorkspace } from '../workspace.ts';
import { ImportFold } from './import-fold.tsx';

const DELIMITER_WORDS = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar' } as const;
const NO_HEADER = 'none';

interface ImportDecisionsProps {
  readonly id: number;
  readonly form: TableForm;
  readonly reading: TableReading;
}

/** Every guess of the reader, each with its other answers. */
export function ImportDecisions(props: ImportDecisionsProps): JSX.Element {
  const { imports, reference, session, format, t } = useWorkspace();
  const choices = (): ImportChoices => {
    const state = imports.items().find(({ id }) => id === props.id)?.state;
    return state?.kind === 'read' ? state.choices : NO_CHOICES;
  };
  const isRereading = () => {
    const state = imports.items().find(({ id }) => id === props.id)?.state;
    return state?.kind === 'read' && state.isRereading;
  };
  const decide = (change: Partial<ImportChoices>): void => imports.decide(props.id, { ...choices(), ...change });
  /** What was decided of columns and lines is about another table once the text is parted otherwise. */
  const decideForm = (change: Partial<Omit<ImportChoices, 'table'>>): void => decide({ ...change, table: {} });
  const decideTable = (change: Partial<TableChoices>): void => decide({ table: { ...choices().table, ...change } });
  const count = (value: number): string => format().number(value);
  const divisionOptions = createMemo(() =>
    [...reference.divisions.values()].map(({ division }) => ({
      value: division.id,
      label: t('import.divisionValue', {
        division: `${division.name[session.state.language]} ${division.version}`,
        count: count(props.reading.divisionMatches.find((match) => match.division === division.id)?.areaCount ?? 0),
      }),
    })),
  );
  const codeColumn = () => props.reading.columns.findIndex(({ role }) => role === 'code');
  return (
    <ImportFold title={t('import.decisions')}>
      <div class="import-decisions">
        <p class="quiet small" role="status">
          {isRereading() ? t('import.rereading') : t('import.decisionsLead')}
        </p>
        <FormDecisions form={props.form} decide={decideForm} />
        <SelectField
          label={t('import.header')}
          value={props.reading.headerLine === null ? NO_HEADER : String(props.reading.headerLine)}
          options={[
            ...withChosen(props.reading.headerCandidates, props.reading.headerLine, (line, text) =>
              t('import.headerLine', { line, text }),
            ),
            { value: NO_HEADER, label: t('import.noHeader') },
          ]}
          onChange={(line) => decideTable({ headerLine: line === NO_HEADER ? null : Number(line) })}
        />
        <Show when={props.reading.lastLineCandidates.length > 0}>
          <SelectField
            label={t('import.lastLine')}
            value={String(props.reading.lastLine)}
            options={withChosen(props.reading.lastLineCandidates, props.reading.lastLine, (line, text) =>
              t('import.headerLine', { line, text }),
            )}
            onChange={(line) => decideTable({ lastLine: Number(line) })}
          />
        </Show>
        <SelectField<DivisionId>
          label={t('import.division')}
          value={props.reading.division ?? session.state.division}
          options={divisionOptions()}
          onChange={(division) => decideTable({ division })}
        />
        <SelectField
          label={t('import.codeColumn')}
          value={String(codeColumn())}
          options={[
            ...(codeColumn() < 0 ? [{ value: '-1', label: '–' }] : []),
            ...props.reading.columns.map(({ name }, column) => ({ value: String(column), label: name })),
          ]}
          onChange={(column) => decideTable({ roles: withRole(choices().table.roles, Number(column), 'code') })}
        />
        <Show when={props.reading.matchForms.length > 0}>
          <p class="small">
            {t('import.form')}{' '}
            {props.reading.matchForms
              .map(({ form, count: n }) => t(`import.form.${form}`, { count: count(n) }))
              .join(', ')}
            .
          </p>
        </Show>
        <SelectField<DecimalSign>
          label={t('import.decimal')}
          value={props.reading.decimal}
          options={(['comma', 'point'] as const).map((sign) => ({ value: sign, label: t(`import.decimal.${sign}`) }))}
          onChange={(decimal) => decideTable({ decimal })}
        />
        <Show when={!props.reading.isDecimalCertain}>
          <p class="remark remark--caution">{t('import.decimalUnsure')}</p>
        </Show>
        <For each={props.reading.markers}>
          {({ text, meaning, count: n }) => (
            <SelectField<MarkerMeaning>
              label={t(text === '' ? 'import.markerEmpty' : 'import.marker', { text, count: count(n) })}
              value={meaning}
              options={MARKER_MEANINGS.map((value) => ({ value, label: t(`import.meaning.${value}`) }))}
              onChange={(value) =>
                decideTable({ markers: new Map([...(choices().table.markers ?? []), [text, value]]) })
              }
            />
          )}
        </For>
        <Show when={props.reading.differingDuplicateCount > 0 || props.reading.duplicates !== 'none'}>
          <SelectField<DuplicateRule>
            label={t('import.duplicates')}
            value={props.reading.duplicates}
            options={DUPLICATE_RULES.map((rule) => ({ value: rule, label: t(`import.duplicates.${rule}`) }))}
            onChange={(duplicates) => decideTable({ duplicates })}
          />
          <p class="remark remark--caution">
            {t('import.duplicatesCount', { count: count(props.reading.differingDuplicateCount) })}
          </p>
        </Show>
        <ColumnRoles
          reading={props.reading}
          onRole={(column, role) => decideTable({ roles: withRole(choices().table.roles, column, role) })}
        />
      </div>
    </ImportFold>
  );
}

function withChosen(
  lines: TableReading['headerCandidates'],
  chosen: number | null,
  word: (line: number, text: string) => string,
) {
  const candidates = lines.map(({ line, text }) => ({ value: String(line), label: word(line + 1, text) }));
  if (chosen === null || candidates.some(({ value }) => value === String(chosen))) return candidates;
  return [...candidates, { value: String(chosen), label: word(chosen + 1, '') }];
}

/** One column holds the areas: another that was said to is set free. */
function withRole(
  roles: ReadonlyMap<number, ColumnRole> | undefined,
  column: number,
  role: ColumnRole,
): ReadonlyMap<number, ColumnRole> {
  const others = [...(roles ?? [])].filter(
    ([other, said]) => other !== column && !(role === 'code' && said === 'code'),
  );
  return new Map([...others, [column, role]]);
}

function FormDecisions(props: {
  readonly form: TableForm;
  readonly decide: (change: Partial<Omit<ImportChoices, 'table'>>) => void;
}): JSX.Element {
  const { t } = useWorkspace();
  const text = () => (props.form.kind === 'text' ? props.form : null);
  const workbook = () => (props.form.kind === 'workbook' ? props.form : null);
  return (
    <>
      <Show when={text()}>
        {(form) => (
          <div class="field-row">
            <SelectField<TextEncoding>
              label={t('import.encoding')}
              value={form().encoding}
              options={TEXT_ENCODINGS.map((value) => ({ value, label: t(`import.encoding.${value}`) }))}
              onChange={(encoding) => props.decide({ encoding, delimiter: form().delimiter })}
            />
            <SelectField<Delimiter>
              label={t('import.delimiter')}
              value={form().delimiter}
              options={DELIMITERS.map((value) => ({ value, label: t(`import.delimiter.${DELIMITER_WORDS[value]}`) }))}
              onChange={(delimiter) => props.decide({ delimiter, encoding: form().encoding })}
            />
          </div>
        )}
      </Show>
      <Show when={workbook()}>
        {(form) => (
          <SelectField
            label={t('import.sheet')}
            value={form().sheet}
            options={form().sheets.map((sheet) => ({ value: sheet, label: sheet }))}
            onChange={(sheet) => props.decide({ sheet })}
          />
        )}
      </Show>
    </>
  );
}

function ColumnRoles(props: {
  readonly reading: TableReading;
  readonly onRole: (column: number, role: ColumnRole) => void;
}): JSX.Element {
  const { t } = useWorkspace();
  return (
    <fieldset class="field">
      <legend class="field__label">{t('import.columns')}</legend>
      <div class="import-columns">
        <For each={props.reading.columns}>
          {(column, position) => (
            <SelectField<ColumnRole>
              label={column.name}
              value={column.role}
              options={COLUMN_ROLES.map((role) => ({ value: role, label: t(`import.role.${role}`) }))}
              onChange={(role) => props.onRole(position(), role)}
            />
          )}
        </For>
      </div>
    </fieldset>
  );
}
