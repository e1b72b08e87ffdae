import { needIndexIndicator } from '../../core/need/need-layer.ts';
import { needValues } from '../../core/need/need-values.ts';
import { shownInMeeting } from '../../core/plan/shown-in-meeting.ts';
import type { StoryScene } from '../../core/plan/story-scene.ts';
import { buildScene } from '../../core/scene/build-scene.ts';
import { NOTHING_CHOSEN } from '../../core/scene/scene-choices.ts';
import { sceneNumber } from '../../i18n/scene-content.ts';
import type { AnnexInput } from '../annex/annex-input.ts';
import { divisionById } from '../annex/annex-input.ts';
import { classText } from '../annex/annex-map.ts';
import { MAP_SIGNS } from '../map-signs.ts';
import type { PageChild, PageNode } from '../page-node.ts';
import { pageNode } from '../page-node.ts';
import { PRINT_THEME } from '../print-theme.ts';
import { sceneSvg } from '../scene-svg.ts';
import type { SvgNode } from '../svg-node.ts';

const MAP = { width: 900, height: 820, typeScale: 1.3 } as const;

/** The story as the meeting saw it: a map on paper, a number and the words of each scene. */
export function frozenScenes(input: AnnexInput): readonly PageNode[] {
  return input.plan.scenes.map((scene, position) => {
    const number = sceneNumber(input, scene.figure);
    const { t, plan } = input;
    return pageNode('section', { class: 'scene', tabindex: '-1', 'aria-label': scene.title }, [
      pageNode('div', { class: 'scene__words' }, [
        pageNode('p', {}, [t('present.position', { number: position + 1, count: plan.scenes.length })]),
        pageNode('h2', {}, [scene.title]),
        ...(number === null
          ? []
          : [
              pageNode('p', { class: 'scene__number' }, [number.value]),
              pageNode('p', {}, [number.label]),
              pageNode('p', {}, [number.beside]),
            ]),
        ...textNodes(scene.text),
      ]),
      pageNode('figure', {}, [mapOf(input, scene, position)]),
    ]);
  });
}

function textNodes(text: string): readonly PageNode[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => pageNode('p', {}, markedText(line.replace(/^\s*- /, '• '))));
}

/** `**strong**` and `*emphasis*`, as in the meeting. */
function markedText(line: string): readonly PageChild[] {
  return line.split(/(\*\*[^*]+\*\*|\*[^*]+\*)/).map((piece): PageChild => {
    if (/^\*\*[^*]+\*\*$/.test(piece)) return pageNode('strong', {}, [piece.slice(2, -2)]);
    if (/^\*[^*]+\*$/.test(piece)) return pageNode('em', {}, [piece.slice(1, -1)]);
    return piece;
  });
}

function mapOf(input: AnnexInput, story: StoryScene, position: number): SvgNode {
  const { plan, reference, view, t, language } = input;
  const isKnown = reference.catalog.indicators.some(({ id }) => id === story.indicator);
  const chosen = story.division !== null && reference.divisions.has(story.division) ? story.division : view.division;
  const scene = buildScene(
    { zones: shownInMeeting(plan.zones, story.zones, false) },
    {
      ...view,
      ...NOTHING_CHOSEN,
      ...(isKnown && story.indicator !== null ? { indicator: story.indicator } : {}),
      ...(story.need === null
        ? {}
        : { computed: needIndexIndicator(needValues(story.need, chosen, reference), reference) }),
      year: story.indicatorYear,
      division: chosen,
    },
    reference,
  );
  const division = divisionById(reference, scene.division);
  const { parentDivision } = division.division;
  const { legend } = scene;
  const heading =
    legend.caption === undefined
      ? t('annex.legendHeading', {
          indicator: legend.title[language],
          division: division.division.name[language],
          year: legend.year,
        })
      : `${legend.title[language]} · ${legend.caption[language]}`;
  return sceneSvg(scene, {
    width: MAP.width,
    height: MAP.height,
    theme: { ...PRINT_THEME, scale: MAP.typeScale },
    words: {
      title: story.title,
      description: heading,
      legend: {
        heading,
        classes: legend.classes.map((each) => classText(input, scene, each)),
        noData: t('map.noData'),
      },
      ...MAP_SIGNS,
      source: `${legend.source} · ${division.division.source}`,
    },
    extent: story.view,
    division,
    parentDivision: parentDivision === null ? null : divisionById(reference, parentDivision),
    idPrefix: `scene-${position + 1}`,
  });
}
