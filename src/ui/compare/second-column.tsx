import type { JSX } from 'solid-js';
import { createEffect, onCleanup } from 'solid-js';
import type { Indicator } from '../../core/catalog/catalog.ts';
import { areaValues } from '../../core/indicator/area-values.ts';
import { useWorkspace } from '../workspace.ts';

/** The other figure as a column of the area table, for as long as it is shown. Draws nothing itself. */
export function SecondColumn(props: { readonly second: Indicator }): JSX.Element {
  const { session, reference, derived } = useWorkspace();
  createEffect(() => {
    const { shownOn, values } = areaValues(props.second, derived.areaValues().shownOn, reference);
    const areas = reference.divisions.get(shownOn)?.areas ?? [];
    session.set({
      tableColumn: {
        title: props.second.name[session.state.language],
        decimals: props.second.decimals,
        signed: false,
        values: new Map(areas.map(({ code }, position) => [code, values[position] ?? 'missing'])),
      },
    });
  });
  onCleanup(() => session.set({ tableColumn: null }));
  return null;
}
