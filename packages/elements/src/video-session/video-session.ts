import type {
  AttendPresence,
  ExchangeCode,
  JourneyState,
  Meeting,
  MeetingPort,
  ReportPresence,
  ServerClock,
  Session,
} from '@video-session/core';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ConfirmedDetach } from '../controllers/confirmed-detach.js';
import { cutOff } from '../locales/en/cut-off.js';
import { videoSession } from '../locales/en/video-session.js';
import { Localize } from '../localize.js';
import { waitStyles } from '../panels/wait.styles.js';
import { firstStyles } from '../styles/first.styles.js';
import type { SessionEventMap } from '../session-events.js';
import { toldClock } from '../told-clock.js';
import { Journey } from './journey.js';
import { relay } from './relay.js';
import { videoSessionStyles } from './video-session.styles.js';

/** Properties that decide who is let in; a change of one asks again while nobody is in yet. */
const QUESTIONS = [
  'token',
  'sessionUrl',
  'keySetUrl',
  'meetingDomain',
  'meetingCode',
  'serverNow',
] as const;

/**
 * The whole journey in one tag: takes the link code out of the address,
 * exchanges it, verifies the token, and leads from the welcome page over the
 * join screen, and a waiting room where there is one, into the call and out of it again.
 *
 * @tag video-session
 *
 * @slot - What a browser without custom elements shows (R52); not shown otherwise.
 * @slot welcome - Replaces the welcome page; dispatch `continue-request` to go on.
 * @slot join - Replaces the join screen; dispatch `join-request` with the person's choices to go on.
 * @slot waiting - Replaces the waiting room; dispatch `prepare-request` to go back to the join screen, `leave-request` to leave.
 * @slot denied - Replaces the panel that says why nobody is let in; dispatch `retry-request` to try again.
 * @slot ended - Replaces the end; dispatch `retry-request` to go back to the call.
 * @slot survey - On the screen at the end: a question or two about the call.
 * @slot next - On the screen at the end: the service's next step, in place of the link to `home-url`.
 *
 * @fires {CustomEvent<{ step: JourneyState['status'] }>} step-changed - Another step is shown.
 * @fires {CustomEvent<{ meetingCode: MeetingCode; role: SessionRole }>} session-verified - The token is genuine and the day is right.
 * @fires {CustomEvent<{ meetingCode: MeetingCode; role: SessionRole }>} session-joined - This person is in the call.
 * @fires {CustomEvent<{ count: number }>} participants-changed - How many people are in the call, this person included.
 * @fires {CustomEvent<{ cameraOn: boolean; microphoneOn: boolean }>} devices-changed - The meeting has said which of this person's devices are on.
 * @fires {CustomEvent<undefined>} session-dropped - The connection to the call broke; it is being made again.
 * @fires {CustomEvent<undefined>} session-resumed - The connection to the call is back.
 * @fires {CustomEvent<undefined>} lobby-entered - This person waits in the meeting's own lobby.
 * @fires {CustomEvent<{ count: number }>} knocking-changed - How many people wait in the meeting's lobby; clinicians only.
 * @fires {CustomEvent<{ on: boolean }>} lobby-changed - Whether newcomers have to be let in.
 * @fires {CustomEvent<{ on: boolean }>} screen-share-changed - Whether this person shows their screen.
 * @fires {CustomEvent<{ on: boolean }>} audio-only-changed - Whether this person has sound without pictures.
 * @fires {CustomEvent<{ on: boolean }>} tile-view-changed - Whether all pictures have the same size.
 * @fires {CustomEvent<{ raised: boolean; count: number }>} hand-changed - Whether this person's hand is raised, and how many are.
 * @fires {CustomEvent<{ open: boolean; unread: number }>} chat-changed - Whether the chat is open, and how many messages are unread.
 * @fires {CustomEvent<undefined>} message-received - A chat message has come.
 * @fires {CustomEvent<{ direct: boolean }>} direct-changed - Whether the call goes from peer to peer (R7, R46).
 * @fires {CustomEvent<{ level: ConnectionReport['level']; relayed: boolean | undefined }>} connection-changed - How well the media gets through, where the meeting tells.
 * @fires {CustomEvent<{ moderator: boolean }>} moderator-changed - Whether this person is a moderator.
 * @fires {CustomEvent<undefined>} fallback-to-phone - This person has pressed "Switch to phone" (R27).
 * @fires {CustomEvent<{ item: ChecklistItem; checked: boolean }>} checklist-changed - A clinician has ticked a prompt or taken the tick away (R26).
 * @fires {CustomEvent<{ reason: EndReason; duration: number }>} session-ended - This person is no longer in the call, in which they were for `duration` milliseconds.
 * @fires {CustomEvent<{ code: SessionErrorCode; recoverable: boolean; error: SessionError }>} session-error - Nobody was let in, a device failed, or the call broke.
 * @fires {CustomEvent<{ text: string }>} consent-given - The person has agreed to what the service asks (R28).
 * @fires {CustomEvent<undefined>} quick-exit - The person leaves at once: what we stored is gone, and so is the page in a moment.
 * @fires {CustomEvent<{ reason: RejoinReason }>} rejoin-request - A broken call is to be gone into again: `asked` by the person, otherwise by itself. Cancel it to keep them out.
 *
 * @csspart problem - The panel that says why nobody is let in.
 * @csspart problem-day - The day that a refused link is for.
 * @csspart countdown - How long it is until a link works.
 * @csspart calendar - The link to the calendar file of a refused link.
 * @csspart elsewhere - The panel that says that another window has the session (R48).
 * @csspart exit - The button that leaves at once.
 * @csspart gone - The link that is left after a quick exit, where the browser could not go there.
 * @csspart ended - The panel at the end of the call.
 * @csspart home - The link to `home-url`.
 * @csspart phone - The link with the service's phone number.
 *
 * @cssprop [--video-session-ground-color=#f3f6f7] - Colour behind the panels.
 */
