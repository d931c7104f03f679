import { readFileSync } from 'node:fs';

const modules = new URL('../node_modules/', import.meta.url);
const WASM = '@mediapipe/tasks-vision/wasm/vision_wasm_module_internal';
const TWILIO = '@twilio/video-processors/';

/** What tells a person from their room: served by ourselves, and fetched once somebody wants it. */
const FILES = {
  'vision_wasm_module_internal.js': `${WASM}.js`,
  'vision_wasm_module_internal.wasm': `${WASM}.wasm`,
  'selfie_segmentation_landscape.tflite': `${TWILIO}dist/build/selfie_segmentation_landscape.tflite`,
};

const NAMES = [...Object.keys(FILES), 'LICENCES.txt'];

/** @param {string} name of a file in the folder; undefined where there is none of it */
export function backgroundAsset(name) {
  if (name === 'LICENCES.txt') return licences();
  return Object.hasOwn(FILES, name) ? readFileSync(new URL(FILES[name], modules)) : undefined;
}

function licences() {
  const twilio = readFileSync(new URL(`${TWILIO}LICENSE.md`, modules), 'utf8');
  return [
    'vision_wasm_module_internal.js, vision_wasm_module_internal.wasm',
    'MediaPipe Tasks Vision 0.10.35, Copyright The MediaPipe Authors.',
    'Apache License 2.0, https://www.apache.org/licenses/LICENSE-2.0: the text is the LICENSE of this package too.',
    '',
    'selfie_segmentation_landscape.tflite',
    'Selfie segmentation model of MediaPipe (Apache License 2.0, as above), from @twilio/video-processors 3.2.0:',
    '',
    twilio,
  ].join('\n');
}

/** Puts the files into a folder of a build. */
export const backgroundAssets = (folder) => ({
  name: 'background-assets',
  generateBundle() {
    for (const name of NAMES) {
      this.emitFile({ type: 'asset', fileName: `${folder}${name}`, source: backgroundAsset(name) });
    }
  },
});

/** The way from each chunk to that folder: the source only knows it from the package's own modules. */
export const backgroundAssetsPath = (folder) => ({
  name: 'background-assets-path',
  renderChunk(code, { fileName }) {
    if (!code.includes('../cdn/background/')) return null;
    const up = '../'.repeat(fileName.split('/').length - 1) || './';
    return { code: code.replace('../cdn/background/', `${up}${folder}`), map: null };
  },
});

const TYPES = { js: 'text/javascript', wasm: 'application/wasm' };

/** Serves them to tests, which run from the sources. */
export async function serveBackgroundAssets(context, next) {
  const name = /^\/packages\/elements\/src\/cdn\/background\/([^/]+)$/.exec(context.path)?.[1];
  const body = name === undefined ? undefined : backgroundAsset(name);
  if (body === undefined) return next();
  context.type = TYPES[name.split('.').at(-1)] ?? 'application/octet-stream';
  context.body = body;
}
