/** Whether this browser draws WebGL2, which the live map needs. The context made to find out is given back. */
export function supportsWebGl2(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
