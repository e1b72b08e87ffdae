import { succeed } from '../../core/result.ts';
import type { SourceFolder } from '../geo/find-source-files.ts';
import { MUNICIPALITY_FILE } from '../geo/municipality.ts';
import type { SourceNotes } from '../geo/source-notes.ts';
import { SOURCE_NOTES_FILE, SOURCE_PARTS } from '../geo/source-notes.ts';
import { ageTable } from './age-table.ts';
import type { AnswerCache } from './answer-cache.ts';
import { createAsk } from './ask.ts';
import type { BorderedArea } from './border-file.ts';
import { borderFile, readBorders } from './border-file.ts';
import type { Layer } from './fetch-borders.ts';
import { fetchBorders } from './fetch-borders.ts';
import type { ScbFigures } from './fetch-figures.ts';
import { fetchFigures } from './fetch-figures.ts';
import { fetchTableLimits } from './fetch-limits.ts';
import type { ScbMunicipality } from './fetch-municipality.ts';
import { fetchMunicipality } from './fetch-municipality.ts';
import { indicatorTable } from './indicator-table.ts';
import type { AskingTools } from './limit-calls.ts';
import { limitCalls } from './limit-calls.ts';
import { municipalityFile } from './municipality-file.ts';
import type { ScbResult } from './scb-failure.ts';
import { unexpected } from './scb-failure.ts';
import { BORDERS_LIMIT, EDITION, TABLES_LIMIT } from './settings.ts';
import { ALL_AGES, BOTH_SEXES, RESIDENTS_YEAR } from './table-queries.ts';

export interface SourceRequest {
  /** The municipality's four digits. */
  readonly code: string;
  readonly tablesAddress: string;
  readonly bordersAddress: string;
  /** The `municipality.json` of the folder that is to be written, where there is one. */
  readonly existingMunicipality: string | null;
}

/** Noise on small numbers makes the areas' sum differ from the municipality's by some people, not by one in a hundred. */
const TOLERATED_DIFFERENCE = 0.01;

/** Asks SCB for everything it has of a municipality and gives it as the source folder that `npm run geo` takes. */
export async function fetchSources(
  request: SourceRequest,
  tools: AskingTools,
  cache: AnswerCache,
): Promise<ScbResult<SourceFolder>> {
  const askTables = createAsk(tools, cache, limitCalls(TABLES_LIMIT, tools));
  const limits = await fetchTableLimits(askTables, request.tablesAddress);
  if (!limits.ok) return limits;
  const takeTurn = limitCalls(limits.value.calls, tools);
  // The call for the limits was one of them.
  await takeTurn();
  const service = {
    ask: createAsk(tools, cache, takeTurn),
    address: request.tablesAddress,
    cellsInCall: limits.value.cellsInCall,
  };
  const municipality = await fetchMunicipality(service, request.code);
  if (!municipality.ok) return municipality;
  const { name, deso, regso } = municipality.value;
  tools.tell(`${request.code} ${name}: ${deso.length} DeSO, ${regso.length} RegSO`);

  const figures = await fetchFigures(service, municipality.value);
  if (!figures.ok) return figures;
  tools.tell(`${Object.keys(figures.value).length} tables are here`);
  const wrongSum = findWrongSum(municipality.value, figures.value);
  if (wrongSum !== null) return unexpected(wrongSum);

  const askBorders = createAsk(tools, cache, limitCalls(BORDERS_LIMIT, tools));
  const bordersOf = async (layer: Layer): Promise<ScbResult<readonly BorderedArea[]>> => {
    const expected = municipality.value[layer];
    const features = await fetchBorders(askBorders, request.bordersAddress, layer, request.code, expected);
    return features.ok ? readBorders(features.value, layer) : features;
  };
  const desoBorders = await bordersOf('deso');
  if (!desoBorders.ok) return desoBorders;
  const regsoBorders = await bordersOf('regso');
  if (!regsoBorders.ok) return regsoBorders;
  tools.tell(`${desoBorders.value.length + regsoBorders.value.length} borders are here`);
  return sourceFolder(request, municipality.value, figures.value, desoBorders.value, regsoBorders.value);
}

/** People who are in the municipality but in none of its areas, or the other way round, are a mistake. */
function findWrongSum({ deso, residents }: ScbMunicipality, { population }: ScbFigures): string | null {
  let sum = 0;
  for (const area of deso) {
    const cell = population.cellAt(area, { Alder: ALL_AGES, Kon: BOTH_SEXES, Tid: RESIDENTS_YEAR });
    if (typeof cell !== 'number' || cell <= 0) return `${population.table}: no residents in ${area}`;
    sum += cell;
  }
  if (Math.abs(sum - residents) <= TOLERATED_DIFFERENCE * residents) return null;
  return `${population.table}: ${sum} residents in all DeSO together, but ${residents} in the municipality`;
}

function sourceFolder(
  { code, existingMunicipality }: SourceRequest,
  municipality: ScbMunicipality,
  figures: ScbFigures,
  deso: readonly BorderedArea[],
  regso: readonly BorderedArea[],
): ScbResult<SourceFolder> {
  const indicators = indicatorTable(deso, figures);
  if (!indicators.ok) return indicators;
  const notes: SourceNotes = {
    format: 'zonplan-source-notes',
    version: 1,
    borders: 'official',
    figures: 'fetched',
    leftOut: SOURCE_PARTS,
  };
  const desoFile = borderFile(deso, (area) => ({
    deso: area.code,
    regso: area.properties.regsokod,
    category: area.code[4],
  }));
  const regsoFile = borderFile(regso, (area) => {
    const type = figures.areaTypes.cellAt(area.code, {});
    return {
      regso: area.code,
      name: area.properties.regsonamn ?? area.code,
      areaType2024: typeof type === 'number' ? type : null,
    };
  });
  return succeed(
    new Map([
      [MUNICIPALITY_FILE, municipalityFile(existingMunicipality, municipality).text],
      [SOURCE_NOTES_FILE, `${JSON.stringify(notes, null, 1)}\n`],
      [`${code}-deso-${EDITION}.geojson`, desoFile],
      [`${code}-regso-${EDITION}.geojson`, regsoFile],
      [`${code}-deso-${EDITION}-indicators.csv`, indicators.value],
      [`${code}-deso-${EDITION}-age-sex.csv`, ageTable(municipality.deso, figures.population)],
    ]),
  );
}
