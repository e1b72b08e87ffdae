import { beforeEach, describe, expect, it } from 'vitest';
import type { LonLat, LonLatMultiPolygon } from '../../../../src/core/geometry/lon-lat.ts';
import type { Problem } from '../../../../src/core/problem.ts';
import type { VertexKey } from '../../../../src/map/drawing/vertex-keys.ts';
import { arrowStepM, handleVertexKey } from '../../../../src/map/drawing/vertex-keys.ts';
import type { EditDrawing } from '../../../../src/map/drawing/vertex-session.ts';
import { VertexSession } from '../../../../src/map/drawing/vertex-session.ts';

/** A screen on which a thousandth of a degree is ten pixels, north up, 15° E 59° N at 0, 0. */
const PIXELS_PER_DEGREE = 10_000;
const toScreen = ([longitude, latitude]: LonLat) => ({
  x: (longitude - 15) * PIXELS_PER_DEGREE,
  y: (59 - latitude) * PIXELS_PER_DEGREE,
});
const toLonLat = ({ x, y }: { x: number; y: number }): LonLat => [
  15 + x / PIXELS_PER_DEGREE,
  59 - y / PIXELS_PER_DEGREE,
];

/** 100 × 100 pixels on that screen. */
const zone: LonLatMultiPolygon = [
  [
    [
      [15, 59],
      [15.01, 59],
      [15.01, 58.99],
      [15, 58.99],
      [15, 59],
    ],
  ],
];

let session: VertexSession;
let changes: LonLatMultiPolygon[];
let commits: LonLatMultiPolygon[];
let problems: Problem[];
let drawn: EditDrawing | null;
let snapTo: LonLat | null;

beforeEach(() => {
  changes = [];
  commits = [];
  problems = [];
  snapTo = null;
  session = new VertexSession(
    {
      project: toScreen,
      unproject: toLonLat,
      draw: (drawing) => {
        drawn = drawing;
      },
    },
    zone,
    {
      onChange: (polygons) => changes.push(polygons),
      onCommit: (polygons) => commits.push(polygons),
      onFocus: () => undefined,
      onProblem: (problem) => problems.push(problem),
      snap: () => snapTo,
    },
  );
});

const press = (x: number, y: number, remove = false) => session.press({ point: { x, y }, tolerance: 10, remove });
const corner = (polygons: LonLatMultiPolygon | undefined, vertex: number) => polygons?.[0]?.[0]?.[vertex];
const key = (name: string, held: Partial<VertexKey> = {}): boolean =>
  handleVertexKey(
    session,
    { key: name, shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, ...held },
    14,
    59,
  );

describe('VertexSession by hand', () => {
  it('shows four corners and a middle on each side', () => {
    expect(drawn?.vertices).toHaveLength(4);
    expect(drawn?.midpoints).toHaveLength(4);
  });

  it('moves a corner live and reports one step when the hand lets go', () => {
    expect(press(3, 4)).toBe(true);
    session.move({ x: -17, y: 4 });
    session.move({ x: -27, y: 24 });
    expect(changes).toHaveLength(2);
    expect(commits).toHaveLength(0);
    session.release();
    expect(commits).toHaveLength(1);
    // The corner keeps its distance to the finger that took it off its middle.
    expect(corner(commits[0], 0)).toEqual([14.997, 58.998]);
  });

  it('draws a middle out into a corner', () => {
    press(50, 0);
    session.move({ x: 50, y: -30 });
    session.release();
    expect(commits[0]?.[0]?.[0]).toHaveLength(6);
    expect(corner(commits[0], 1)?.[1]).toBeCloseTo(59.003, 5);
  });

  it('moves the whole zone by its inside, but not at the twitch of a click', () => {
    expect(press(50, 50)).toBe(true);
    session.move({ x: 52, y: 50 });
    session.release();
    expect(commits).toHaveLength(0);
    press(50, 50);
    session.move({ x: 150, y: 50 });
    session.release();
    expect(corner(commits[0], 0)?.[0]).toBeCloseTo(15.01, 4);
    expect(corner(commits[0], 2)?.[0]).toBeCloseTo(15.02, 4);
  });

  it('leaves a press beside the zone to the map', () => {
    expect(press(200, 200)).toBe(false);
  });

  it('takes a corner away on Alt-click, and says why the last three stay', () => {
    press(0, 0, true);
    expect(commits[0]?.[0]?.[0]).toHaveLength(4);
    press(100, 0, true);
    expect(problems.map(({ code }) => code)).toEqual(['ring-too-short']);
    expect(commits).toHaveLength(1);
  });

  it('puts a corner where the snap says', () => {
    snapTo = [14.999, 59.001];
    press(0, 0);
    session.move({ x: -5, y: -5 });
    session.release();
    expect(corner(commits[0], 0)).toEqual([14.999, 59.001]);
  });

  it('puts everything back when a drag is dropped', () => {
    press(0, 0);
    session.move({ x: -50, y: -50 });
    expect(session.cancelDrag()).toBe(true);
    session.release();
    expect(changes.at(-1)).toBe(zone);
    expect(commits).toHaveLength(0);
  });

  it('reports nothing when the zone is replaced from elsewhere, and forgets a corner that is gone', () => {
    session.focus({ polygon: 0, ring: 0, vertex: 3 });
    const triangle: LonLatMultiPolygon = [
      [
        [
          [15, 59],
          [15.01, 59],
          [15.01, 58.99],
          [15, 59],
        ],
      ],
    ];
    session.replace(triangle);
    expect(session.focused).toBeNull();
    expect(changes).toHaveLength(0);
    expect(drawn?.vertices).toHaveLength(3);
  });
});

