import { beforeAll, describe, expect, it } from 'vitest';
import { numberFormat } from '../../src/i18n/number-format.ts';
import { shippedReference } from '../helpers/shipped-reference.ts';
import { eventually } from './driver/eventually.ts';
import { typesZone } from './driver/planner-plans.ts';
import { plannersOfThisFile } from './driver/planner-session.ts';
import { choosesWeightLayer, previewFacts, usesWeightLayer, weightSection } from './driver/planner-weights.ts';
import { words } from './driver/planner-words.ts';

/** Some 60 × 60 m inside DeSO 1880C1290: one part in a hundred of its surface. */
const ZONE = '59.2712, 15.2126\n59.2712, 15.2136\n59.2718, 15.2136\n59.2718, 15.2126';
const AREA = '1880C1290';
/** Three quarters of the people that the file has in the area live in the zone; one row is no place in Sweden. */
const ADDRESSES = {
  name: 'adresser.csv',
  content: [
    '\uFEFFGata;lat;lon;Lägenheter;Antal boende',
    'Ågatan 1;59,2715;15,2131;1;20',
    'Ågatan 2;59,2714;15,2129;1;10',
    'Ågatan 9;59,2725;15,2131;8;10',
    'Långt bort;58,5000;15,2131;1;5',
    'Fel;0;0;1;5',
  ].join('\r\n'),
};

const asPlanner = plannersOfThisFile();
let residentsOfArea = 0;
beforeAll(async () => {
  const { divisions } = await shippedReference();
  for (const { division, columns, positionOfCode } of divisions.values()) {
    const position = [...positionOfCode].find(([code]) => code === AREA)?.[1];
    const cell = position === undefined ? undefined : columns.get(division.residentsColumn)?.[position];
    if (typeof cell === 'number') residentsOfArea = cell;
  }
});

/** Runs in the page: as on a slow machine, all that is said only of what takes long is said. */
function sayAtOnceWhatTakesAMoment(): void {
  const wait = window.setTimeout.bind(window);
  const sooner = (run: () => void, delayMs?: number): number => wait(run, delayMs === 300 ? 0 : delayMs);
  Object.assign(window, { setTimeout: sooner });
}

describe('a weight layer', () => {
  it('is read, looked at and used; figures follow it, say so, keep it over a reload, and go back without it', async () => {
    await asPlanner({ beforeScripts: sayAtOnceWhatTakesAMoment }, async (planner) => {
      await typesZone(planner, ZONE);
      await planner.sees(words('figures.weightedEvenly'));
      const evenly = await planner.figure('residents');
      const byLayer = numberFormat('sv').number((residentsOfArea * 30) / 40);
      expect(evenly).not.toBe(byLayer);

      const preview = await choosesWeightLayer(planner, ADDRESSES);
      await eventually('it is laid over the areas', async () =>
        Object.values(await previewFacts(preview)).some((fact) => fact.startsWith('1 punkter')),
      );
      expect(await previewFacts(preview)).toEqual({
        [words('weights.content')]: words('weights.points', { count: 4 }),
        [words('weights.total')]: '45',
        [words('weights.coordinates')]: 'longitud och latitud (WGS 84), nord före öst (lat, lon)',
        [words('weights.outside')]: words('weights.outsideValue', { entries: 1, count: 5 }),
        [words('weights.rows')]: words('weights.rowsValue', { used: 4, all: 5 }),
      });
      await preview
        .getByText(
          words('weights.unusedRows', {
            count: 1,
            reason: words('weights.unused.position-outside'),
            rows: 6,
          }),
        )
        .waitFor();

      // Another column, then the first again: the same file, read anew.
      const count = planner.field('weights.count');
      await count.selectOption({ label: 'Lägenheter' });
      await eventually('dwellings are counted', async () => (await previewFacts(preview))['Summa'] === '11');
      await count.selectOption({ label: 'Antal boende' });
      await eventually('people are counted', async () => (await previewFacts(preview))['Summa'] === '45');
      await usesWeightLayer(planner, 'Adresser 2025', 'Kommunens lantmäteri');

      await planner.goesTo('zones');
      await planner.seesFigure('residents', byLayer);
      await planner.sees(words('figures.weightedBy', { name: 'Adresser 2025' }));
      await planner.page
        .getByRole('button', { name: words('figures.explain').trim() })
        .first()
        .click();
      await planner.sees(words('explain.weighting.layerSource', { source: 'Kommunens lantmäteri' }));
      await planner.dialog('explain.title').getByRole('cell', { name: '75,0', exact: false }).first().waitFor();
      await planner.page.keyboard.press('Escape');

      await planner.reloads();
      await planner.goesTo('zones');
      await planner.choosesZone('Zon 1');
      await planner.seesFigure('residents', byLayer);

      await planner.goesTo('data');
      await planner.button('weights.remove').click();
      await planner.sees(words('weights.none'));
      await planner.goesTo('zones');
      await planner.seesFigure('residents', evenly);
      await planner.reloads();
      await planner.goesTo('zones');
      await planner.choosesZone('Zon 1');
      await planner.seesFigure('residents', evenly);
      await planner.sees(words('figures.weightedEvenly'));
    });
  });

  it('that cannot be read says why, and one that is called off leaves all as it was', async () => {
    await asPlanner({}, async (planner) => {
      await planner.goesTo('data');
      const choose = weightSection(planner).getByRole('button', { name: words('weights.choose') });
      const notes = { name: 'anteckningar.txt', content: 'Möte på torsdag' };
      await planner.givesFile(notes, () => choose.click());
      await planner.sees(`anteckningar.txt: ${words('problem.weights-not-understood')}`);
      const preview = await choosesWeightLayer(planner, ADDRESSES);
      await preview.getByRole('button', { name: words('weights.cancel'), exact: true }).click();
      await preview.waitFor({ state: 'detached' });
      await planner.sees(words('weights.none'));
    });
  });
});
