import { describe, expect, it } from 'vitest';
import { concentration, shareOfMoneyAt } from '../../../../src/core/budget/concentration.ts';

/** Four groups of 250 residents, the first with the greatest need. */
const town = (amounts: readonly number[]) =>
  concentration(amounts.map((amountSek, turn) => ({ need: 10 - turn, residents: 250, amountSek })));

describe('the concentration of money on need', () => {
  it('is 0 where every resident gets the same', () => {
    expect(town([100, 100, 100, 100])?.index).toBeCloseTo(0, 12);
  });

  it('is 1 less the share of residents in the group with the greatest need, where that group gets all', () => {
    // Curve: (0, 0) (0.25, 1) … (1, 1); area beneath 0.125 + 0.75 = 0.875; twice that less 1.
    expect(town([400, 0, 0, 0])?.index).toBeCloseTo(0.75, 12);
  });

  it('is the same below 0 where the group with the least need gets all', () => {
    expect(town([0, 0, 0, 400])?.index).toBeCloseTo(-0.75, 12);
  });

  it('comes near 1 and −1 where a single resident of a thousand gets all', () => {
    const one = { residents: 1, amountSek: 1 };
    const others = { residents: 999, amountSek: 0 };
    expect(
      concentration([
        { need: 2, ...one },
        { need: 1, ...others },
      ])?.index,
    ).toBeCloseTo(0.999, 12);
    expect(
      concentration([
        { need: 1, ...one },
        { need: 2, ...others },
      ])?.index,
    ).toBeCloseTo(-0.999, 12);
  });

  it('agrees with an example worked by hand, over groups of different size', () => {
    // 100 residents get 60 of 100 kronor, 300 get 30, 600 get 10: areas 0.03 + 0.225 + 0.57 = 0.825.
    const groups = [
      { need: 3, residents: 100, amountSek: 60 },
      { need: 2, residents: 300, amountSek: 30 },
      { need: 1, residents: 600, amountSek: 10 },
    ];
    const found = concentration(groups);
    expect(found?.index).toBeCloseTo(0.65, 12);
    expect(found?.curve.map(({ shareOfMoney }) => shareOfMoney)).toEqual([0, 0.6, 0.9, 1]);
    expect(concentration([...groups].reverse())).toEqual(found);
  });

  it('counts groups of the same need as one, whatever their order', () => {
    const rich = { need: 1, residents: 500, amountSek: 0 };
    const [got, none] = [
      { need: 2, residents: 250, amountSek: 100 },
      { need: 2, residents: 250, amountSek: 0 },
    ];
    expect(concentration([got, none, rich])).toEqual(concentration([none, got, rich]));
    expect(concentration([got, none, rich])?.index).toBeCloseTo(0.5, 12);
  });

  it('says nothing where there is no money, or nobody', () => {
    expect(town([0, 0, 0, 0])).toBeNull();
    expect(concentration([{ need: 1, residents: 0, amountSek: 5 }])).toBeNull();
    expect(concentration([])).toBeNull();
  });

  it('reads the share of the money that any share of the residents gets', () => {
    const curve = town([60, 30, 10, 0])?.curve ?? [];
    expect(shareOfMoneyAt(curve, 0)).toBe(0);
    expect(shareOfMoneyAt(curve, 0.125)).toBeCloseTo(0.3, 12);
    expect(shareOfMoneyAt(curve, 0.25)).toBeCloseTo(0.6, 12);
    expect(shareOfMoneyAt(curve, 0.375)).toBeCloseTo(0.75, 12);
    expect(shareOfMoneyAt(curve, 1)).toBe(1);
  });
});
