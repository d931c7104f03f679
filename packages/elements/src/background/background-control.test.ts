import { expect, fixture, html } from '@open-wc/testing';
import { BackgroundHost } from '../testing/background-host.js';
import { drawnCamera, type DrawnCamera } from '../testing/drawn-camera.js';
import { rendered } from '../testing/rendered.js';
import { find, has, text } from '../testing/shadow.js';
import { setBackgroundAssetsUrl } from './assets-url.js';

customElements.define('background-host', BackgroundHost);

/** Green all over, so that nothing of the drawing looks like it. */
const GREEN =
  'data:image/svg+xml,' +
  encodeURIComponent(
    "<svg xmlns='http://www.w3.org/2000/svg' width='64' height='64'><rect width='64' height='64' fill='#00a040'/></svg>",
  );
const PICTURES = [{ label: 'Meadow', src: GREEN }];

const FACE = [0.5, 0.5] as const;
const WALLS = [
  [0.08, 0.2],
  [0.12, 0.5],
  [0.9, 0.2],
  [0.88, 0.55],
] as const;

describe('BackgroundControl', () => {
  let camera: DrawnCamera;
  let host: BackgroundHost;

  beforeEach(async () => {
    camera = drawnCamera();
    host = await fixture<BackgroundHost>(html`<background-host></background-host>`);
    host.pictures = PICTURES;
  });

  afterEach(() => {
    host.remove();
    camera.stop();
    setBackgroundAssetsUrl(undefined);
  });

  async function start(): Promise<void> {
    host.track = camera.track;
    await rendered(host, () => has(host, 'details'));
    find(host, '.background summary').click();
  }

  const radio = (name: string): HTMLInputElement => {
    const labels = [...host.shadowRoot!.querySelectorAll('label')];
    return labels.find((label) => label.textContent.trim() === name)!.querySelector('input')!;
  };
  const chosen = () => host.shadowRoot!.querySelector('input:checked')?.closest('label');
  const status = () => text(host, '[role=status]');

  async function choose(name: string): Promise<void> {
    radio(name).click();
    const isOff = name === 'My room';
    const words = isOff ? 'Your room can be seen again.' : 'Your background has changed.';
    await rendered(host, () => status() === words && (shows() === camera.track) === isOff);
  }

  const shows = () => host.shown?.getVideoTracks()[0];

  it('offers nothing before there is a camera, and fetches nothing heavy for the choice', async () => {
    expect(has(host, 'details')).to.equal(false);
    performance.clearResourceTimings();
    await start();
    expect(find(host, '.background summary').textContent).to.contain('My room');
    expect(heavy()).to.deep.equal([]);
    expect(shows()).to.equal(camera.track);
    expect(host.control.choice).to.equal(undefined);
  });

  it('people see themselves before anything looks what the browser can draw', async () => {
    const seen: string[] = [];
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string) {
      seen.push(kind);
      return getContext.call(this, kind);
    } as typeof getContext;
    host.track = camera.track;
    await rendered(host, () => host.shown !== undefined);
    find(host, 'video', HTMLVideoElement).requestVideoFrameCallback(() => seen.push('picture'));
    await rendered(host, () => has(host, 'details'));
    HTMLCanvasElement.prototype.getContext = getContext;
    expect(seen.slice(0, 2)).to.deep.equal(['picture', 'webgl2']);
  });

  it('R32: radio buttons with a name and words, 44 px, by keyboard, accessible', async () => {
    await start();
    const names = [...host.shadowRoot!.querySelectorAll('label')].map((label) =>
      label.textContent.trim(),
    );
    expect(names).to.deep.equal(['My room', 'Blur', 'Strong blur', 'Meadow']);
    for (const target of host.shadowRoot!.querySelectorAll('label, summary')) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
    }
    expect(radio('My room').name).to.equal(radio('Meadow').name);
    expect(find(host, '[role=radiogroup]').getAttribute('aria-label')).to.equal(
      'What is behind you',
    );
    await expect(host).to.be.accessible();
  });

  it('R14: blur makes the room soft and leaves the face', async () => {
    await start();
    const before = await look(host.shown!);
    await choose('Blur');
    const after = await look(host.shown!);
    expect(contrast(before, WALLS)).to.be.above(80);
    expect(contrast(after, WALLS)).to.be.below(contrast(before, WALLS) * 0.6);
    expect(distance(before.at(FACE), after.at(FACE))).to.be.below(14);
    expect(host.control.choice).to.deep.equal({ kind: 'blur' });
    const soft = contrast(after, WALLS);
    await choose('Strong blur');
    await rendered(host, () => chosen()?.textContent.includes('Strong') === true);
    const stronger = await lookUntil(host.shown!, (seen) => contrast(seen, WALLS) < soft * 0.7);
    expect(distance(before.at(FACE), stronger.at(FACE))).to.be.below(14);
    expect(host.control.choice).to.deep.equal({ kind: 'strong-blur' });
  });

  it('R14: a picture takes the room’s place and leaves the face; My room brings the room back', async () => {
    await start();
    const before = await look(host.shown!);
    await choose('Meadow');
    const after = await look(host.shown!);
    for (const wall of WALLS) expect(distance(after.at(wall), [0, 160, 64])).to.be.below(30);
    expect(distance(before.at(FACE), after.at(FACE))).to.be.below(14);
    expect(host.control.choice).to.deep.equal({ kind: 'picture', src: GREEN });
    await choose('My room');
    await host.updateComplete;
    expect(shows()).to.equal(camera.track);
    expect(camera.track.readyState).to.equal('live');
    expect(host.control.choice).to.equal(undefined);
  });

  it('is kept while the camera is off, and there again with the next one', async () => {
    await start();
    await choose('Blur');
    const effect = shows()!;
    host.track = undefined;
    await host.updateComplete;
    expect(effect.readyState).to.equal('ended');
    expect(has(host, 'details')).to.equal(false);
    const next = drawnCamera();
    host.track = next.track;
    await rendered(host, () => has(host, 'details') && status() === 'Your background has changed.');
    expect(shows()).not.to.equal(next.track);
    expect(host.control.choice).to.deep.equal({ kind: 'blur' });
    next.stop();
  });

  it('too few frames: switches itself off, says so, and does not hand it on', async () => {
    await start();
    host.limits = { fewest: 1_000, seconds: 1 };
    radio('Blur').click();
    await rendered(host, () => status().includes('getting slow'));
    await host.updateComplete;
    expect(shows()).to.equal(camera.track);
    expect(host.control.choice).to.equal(undefined);
    expect(chosen()?.textContent).to.contain('My room');
  });

  it('files that do not come: says so, shows the room, and works when it is tried again', async () => {
    const warnings = muteWarnings();
    await start();
    setBackgroundAssetsUrl('/nowhere');
    radio('Blur').click();
    await rendered(host, () => status().includes('could not change'));
    expect(shows()).to.equal(camera.track);
    expect(host.control.choice).to.equal(undefined);
    expect(chosen()?.textContent).to.contain('My room');
    expect(warnings.restore()).to.equal(1);
    setBackgroundAssetsUrl(undefined);
    await choose('Blur');
    expect(host.control.choice).to.deep.equal({ kind: 'blur' });
  });

  it('R34: offers no picture of another origin', async () => {
    host.pictures = [{ label: 'Elsewhere', src: 'https://elsewhere.example/meadow.jpg' }];
    await start();
    expect(host.shadowRoot!.querySelectorAll('label')).to.have.length(3);
  });

  it('whoever changes their mind at once gets what they chose last', async () => {
    await start();
    radio('Blur').click();
    radio('Strong blur').click();
    await choose('Meadow');
    expect(host.control.choice).to.deep.equal({ kind: 'picture', src: GREEN });
    await lookUntil(host.shown!, (seen) => distance(seen.at(WALLS[0]), [0, 160, 64]) < 30);
    radio('Blur').click();
    radio('My room').click();
    await host.updateComplete;
    expect(shows()).to.equal(camera.track);
  });

  it('fifty times on and off leaves nothing: no track, no callback, no context', async function () {
    this.timeout(120_000);
    const count = countOpened();
    await start();
    for (let time = 0; time < 50; time++) {
      await choose(time % 2 === 0 ? 'Blur' : 'Meadow');
      await choose('My room');
    }
    host.remove();
    expect(count.stop()).to.deep.equal({ tracks: 0, callbacks: 0, contexts: 0, opened: 50 });
    expect(camera.track.readyState).to.equal('live');
  });
});

