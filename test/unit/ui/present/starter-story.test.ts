import { describe, expect, it } from 'vitest';
import type { LonLatBox } from '../../../../src/core/geometry/lon-lat.ts';
import { boxOfPolygons } from '../../../../src/core/geometry/measure.ts';
import { firstNeedDefinition } from '../../../../src/core/need/need-definition.ts';
import { needValues } from '../../../../src/core/need/need-values.ts';
import { createTranslate, loadLaterTexts } from '../../../../src/i18n/translator.ts';
import { starterStory } from '../../../../src/ui/present/starter-story.ts';
import type { Workspace } from '../../../../src/ui/workspace.ts';
import { shippedReference } from '../../../helpers/shipped-reference.ts';

describe('the story to begin with', async () => {
  await loadLaterTexts();
  const reference = await shippedReference();
  const { division, indicator } = reference.catalog.start;
  const areas = reference.divisions.get(division)?.areas ?? [];
  let made = 0;
  const workspace = {
    reference,
    session: { state: { year: 2026, indicator } },
    store: () => ({ plan: () => ({ zones: [] }) }),
    t: createTranslate(() => 'sv'),
    newId: () => `scene ${++made}`,
  } as unknown as Workspace;

  it('begins so close to where the need is greatest that it can be seen from the back row', () => {
    const [need] = starterStory(workspace);
    const view = need?.view ?? null;
    const whole = boxOfPolygons(areas.flatMap(({ polygons }) => polygons));
    if (view === null || whole === null) throw new Error('the scene looks at the need');
    expect(need?.need).not.toBeNull();
    expect(widthOf(view)).toBeLessThan(widthOf(whole) / 3);
    const { ranks } = needValues(firstNeedDefinition(reference.catalog), division, reference).result;
    const first = areas[ranks.indexOf(1)];
    const box = boxOfPolygons(first?.polygons ?? []);
    if (box === null) throw new Error('an area is ranked first');
    expect(view.west <= box.west && box.east <= view.east && view.south <= box.south && box.north <= view.north).toBe(
      true,
    );
  });

  it('says nothing of zones where there are none', () => {
    const titles = starterStory(workspace).map(({ title }) => title);
    expect(titles).not.toContain(workspace.t('present.story.zones.title'));
    expect(titles).toContain(workspace.t('present.story.money.title'));
  });
});

function widthOf({ west, east }: LonLatBox): number {
  return east - west;
}
