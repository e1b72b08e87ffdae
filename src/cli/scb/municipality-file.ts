import { readMunicipality } from '../geo/municipality.ts';
import type { ScbMunicipality } from './fetch-municipality.ts';

export interface MunicipalityFile {
  readonly text: string;
  /** Whether the file was there already, written by hand. */
  readonly kept: boolean;
}

/** The municipality's file by hand where there is one of this municipality; else one that says no more than SCB does. */
export function municipalityFile(
  existing: string | null,
  { code, name }: Pick<ScbMunicipality, 'code' | 'name'>,
): MunicipalityFile {
  const known = existing === null ? null : readMunicipality(existing, () => undefined);
  if (existing !== null && known?.code === code) return { text: existing, kept: true };
  const municipality = {
    format: 'zonplan-municipality',
    version: 1,
    code,
    name,
    allocation: [],
    bodies: [],
    basemap: { file: null, online: [] },
    localCaveats: [],
  };
  return { text: `${JSON.stringify(municipality, null, 2)}\n`, kept: false };
}
