/** A module with one vector instruction: what the segmentation is compiled to. */
const SIMD = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15,
  253, 98, 11,
]);

/** Whether a person can be told from their room here. Costs nothing and asks for nothing. */
export function canReplaceBackground(): boolean {
  try {
    return hasFrames() && hasWebAssembly() && hasWebGl();
  } catch {
    return false;
  }
}

function hasFrames(): boolean {
  return (
    'requestVideoFrameCallback' in HTMLVideoElement.prototype &&
    'captureStream' in HTMLCanvasElement.prototype
  );
}

/** False too where the page's policy forbids it (`'wasm-unsafe-eval'`): then compiling throws. */
function hasWebAssembly(): boolean {
  if (typeof WebAssembly !== 'object' || !WebAssembly.validate(SIMD)) return false;
  return new WebAssembly.Module(SIMD) instanceof WebAssembly.Module;
}

function hasWebGl(): boolean {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('webgl2');
  // A browser has few of them, and gives the oldest up for a new one.
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
