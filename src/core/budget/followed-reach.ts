import type { AreaCode, ZoneId } from '../identifiers.ts';
import type { BudgetLine } from '../plan/plan.ts';
import { changedLines } from './changed-lines.ts';
import { lineLeaves } from './leaves.ts';
import type { Reach, ZonePeople } from './reach.ts';
import { splitToAreas } from './reach.ts';
import type { ReachQuestion } from './reach-picture.ts';
import { isAsked } from './reach-picture.ts';

interface Asked {
  readonly people: ReadonlyMap<ZoneId, ZonePeople>;
  readonly question: ReachQuestion;
}

/**
 * `reachOf` a plan's asked leaves that follows the plan edit by edit: only lines that are other objects than last time are
 * taken out and put in. Sums of whole kronor are exact, so the result is the same as summing everything anew. Other people
 * or another question begin anew.
 */
export function makeFollowedReach(): (
  lines: readonly BudgetLine[],
  people: ReadonlyMap<ZoneId, ZonePeople>,
  question: ReachQuestion,
) => Reach {
  let before: Asked | null = null;
  let earlier: readonly BudgetLine[] = [];
  let sums = new ReachSums();
  return (lines, people, question) => {
    if (before === null || before.people !== people || !isSameQuestion(before.question, question)) {
      earlier = [];
      sums = new ReachSums();
    }
    for (const [line, times] of changedLines(earlier, lines)) {
      if (times !== 0) sums.add(line, times, people, question);
    }
    before = { people, question };
    earlier = lines;
    return sums.toReach();
  };
}

function isSameQuestion(one: ReachQuestion, other: ReachQuestion): boolean {
  return one.year === other.year && one.money === other.money && one.measure === other.measure;
}

class ReachSums {
  #totalSek = 0;
  readonly #areaSek = new Map<AreaCode, { sek: number }>();
  readonly #elsewhere = { 'municipality-wide': 0, outside: 0, 'without-place': 0 };

  add(line: BudgetLine, times: number, people: ReadonlyMap<ZoneId, ZonePeople>, question: ReachQuestion): void {
    for (const leaf of lineLeaves(line, question.measure)) {
      if (!isAsked(leaf, question)) continue;
      this.#totalSek += times * leaf.amountSek;
      for (const { place, amountSek } of splitToAreas(leaf, people)) {
        if (place.kind === 'area') this.#addToArea(place.code, times * amountSek);
        else this.#elsewhere[place.kind] += times * amountSek;
      }
    }
  }

  #addToArea(code: AreaCode, amountSek: number): void {
    const sum = this.#areaSek.get(code);
    if (sum === undefined) this.#areaSek.set(code, { sek: amountSek });
    else sum.sek += amountSek;
  }

  toReach(): Reach {
    const reached = [...this.#areaSek].flatMap(([code, { sek }]) => (sek === 0 ? [] : [[code, sek] as const]));
    return {
      totalSek: this.#totalSek,
      areaSek: new Map(reached),
      municipalityWideSek: this.#elsewhere['municipality-wide'],
      outsideSek: this.#elsewhere.outside,
      withoutPlaceSek: this.#elsewhere['without-place'],
    };
  }
}
