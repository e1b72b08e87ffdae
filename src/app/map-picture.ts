/** Pictures of the map and of scenes, in one part of the program that is fetched when the first is asked for. */
import { computePlanFigures } from '../core/decision/plan-figures.ts';
import type { LonLatBox } from '../core/geometry/lon-lat.ts';
import type { StorySceneId } from '../core/identifiers.ts';
import { needIndexIndicator } from '../core/need/need-layer.ts';
import { needValues } from '../core/need/need-values.ts';
import { shownInMeeting } from '../core/plan/shown-in-meeting.ts';
import type { StoryScene } from '../core/plan/story-scene.ts';
import { buildScene } from '../core/scene/build-scene.ts';
import type { Scene } from '../core/scene/scene.ts';
import { sceneNumber } from '../i18n/scene-content.ts';
import { fileNameOf } from '../io/file-name.ts';
import { MAP_THEMES } from '../map/map-theme.ts';
import { mapPictureSvg } from '../paper/picture/map-picture.ts';
import type { PictureReader, PictureSubject } from '../paper/picture/picture-words.ts';
import { pictureWords } from '../paper/picture/picture-words.ts';
import { svgPng } from '../paper/picture/svg-png.ts';
import { renderSvg } from '../paper/render-svg-dom.ts';
import type { SvgNode } from '../paper/svg-node.ts';
import { sceneChoices } from '../store/derived-values.ts';
import type { MapPicture, PictureShape } from '../ui/paper-actions.ts';
import { PICTURE_SIZES } from '../ui/picture-sizes.ts';
import type { Workspace } from '../ui/workspace.ts';
import { downloadBlob } from './files.ts';

let drawings = 0;

/** The picture as it will be, as large as its holder. */
export function drawPicture(workspace: Workspace, picture: MapPicture): Element {
  const drawing = renderSvg(pictureOfScreen(workspace, picture));
  drawing.removeAttribute('width');
  drawing.removeAttribute('height');
  return drawing;
}

/** Downloads what the map shows; the file's name, or null where this browser could not draw it. */
export function savePicture(workspace: Workspace, picture: MapPicture): Promise<string | null> {
  return save(pictureOfScreen(workspace, picture), picture.title);
}

/** Downloads a scene of the story, twice as large as a slide; the file's name, or null. */
export function saveScenePicture(workspace: Workspace, id: StorySceneId): Promise<string | null> {
  const plan = workspace.store().plan();
  const position = plan.scenes.findIndex((scene) => scene.id === id);
  const scene = plan.scenes[position];
  if (scene === undefined) throw new Error(`saveScenePicture: no scene "${id}"`);
  const title = scene.title === '' ? workspace.t('present.untitled') : scene.title;
  return save(pictureOfStoryScene(workspace, scene, title), `${position + 1} ${title}`);
}

function pictureOfScreen(workspace: Workspace, { title, shape, pixelsPerUnit }: MapPicture): SvgNode {
  const scene = workspace.derived.scene();
  const atRest: Scene = {
    ...scene,
    // What is chosen and pointed at is of the moment.
    selectedAreas: new Set(),
    hoveredArea: null,
    zones: scene.zones.map((zone) => ({ ...zone, selected: false, hovered: false })),
  };
  const subject = { ...planOf(workspace), title, number: null, text: [] };
  return picture(workspace, atRest, subject, { shape, pixelsPerUnit, extent: workspace.map.visibleBox() });
}

/** As the meeting sees it: the scene's own map, zones, number and words, and no draft. */
function pictureOfStoryScene(workspace: Workspace, story: StoryScene, title: string): SvgNode {
  const { reference, session, store, weights, t, format } = workspace;
  const { state } = session;
  const plan = store().plan();
  const indicator = reference.catalog.indicators.find(({ id }) => id === story.indicator)?.id ?? state.indicator;
  const division = story.division !== null && reference.divisions.has(story.division) ? story.division : state.division;
  const choices = sceneChoices(reference, {
    ...state,
    indicator,
    division,
    compare: { ...state.compare, year: story.indicatorYear },
    selectedAreas: [],
    selectedZones: [],
    hoveredArea: null,
    draft: null,
  });
  const computed =
    story.need === null ? null : needIndexIndicator(needValues(story.need, division, reference), reference);
  const zones = shownInMeeting(plan.zones, story.zones, false);
  const scene = buildScene({ zones }, { ...choices, computed }, reference);
  const figures = computePlanFigures(plan, reference, weights.inUse());
  const source = { plan, reference, figures, language: state.language, t, format: format() };
  const text = story.text
    .split('\n')
    .map((line) =>
      line
        .replaceAll('*', '')
        .replace(/^\s*- /, '• ')
        .trim(),
    )
    .filter((line) => line !== '');
  const subject = { ...planOf(workspace), title, number: sceneNumber(source, story.figure), text };
  return picture(workspace, scene, subject, { shape: 'wide', pixelsPerUnit: 2, extent: story.view });
}

function planOf({ store, now }: Workspace): Pick<PictureSubject, 'planTitle' | 'isSample' | 'date'> {
  const { title, isSample } = store().plan();
  return { planTitle: title, isSample, date: now().slice(0, 10) };
}

function picture(
  { reference, session, t, format }: Workspace,
  scene: Scene,
  subject: PictureSubject,
  options: { readonly shape: PictureShape; readonly pixelsPerUnit: number; readonly extent: LonLatBox | null },
): SvgNode {
  const division = reference.divisions.get(scene.division);
  if (division === undefined) throw new Error(`picture of the map: division ${scene.division} is not loaded`);
  const parent = division.division.parentDivision;
  const reader: PictureReader = { reference, language: session.state.language, t, format: format() };
  drawings += 1;
  return mapPictureSvg(scene, {
    ...PICTURE_SIZES[options.shape],
    pixelsPerUnit: options.pixelsPerUnit,
    extent: options.extent,
    // On paper and on slides, whatever the screen's own theme is.
    theme: MAP_THEMES.light,
    words: pictureWords(scene, subject, reader),
    division,
    parentDivision: parent === null ? null : (reference.divisions.get(parent) ?? null),
    idPrefix: `map-picture-${drawings}`,
  });
}

async function save(drawing: SvgNode, title: string): Promise<string | null> {
  let blob: Blob;
  try {
    blob = await svgPng(drawing);
  } catch {
    return null;
  }
  const name = `${fileNameOf(title, 'karta')}.png`;
  downloadBlob(name, blob);
  return name;
}
