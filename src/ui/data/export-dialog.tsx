import type { JSX } from 'solid-js';
import { createEffect, createMemo, createSignal, on, Show } from 'solid-js';
import { NO_LOSSES } from '../../core/export/export-losses.ts';
import { overlapsOfZones } from '../../core/overlap/zone-reach.ts';
import type { ExportChoice, ExportContent, ExportFormat } from '../export-choice.ts';
import { PLACED_CONTENT, TABLE_CONTENT } from '../export-choice.ts';
import { ModalDialog } from '../primitives/dialog.tsx';
import { Segmented, SelectField } from '../primitives/field.tsx';
import { useWorkspace } from '../workspace.ts';
import { ExportLossList } from './export-losses.tsx';

const FORMATS: readonly ExportFormat[] = ['geojson', 'geopackage', 'shapefile', 'xlsx', 'csv-swedish', 'csv-plain'];
const WITH_PLACES: ReadonlySet<ExportFormat> = new Set(['geojson', 'geopackage', 'shapefile']);

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly content: ExportContent;
}

/** What the plan holds and the panels show, as a file for maps or tables. */
export function ExportDialog(): JSX.Element {
  const { session, store, reference, plans, t } = useWorkspace();
  const zones = () => store().plan().zones;
  const [wanted, setWanted] = createSignal<string>(zones().length > 0 ? 'zones' : `areas:${session.state.division}`);
  const [format, setFormat] = createSignal<ExportFormat>('geojson');
  const [system, setSystem] = createSignal<ExportChoice['system']>('3006');
  const [saving, setSaving] = createSignal(false);
  const [losses, setLosses] = createSignal(NO_LOSSES);
  const contents = createMemo((): readonly Choice[] => [
    ...PLACED_CONTENT.map((kind) => ({ value: kind, label: t(`export.what.${kind}`), content: { kind } })),
    ...reference.catalog.divisions.map(
      ({ id, name }): Choice => ({
        value: `areas:${id}`,
        label: t('export.what.areas', { division: name[session.state.language] }),
        content: { kind: 'areas', division: id },
      }),
    ),
    ...(WITH_PLACES.has(format())
      ? []
      : TABLE_CONTENT.map((kind) => ({ value: kind, label: t(`export.what.${kind}`), content: { kind } }))),
  ]);
  /** What is a table only cannot be wanted of a map. */
  const what = (): ExportContent => {
    const found = contents().find(({ value }) => value === wanted()) ?? contents()[0];
    if (found === undefined) throw new Error('export: nothing to choose from');
    return found.content;
  };
  const chosen = (): string => contents().find(({ content }) => content === what())?.value ?? '';
  const hasOverlaps = createMemo(() =>
    [...overlapsOfZones(zones(), reference).values()].some((list) => list.length > 0),
  );
  /** Why there is nothing to save, or null. */
  const nothing = (): string | null => {
    if (format() === 'xlsx') return null;
    switch (what().kind) {
      case 'zones':
        return zones().length === 0 ? t('export.noZones') : null;
      case 'overlaps':
        return hasOverlaps() ? null : t('export.noOverlaps');
      case 'lines':
      case 'amounts':
      case 'reach':
        return store().plan().budgetLines.length === 0 ? t('export.noLines') : null;
      default:
        return null;
    }
  };
  const close = (): void => session.set({ dialog: null });
  const save = async (): Promise<void> => {
    setSaving(true);
    setLosses(NO_LOSSES);
    setLosses(await plans.exportFile({ what: what(), format: format(), system: system() }));
    setSaving(false);
  };
  // What is said of the last file is not true of another.
  createEffect(on([what, format, system], () => setLosses(NO_LOSSES), { defer: true }));
  return (
    <ModalDialog title={t('export.title')} onClose={close}>
      <p>{t('export.lead')}</p>
      <SelectField
        label={t('export.format')}
        value={format()}
        options={FORMATS.map((value) => ({ value, label: t(`export.format.${value}`) }))}
        onChange={setFormat}
      />
      <Show when={format() !== 'xlsx'} fallback={<p class="quiet">{t('export.allContent')}</p>}>
        <SelectField label={t('export.what')} value={chosen()} options={contents()} onChange={setWanted} />
      </Show>
      <Show when={WITH_PLACES.has(format())}>
        <Segmented
          legend={t('export.system')}
          value={system()}
          options={(['3006', '4326'] as const).map((value) => ({ value, label: t(`export.system.${value}`) }))}
          onChange={setSystem}
        />
      </Show>
      <p class="quiet small" role="status">
        {nothing() ?? t('export.withheld')}
      </p>
      <div role="status">
        <ExportLossList losses={losses()} />
      </div>
      <div class="button-row">
        <button
          type="button"
          class="button button--main"
          disabled={saving() || nothing() !== null}
          onClick={() => void save()}
        >
          {t(saving() ? 'export.saving' : 'export.save')}
        </button>
        <button type="button" class="button" onClick={() => session.set({ dialog: 'map-picture' })}>
          {t('command.mapPicture')}
        </button>
        <button type="button" class="button" onClick={close}>
          {t('shell.close')}
        </button>
      </div>
    </ModalDialog>
  );
}
