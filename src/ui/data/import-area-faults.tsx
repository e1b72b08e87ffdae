import type { JSX } from 'solid-js';
import { For, Show } from 'solid-js';
import type { AreaCode } from '../../core/identifiers.ts';
import type { ProposedAreas } from '../../core/import/geo/borders-proposal.ts';
import { TextField } from '../primitives/field.tsx';
import { useWorkspace } from '../workspace.ts';
import type { ShapeDrafts } from './import-shape-drafts.ts';

const AREAS_NAMED = 8;
const PAIRS_NAMED = 8;
const MOST_ACCURACY_M = 1000;

/** The first few of many areas. */
export function namedAreas(codes: readonly AreaCode[], labelOf: (code: AreaCode) => string): string {
  return codes.slice(0, AREAS_NAMED).map(labelOf).join(', ') + (codes.length > AREAS_NAMED ? ' …' : '');
}

/** What keeps surfaces from being a division: told, for only who drew them can mend them. */
export function AreaFaults(props: {
  readonly areas: ProposedAreas;
  readonly labelOf: (code: AreaCode) => string;
}): JSX.Element {
  const { format, t } = useWorkspace();
  return (
    <>
      <Show when={props.areas.tangled.length > 0}>
        <p class="remark remark--caution">
          {t('borders.tangled', { areas: namedAreas(props.areas.tangled, props.labelOf) })}
        </p>
      </Show>
      <Show when={props.areas.overlaps.length > 0}>
        <div class="remark remark--caution">
          <p>{t('borders.overlaps')}</p>
          <ul class="remarks">
            <For each={props.areas.overlaps.slice(0, PAIRS_NAMED)}>
              {({ first, second, overlapM2 }) => (
                <li>
                  {t('borders.overlap', {
                    first: props.labelOf(first),
                    second: props.labelOf(second),
                    area: format().number(overlapM2, 1),
                  })}
                </li>
              )}
            </For>
          </ul>
          <Show when={props.areas.overlaps.length > PAIRS_NAMED}>
            <p>…</p>
          </Show>
        </div>
      </Show>
    </>
  );
}

/** Metres over 0 and at most 1,000; null for anything else. */
export function accuracyM(text: string): number | null {
  const metres = Number(text.replace(',', '.'));
  return text !== '' && metres > 0 && metres <= MOST_ACCURACY_M ? metres : null;
}

/** Where the borders come from, and how far off they may be. */
export function BordersSaid(props: { readonly drafts: ShapeDrafts; readonly accuracy: string }): JSX.Element {
  const { t } = useWorkspace();
  return (
    <>
      <TextField
        label={t('borders.source')}
        value={props.drafts.said.source ?? ''}
        onKeep={(source) => props.drafts.say({ source: source.trim().slice(0, 300) })}
      />
      <TextField
        label={t('borders.accuracy')}
        value={props.accuracy}
        inputMode="decimal"
        error={accuracyM(props.accuracy) === null ? t('borders.accuracyWrong') : null}
        onKeep={(text) => props.drafts.say({ accuracy: text.trim() })}
      />
      <p class="quiet small">{t('borders.accuracyHelp')}</p>
    </>
  );
}
