import type { Map as MapLibreMap } from 'maplibre-gl';

/** What drivers that draw with the processor call themselves: Chromium's, Windows' own, and Mesa's two. */
const SOFTWARE_DRIVERS = /swiftshader|basic render|llvmpipe|softpipe/i;
/** What Chromium and Safari answer in place of a driver's name. */
const NAME_WITHHELD = 'WebKit WebGL';

/**
 * Where no graphics card draws the map, the browser waits in the page's own thread for a frame to be whole before it shows it:
 * 150 ms in which no key is answered. There the map draws out of sight instead, and a frame comes onto the page, as a mere copy,
 * once it is whole; until then the next one waits. Elsewhere nothing changes.
 */
export function showFramesOnceDrawn(map: MapLibreMap): void {
  const gl = map.getCanvas().getContext('webgl2');
  if (gl !== null && SOFTWARE_DRIVERS.test(driverName(gl))) drawOutOfSight(map, gl);
}

function driverName(gl: WebGL2RenderingContext): string {
  const name = String(gl.getParameter(gl.RENDERER));
  // Asked only where it must be: Firefox warns of it, and has said the name already.
  const names = name === NAME_WITHHELD ? gl.getExtension('WEBGL_debug_renderer_info') : null;
  return names === null ? name : String(gl.getParameter(names.UNMASKED_RENDERER_WEBGL));
}

type BindFramebuffer = WebGL2RenderingContext['bindFramebuffer'];

/** Where frames are drawn, as large as the canvas. */
interface Surface {
  readonly framebuffer: WebGLFramebuffer;
  readonly width: number;
  readonly height: number;
  readonly discard: () => void;
}

function drawOutOfSight(map: MapLibreMap, gl: WebGL2RenderingContext): void {
  const bindFramebuffer = gl.bindFramebuffer.bind(gl);
  const triggerRepaint = map.triggerRepaint.bind(map);
  let surface: Surface | null = null;
  /**
   * Shown at once, and waited for as everywhere: the first frame on a canvas that got another size, for it is empty, and each
   * one of a map that is moved, for it is the answer, and clicks go by it.
   */
  let isUrgent = false;
  /** Passed once the frame that is being drawn is whole. */
  let fence: WebGLSync | null = null;
  let isRepaintWanted = false;

  const surfaceNow = (): Surface | null => {
    const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
    if (surface?.width === width && surface.height === height) return surface;
    if (surface !== null) isUrgent = true;
    surface?.discard();
    surface = createSurface(gl, bindFramebuffer, width, height);
    return surface;
  };
  // Null is the canvas to WebGL, and thereby to MapLibre.
  gl.bindFramebuffer = (target, framebuffer) =>
    bindFramebuffer(target, framebuffer ?? surfaceNow()?.framebuffer ?? null);

  const isAtOnce = (): boolean => isUrgent || map.isMoving();
  const repaintIfFree = (): void => {
    if ((fence !== null && !isAtOnce()) || !isRepaintWanted) return;
    isRepaintWanted = false;
    triggerRepaint();
  };
  const show = (): void => {
    fence = null;
    if (surface !== null) copyToCanvas(gl, bindFramebuffer, surface);
    repaintIfFree();
  };
  const showOncePassed = (awaited: WebGLSync): void => {
    requestAnimationFrame(() => {
      const isLatest = fence === awaited;
      if (isLatest && gl.clientWaitSync(awaited, 0, 0) === gl.TIMEOUT_EXPIRED) {
        showOncePassed(awaited);
        return;
      }
      gl.deleteSync(awaited);
      if (isLatest) show();
    });
  };
  map.triggerRepaint = () => {
    isRepaintWanted = true;
    // While MapLibre draws it asks for the frame after: by then the one that is drawn is waited for.
    queueMicrotask(repaintIfFree);
  };
  map.on('move', () => {
    isUrgent = true;
  });
  map.on('render', () => {
    fence = isAtOnce() ? null : gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    isUrgent = false;
    if (fence === null) {
      show();
      return;
    }
    gl.flush();
    showOncePassed(fence);
  });
  map.on('webglcontextlost', () => {
    surface = null;
    fence = null;
    isRepaintWanted = false;
  });
}

/** Null where the driver cannot: then frames are drawn on the canvas as everywhere. */
function createSurface(
  gl: WebGL2RenderingContext,
  bindFramebuffer: BindFramebuffer,
  width: number,
  height: number,
): Surface | null {
  const framebuffer = gl.createFramebuffer();
  const colours = gl.createRenderbuffer();
  const depths = gl.createRenderbuffer();
  const discard = (): void => {
    gl.deleteFramebuffer(framebuffer);
    gl.deleteRenderbuffer(colours);
    gl.deleteRenderbuffer(depths);
  };
  bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
  for (const [buffer, format, attachment] of [
    [colours, gl.RGBA8, gl.COLOR_ATTACHMENT0],
    [depths, gl.DEPTH24_STENCIL8, gl.DEPTH_STENCIL_ATTACHMENT],
  ] as const) {
    gl.bindRenderbuffer(gl.RENDERBUFFER, buffer);
    gl.renderbufferStorage(gl.RENDERBUFFER, format, width, height);
    gl.framebufferRenderbuffer(gl.FRAMEBUFFER, attachment, gl.RENDERBUFFER, buffer);
  }
  if (gl.checkFramebufferStatus(gl.FRAMEBUFFER) === gl.FRAMEBUFFER_COMPLETE)
    return { framebuffer, width, height, discard };
  discard();
  return null;
}

function copyToCanvas(
  gl: WebGL2RenderingContext,
  bindFramebuffer: BindFramebuffer,
  { framebuffer, width, height }: Surface,
): void {
  bindFramebuffer(gl.READ_FRAMEBUFFER, framebuffer);
  bindFramebuffer(gl.DRAW_FRAMEBUFFER, null);
  gl.blitFramebuffer(0, 0, width, height, 0, 0, width, height, gl.COLOR_BUFFER_BIT, gl.NEAREST);
  bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
}
