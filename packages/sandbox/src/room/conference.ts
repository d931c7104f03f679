import type { Notify } from '../wire/events.js';
import type { ClientMessage, Presence, RoomMessage } from '../wire/messages.js';
import { ABSENT } from '../wire/parse-message.js';
import type { Timings } from '../wire/timings.js';
import { INITIAL_STATE, type ConferenceState, type Phase } from './conference-state.js';
import { DerivedEvents } from './derived-events.js';
import { handleLoss, handleMessage } from './incoming.js';
import { LocalMedia } from './local-media.js';
import { Mesh } from './mesh.js';
import { nameAtStart } from './name-at-start.js';
import { eventsOfUpdate, ownName } from './participant-events.js';
import type { RoomLocation } from './room-location.js';
import type { OpenSignalling, Signalling } from './signalling.js';

export interface ConferenceOptions {
  readonly location: RoomLocation;
  readonly openSignalling: OpenSignalling;
  readonly notify: Notify;
  readonly timings: Timings;
  /** Called after every change of the state, a stream or a connection. */
  readonly onChange: () => void;
  /** Loads the page again. */
  readonly reload: () => void;
}

/**
 * A meeting as one participant has it. What happens is told twice: to the embedding page in
 * Jitsi's events, and to the page's own view by `onChange`.
 */
export class Conference {
  readonly media: LocalMedia;
  readonly mesh: Mesh;
  readonly startedAt = Date.now();
  readonly #options: ConferenceOptions;
  readonly #derived: DerivedEvents;
  #state = INITIAL_STATE;
  #presence: Presence;
  #signalling: Signalling | undefined;
  #hasCrashed = false;

  constructor(options: ConferenceOptions) {
    const { location } = options;
    this.#options = options;
    this.#presence = {
      ...ABSENT,
      email: location.userInfo.email,
      displayName: nameAtStart(location),
    };
    this.#derived = new DerivedEvents(this.notify);
    this.media = new LocalMedia(this.notify, () => this.#onMedia(), location.devices);
    this.mesh = new Mesh({
      onSignal: (to, signal) => this.send({ type: 'signal', to, signal }),
      onChange: () => this.#changed(),
      silenceLimit: options.timings.directLost,
    });
  }

  get state(): ConferenceState {
    return this.#state;
  }

  get location(): RoomLocation {
    return this.#options.location;
  }

  get timings(): Timings {
    return this.#options.timings;
  }

  /** After a crash there is nobody left who could say anything. */
  get hasCrashed(): boolean {
    return this.#hasCrashed;
  }

  /** Tells the embedding page. */
  readonly notify: Notify = (event) => {
    if (!this.#hasCrashed) this.#options.notify(event);
  };

  get isModerator(): boolean {
    return this.#state.self?.role === 'moderator';
  }

  /** The name one goes by, also before one is in. */
  get displayName(): string {
    return this.#presence.displayName;
  }

  /** Goes in. Devices are opened at the same time: joining does not wait for them. */
  join(): void {
    const { config } = this.location;
    this.patch({ phase: { name: 'connecting' } });
    void this.media.microphone.start(config.startWithAudioMuted === true);
    void this.media.camera.start(config.startWithVideoMuted === true);
    this.#signalling = this.#options.openSignalling({
      onMessage: (message) => handleMessage(this, message),
      onLost: () => handleLoss(this),
    });
    this.askForSeat();
  }

  /** Asks to come in; a second time once there is a name, where one is needed. */
  askForSeat(): void {
    const { room, tenant, jwt } = this.location;
    this.#say({ type: 'join', room, tenant, jwt, presence: this.#presence });
  }

  knock(): void {
    this.#say({ type: 'knock', displayName: this.displayName });
  }

  /** Says something to the others; nothing happens before one is in. */
  send(message: RoomMessage): void {
    if (this.#state.self) this.#say(message);
  }

  /** Changes what the others know of oneself. */
  update(changes: Partial<Presence>): void {
    this.#presence = { ...this.#presence, ...changes };
    const { self } = this.#state;
    if (!self) return;
    this.send({ type: 'update', changes });
    this.patch({ self: { ...self, ...changes } });
    const format = (name: string): string => ownName(name, this.location.config);
    for (const event of eventsOfUpdate(self, changes, format)) this.notify(event);
  }

  patch(changes: Partial<ConferenceState>): void {
    this.#state = { ...this.#state, ...changes };
    this.#changed();
  }

  /** Leaves. The embedding page is told so, also when one never was in, as by Jitsi. */
  leave(phase: Phase): void {
    this.close();
    this.patch({ ...INITIAL_STATE, phase });
    this.reportLeft();
  }

  reportLeft(): void {
    this.notify({ name: 'video-conference-left', roomName: this.location.room });
  }

  /** Leaves the others to find out, and loads the page again. */
  startAgain(): void {
    this.close();
    this.reportLeft();
    this.#options.reload();
  }

  /** From now on nothing comes from here, not even a goodbye. */
  crash(): void {
    this.#hasCrashed = true;
    this.mesh.pause();
    this.media.close();
    this.patch({ phase: { name: 'crashed' } });
  }

  /** Ends all that is open and says goodbye to the others, without a word to the page. */
  close(): void {
    this.#signalling?.close();
    this.#signalling = undefined;
    this.mesh.close();
    this.media.close();
  }

  #say(message: ClientMessage): void {
    this.#signalling?.send(message);
  }

  #onMedia(): void {
    this.mesh.send(this.media.tracks);
    this.update(this.media.presence);
  }

  #changed(): void {
    this.#derived.report(this.#state, this.mesh.isDirect);
    this.#options.onChange();
  }
}
