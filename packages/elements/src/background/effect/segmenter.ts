import { ImageSegmenter } from '@mediapipe/tasks-vision';
import { importModule } from '../../video-session-link/import-module.js';
import { containedArea, type Size } from './geometry.js';
import { writeMask } from './mask.js';

/** What the model looks at. */
const FRAME: Size = { width: 256, height: 144 };

const LOADER = 'vision_wasm_module_internal.js';
const PROGRAM = 'vision_wasm_module_internal.wasm';
const MODEL = 'selfie_segmentation_landscape.tflite';

interface Loader {
  readonly default: unknown;
}

/** Tells a person from their room, picture by picture, on the processor. */
export class Segmenter {
  readonly #segmenter: ImageSegmenter;
  readonly #surface: HTMLCanvasElement;
  readonly #frame = canvasOf(FRAME);
  readonly #pen = pen(this.#frame);
  readonly #mask = canvasOf({ width: 1, height: 1 });
  #picture = new ImageData(1, 1);
  #time = 0;

  constructor(segmenter: ImageSegmenter, surface: HTMLCanvasElement) {
    this.#segmenter = segmenter;
    this.#surface = surface;
  }

  /**
   * @param assets address of the folder with program and model
   * @throws what the browser throws where they cannot be had, or not be run
   */
  static load(assets: string, signal: AbortSignal): Promise<Segmenter> {
    // One at a time: whoever presses this and that would fill the memory, and they share a global.
    const loading = last.then(() => create(assets, signal));
    last = loading.catch(() => undefined);
    return loading;
  }

  /** @returns a small picture, opaque where the person is; it is drawn over at the next call */
  mask(video: HTMLVideoElement): HTMLCanvasElement {
    const size = { width: video.videoWidth, height: video.videoHeight };
    const area = containedArea(size, FRAME);
    this.#pen.fillRect(0, 0, FRAME.width, FRAME.height);
    this.#pen.drawImage(video, area.x, area.y, area.width, area.height);
    this.#time = Math.max(this.#time + 1, performance.now());
    this.#segmenter.segmentForVideo(this.#frame, this.#time, ({ confidenceMasks }) => {
      const confidence = confidenceMasks?.[0]?.getAsFloat32Array();
      if (confidence === undefined) return;
      this.#fit(area);
      writeMask(confidence, FRAME, area, this.#picture);
      pen(this.#mask).putImageData(this.#picture, 0, 0);
    });
    return this.#mask;
  }

  close(): void {
    this.#segmenter.close();
    // A page has few of them, and a garbage collector knows nothing of that.
    this.#surface.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    for (const canvas of [this.#surface, this.#frame, this.#mask]) release(canvas);
  }

  #fit({ width, height }: Size): void {
    if (this.#picture.width === width && this.#picture.height === height) return;
    this.#picture = new ImageData(width, height);
    Object.assign(this.#mask, { width, height });
  }
}

let last: Promise<unknown> = Promise.resolve();

async function create(assets: string, signal: AbortSignal): Promise<Segmenter> {
  signal.throwIfAborted();
  const loader = `${assets}${LOADER}`;
  const [script, model] = await Promise.all([
    importModule<Loader>(() => import(/* webpackIgnore: true */ /* @vite-ignore */ loader)),
    loadModel(`${assets}${MODEL}`, signal),
  ]);
  signal.throwIfAborted();
  const surface = document.createElement('canvas');
  const segmenter = await withGlobals({ ModuleFactory: script.default, Module: { ...QUIET } }, () =>
    ImageSegmenter.createFromOptions(
      { wasmLoaderPath: '', wasmBinaryPath: `${assets}${PROGRAM}` },
      {
        baseOptions: { modelAssetBuffer: model, delegate: 'CPU' },
        canvas: surface,
        runningMode: 'VIDEO',
        outputConfidenceMasks: true,
        outputCategoryMask: false,
      },
    ),
  );
  const own = new Segmenter(segmenter, surface);
  if (signal.aborted) own.close();
  signal.throwIfAborted();
  return own;
}

/** What it tells of itself is for its own developers. */
const QUIET = { print: () => undefined, printErr: () => undefined };

/**
 * It takes its factory from globals: loading that by itself needs a `<script>`, which
 * Trusted Types forbid. The page may have globals of these names, and keeps them.
 */
async function withGlobals<T>(globals: object, work: () => Promise<T>): Promise<T> {
  const page = globalThis as Record<string, unknown>;
  const own = Object.keys(globals).map((name) => [name, page[name]] as const);
  Object.assign(page, { ...globals });
  try {
    return await work();
  } finally {
    for (const [name, value] of own) {
      if (value === undefined) Reflect.deleteProperty(page, name);
      else page[name] = value;
    }
  }
}

async function loadModel(url: string, signal: AbortSignal): Promise<Uint8Array> {
  const response = await fetch(url, { signal, credentials: 'same-origin' });
  if (!response.ok) throw new Error(`The model came with status ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

export function canvasOf({ width, height }: Size): HTMLCanvasElement {
  return Object.assign(document.createElement('canvas'), { width, height });
}

export function pen(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The browser gave no canvas to draw on');
  return context;
}

/** Gives its memory back at once. */
export function release(canvas: HTMLCanvasElement): void {
  Object.assign(canvas, { width: 0, height: 0 });
}