describe('VertexSession by keys', () => {
  it('leaves the keys to the map until Enter takes hold of the first corner', () => {
    expect(key('ArrowRight')).toBe(false);
    expect(key('Enter')).toBe(true);
    expect(session.focused).toEqual({ polygon: 0, ring: 0, vertex: 0 });
  });

  it('moves the corner by metres, ten times as far with Shift, one with Alt', () => {
    key('Enter');
    const eastOf = () => ((corner(changes.at(-1), 0)?.[0] ?? 0) - 15) * 111_320 * Math.cos((59 * Math.PI) / 180);
    key('ArrowRight', { altKey: true });
    expect(eastOf()).toBeCloseTo(1, 1);
    key('ArrowRight');
    expect(eastOf()).toBeCloseTo(1 + arrowStepM(14, 59), 0);
    key('ArrowLeft', { shiftKey: true });
    expect(eastOf()).toBeLessThan(-8 * arrowStepM(14, 59));
    expect(commits).toHaveLength(0);
    session.commit();
    expect(commits).toHaveLength(1);
  });

  it('goes on with Tab and leaves the map past the last corner', () => {
    key('Enter');
    expect([key('Tab'), key('Tab'), key('Tab')]).toEqual([true, true, true]);
    expect(session.focused?.vertex).toBe(3);
    expect(key('Tab')).toBe(false);
    expect(session.focused).toBeNull();
  });

  it('adds a corner after the one held and holds the new one', () => {
    key('Enter');
    key('Insert');
    expect(commits[0]?.[0]?.[0]).toHaveLength(6);
    expect(session.focused?.vertex).toBe(1);
  });

  it('deletes the corner held and holds the next', () => {
    key('Enter');
    key('Delete');
    expect(corner(commits[0], 0)).toEqual([15.01, 59]);
    expect(session.focused?.vertex).toBe(0);
  });

  it('leaves Enter to the page while a corner is held: it means done', () => {
    key('Enter');
    expect(key('Enter')).toBe(false);
    expect(commits).toHaveLength(0);
  });

  it('lets go on Escape', () => {
    key('Enter');
    expect(key('Escape')).toBe(true);
    expect(session.focused).toBeNull();
  });

  it('leaves shortcuts with Ctrl and Cmd alone', () => {
    key('Enter');
    expect(key('Delete', { ctrlKey: true })).toBe(false);
    expect(key('Enter', { metaKey: true })).toBe(false);
  });
});

describe('arrowStepM', () => {
  it.each([
    [10, 200],
    [14, 20],
    [20, 1],
  ])('at zoom %i is about ten pixels: %i m', (zoom, stepM) => {
    expect(arrowStepM(zoom, 59)).toBe(stepM);
  });
});
