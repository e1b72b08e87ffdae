import type { JSX } from 'solid-js';
import { For } from 'solid-js';

/** 24 × 24 line icons as path data, drawn here for this product; always beside a text or an accessible name. */
const PATHS = {
  areas: ['M3 6l6-2 6 2 6-2v14l-6 2-6-2-6 2z', 'M9 4v14', 'M15 6v14'],
  zones: ['M5 7l9-3 6 7-4 8-10-1z'],
  budget: ['M4 20V10', 'M10 20V4', 'M16 20v-8', 'M21 20H3'],
  reach: ['M12 4v9', 'M12 13L5 19', 'M12 13l7 6', 'M12 13v7', 'M10 4h4'],
  overlaps: ['M4 4h11v11H4z', 'M9 9h11v11H9z'],
  data: ['M4 6c0-3 16-3 16 0s-16 3-16 0', 'M4 6v12c0 3 16 3 16 0V6', 'M4 12c0 3 16 3 16 0'],
  undo: ['M9 14L4 9l5-5', 'M4 9h10a6 6 0 0 1 0 12h-3'],
  redo: ['M15 14l5-5-5-5', 'M20 9H10a6 6 0 0 0 0 12h3'],
  close: ['M6 6l12 12', 'M18 6L6 18'],
  polygon: ['M4 8l8-4 8 6-3 9H7z'],
  freehand: ['M3 17c4-12 7 4 10-4s5-6 8-6'],
  rectangle: ['M4 6h16v12H4z'],
  circle: ['M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16'],
  choose: ['M5 3l6 16 2-7 7-2z'],
  reshape: ['M6 6l12 2-2 10-10-1z', 'M4 4h4v4H4z', 'M14 16h4v4h-4z'],
  duplicate: ['M8 8h12v12H8z', 'M4 16V4h12'],
  edit: ['M5 19l1-4L16 5l3 3L9 18z', 'M14 7l3 3'],
  bin: ['M4 7h16', 'M9 7V4h6v3', 'M6 7l1 13h10l1-13'],
  download: ['M12 4v11', 'M7 11l5 5 5-5', 'M5 20h14'],
  plus: ['M12 5v14', 'M5 12h14'],
  unite: ['M4 4h10v6h6v10H10v-6H4z'],
  subtract: ['M4 4h12v4h-4v8H4z', 'M14 12h7v8h-7z'],
  split: ['M4 5h6v14H4z', 'M14 5h6v14h-6z'],
  zoom: ['M11 4a7 7 0 1 0 0 14a7 7 0 0 0 0-14', 'M16 16l5 5', 'M8 11h6', 'M11 8v6'],
  search: ['M11 4a7 7 0 1 0 0 14a7 7 0 0 0 0-14', 'M16 16l5 5'],
  file: ['M6 3h8l4 4v14H6z', 'M14 3v4h4'],
  question: ['M9 9a3 3 0 1 1 4 3c-1 .5-1 1-1 2', 'M12 18v.01', 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18'],
  menu: ['M6 9l6 6 6-6'],
  up: ['M6 15l6-6 6 6'],
  previous: ['M15 5l-7 7 7 7'],
  next: ['M9 5l7 7-7 7'],
  list: ['M8 6h12', 'M8 12h12', 'M8 18h12', 'M4 6v.01', 'M4 12v.01', 'M4 18v.01'],
  screen: ['M3 5h18v12H3z', 'M8 21h8', 'M12 17v4'],
  present: ['M3 4h18', 'M5 4v11h14V4', 'M12 15v4', 'M8 21l4-3 4 3', 'M10 7.5v4l4-2z'],
  check: ['M5 12l5 5 9-11'],
  warning: ['M12 4l9 16H3z', 'M12 10v5', 'M12 17.5v.01'],
} as const;

export type IconName = keyof typeof PATHS;

export function Icon(props: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <For each={PATHS[props.name]}>{(path) => <path d={path} />}</For>
    </svg>
  );
}