/** What of the segmentation has been asked for. */
function heavy(): string[] {
  const names = performance.getEntriesByType('resource').map(({ name }) => name);
  return names.filter((name) => /cdn\/background|tasks-vision|background-effect/.test(name));
}

interface Seen {
  at(place: readonly [number, number]): readonly [number, number, number];
  readonly pixels: ImageData;
}

/** The next frame but one of a stream. */
async function look(stream: MediaStream): Promise<Seen> {
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = stream;
  const frames = async () => {
    for (let left = 3; left > 0; left--) {
      await new Promise((resolve) => video.requestVideoFrameCallback(resolve));
    }
  };
  await Promise.all([video.play(), frames()]);
  const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 360 });
  const pen = canvas.getContext('2d')!;
  pen.drawImage(video, 0, 0, 640, 360);
  video.srcObject = null;
  const pixels = pen.getImageData(0, 0, 640, 360);
  return { pixels, at: (place) => pixelAt(pixels, place) };
}

async function lookUntil(stream: MediaStream, isSo: (seen: Seen) => boolean): Promise<Seen> {
  const seen = await look(stream);
  return isSo(seen) ? seen : lookUntil(stream, isSo);
}

function pixelAt({ data, width, height }: ImageData, [x, y]: readonly [number, number]) {
  const index = 4 * (Math.round(y * height) * width + Math.round(x * width));
  return [data[index]!, data[index + 1]!, data[index + 2]!] as const;
}

