import { needIndexIndicator } from '../../core/need/need-layer.ts';
import { needValues } from '../../core/need/need-values.ts';
import { shownInMeeting } from '../../core/plan/shown-in-meeting.ts';
import type { StoryScene } from '../../core/plan/story-scene.ts';
import { buildScene } from '../../core/scene/build-scene.ts';
import { NOTHING_CHOSEN } from '../../core/scene/scene-choices.ts';
import { noDataText } from '../../i18n/legend-text.ts';
import { sceneNumber } from '../../i18n/scene-content.ts';
import type { AnnexInput } from '../annex/annex-input.ts';
import { divisionById } from '../annex/annex-input.ts';
import { classRange } from '../annex/annex-map.ts';
import { MAP_SIGNS } from '../map-signs.ts';
import type { PageChild, PageNode } from '../page-node.ts';
import { pageNode } from '../page-node.ts';
import { PRINT_THEME } from '../print-theme.ts';
import { sceneSvg } from '../scene-svg.ts';
import { svgNode } from '../svg-node.ts';

/** Wide as the wall gives it room: on 720 lines names of zones are then 24 pixels. */
const MAP = { width: 900, height: 640, typeScale: 2.2 } as const;
const SWATCH = { width: 36, height: 24 } as const;

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
      mapOf(input, scene, position),
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

function mapOf(input: AnnexInput, story: StoryScene, position: number): PageNode {
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
  const caption = legend.caption?.[language] ?? `${division.division.name[language]} · ${legend.year}`;
  const idPrefix = `scene-${position + 1}`;
  const map = sceneSvg(scene, {
    width: MAP.width,
    height: MAP.height,
    theme: { ...PRINT_THEME, scale: MAP.typeScale },
    words: {
      title: story.title,
      description: `${legend.title[language]} · ${caption}`,
      // Beneath, as text of the page: it keeps its size whatever the size of the map.
      legend: null,
      ...MAP_SIGNS,
      source: `${legend.source} · ${division.division.source}`,
    },
    extent: story.view,
    division,
    parentDivision: parentDivision === null ? null : divisionById(reference, parentDivision),
    idPrefix,
  });
  const classes = legend.classes.map((each) => legendRow(each.colour, classRange(input, scene, each))).toReversed();
  const missing = legend.noDataCount > 0 ? [legendRow(`url(#${idPrefix}-hatch)`, noDataText(legend, t))] : [];
  return pageNode('figure', {}, [
    map,
    pageNode('figcaption', { class: 'scene__legend' }, [
      pageNode('p', {}, [pageNode('strong', {}, [legend.title[language]]), ` · ${caption}`]),
      pageNode('ul', {}, [...classes, ...missing]),
    ]),
  ]);
}

function legendRow(fill: string, label: string): PageNode {
  const swatch = svgNode('rect', { ...SWATCH, fill, stroke: PRINT_THEME.areaBorder, 'stroke-width': 2 });
  return pageNode('li', {}, [
    svgNode('svg', { ...SWATCH, class: 'scene__swatch', 'aria-hidden': 'true' }, [swatch]),
    label,
  ]);
}
