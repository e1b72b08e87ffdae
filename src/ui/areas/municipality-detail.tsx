import type { JSX } from 'solid-js';
import { createMemo } from 'solid-js';
import type { ZoneFigures } from '../../core/indicator/figure.ts';
import { useWorkspace } from '../workspace.ts';
import { FigureTable } from '../zones/figure-table.tsx';

/** Nothing is chosen: the whole municipality, which everything else is compared with, and what to do next. */
export function MunicipalityDetail(props: { readonly lead: string }): JSX.Element {
  const { reference, derived, t } = useWorkspace();
  const figures = createMemo<ZoneFigures>(() => ({
    areaM2: derived.countingDivision().index.areaM2.reduce((sum, areaM2) => sum + areaM2, 0),
    shares: new Map(),
    figures: derived.municipalityFigures(),
  }));
  return (
    <aside class="detail" data-chosen="false" aria-label={t('shell.detail')}>
      <div class="panel__section">
        <h2>{reference.catalog.municipality.name}</h2>
        <p class="quiet">{props.lead}</p>
        <FigureTable figures={figures()} subject="municipality" />
      </div>
    </aside>
  );
}
