import * as v from 'valibot';
import { asId } from '../identifiers.ts';
import type {
  AllocationState,
  CatalogAllocation,
  CatalogBody,
  LocalizedText,
  OnlineBasemap,
  PriceIndex,
} from './catalog.ts';

/** Pieces of the catalogue's schema that the hand-written municipality file of the geo build shares. */

export const filledText = v.pipe(v.string(), v.trim(), v.nonEmpty());
export const year = v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2200));
const wholeKronor = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** A name beside the catalogue: no folder, no address, so that a catalogue cannot reach outside its own folder. */
export const fileName = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/));
const isoDate = v.pipe(v.string(), v.isoDate());
const hostName = v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/));

export function idSchema<Id extends ReturnType<typeof asId>>(): v.GenericSchema<unknown, Id> {
  return v.pipe(
    filledText,
    v.transform((text) => asId<Id>(text)),
  );
}

export const localizedText: v.GenericSchema<unknown, LocalizedText> = v.strictObject({
  sv: filledText,
  en: filledText,
});

const allocationState: v.GenericSchema<unknown, AllocationState> = v.picklist([
  'preliminary',
  'applied',
  'decided',
  'paid',
  'spent',
  'repaid',
]);

export const allocationSchema: v.GenericSchema<unknown, CatalogAllocation> = v.strictObject({
  year,
  amountSek: wholeKronor,
  state: allocationState,
  source: filledText,
  date: isoDate,
});

export const priceIndexSchema: v.GenericSchema<unknown, PriceIndex> = v.strictObject({
  name: filledText,
  source: filledText,
  values: v.pipe(
    v.array(v.strictObject({ year, index: v.pipe(v.number(), v.finite(), v.gtValue(0)) })),
    v.minLength(1),
    v.check((values) => new Set(values.map((entry) => entry.year)).size === values.length, 'A year stands twice.'),
  ),
});

export const bodySchema: v.GenericSchema<unknown, CatalogBody> = v.strictObject({
  id: idSchema<CatalogBody['id']>(),
  name: localizedText,
});

const onlineBasemapSchema: v.GenericSchema<unknown, OnlineBasemap> = v.pipe(
  v.strictObject({
    name: localizedText,
    tileUrl: v.pipe(v.string(), v.startsWith('https://'), v.includes('{z}'), v.includes('{x}'), v.includes('{y}')),
    hosts: v.pipe(v.array(hostName), v.minLength(1)),
    attribution: filledText,
  }),
  v.forward(
    v.check(
      (basemap) => basemap.hosts.includes(basemap.tileUrl.split('/')[2] ?? ''),
      "The tile address's host is not among the hosts.",
    ),
    ['hosts'],
  ),
);

export const accessibilityContactSchema = v.exactOptional(
  v.strictObject({
    email: v.exactOptional(v.pipe(filledText, v.includes('@'))),
    phone: v.exactOptional(filledText),
    url: v.exactOptional(v.pipe(v.string(), v.startsWith('https://'))),
  }),
);

export const basemapSchema = v.strictObject({
  file: v.nullable(fileName),
  online: v.array(onlineBasemapSchema),
});
