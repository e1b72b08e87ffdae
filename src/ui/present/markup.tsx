import type { JSX } from 'solid-js';
import { For, Show } from 'solid-js';
import { markupBlocks, markupPieces } from './markup-text.ts';

export function Markup(props: { readonly text: string }): JSX.Element {
  return (
    <For each={markupBlocks(props.text)}>
      {(block) => (
        <Show
          when={block.kind === 'list'}
          fallback={
            <p>
              <Line text={block.lines[0] ?? ''} />
            </p>
          }
        >
          <ul class="markup-list">
            <For each={block.lines}>
              {(line) => (
                <li>
                  <Line text={line} />
                </li>
              )}
            </For>
          </ul>
        </Show>
      )}
    </For>
  );
}

function Line(props: { readonly text: string }): JSX.Element {
  return (
    <For each={markupPieces(props.text)}>
      {(piece) => (
        <Show when={piece.kind !== 'plain'} fallback={piece.text}>
          <Show when={piece.kind === 'strong'} fallback={<em>{piece.text}</em>}>
            <strong>{piece.text}</strong>
          </Show>
        </Show>
      )}
    </For>
  );
}
