import type { JSX } from 'solid-js';
import { Show } from 'solid-js';
import { useWorkspace } from '../workspace.ts';
import { HoldingsButton } from './import-holdings-button.tsx';

interface ImportFinishProps {
  readonly id: number;
  /** What the person is to say or choose first, told; null where nothing is to be told. */
  readonly wanted: string | null;
  readonly canTake: boolean;
  /** What the button says that it takes in; null where the file has nothing to take in. */
  readonly take: string | null;
  readonly onTake: () => void;
  /** Whether the file may be a list of a company's houses. */
  readonly mayBeHoldings?: boolean;
}

/** Last of every file that is read: what is still wanted, and the two ways on, to take it in or let it go. */
export function ImportFinish(props: ImportFinishProps): JSX.Element {
  const { imports, store, t } = useWorkspace();
  return (
    <div class="import-actions">
      <Show when={props.wanted}>
        {(wanted) => (
          <p class="remark remark--caution" role="status">
            {wanted()}
          </p>
        )}
      </Show>
      <Show when={store().readOnly}>
        <p class="remark remark--caution">{t('import.readOnly')}</p>
      </Show>
      <div class="button-row">
        <Show when={props.take}>
          {(take) => (
            <button
              type="button"
              class="button button--main"
              disabled={!props.canTake || store().readOnly}
              onClick={() => props.onTake()}
            >
              {take()}
            </button>
          )}
        </Show>
        <Show when={props.mayBeHoldings}>
          <HoldingsButton id={props.id} />
        </Show>
        <button type="button" class="button" onClick={() => imports.drop(props.id)}>
          {t('import.letGo')}
        </button>
      </div>
    </div>
  );
}
