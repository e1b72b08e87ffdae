/**
 * What of a zone's money lands on some of its residents: by their share of them, never more than all of it. Null where the
 * residents of either are not known or the zone has none.
 */
export function landingSek(amountSek: number, residents: number | null, zoneResidents: number | null): number | null {
  if (residents === null || zoneResidents === null || zoneResidents <= 0) return null;
  return amountSek * Math.min(1, residents / zoneResidents);
}
