import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DEVICE_KINDS, type ListedDevice, type ListedKind } from '../../media/device-kind.js';
import {
  choicesOf,
  countOf,
  newsBetween,
  SYSTEM_CHOICE,
  type DeviceNews,
} from '../../media/device-list.js';
import type { LocalMedia } from '../../media/local-media.js';
import type { MediaPort } from '../../media/media-port.js';
import { canChooseSpeaker, playTestSound, type SoundOutcome } from '../../media/test-sound.js';

const NO_NEWS: DeviceNews = { added: [], removed: [] };

/** What is plugged in and what of it is chosen; follows plugging and unplugging. */
export class DeviceChoice implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #media: LocalMedia;
  readonly #port: () => MediaPort;
  #life = new AbortController();
  #listed: readonly ListedDevice[] = [];
  #looks = 0;
  /** What was open when we last looked: names come with a permission. */
  #open = '';
  #news = NO_NEWS;
  #sound: SoundOutcome | 'playing' | undefined;

  constructor(host: ReactiveControllerHost, media: LocalMedia, port: () => MediaPort) {
    this.#host = host;
    this.#media = media;
    this.#port = port;
    host.addController(this);
  }

  get news(): DeviceNews {
    return this.#news;
  }

  get sound(): SoundOutcome | 'playing' | undefined {
    return this.#sound;
  }

  hostConnected(): void {
    if (this.#life.signal.aborted) this.#life = new AbortController();
    this.#port().watchList(() => void this.#look(), this.#life.signal);
    void this.#look();
  }

  hostDisconnected(): void {
    this.#life.abort();
    this.#looks += 1;
    this.#news = NO_NEWS;
    this.#sound = undefined;
  }

  hostUpdate(): void {
    const open = DEVICE_KINDS.map((kind) => this.#media[kind].status).join();
    if (open === this.#open) return;
    this.#open = open;
    void this.#look();
  }

  /** Empty where there is no choice, or no name for it. */
  choices(kind: ListedKind): readonly ListedDevice[] {
    return kind === 'speaker' && !canChooseSpeaker() ? [] : choicesOf(this.#listed, kind);
  }

  /** The one that runs, else the one that was chosen. */
  current(kind: ListedKind): ListedDevice | undefined {
    const among = this.choices(kind);
    const chosen = this.#media.chosen[kind];
    const state = kind === 'speaker' ? undefined : this.#media[kind];
    const running = state?.status === 'live' ? state.track : undefined;
    const id = running?.getSettings().deviceId ?? chosen?.id;
    const label = running?.label ?? chosen?.label;
    return (
      among.find((one) => one.id === id) ??
      among.find((one) => one.label === label) ??
      (kind === 'speaker' ? among.find((one) => one.id === SYSTEM_CHOICE) : undefined)
    );
  }

  async choose(kind: ListedKind, id: string): Promise<void> {
    const isOwnSpeaker = kind === 'speaker' && id === SYSTEM_CHOICE;
    const device = isOwnSpeaker ? undefined : this.choices(kind).find((one) => one.id === id);
    this.#news = NO_NEWS;
    this.#sound = undefined;
    await this.#media.choose(kind, device && { id: device.id, label: device.label });
  }

  async playSound(): Promise<void> {
    if (this.#sound === 'playing') return;
    const { signal } = this.#life;
    this.#tell('playing');
    const outcome = await playTestSound(this.current('speaker')?.id ?? '', signal);
    if (!signal.aborted) this.#tell(outcome);
  }

  #tell(sound: SoundOutcome | 'playing'): void {
    this.#sound = sound;
    this.#host.requestUpdate();
  }

  async #look(): Promise<void> {
    const look = (this.#looks += 1);
    const listed = await this.#port().list();
    if (look !== this.#looks) return;
    const before = this.#listed;
    this.#listed = listed;
    const news = newsBetween(before, listed);
    if (news.added.length + news.removed.length > 0) this.#news = news;
    this.#host.requestUpdate();
    await this.#follow(before);
  }

  /** A speaker that has gone is not chosen any more; a device that was missing is tried. */
  async #follow(before: readonly ListedDevice[]): Promise<void> {
    const { speaker } = this.#media.chosen;
    const hasNames = this.#listed.some(({ kind, label }) => kind === 'speaker' && label !== '');
    const isThere = this.choices('speaker').some(({ label }) => label === speaker?.label);
    if (speaker !== undefined && hasNames && !isThere) {
      await this.#media.choose('speaker', undefined);
    }
    for (const kind of DEVICE_KINDS) {
      const state = this.#media[kind];
      const isMissing = state.status === 'failed' && state.code === `no-${kind}`;
      const hasCome = countOf(this.#listed, kind) > countOf(before, kind);
      if (isMissing && hasCome) await this.#media.retryIfGranted(kind);
    }
  }
}
