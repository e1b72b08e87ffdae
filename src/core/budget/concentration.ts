/** Residents with the same need, and the money that reaches them. */
export interface NeedGroup {
  /** On any scale; greater is greater need. */
  readonly need: number;
  readonly residents: number;
  readonly amountSek: number;
}

export interface CurvePoint {
  /** Of the residents with the greatest need, 0–1. */
  readonly shareOfResidents: number;
  /** Of the money that they get, 0–1. */
  readonly shareOfMoney: number;
}

export interface Concentration {
  /** From (0, 0) to (1, 1), greatest need first. */
  readonly curve: readonly CurvePoint[];
  /**
   * −1 to 1: above 0 those with the greatest need get more than their share of the residents, 0 is equal per head,
   * below 0 those with the least need get more. Twice the area between curve and diagonal. The concentration index of
   * Kakwani, Wagstaff & van Doorslaer (Journal of Econometrics 77, 1997) with its sign turned: there, ranked from the
   * worst off, below 0 favours them.
   */
  readonly index: number;
}

/**
 * How money follows need: groups ranked by need, the greatest first; groups of the same need count as one, so that no
 * order among them matters. Money per head is taken as even within a group. Null without residents or without money.
 */
export function concentration(groups: readonly NeedGroup[]): Concentration | null {
  const ranked = gatherEqualNeed(groups);
  const residents = ranked.reduce((sum, group) => sum + group.residents, 0);
  const amountSek = ranked.reduce((sum, group) => sum + group.amountSek, 0);
  if (residents <= 0 || amountSek <= 0) return null;
  const curve: CurvePoint[] = [{ shareOfResidents: 0, shareOfMoney: 0 }];
  let residentsBefore = 0;
  let moneyBefore = 0;
  let doubleArea = 0;
  for (const group of ranked) {
    const moneyAfter = moneyBefore + group.amountSek;
    doubleArea += (group.residents / residents) * ((moneyBefore + moneyAfter) / amountSek);
    residentsBefore += group.residents;
    moneyBefore = moneyAfter;
    curve.push({ shareOfResidents: residentsBefore / residents, shareOfMoney: moneyBefore / amountSek });
  }
  return { curve, index: doubleArea - 1 };
}

/** Share of the money that the given share of the residents, those with the greatest need, get; straight between points. */
export function shareOfMoneyAt(curve: readonly CurvePoint[], shareOfResidents: number): number {
  let before: CurvePoint = { shareOfResidents: 0, shareOfMoney: 0 };
  for (const point of curve) {
    if (point.shareOfResidents >= shareOfResidents) {
      const width = point.shareOfResidents - before.shareOfResidents;
      const part = width <= 0 ? 1 : (shareOfResidents - before.shareOfResidents) / width;
      return before.shareOfMoney + part * (point.shareOfMoney - before.shareOfMoney);
    }
    before = point;
  }
  return before.shareOfMoney;
}

/** Groups of nobody are left out: what reaches them reaches no resident. */
function gatherEqualNeed(groups: readonly NeedGroup[]): readonly NeedGroup[] {
  const gathered = new Map<number, { residents: number; amountSek: number }>();
  for (const { need, residents, amountSek } of groups) {
    if (residents <= 0) continue;
    const known = gathered.get(need) ?? { residents: 0, amountSek: 0 };
    gathered.set(need, { residents: known.residents + residents, amountSek: known.amountSek + amountSek });
  }
  return [...gathered].map(([need, sums]) => ({ need, ...sums })).sort((a, b) => b.need - a.need);
}
