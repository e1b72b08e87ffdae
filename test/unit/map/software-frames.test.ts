import type { Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { showFramesOnceDrawn } from '../../../src/map/software-frames.ts';

const SWIFTSHADER = 'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)';

/** A graphics context whose drawing is whole when the test says so, under a map that draws when told. */
function slowMap({ driver = SWIFTSHADER, renderer = 'WebKit WebGL' } = {}) {
  const frames: (() => void)[] = [];
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => frames.push(callback));
  const drawnOn: (object | null)[] = [];
  const shown: [number, number][] = [];
  const discarded: unknown[] = [];
  const listeners = new Map<string, () => void>();
  const asked: string[] = [];
  let isWhole = false;
  let isHeld = false;
  let repaints = 0;
  const gl = {
    drawingBufferWidth: 800,
    drawingBufferHeight: 600,
    RENDERER: 1,
    TIMEOUT_EXPIRED: 2,
    FRAMEBUFFER: 3,
    FRAMEBUFFER_COMPLETE: 4,
    getParameter: (name: unknown) => (name === 1 ? renderer : driver),
    getExtension: (name: string) => {
      asked.push(name);
      return { UNMASKED_RENDERER_WEBGL: 9 };
    },
    bindFramebuffer: (_target: unknown, framebuffer: object | null) => drawnOn.push(framebuffer),
    createFramebuffer: () => ({}),
    createRenderbuffer: () => ({}),
    bindRenderbuffer: () => undefined,
    renderbufferStorage: () => undefined,
    framebufferRenderbuffer: () => undefined,
    checkFramebufferStatus: () => 4,
    deleteFramebuffer: (framebuffer: unknown) => discarded.push(framebuffer),
    deleteRenderbuffer: () => undefined,
    fenceSync: (): object | null => ({}),
    deleteSync: () => undefined,
    clientWaitSync: () => (isWhole ? 0 : 2),
    flush: () => undefined,
    blitFramebuffer: (...[, , width, height]: number[]) => shown.push([width ?? 0, height ?? 0]),
  };
  const map = {
    getCanvas: () => ({ getContext: () => gl }),
    isMoving: () => isHeld,
    triggerRepaint: () => {
      repaints += 1;
    },
    on: (event: string, listener: () => void) => listeners.set(event, listener),
  };
  showFramesOnceDrawn(map as unknown as MapLibreMap);
  return {
    gl,
    map,
    shown,
    discarded,
    asked,
    /** How many were asked of MapLibre so far. */
    repaints: async () => {
      await Promise.resolve();
      return repaints;
    },
    /** As MapLibre does: binds the canvas, draws, tells. Returns what was drawn on, null for the canvas. */
    draws: (meanwhile = (): void => undefined): object | null | undefined => {
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
      const target = drawnOn.at(-1);
      isWhole = false;
      meanwhile();
      listeners.get('render')?.();
      return target;
    },
    isWhole: () => {
      isWhole = true;
    },
    moves: () => listeners.get('move')?.(),
    isHeld: (held: boolean) => {
      isHeld = held;
    },
    losesContext: () => listeners.get('webglcontextlost')?.(),
    nextFrame: () => {
      for (const frame of frames.splice(0)) frame();
    },
  };
}

afterEach(() => vi.unstubAllGlobals());

