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
import { Clipboard } from '../controllers/clipboard.js';
import { ConfirmedDetach } from '../controllers/confirmed-detach.js';
import { PageVisit } from '../controllers/page-visit.js';
import { CssState } from '../css-state.js';
import { emit } from '../emit.js';
import { focusHeading } from '../focus-heading.js';
import { configurationErrors } from '../locales/en/configuration-errors.js';
import { denialErrors } from '../locales/en/denial-errors.js';
import { ended } from '../locales/en/ended.js';
import { meetingErrors } from '../locales/en/meeting-errors.js';
import { problem } from '../locales/en/problem.js';
import { sessionView } from '../locales/en/session-view.js';
import { Localize } from '../localize.js';
import { panelStyles } from '../panels/panel.styles.js';
import { phoneHelp } from '../panels/phone-help.js';
import { baseStyles } from '../styles/base.styles.js';
import { toldClock } from '../told-time.js';
import { callBar, isLive, type LiveCall } from './call-bar.js';
import { CallControl } from './call-control.js';
import { callCover, isCovered } from './call-cover.js';
import { callPanel } from './call-panel.js';
import { CallParts } from './call-parts.js';
import { loadMeetingPort } from './meeting-port.js';
import { sessionViewStyles } from './session-view.styles.js';

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
 * @csspart problem - The panel that says what went wrong.
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

  /** Fetches the meeting adapter ahead of time, for instance while the person is on the join screen. */
  static async preload(): Promise<void> {
    await loadMeetingPort();
  }

  readonly #localize = new Localize(
    this,
    configurationErrors,
    denialErrors,
    ended,
    meetingErrors,
    problem,
    sessionView,
  );
  readonly #clipboard = new Clipboard(this);
  readonly #cssState = new CssState(this);
  readonly #control = new CallControl(
    this,
    this.#localize,
    () => this.#toldClock,
    (call, previous) => this.#onCall(call, previous),
  );
  readonly #parts = new CallParts(this, this.#control);
  #serverNow: string | number = '';
  #toldClock: ServerClock | undefined;
  #interrupted = false;
  /** The script with the phone's dialog could not be had. */
  #needsPhone = false;

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
  /** Phone number of the service, shown whenever something goes wrong (R27). */
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
  /** A verified session, in place of `token`. A new one mounts the meeting anew. */
  @property({ attribute: false }) session: Session | undefined;
  /** What the person chose before joining. */
  @property({ attribute: false }) choices: JoinChoices | undefined;
  /** The meeting server's adapter; Jitsi's by default. */
  @property({ attribute: false }) port: MeetingPort<HTMLElement> | undefined;
  /** The server's time, for a page that has it already (R2). */
  @property({ attribute: false }) clock: ServerClock | undefined;
  /** Milliseconds before the person is told that something does not happen; those left out are as documented. */
  @property({ attribute: false }) timeLimits: Partial<CallTimeLimits> = {};

  constructor() {
    super();
    new ConfirmedDetach(this, {
      moved: () => this.#onMoved(),
      removed: () => this.#control.stop(),
      restored: () => void this.#control.start(),
    });
    new PageVisit(this, { left: () => this.#onPageLeft(), returned: () => this.#onPageReturned() });
  }

  /** With `moveBefore()` the frame lives on and nothing needs to be done. */
  connectedMoveCallback(): void {
    // Its mere presence keeps the browser from calling the other two.
  }

  protected override updated(changed: PropertyValues<this>): void {
    const isNew = (['session', 'token', 'keySetUrl', 'meetingDomain'] as const).some((name) =>
      changed.has(name),
    );
    if (isNew) this.#control.changed();
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

  /** Leaves the call with a goodbye; `session-ended` follows. */
  leave(): void {
    this.#control.leave();
  }

  override render(): TemplateResult {
    const { call } = this.#control;
    const live = isLive(call) ? call : undefined;
    return html`${live ? nothing : html`<div class="ground">${this.#renderPanel()}</div>`}
      <div class="call" ?hidden=${!live}>
        <h1 class="visually-hidden" tabindex="-1">${this.#localize.term('call-title')}</h1>
        ${live && this.#renderAbove(live)}
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
        ${live && this.#parts.more?.dialogs()}
      </div>`;
  }

  get #status(): CallState['status'] {
    return this.#control.refusal === undefined ? this.#control.call.status : 'failed';
  }

  #renderPanel(): TemplateResult {
    const { phone, homeUrl, busy } = this;
    return callPanel(this.#control, { phone, homeUrl, busy, goBack: this.#goBack });
  }

  #renderAbove(call: LiveCall): TemplateResult | typeof nothing {
    const { session } = this.#control;
    if (session === undefined) return nothing;
    const { more, clinician } = this.#parts;
    return html`${callBar({
        call,
        meetingCode: session.meetingCode,
        localize: this.#localize,
        copyStatus: this.#clipboard.status,
        more: clinician?.button(),
        copy: this.#onCopy,
        showDetails: this.#onDetails,
        toPhone: this.#onPhone,
        leave: this.#control.leave,
      })}
      <div class="notices" part="notices" role="status">
        ${this.#needsPhone ? phoneHelp(this.phone, this.#localize) : nothing}
        ${clinician?.notices()} ${more?.notices()}
      </div>`;
  }

  readonly #goBack = async (): Promise<void> => {
    await this.#control.rejoin();
    await this.#focusHeading();
  };

  #onCall(call: CallState, previous: CallState): void {
    this.requestUpdate();
    if (call.status === 'joined' || call.status === 'lobby') this.#parts.prepare();
    this.#parts.more?.changed(call, previous);
    const isOver = !isLive(call) && (call.status !== previous.status || this.#status === 'failed');
    if (isOver) {
      this.#needsPhone = false;
      void this.#focusHeading();
    }
  }

  async #focusHeading(): Promise<void> {
    await this.updateComplete;
    this.focus();
  }

  /** The frame has loaded itself anew and knows of no call. */
  #onMoved(): void {
    const { call } = this.#control;
    if (isLive(call) && call.status !== 'leaving') void this.#control.rejoin('moved');
  }

  #onPageLeft(): void {
    this.#interrupted = isLive(this.#control.call);
    if (this.#interrupted) this.#control.stop();
  }

  /** Without the call it had. */
  #onPageReturned(): void {
    if (this.#interrupted) void this.#control.rejoin('returned');
    this.#interrupted = false;
  }

  readonly #onSkip = (): void => {
    this.renderRoot.querySelector<HTMLElement>('.end')?.focus();
  };

  readonly #onDetails = async (): Promise<void> => {
    (await this.#parts.loadMore())?.showDetails();
  };

  readonly #onPhone = async (): Promise<void> => {
    emit(this, 'fallback-to-phone', undefined);
    const more = await this.#parts.loadMore();
    this.#needsPhone = more === undefined;
    more?.showPhone();
    this.requestUpdate();
  };

  readonly #onCopy = async (): Promise<void> => {
    const code = this.renderRoot.querySelector('.code');
    if (code === null || (await this.#clipboard.copy(code.textContent))) return;
    getSelection()?.selectAllChildren(code);
  };
}