function distance(one: readonly number[], other: readonly number[]): number {
  return Math.hypot(...one.map((value, index) => value - other[index]!));
}

/** How much the stripes of the wall stand out: the spread of brightness along a line. */
function contrast({ pixels }: Seen, places: readonly (readonly [number, number])[]): number {
  const spreads = places.map(([x, y]) => {
    const values = Array.from({ length: 60 }, (_, step) =>
      pixelAt(pixels, [Math.min(0.99, Math.max(0, x + (step - 30) / 640)), y]).reduce(
        (sum, value) => sum + value / 3,
        0,
      ),
    );
    return Math.max(...values) - Math.min(...values);
  });
  return spreads.reduce((sum, spread) => sum + spread, 0) / spreads.length;
}

/* eslint-disable no-console -- it is the console that is looked at */

/** @returns how many lines were written meanwhile, once restored */
function muteWarnings(): { restore: () => number } {
  const original = console.warn;
  let lines = 0;
  console.warn = (first: unknown) => {
    if (String(first).includes('background')) lines += 1;
  };
  return {
    restore: () => {
      console.warn = original;
      return lines;
    },
  };
}

/* eslint-enable no-console */

interface Opened {
  readonly tracks: number;
  readonly callbacks: number;
  readonly contexts: number;
  readonly opened: number;
}

/** Counts what is opened from now on and still open at the end. */
function countOpened(): { stop: () => Opened } {
  const canvas = HTMLCanvasElement.prototype;
  const video = HTMLVideoElement.prototype;
  const own = {
    capture: canvas.captureStream,
    context: canvas.getContext,
    request: video.requestVideoFrameCallback,
    cancel: video.cancelVideoFrameCallback,
  };
  const tracks: MediaStreamTrack[] = [];
  const contexts = new Set<WebGL2RenderingContext>();
  const callbacks = new Set<string>();
  const ids = new WeakMap<HTMLVideoElement, string>();
  canvas.captureStream = function (...given) {
    const stream = own.capture.apply(this, given);
    tracks.push(...stream.getTracks());
    return stream;
  };
  canvas.getContext = function (this: HTMLCanvasElement, ...given: [string]) {
    const context: unknown = own.context.apply(this, given);
    if (context instanceof WebGL2RenderingContext) contexts.add(context);
    return context as RenderingContext | null;
  } as typeof own.context;
  video.requestVideoFrameCallback = function (callback) {
    const name = ids.get(this) ?? crypto.randomUUID();
    ids.set(this, name);
    const id = own.request.call(this, (now, data) => {
      callbacks.delete(`${name} ${id}`);
      callback(now, data);
    });
    callbacks.add(`${name} ${id}`);
    return id;
  };
  video.cancelVideoFrameCallback = function (id) {
    callbacks.delete(`${ids.get(this)} ${id}`);
    own.cancel.call(this, id);
  };
  return {
    stop: () => {
      canvas.captureStream = own.capture;
      canvas.getContext = own.context;
      video.requestVideoFrameCallback = own.request;
      video.cancelVideoFrameCallback = own.cancel;
      return {
        tracks: tracks.filter(({ readyState }) => readyState === 'live').length,
        callbacks: callbacks.size,
        contexts: [...contexts].filter((context) => !context.isContextLost()).length,
        opened: tracks.length,
      };
    },
  };
}
