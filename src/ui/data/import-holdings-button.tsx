import type { JSX } from 'solid-js';
import { useWorkspace } from '../workspace.ts';

/** The way on for a list of houses: whose they are is said where the companies are. */
export function HoldingsButton(props: { readonly id: number }): JSX.Element {
  const { imports, t } = useWorkspace();
  return (
    <button type="button" class="button" onClick={() => imports.useAsHoldings(props.id)}>
      {t('import.asHoldings')}
    </button>
  );
}
