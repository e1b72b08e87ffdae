import type { Cell } from '../../src/core/catalog/reference-data.ts';
import { classBreaks, classCounts, classOf, readableBreaks } from '../../src/core/indicator/classify.ts';
import { NEED_METHODS } from '../../src/core/need/need-definition.ts';
import { needScores, normaliseNeed } from '../../src/core/need/need-index.ts';
import type { NeedMatrix } from '../../src/core/need/need-matrix.ts';
import { needMatrix } from '../../src/core/need/need-matrix.ts';
import { needRobustness } from '../../src/core/need/need-robustness.ts';
import type { BenchResult } from './measure-time.ts';
import { measureEach } from './measure-time.ts';
import { seededRandom } from './seeded-random.ts';

const AREAS = 6000;
const INDICATORS = 20;
const CLASSES = { method: 'quantile', classCount: 5, manualBreaks: [] } as const;

/** Percentages that hang together by so much, one decimal, one in five hundred missing in every other column. */
function columns(common = 0.6): readonly (readonly Cell[])[] {
  const random = seededRandom(11);
  const exposed = Array.from({ length: AREAS }, () => random());
  return Array.from({ length: INDICATORS }, (_, component) =>
    exposed.map((part): Cell => {
      if (component % 2 === 1 && random() < 0.002) return 'missing';
      return Math.round(1000 * (common * part + (1 - common) * random())) / 10;
    }),
  );
}

/** Everything that a change of method asks for: parts made comparable, index, places, and classes of the map. */
function indexAndClasses(matrix: NeedMatrix, method: (typeof NEED_METHODS)[number]): number {
  return classesOf(needScores(normaliseNeed(matrix, method, 'complete'), WEIGHTS).scores);
}

const WEIGHTS = Array.from({ length: INDICATORS }, (_, component) => 1 + (component % 5));

function classesOf(scores: readonly (number | null)[]): number {
  const values = scores.filter((score) => score !== null);
  const breaks = readableBreaks(classBreaks(values, CLASSES), 2, values);
  const classes = scores.map((score) => (score === null ? 'no-data' : classOf(score, breaks)));
  return classes.length + classCounts(values, breaks).length;
}

/**
 * The index with its classes over 6,000 areas × 20 indicators, and 1,000 weightings of it by every method: of all areas that
 * have all parts, of all by what they have, and of parts that have nothing to do with one another.
 */
export function benchNeed(): readonly BenchResult[] {
  const matrix = needMatrix(columns(), new Array<boolean>(INDICATORS).fill(true));
  const rounds = { warmUp: 5, measured: 20 };
  const normalised = normaliseNeed(matrix, 'z-score', 'complete');
  const question = { matrix, missingRule: 'complete', weightingCount: 1000, seed: 1, mostExposed: 5 } as const;
  const apart = { ...question, matrix: needMatrix(columns(0), new Array<boolean>(INDICATORS).fill(true)) };
  return [
    ...NEED_METHODS.map((method) =>
      measureEach(`need-index-${method}`, [matrix], rounds, (given) => indexAndClasses(given, method)),
    ),
    measureEach('need-weights-moved', [normalised], rounds, (given) => classesOf(needScores(given, WEIGHTS).scores)),
    ...[
      ['need-robustness', question] as const,
      ['need-robustness-gaps', { ...question, missingRule: 'available' }] as const,
      ['need-robustness-unrelated', apart] as const,
    ].map(([name, asked]) =>
      measureEach(name, [asked], { warmUp: 1, measured: 5 }, (given) =>
        needRobustness({ ...given, methods: NEED_METHODS }),
      ),
    ),
  ];
}
