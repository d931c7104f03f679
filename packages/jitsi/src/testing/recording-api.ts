import type { ExternalApi, ExternalApiOptions, JitsiListener } from '../external-api.js';

/** Every API that was built on this page, in order. */
export const recordedApis: RecordingApi[] = [];

/** Stands in for Jitsi's class: a frame without a meeting, which records and says what it is told to. */
export class RecordingApi implements ExternalApi {
  /** Each with its data, in words. */
  readonly commands: string[] = [];
  audioMuted: unknown = false;
  videoMuted: unknown = false;
  disposals = 0;
  /** Clients of before 2026 lack some of these. */
  getSupportedCommands?: () => readonly string[];
  getConnectionStats?: () => Promise<unknown>;
  getRoomsInfo?: () => Promise<unknown>;
  isP2pActive?: () => Promise<unknown>;
  setAudioInputDevice?: (label: string) => Promise<unknown>;
  setAudioOutputDevice?: (label: string) => Promise<unknown>;
  setVideoInputDevice?: (label: string) => Promise<unknown>;
  readonly #frame = document.createElement('iframe');
  readonly #listeners = new Map<string, Set<JitsiListener>>();

  constructor(
    readonly scriptUrl: string,
    readonly domain: string,
    readonly options: ExternalApiOptions,
  ) {
    this.#frame.style.height = '100%';
    this.#frame.style.width = '100%';
    options.parentNode.append(this.#frame);
  }

  get listenerCount(): number {
    return [...this.#listeners.values()].reduce((sum, { size }) => sum + size, 0);
  }

  emit(event: string, payload: unknown = {}): void {
    for (const listener of [...(this.#listeners.get(event) ?? [])]) listener(payload);
  }

  on(event: string, listener: JitsiListener): void {
    this.#listeners.set(event, (this.#listeners.get(event) ?? new Set()).add(listener));
  }

  removeListener(event: string, listener: JitsiListener): void {
    this.#listeners.get(event)?.delete(listener);
  }

  executeCommand(...command: readonly unknown[]): void {
    const words = command.map((word) => (typeof word === 'string' ? word : JSON.stringify(word)));
    this.commands.push(words.join(' '));
  }

  isAudioMuted(): Promise<unknown> {
    return Promise.resolve(this.audioMuted);
  }

  isVideoMuted(): Promise<unknown> {
    return Promise.resolve(this.videoMuted);
  }

  getIFrame(): HTMLIFrameElement {
    return this.#frame;
  }

  /** As Jitsi does: its own listeners stay the owner's business here, so that a test can count them. */
  dispose(): void {
    this.disposals += 1;
    this.#frame.remove();
  }
}

/** For the scripts under `fixtures`: a class for each script, as each meeting server has. */
function defineRecordingApi(scriptUrl: string) {
  return class extends RecordingApi {
    constructor(domain: string, options: ExternalApiOptions) {
      super(scriptUrl, domain, options);
      recordedApis.push(this);
      window.dispatchEvent(new Event('recording-api-built'));
    }
  };
}

Object.assign(window, { defineRecordingApi });

export function lastApi(): RecordingApi {
  const api = recordedApis.at(-1);
  if (!api) throw new Error('No API was built');
  return api;
}

/** Meeting domain of a folder under `fixtures`, served by the test runner. */
export function fixtureDomain(name: string): string {
  return `${location.origin}/packages/jitsi/src/fixtures/${name}`;
}
