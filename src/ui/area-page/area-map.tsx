import type { JSX } from 'solid-js';
import { createEffect } from 'solid-js';
import { useWorkspace } from '../workspace.ts';
import type { AreaSubject } from './area-subject.ts';
import { neighboursOf } from './neighbours-of.ts';

/** Where the area lies, among its neighbours: drawn as paper is, since a live map prints blank. */
export function AreaMap(props: { readonly subject: AreaSubject }): JSX.Element {
  const { map } = useWorkspace();
  let holder: HTMLDivElement | undefined;
  createEffect(() => {
    const { data, area } = props.subject;
    const around = neighboursOf(data, props.subject.position).map(({ area: neighbour }) => neighbour.code);
    void map.drawAreaOnPaper({ division: data.division.id, code: area.code, around }).then((drawing) => {
      holder?.replaceChildren(drawing);
    });
  });
  return <div ref={holder} class="area-sheet__map" />;
}