export class VideoSessionElement extends LitElement {
  static readonly tagName = 'video-session';
  static override readonly styles = [firstStyles, waitStyles, videoSessionStyles];

  readonly #journey = new Journey(
    this,
    new Localize(this, videoSession, cutOff),
    () => this.#toldClock,
  );
  #page: AbortController | undefined;
  #serverNow: string | number = '';
  #toldClock: ServerClock | undefined;

  /** Where a link code is exchanged for a token: `POST {code}`. */
  @property({ attribute: 'session-url' }) sessionUrl = '';
  /** Address of the meeting server, such as `meet.example.org`. */
  @property({ attribute: 'meeting-domain' }) meetingDomain = '';
  /** Address of the key set; `jwks.json` beside the session URL unless told. */
  @property({ attribute: 'key-set-url' }) keySetUrl = '';
  /** A session token, in place of a link code and its exchange. */
  @property() token = '';
  /** The server's time, for a `token`: an RFC 3339 instant or milliseconds since 1970. Without it the `Date` of the key set counts (R2). */
  @property({ attribute: 'server-now' })
  get serverNow(): string | number {
    return this.#serverNow;
  }
  set serverNow(value: string | number) {
    this.#serverNow = value;
    this.#toldClock = toldClock(value);
  }
  /** The meeting code that the page expects. */
  @property({ attribute: 'meeting-code' }) meetingCode = '';
  /** The `iss` that a token must have. */
  @property() issuer = '';
  /** The `aud` that a token must have. */
  @property() audience = '';
  /** Name of the service, until its settings have arrived. */
  @property({ attribute: 'service-name' }) serviceName = '';
  /** Phone number of the service, until its settings have arrived (R27). */
  @property() phone = '';
  /** Where the last screen leads on to. */
  @property({ attribute: 'home-url' }) homeUrl = '';
  /** Where the quick exit leads, until the service's settings say: an `https:` address, or one of this origin. */
  @property({ attribute: 'exit-url' }) exitUrl = '';
  /** `off` keeps everything of the meeting server from being fetched ahead while the person gets ready. */
  @property() warm = '';
  /** Where the connection check measures; `probe` beside the session URL unless told, `off` for nowhere. */
  @property({ attribute: 'probe-url' }) probeUrl: string | null | undefined;
  /** `auto`: the connection check of the join screen starts without a press. */
  @property({ attribute: 'check-connection' }) checkConnection = '';
  /** STUN and TURN servers for the connection check. */
  @property({ attribute: false }) iceServers: readonly RTCIceServer[] = [];
  /** Where presence is told and heard of; `presence` beside the session URL unless told, `off` for none. */
  @property({ attribute: 'presence-url' }) presenceUrl: string | null | undefined;
  /** Where the audit trail is sent; `events` beside the session URL unless told, `off` for none. */
  @property({ attribute: 'events-url' }) eventsUrl: string | null | undefined;
  /** What the waiting room calls the clinician, where the service's settings do not say. */
  @property({ attribute: 'clinician-name' }) clinicianName = '';
  /** Minutes past arrival and booked start after which the waiting room says that it may take longer. */
  @property({ type: Number, attribute: 'late-after' }) lateAfter = 10;
  /** What a clinician reads in the call who switches to phone, such as where the patient's number is. */
  @property({ attribute: 'fallback-text' }) fallbackText = '';
  /** Keeps the prompts in the call away from clinicians (R26). */
  @property({ type: Boolean, attribute: 'hide-checklist' }) hideChecklist = false;
  /** Tells a clinician in the call once that the booked time is over; nobody is put out (R3). */
  @property({ type: Boolean, attribute: 'overrun-notice' }) overrunNotice = false;
  /** Exchanges the link code, in place of a POST to `session-url`. */
  @property({ attribute: false }) exchangeCode: ExchangeCode | undefined;
  /** Attends to presence, in place of the stream of `presence-url`. */
  @property({ attribute: false }) attendPresence: AttendPresence | undefined;
  /** Says where this person is, in place of a POST to `presence-url`. */
  @property({ attribute: false }) reportPresence: ReportPresence | undefined;
  /** The meeting server's adapter; Jitsi's by default. */
  @property({ attribute: false }) port: MeetingPort<HTMLElement> | undefined;

  constructor() {
    super();
    new ConfirmedDetach(this, {
      moved: () => undefined,
      removed: () => this.#journey.stop(),
      restored: () => this.#journey.start(),
    });
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    const on = <K extends keyof SessionEventMap>(
      type: K,
      listener: (detail: SessionEventMap[K]['detail']) => void,
    ) => root.addEventListener(type, (event) => listener((event as SessionEventMap[K]).detail));
    on('continue-request', () => this.#journey.goOn());
    on('retry-request', () => this.#journey.start());
    on('quick-exit', () => this.#journey.exit());
    root.addEventListener('language-change', (event) => {
      // Every step speaks it, so that the welcome page needs no `lang` of its own.
      event.preventDefault();
      this.#journey.speak((event as SessionEventMap['language-change']).detail.language);
    });
    root.addEventListener('consent-given', (event) => relay(event as CustomEvent, this));
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#page = new AbortController();
    addEventListener('hashchange', () => this.#journey.hashChanged(), {
      signal: this.#page.signal,
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#page?.abort();
  }

  /** With `moveBefore()` a running call lives on and nothing needs to be done. */
  connectedMoveCallback(): void {
    // Its mere presence keeps the browser from calling the other two.
  }

  /** Before anything is drawn, so that the answer is on its way meanwhile. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.isConnected && this.#asksAnew(changed)) this.#journey.start();
  }

  /** The step that is shown. */
  get step(): JourneyState['status'] {
    return this.#journey.step;
  }

  /** The mounted meeting while in the call, with a typed method for everything that can be asked of it. */
  get meeting(): Meeting | undefined {
    return this.renderRoot.querySelector('session-view')?.meeting;
  }

  /** The verified session, once there is one. */
  get session(): Session | undefined {
    return this.#journey.session;
  }

  override render(): TemplateResult {
    return html`${this.#journey.render()}`;
  }

  #asksAnew(changed: PropertyValues<this>): boolean {
    const { step } = this;
    if (step === 'idle') return true;
    const isOpen = step === 'verifying' || step === 'denied';
    return isOpen && QUESTIONS.some((name) => changed.has(name));
  }
}
