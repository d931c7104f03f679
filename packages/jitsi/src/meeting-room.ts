import { isJsonObject, SessionError, type MeetingEvent } from '@video-session/core';
import { answerOf } from './answer.js';
import { ConnectionPoll } from './connection-poll.js';
import { MeetingControls, type RoomFrame } from './meeting-controls.js';
import { mutedEvent, type JitsiEventName } from './meeting-events.js';
import { hasStrangers, identify } from './pseudonyms.js';
import { directEvent, RoomEvents } from './room-events.js';

/**
 * What is of use once somebody is in: all that can be asked of the meeting, what is told
 * of its room, and what has to be asked for because Jitsi does not tell it.
 */
export class MeetingRoom extends MeetingControls {
  readonly #events: RoomEvents;
  readonly #poll: ConnectionPoll;

  constructor(frame: RoomFrame) {
    super(frame);
    this.#events = new RoomEvents(frame.people);
    this.#poll = new ConnectionPoll(frame.api, (report) =>
      this.#report({ type: 'connection-measured', report }),
    );
  }

  /** What had to wait, in its order. Whoever asked has gone on: a refused wish is said in the console. */
  catchUp(works: readonly ((room: this) => void)[]): void {
    for (const work of works) {
      try {
        work(this);
      } catch (thrown) {
        const { code, message } = SessionError.from(thrown, 'configuration-invalid');
        // eslint-disable-next-line no-console -- for developers; nothing may throw into their page
        console.error(`[video-session] ${code}: ${message} (docs/errors.md#${code})`);
      }
    }
  }

  /** Each event of the frame, in their order, from its first sign of life on. */
  hear(name: JitsiEventName, payload: unknown): void {
    for (const event of this.#events.translate(name, payload)) this.#report(event);
    if (name === 'videoConferenceJoined') this.#enter(payload);
    if (name === 'videoConferenceLeft') this.#leave();
    if (name === 'participantJoined') void this.#identify();
    if (name === 'videoMuteStatusChanged' && isJsonObject(payload))
      this.background.cameraIs(payload['muted'] === false);
  }

  stop(): void {
    this.#poll.stop();
  }

  #enter(payload: unknown): void {
    this.background.entered();
    this.#insistOnName(isJsonObject(payload) ? payload['displayName'] : undefined);
    this.#poll.start();
    void this.#askDevices();
    void this.#identify();
  }

  #leave(): void {
    this.#poll.stop();
    this.forget();
  }

  /** R8: the typed name stands, not the token's, nor one that Jitsi has escaped. */
  #insistOnName(reported: unknown): void {
    const { name } = this.frame.people;
    if (name !== '' && reported !== name) this.setDisplayName(name);
  }

  /** Jitsi tells changes only, and nothing may be shown that it has not told. */
  async #askDevices(): Promise<void> {
    const [microphone, camera, direct] = await Promise.all([
      this.microphone.ask(),
      this.camera.ask(),
      answerOf(this.frame.api, 'isP2pActive'),
    ]);
    const events = [
      ...mutedEvent('microphone-changed', microphone),
      ...mutedEvent('camera-changed', camera),
      ...directEvent(direct),
    ];
    for (const event of events) this.#report(event);
  }

  /** Clients before 2026 tell the pseudonyms of people only when asked. */
  async #identify(): Promise<void> {
    const { api, people } = this.frame;
    if (people.ownId === undefined || !hasStrangers(people)) return;
    const roomsInfo = await answerOf(api, 'getRoomsInfo');
    for (const event of identify(people, roomsInfo)) this.#report(event);
  }

  #report(event: MeetingEvent): void {
    this.confirm(event);
    this.frame.report(event);
  }
}
