import type { JSX } from 'solid-js';
import { createEffect } from 'solid-js';

interface SliderFieldProps {
  /** Said of the slider; what stands beside it on the screen is the caller's. */
  readonly label: string;
  /** Said of the field beside it, where the same number is typed. */
  readonly typedLabel: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** As people write it. */
  readonly text: string;
  /** `settled` once the hand has let go, or the number was typed. */
  readonly onChange: (value: number, settled: boolean) => void;
}

/** "12,5" or "−3"; null where it is no number. */
function readTyped(text: string): number | null {
  const plain = text.replace(/[\s%]/g, '').replace(',', '.').replace('\u2212', '-');
  const value = Number(plain);
  return plain !== '' && Number.isFinite(value) ? value : null;
}

/** One number two ways: by a slider that answers while it moves, and typed to the digit. */
export function SliderField(props: SliderFieldProps): JSX.Element {
  const keepTyped = (element: HTMLInputElement): void => {
    const value = readTyped(element.value);
    if (value !== null) props.onChange(value, true);
    // What was refused, or rounded, goes back to what is kept.
    element.value = props.text;
  };
  // The limits first: a slider cuts a value to those it has.
  const follow = (slider: HTMLInputElement): void =>
    createEffect(() => {
      slider.min = String(props.min);
      slider.max = String(props.max);
      slider.step = String(props.step);
      slider.value = String(props.value);
    });
  return (
    <div class="slider-field">
      <input
        type="range"
        ref={follow}
        aria-label={props.label}
        aria-valuetext={props.text}
        onInput={(event) => props.onChange(event.currentTarget.valueAsNumber, false)}
        onChange={(event) => props.onChange(event.currentTarget.valueAsNumber, true)}
      />
      <input
        class="input number"
        type="text"
        inputmode="decimal"
        autocomplete="off"
        aria-label={props.typedLabel}
        value={props.text}
        onChange={(event) => keepTyped(event.currentTarget)}
      />
    </div>
  );
}
