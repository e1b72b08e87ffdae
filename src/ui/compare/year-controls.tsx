import type { JSX } from 'solid-js';

export function YearControls(): JSX.Element {
  return null;
}
