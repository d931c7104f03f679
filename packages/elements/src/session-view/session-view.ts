import type {
  CallState,
  CallTimeLimits,
  JoinChoices,
  Meeting,
  MeetingPort,
  ServerClock,
  Session,
} from '@video-session/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CssState } from '../css-state.js';
import { focusHeading } from '../focus-heading.js';
import { sessionView } from '../locales/en/session-view.js';
import { Localize } from '../localize.js';
import { panelStyles } from '../panels/panel.styles.js';
import { baseStyles } from '../styles/base.styles.js';
import { toldClock } from '../told-time.js';
import { CallAbove } from './call-above.js';
import { COMING, isLive, type LiveCall } from './call-bar.js';
import { CallControl } from './call-control.js';
import { callCover, isCovered } from './call-cover.js';
import { callGround } from './call-ground.js';
import { CallLife } from './call-life.js';
import { CallParts } from './call-parts.js';
import { sessionViewStyles } from './session-view.styles.js';

/** Properties of which a change begins a call anew. */
const QUESTIONS = ['session', 'token', 'keySetUrl', 'meetingDomain', 'standby'] as const;

/**
 * The video call: our own bar above the meeting, and the meeting's frame.
 * Mounts nothing before the token was verified (R49), and always shows a way
 * on when the call does not come about or ends.
 *
 * @tag session-view
 *
 * @slot survey - On the screen at the end: a question or two about the call.
 * @slot next - On the screen at the end: the service's next step, in place of the link to `home-url`.
 *
 * @fires {CustomEvent<{ meetingCode: MeetingCode; role: SessionRole }>} session-joined - This person is in the call.
 * @fires {CustomEvent<undefined>} lobby-entered - This person waits in the meeting's own lobby.
 * @fires {CustomEvent<{ count: number }>} participants-changed - How many people are in the call, this person included; ghosts are not counted.
 * @fires {CustomEvent<{ count: number }>} knocking-changed - How many people wait in the meeting's lobby; clinicians only.
 * @fires {CustomEvent<{ on: boolean }>} lobby-changed - Whether newcomers have to be let in.
 * @fires {CustomEvent<{ cameraOn: boolean; microphoneOn: boolean }>} devices-changed - The meeting has said which of this person's devices are on.
 * @fires {CustomEvent<{ on: boolean }>} screen-share-changed - Whether this person shows their screen.
 * @fires {CustomEvent<{ on: boolean }>} audio-only-changed - Whether this person has sound without pictures.
 * @fires {CustomEvent<{ on: boolean }>} tile-view-changed - Whether all pictures have the same size.
 * @fires {CustomEvent<{ raised: boolean; count: number }>} hand-changed - Whether this person's hand is raised, and how many are.
 * @fires {CustomEvent<{ open: boolean; unread: number }>} chat-changed - Whether the chat is open, and how many messages are unread.
 * @fires {CustomEvent<undefined>} message-received - A chat message has come.
 * @fires {CustomEvent<{ direct: boolean }>} direct-changed - Whether the call goes from peer to peer (R7, R46).
 * @fires {CustomEvent<{ level: ConnectionReport['level']; relayed: boolean | undefined }>} connection-changed - How well the media gets through, where the meeting tells.
 * @fires {CustomEvent<{ moderator: boolean }>} moderator-changed - Whether this person is a moderator.
 * @fires {CustomEvent<undefined>} session-dropped - The connection to the call broke; it is being made again.
 * @fires {CustomEvent<undefined>} session-resumed - The connection to the call is back.
 * @fires {CustomEvent<undefined>} fallback-to-phone - This person has pressed "Switch to phone" (R27).
 * @fires {CustomEvent<{ item: ChecklistItem; checked: boolean }>} checklist-changed - A clinician has ticked a prompt or taken the tick away; nothing of it is kept (R26).
 * @fires {CustomEvent<{ reason: EndReason; duration: number }>} session-ended - This person is no longer in the call, in which they were for `duration` milliseconds.
 * @fires {CustomEvent<{ code: SessionErrorCode; recoverable: boolean; error: SessionError }>} session-error - The call was refused or broke, or a device does not work in it.
 * @fires {CustomEvent<{ reason: RejoinReason }>} rejoin-request - The call is to be gone into again: `asked` by the person, otherwise by itself. Cancel it to set a fresh `session` yourself.
 *
 * @csspart bar - The bar above the meeting.
 * @csspart connection - State of the connection, in words and an icon.
 * @csspart people - Names of those present.
 * @csspart meeting-code - The meeting code.
 * @csspart devices - State of microphone and camera.
 * @csspart manage - The clinician's button that opens the panel.
 * @csspart to-phone - The button "Switch to phone".
 * @csspart leave - The Leave button.
 * @csspart notices - What has to be said between the bar and the meeting.
 * @csspart lobby - What somebody sees who waits in the meeting's lobby.
 * @csspart frame - The box that holds the meeting's frame.
 * @csspart panel - The clinician's panel.
 * @csspart checklist - The clinician's prompts.
 * @csspart details - The dialog about the connection.
 * @csspart phone-dialog - The dialog about going on by phone.
 * @csspart problem - The panel that says what went wrong, or only that this person is out.
 * @csspart problem-day - The day that a refused link is for.
 * @csspart ended - The panel at the end of the call.
 * @csspart home - The link to `home-url`.
 * @csspart phone - The link with the service's phone number.
 *
 * @cssprop [--video-session-stage-color=#10191f] - Colour around the meeting.
 * @cssprop [--video-session-on-stage-color=#f2f6f8] - Colour of text on it.
 *
 * @cssstate joining - The meeting is being mounted.
 * @cssstate lobby - This person waits to be let in.
 * @cssstate joined - This person is in the call.
 * @cssstate reconnecting - The connection broke and is being made again.
 * @cssstate leaving - The goodbye is on its way.
 * @cssstate ended - The call is over for this person.
 * @cssstate failed - The call was refused or broke.
 */