describe('frames of a map that the processor draws', () => {
  it('are drawn out of sight, and shown only once they are whole', () => {
    const slow = slowMap();
    expect(slow.draws()).not.toBeNull();
    slow.nextFrame();
    slow.nextFrame();
    expect(slow.shown).toEqual([]);
    slow.isWhole();
    slow.nextFrame();
    expect(slow.shown).toEqual([[800, 600]]);
    slow.nextFrame();
    expect(slow.shown, 'once').toHaveLength(1);
  });

  it('wait for the one before, many asked for meanwhile being one', async () => {
    const slow = slowMap();
    slow.map.triggerRepaint();
    expect(await slow.repaints(), 'nothing is being drawn').toBe(1);
    slow.draws();
    slow.map.triggerRepaint();
    slow.map.triggerRepaint();
    slow.nextFrame();
    expect(await slow.repaints()).toBe(1);
    slow.isWhole();
    slow.nextFrame();
    expect(await slow.repaints()).toBe(2);
  });

  it('wait also where the map asks for the next one while it draws, as when it is dragged', async () => {
    const slow = slowMap();
    slow.draws(() => slow.map.triggerRepaint());
    expect(await slow.repaints()).toBe(0);
    slow.isWhole();
    slow.nextFrame();
    expect(await slow.repaints()).toBe(1);
  });

  it('are left for a newer one that was drawn over them', () => {
    const slow = slowMap();
    slow.draws();
    slow.draws();
    slow.isWhole();
    slow.nextFrame();
    expect(slow.shown).toHaveLength(1);
  });

  it('are shown at once on a canvas that has got another size, for it is empty', () => {
    const slow = slowMap();
    const first = slow.draws();
    slow.gl.drawingBufferWidth = 500;
    const second = slow.draws();
    expect(second).not.toBe(first);
    expect(slow.discarded).toEqual([first]);
    expect(slow.shown).toEqual([[500, 600]]);
    slow.draws();
    expect(slow.shown, 'the next one waits again').toHaveLength(1);
  });

  it('are shown at once while the map is moved, for they are what is waited for', async () => {
    const slow = slowMap();
    slow.draws();
    slow.map.triggerRepaint();
    slow.moves();
    expect(await slow.repaints(), 'though the one before is still being drawn').toBe(1);
    slow.draws();
    expect(slow.shown).toHaveLength(1);
    slow.draws();
    expect(slow.shown, 'at rest the next one waits again').toHaveLength(1);
    slow.moves();
    slow.isWhole();
    slow.nextFrame();
    slow.draws();
    expect(slow.shown, 'moved since, though one was shown in between').toHaveLength(3);
  });

  it('are shown at once as long as a hand holds the map, moved since the last one or not', async () => {
    const slow = slowMap();
    slow.draws();
    slow.isHeld(true);
    slow.map.triggerRepaint();
    expect(await slow.repaints()).toBe(1);
    slow.draws();
    slow.draws();
    expect(slow.shown).toHaveLength(2);
    slow.isHeld(false);
    slow.draws();
    expect(slow.shown).toHaveLength(2);
  });

  it('are drawn on the canvas itself where the driver has no other place', async () => {
    const slow = slowMap();
    slow.gl.checkFramebufferStatus = () => 0;
    expect(slow.draws()).toBeNull();
    slow.isWhole();
    slow.nextFrame();
    expect(slow.shown).toEqual([]);
    slow.map.triggerRepaint();
    expect(await slow.repaints(), 'the map goes on').toBe(1);
  });

  it('begin anew after a lost context', async () => {
    const slow = slowMap();
    const first = slow.draws();
    slow.map.triggerRepaint();
    slow.losesContext();
    slow.isWhole();
    slow.nextFrame();
    expect(slow.shown, 'what was lost is not shown').toEqual([]);
    slow.map.triggerRepaint();
    expect(await slow.repaints()).toBe(1);
    expect(slow.draws()).not.toBe(first);
    slow.isWhole();
    slow.nextFrame();
    expect(slow.shown).toHaveLength(1);
  });
});

describe('the driver', () => {
  it('leaves the map as it is where a graphics card draws', () => {
    const card = slowMap({ driver: 'ANGLE (NVIDIA, NVIDIA RTX A2000 Direct3D11)' });
    expect(card.draws()).toBeNull();
    card.isWhole();
    card.nextFrame();
    expect(card.shown).toEqual([]);
  });

  it.each(['Microsoft Basic Render Driver', 'llvmpipe (LLVM 15.0.7, 256 bits)'])(
    'that draws in software is %s',
    (driver) => {
      expect(slowMap({ driver }).draws()).not.toBeNull();
    },
  );

  it('is not asked for twice where the browser has said it', () => {
    const firefox = slowMap({ renderer: 'llvmpipe, or similar', driver: '' });
    expect(firefox.asked).toEqual([]);
    expect(firefox.draws()).not.toBeNull();
  });
});
