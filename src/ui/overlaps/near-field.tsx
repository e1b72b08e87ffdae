import type { JSX } from 'solid-js';
import { createSignal } from 'solid-js';
import { TextField } from '../primitives/field.tsx';
import { useWorkspace } from '../workspace.ts';
import { overlapValues } from './overlap-values.ts';

/** Farther than this nothing is near, m. */
const FARTHEST_M = 5000;

/** How far from a zone a holding is still near it. */
export function NearField(): JSX.Element {
  const workspace = useWorkspace();
  const { format, t } = workspace;
  const values = overlapValues(workspace);
  const [refused, setRefused] = createSignal(false);
  const keep = (text: string): void => {
    const metres = Number(text.replace(/\s/g, '').replace(',', '.'));
    const isGood = text.trim() !== '' && metres >= 0 && metres <= FARTHEST_M;
    setRefused(!isGood);
    if (isGood) values.setNearM(metres);
  };
  return (
    <TextField
      label={t('overlaps.near')}
      value={String(values.nearM())}
      inputMode="numeric"
      error={refused() ? t('overlaps.nearRefused', { most: format().number(FARTHEST_M) }) : null}
      onKeep={keep}
    />
  );
}
