import { SessionError } from '@video-session/core';
import type { ReactiveControllerHost } from 'lit';
import { reportError } from '../emit.js';
import { DEVICE_KINDS, type ListedKind } from '../media/device-kind.js';
import type { LocalMedia } from '../media/local-media.js';
import type { MediaObstacle, MediaPort } from '../media/media-port.js';
import { importModule } from '../video-session-link/import-module.js';
import { LazyPart } from '../video-session-link/lazy-part.js';
import type { ProblemHelp } from './device-advice.js';
import type { ChoicePart } from './device-panel.js';

const helpScript = () => importModule(() => import('./help/device-help.js'));
const choiceScript = () => importModule(() => import('./choice/choice-templates.js'));

/** What not everybody needs, each fetched for those who do: help, pickers and test sound. */
export class DeviceParts {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #media: LocalMedia;
  readonly #help: LazyPart<{ readonly problemHelp: ProblemHelp }>;
  readonly #choice: LazyPart<ChoicePart>;
  #hasPlayed = false;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    media: LocalMedia,
    port: () => MediaPort,
  ) {
    this.#host = host;
    this.#media = media;
    this.#help = new LazyPart(host, helpScript);
    this.#choice = new LazyPart(host, async () => {
      const { DeviceChoice, devicePickers, soundAnswer } = await choiceScript();
      return { choice: new DeviceChoice(host, media, port), devicePickers, soundAnswer };
    });
  }

  /** Undefined where nothing is wrong, or until it is here. */
  help(obstacle: MediaObstacle | undefined): ProblemHelp | undefined {
    const isTroubled = DEVICE_KINDS.some((kind) => {
      const state = this.#media[kind];
      return state.status === 'failed' || (state.status === 'live' && state.notice !== undefined);
    });
    const isNeeded = isTroubled || this.#media.delay !== undefined || obstacle !== undefined;
    return isNeeded ? this.#help.get()?.problemHelp : undefined;
  }

  /** While the browser asks, so that help is there when it is needed. */
  prefetchHelp(): void {
    this.#help.load().catch(() => undefined);
  }

  /** There are names to choose by once a device was asked for. */
  choice(): ChoicePart | undefined {
    const isKnown = DEVICE_KINDS.some((kind) => {
      return ['live', 'failed'].includes(this.#media[kind].status);
    });
    return isKnown || this.#hasPlayed ? this.#choice.get() : undefined;
  }

  async choose(kind: ListedKind, id: string): Promise<void> {
    await this.#choice.get()?.choice.choose(kind, id);
  }

  async playSound(): Promise<void> {
    this.#hasPlayed = true;
    try {
      await (await this.#choice.load()).choice.playSound();
    } catch (thrown) {
      reportError(this.#host, SessionError.from(thrown, 'offline'));
    }
  }
}
