import type { JSX } from 'solid-js';
import type { ReviewState } from '../../core/overlap/review-state.ts';
import { useWorkspace } from '../workspace.ts';
import { stateName, stateText } from './overlap-text.ts';

/** The state in words; its mark only repeats them. */
export function StateSign(props: { readonly state: ReviewState }): JSX.Element {
  const { t } = useWorkspace();
  return (
    <span class="overlap-state" data-state={stateName(props.state)}>
      {stateText(t, props.state)}
    </span>
  );
}
