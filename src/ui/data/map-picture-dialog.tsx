import '../../styles/map-picture.css';
import type { JSX } from 'solid-js';
import { createEffect, createSignal, on, Show } from 'solid-js';
import type { MapPicture, PictureShape } from '../paper-actions.ts';
import { PICTURE_SIZES } from '../picture-sizes.ts';
import { ModalDialog } from '../primitives/dialog.tsx';
import { Segmented, TextField } from '../primitives/field.tsx';
import { useWorkspace } from '../workspace.ts';

const SHAPES: readonly PictureShape[] = ['wide', 'page'];

type Saving =
  | { readonly kind: 'no' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'failed' };

/** What the map shows as a picture for slides and texts: its heading and size, and how it will be. */
export function MapPictureDialog(): JSX.Element {
  const { session, derived, reference, paper, map, t } = useWorkspace();
  const [title, setTitle] = createSignal(
    t('picture.defaultTitle', {
      indicator: derived.scene().legend.title[session.state.language],
      municipality: reference.catalog.municipality.name,
    }),
  );
  const [shape, setShape] = createSignal<PictureShape>('wide');
  const [enlarged, setEnlarged] = createSignal<'1' | '2'>('2');
  const [saving, setSaving] = createSignal<Saving>({ kind: 'no' });
  const picture = (): MapPicture => ({ title: title(), shape: shape(), pixelsPerUnit: enlarged() === '2' ? 2 : 1 });
  const close = (): void => session.set({ dialog: null });
  let holder: HTMLDivElement | undefined;
  let asked = 0;
  createEffect(
    on([title, shape], () => {
      const turn = ++asked;
      setSaving({ kind: 'no' });
      void paper.drawPicture(picture()).then((drawing) => {
        if (turn === asked) holder?.replaceChildren(drawing);
      });
    }),
  );
  const save = async (): Promise<void> => {
    setSaving({ kind: 'saving' });
    const file = await paper.savePicture(picture());
    setSaving(file === null ? { kind: 'failed' } : { kind: 'saved', file });
  };
  const status = (): string => {
    const now = saving();
    switch (now.kind) {
      case 'saved':
        return t('picture.saved', { file: now.file });
      case 'failed':
        return t('picture.failed');
      case 'saving':
        return t('picture.saving');
      case 'no':
        return '';
    }
  };
  const sizeText = (times: 1 | 2): string => {
    const { width, height } = PICTURE_SIZES[shape()];
    return t('picture.pixels', { width: width * times, height: height * times });
  };
  return (
    <ModalDialog title={t('picture.title')} onClose={close} wide>
      <p>{t('picture.lead')}</p>
      <div class="map-picture">
        <div class="map-picture__choices">
          <TextField label={t('picture.heading')} value={title()} onKeep={setTitle} />
          <Segmented
            legend={t('picture.shape')}
            value={shape()}
            options={SHAPES.map((value) => ({ value, label: t(`picture.shape.${value}`) }))}
            onChange={setShape}
          />
          <Segmented<'1' | '2'>
            legend={t('picture.scale')}
            value={enlarged()}
            options={[
              { value: '1', label: sizeText(1) },
              { value: '2', label: sizeText(2) },
            ]}
            onChange={setEnlarged}
          />
          <Show when={map.basemapName() !== null}>
            <p class="remark">{t('picture.withoutBasemap')}</p>
          </Show>
          <div class="button-row">
            <button
              type="button"
              class="button button--main"
              disabled={saving().kind === 'saving'}
              onClick={() => void save()}
            >
              {t('picture.save')}
            </button>
            <button type="button" class="button" onClick={close}>
              {t('shell.close')}
            </button>
          </div>
          <p class="quiet small" role="status">
            {status()}
          </p>
        </div>
        <figure class="map-picture__preview">
          <figcaption class="quiet small">{t('picture.preview')}</figcaption>
          <div ref={holder} />
        </figure>
      </div>
    </ModalDialog>
  );
}
