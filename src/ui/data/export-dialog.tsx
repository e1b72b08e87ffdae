import type { JSX } from 'solid-js';
import { createMemo, createSignal, Show } from 'solid-js';
import { overlapsOfZones } from '../../core/overlap/zone-reach.ts';
import type { ExportChoice, ExportFormat } from '../export-choice.ts';
import { ModalDialog } from '../primitives/dialog.tsx';
import { Segmented, SelectField } from '../primitives/field.tsx';
import { useWorkspace } from '../workspace.ts';

const FORMATS: readonly ExportFormat[] = ['geojson', 'geopackage', 'shapefile', 'xlsx', 'csv-swedish', 'csv-plain'];
const WITH_PLACES: ReadonlySet<ExportFormat> = new Set(['geojson', 'geopackage', 'shapefile']);

/** Zones, what they have in common, or areas, as a file for maps or tables. */
export function ExportDialog(): JSX.Element {
  const { session, store, reference, plans, t } = useWorkspace();
  const zones = () => store().plan().zones;
  const [what, setWhat] = createSignal(zones().length > 0 ? 'zones' : `areas:${session.state.division}`);
  const [format, setFormat] = createSignal<ExportFormat>('geojson');
  const [system, setSystem] = createSignal<ExportChoice['system']>('3006');
  const [saving, setSaving] = createSignal(false);
  const contents = createMemo(() => [
    { value: 'zones', label: t('export.what.zones') },
    { value: 'overlaps', label: t('export.what.overlaps') },
    ...reference.catalog.divisions.map(({ id, name }) => ({
      value: `areas:${id}`,
      label: t('export.what.areas', { division: name[session.state.language] }),
    })),
  ]);
  const hasOverlaps = createMemo(() =>
    [...overlapsOfZones(zones(), reference).values()].some((list) => list.length > 0),
  );
  /** Why there is nothing to save, or null. */
  const nothing = (): string | null => {
    if (format() === 'xlsx') return null;
    if (what() === 'zones' && zones().length === 0) return t('export.noZones');
    return what() === 'overlaps' && !hasOverlaps() ? t('export.noOverlaps') : null;
  };
  const choice = (): ExportChoice => {
    const division = reference.catalog.divisions.find(({ id }) => what() === `areas:${id}`);
    const kind = what() === 'overlaps' ? 'overlaps' : 'zones';
    return {
      what: division === undefined ? { kind } : { kind: 'areas', division: division.id },
      format: format(),
      system: system(),
    };
  };
  const close = (): void => session.set({ dialog: null });
  const save = async (): Promise<void> => {
    setSaving(true);
    await plans.exportFile(choice());
    setSaving(false);
  };
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
        <SelectField label={t('export.what')} value={what()} options={contents()} onChange={setWhat} />
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
      <div class="button-row">
        <button
          type="button"
          class="button button--main"
          disabled={saving() || nothing() !== null}
          onClick={() => void save()}
        >
          {t(saving() ? 'export.saving' : 'export.save')}
        </button>
        <button type="button" class="button" onClick={close}>
          {t('shell.close')}
        </button>
      </div>
    </ModalDialog>
  );
}
