import type { Translate } from '../i18n/translator.ts';
import type { LoadProgress } from './load-reference.ts';

/** A start that is over sooner shows no bar: it would only flash. */
const SHOWN_AFTER_MS = 300;

export interface StartProgress {
  tell(progress: LoadProgress): void;
  end(): void;
}

/** Says that the data are being loaded, and after 300 ms how far that has come. */
export function showStartProgress(root: HTMLElement, t: Translate): StartProgress {
  const main = document.createElement('main');
  main.className = 'start-progress';
  const sentence = document.createElement('p');
  sentence.id = 'start-progress-text';
  sentence.textContent = t('start.loading');
  const bar = document.createElement('progress');
  bar.setAttribute('aria-labelledby', sentence.id);
  main.append(sentence);
  root.replaceChildren(main);
  const timer = setTimeout(() => main.append(bar), SHOWN_AFTER_MS);
  return {
    tell: (progress) => {
      const fetching = progress.kind === 'fetching';
      sentence.textContent = fetching
        ? t('start.fetching', { done: progress.done, total: progress.total })
        : t('start.reading');
      // Fetching is taken for half of it: how long each takes depends on the way here and on the machine.
      bar.value = fetching ? progress.done / progress.total / 2 : 0.5 + progress.done / 2;
    },
    end: () => clearTimeout(timer),
  };
}