export class SessionViewElement extends LitElement {
  static readonly tagName = 'session-view';
  static override readonly styles = [baseStyles, panelStyles, sessionViewStyles];

  readonly #localize = new Localize(this, sessionView);
  readonly #cssState = new CssState(this);
  readonly #control = new CallControl(
    this,
    this.#localize,
    () => this.#toldClock,
    (call, previous) => this.#onCall(call, previous),
  );
  readonly #parts = new CallParts(this, this.#control);
  readonly #above = new CallAbove(this, this.#control, this.#parts);
  #serverNow: string | number = '';
  #toldClock: ServerClock | undefined;

  /** Address of the meeting server, such as `meet.example.org`. */
  @property({ attribute: 'meeting-domain' }) meetingDomain = '';
  /** A session token, when the element is used alone. Needs `key-set-url`. */
  @property() token = '';
  /** The server's time: an RFC 3339 instant or milliseconds since 1970. Without it the `Date` of the key set counts (R2). */
  @property({ attribute: 'server-now' })
  get serverNow(): string | number {
    return this.#serverNow;
  }
  set serverNow(value: string | number) {
    this.#serverNow = value;
    this.#toldClock = toldClock(value);
  }
  /** Address of the key set that the token is verified against. */
  @property({ attribute: 'key-set-url' }) keySetUrl = '';
  /** The meeting code that the page expects in the token. */
  @property({ attribute: 'meeting-code' }) meetingCode = '';
  /** Phone number of the service, in every state; in the call itself by "Switch to phone" (R27). */
  @property() phone = '';
  /** What a clinician reads who switches to phone, such as where the patient's number is. */
  @property({ attribute: 'fallback-text' }) fallbackText = '';
  /** Where the screen at the end leads on to. */
  @property({ attribute: 'home-url' }) homeUrl = '';
  /** Keeps the prompts away from clinicians (R26). */
  @property({ type: Boolean, attribute: 'hide-checklist' }) hideChecklist = false;
  /** Tells a clinician once that the booked time is over; nobody is put out (R3). */
  @property({ type: Boolean, attribute: 'overrun-notice' }) overrunNotice = false;
  /** A fresh session is on its way: the screen of an end or a problem says so. */
  @property({ type: Boolean }) busy = false;
  /** Gets ready unseen, while the person is busy with something else: everything is fetched and laid out. The call begins once it is off. */
  @property({ type: Boolean, reflect: true }) standby = false;
  /** What `verifySessionToken()` gave, in place of `token`: that the page verified it is believed (R49), only its shape is checked. A new one mounts the meeting anew. */
  @property({ attribute: false }) session: Session | undefined;
  /** What the person chose before joining. */
  @property({ attribute: false }) choices: JoinChoices | undefined;
  /** The meeting server's adapter; Jitsi's by default. */
  @property({ attribute: false }) port: MeetingPort<HTMLElement> | undefined;
  /** The server's time, for a page that has it already (R2). */
  @property({ attribute: false }) clock: ServerClock | undefined;
  /** Milliseconds before the person is told that something does not happen; those left out are as documented. Without a session or a token that is said, too, after `session`. */
  @property({ attribute: false }) timeLimits: Partial<CallTimeLimits> = {};

  constructor() {
    super();
    new CallLife(this, this.#control);
  }

  /** With `moveBefore()` the frame lives on and nothing needs to be done. */
  connectedMoveCallback(): void {
    // Its mere presence keeps the browser from calling the other two.
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (QUESTIONS.some((name) => changed.has(name))) this.#control.changed();
    this.#cssState.set(this.#status);
  }

  /** The mounted meeting, with a typed method for everything that can be asked of it. */
  get meeting(): Meeting | undefined {
    return this.#control.meeting;
  }

  /** The meeting server's own API, for what `meeting` has no method for. */
  get api(): unknown {
    return this.meeting?.api;
  }

  /** Moves focus to the heading of what is shown. */
  override focus(): void {
    focusHeading(this.renderRoot);
  }

  /** Leaves the call with a goodbye, or before it has begun; `session-ended` follows. */
  leave(): void {
    this.#control.leave();
  }

  override render(): TemplateResult {
    const live = this.#live;
    return html`${live ? nothing : html`<div class="ground">${this.#renderGround()}</div>`}
      <div class="call" ?hidden=${!live}>
        <h1 class="visually-hidden" tabindex="-1">${this.#localize.term('call-title')}</h1>
        ${live && this.#above.render(live)}
        <div class="middle">
          <div class="stage">
            <button type="button" class="skip" @click=${this.#onSkip}>
              ${this.#localize.term('call-skip')}
            </button>
            <div class="frame" part="frame" ?inert=${live && isCovered(live)}></div>
            ${live && callCover(live, this.#localize, this.phone)}
          </div>
          ${live && this.#parts.clinician?.panel()}
        </div>
        <p class="end visually-hidden" tabindex="-1">${this.#localize.term('call-end-of-frame')}</p>
        ${live && this.#parts.more.here?.dialogs()}
      </div>`;
  }

  get #live(): LiveCall | undefined {
    const { call } = this.#control;
    if (this.standby) return COMING;
    return isLive(call) ? call : undefined;
  }

  get #status(): CallState['status'] {
    return this.#control.refusal === undefined ? this.#control.call.status : 'failed';
  }

  #renderGround(): TemplateResult {
    const { phone, homeUrl, busy } = this;
    return callGround(this.#control, this.#parts, { phone, homeUrl, busy, goBack: this.#goBack });
  }

  readonly #goBack = async (): Promise<void> => {
    await this.#control.rejoin();
    await this.#focusHeading();
  };

  #onCall(call: CallState, previous: CallState): void {
    this.requestUpdate();
    const panel = this.#parts.panel.load();
    if ('room' in call && (call.status !== 'joining' || call.slow === true)) this.#parts.prepare();
    this.#parts.more.here?.changed(call, previous);
    const isOver = !isLive(call) && (call.status !== previous.status || this.#status === 'failed');
    if (isOver) void panel.then(() => this.#focusHeading());
  }

  async #focusHeading(): Promise<void> {
    await this.updateComplete;
    this.focus();
  }

  readonly #onSkip = (): void => {
    this.renderRoot.querySelector<HTMLElement>('.end')?.focus();
  };
}
