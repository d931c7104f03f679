import {
  SessionError,
  type CallState,
  type JoinChoices,
  type MeetingPort,
  type ServerClock,
  type Session,
} from '@video-session/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Clipboard } from '../controllers/clipboard.js';
import { ConfirmedDetach } from '../controllers/confirmed-detach.js';
import { PageVisit } from '../controllers/page-visit.js';
import { CssState } from '../css-state.js';
import { reportError, request } from '../emit.js';
import { focusHeading } from '../focus-heading.js';
import { configurationErrors } from '../locales/en/configuration-errors.js';
import { denialErrors } from '../locales/en/denial-errors.js';
import { ended } from '../locales/en/ended.js';
import { meetingErrors } from '../locales/en/meeting-errors.js';
import { problem } from '../locales/en/problem.js';
import { sessionView } from '../locales/en/session-view.js';
import { Localize } from '../localize.js';
import { endedPanel } from '../panels/ended-panel.js';
import { panelStyles } from '../panels/panel.styles.js';
import { problemPanel } from '../panels/problem-panel.js';
import { waitingPanel } from '../panels/waiting-panel.js';
import { refuseSecrets } from '../secret-in-page.js';
import { baseStyles } from '../styles/base.styles.js';
import { toldClock } from '../told-time.js';
import { admit, plainChoices } from './admission.js';
import { callBar, isLive } from './call-bar.js';
import { reportCall, reportDeviceFailure } from './call-reports.js';
import { CallStore, MOUNT_MILLISECONDS } from './call-store.js';
import { loadMeetingPort } from './meeting-port.js';
import { sessionViewStyles } from './session-view.styles.js';

/**
 * The video call: our own bar above the meeting, and the meeting's frame.
 * Mounts nothing before the token was verified (R49), and always shows a way
 * on when the call does not come about or ends.
 *
 * @tag session-view
 *
 * @fires {CustomEvent<{ meetingCode: MeetingCode; role: SessionRole }>} session-joined - This person is in the call.
 * @fires {CustomEvent<{ count: number }>} participants-changed - How many people are in the call, this person included.
 * @fires {CustomEvent<{ cameraOn: boolean; microphoneOn: boolean }>} devices-changed - The meeting has said which of this person's devices are on.
 * @fires {CustomEvent<undefined>} session-dropped - The connection to the call broke; it is being made again.
 * @fires {CustomEvent<undefined>} session-resumed - The connection to the call is back.
 * @fires {CustomEvent<{ reason: EndReason }>} session-ended - This person is no longer in the call.
 * @fires {CustomEvent<{ code: SessionErrorCode; recoverable: boolean; error: SessionError }>} session-error - The call was refused or broke, or a device does not work in it.
 * @fires {CustomEvent<undefined>} rejoin-request - The person wants to go into the call again. Cancel it to set a fresh `session` yourself.
 *
 * @csspart bar - The bar above the meeting.
 * @csspart connection - State of the connection, in words and an icon.
 * @csspart people - Names of those present.
 * @csspart meeting-code - The meeting code.
 * @csspart devices - State of microphone and camera.
 * @csspart leave - The Leave button.
 * @csspart frame - The box that holds the meeting's frame.
 * @csspart problem - The panel that says what went wrong.
 * @csspart problem-day - The day that a refused link is for.
 * @csspart ended - The panel at the end of the call.
 * @csspart phone - The link with the service's phone number.
 *
 * @cssprop [--video-session-stage-color=#10191f] - Colour around the meeting.
 * @cssprop [--video-session-on-stage-color=#f2f6f8] - Colour of text on it.
 *
 * @cssstate joining - The meeting is being mounted.
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
  readonly #call = new CallStore<HTMLElement>(
    {
      changed: (call, previous) => this.#onCall(call, previous),
      deviceFailed: (failure) => reportDeviceFailure(this, failure),
    },
    () => this.mountLimit,
  );
  #serverNow: string | number = '';
  #toldClock: ServerClock | undefined;
  #admitted: Session | undefined;
  #refusal: SessionError | undefined;
  #admission: AbortController | undefined;
  #interrupted = false;

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
  /** A verified session, in place of `token`. A new one mounts the meeting anew. */
  @property({ attribute: false }) session: Session | undefined;
  /** What the person chose before joining. */
  @property({ attribute: false }) choices: JoinChoices | undefined;
  /** The meeting server's adapter; Jitsi's by default. */
  @property({ attribute: false }) port: MeetingPort<HTMLElement> | undefined;
  /** Milliseconds for the meeting's frame to appear before the person is told that it does not. */
  @property({ attribute: false }) mountLimit = MOUNT_MILLISECONDS;

  constructor() {
    super();
    new ConfirmedDetach(this, {
      moved: () => this.#onMoved(),
      removed: () => this.#stop(),
      restored: () => void this.#start(),
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
    if (isNew) void this.#start();
    this.#cssState.set(this.#status);
  }

  /** Moves focus to the heading of what is shown. */
  override focus(): void {
    focusHeading(this.renderRoot);
  }

  /** Leaves the call with a goodbye; `session-ended` follows. */
  leave(): void {
    this.#call.leave();
  }

  override render(): TemplateResult {
    const live = isLive(this.#call.state);
    return html`${live ? nothing : html`<div class="ground">${this.#renderPanel()}</div>`}
      <div class="call" ?hidden=${!live}>
        <h1 class="visually-hidden" tabindex="-1">${this.#localize.term('call-title')}</h1>
        ${this.#renderBar()}
        <div class="stage">
          <button type="button" class="skip" @click=${this.#onSkip}>
            ${this.#localize.term('call-skip')}
          </button>
          <div class="frame" part="frame"></div>
          ${this.#renderCover()}
        </div>
        <p class="end visually-hidden" tabindex="-1">${this.#localize.term('call-end-of-frame')}</p>
      </div>`;
  }

  get #status(): CallState['status'] {
    return this.#refusal === undefined ? this.#call.state.status : 'failed';
  }

  #renderPanel(): TemplateResult {
    const call = this.#call.state;
    if (this.#refusal !== undefined) return this.#renderProblem(this.#refusal);
    switch (call.status) {
      case 'failed':
        return this.#renderProblem(call.error);
      case 'ended':
        return endedPanel({ ...this.#surroundings, reason: call.reason, goBack: this.#goBack });
      default:
        return waitingPanel(this.#localize.term('loading'));
    }
  }

  #renderProblem(error: SessionError): TemplateResult {
    const retry = error.recoverable ? this.#goBack : undefined;
    return problemPanel({ ...this.#surroundings, error, retry });
  }

  get #surroundings(): { localize: Localize; phone: string } {
    return { localize: this.#localize, phone: this.phone };
  }

  #renderBar(): TemplateResult | typeof nothing {
    const call = this.#call.state;
    if (!isLive(call) || this.#admitted === undefined) return nothing;
    return callBar({
      call,
      meetingCode: this.#admitted.meetingCode,
      localize: this.#localize,
      copyStatus: this.#clipboard.status,
      copy: this.#onCopy,
      leave: () => this.leave(),
    });
  }

  /** Until the frame has shown a sign of life there is nothing to see in it. */
  #renderCover(): TemplateResult | typeof nothing {
    const call = this.#call.state;
    const isWaiting = call.status === 'leaving' || (call.status === 'joining' && !call.frameReady);
    if (!isWaiting) return nothing;
    const words = call.status === 'leaving' ? 'call-leaving' : 'call-starting';
    return html`<div class="cover">${waitingPanel(this.#localize.term(words))}</div>`;
  }

  /** Checks first, mounts after (R49). A later call makes an earlier one void. */
  async #start(): Promise<void> {
    this.#stop();
    if (this.session === undefined && this.token === '') return;
    const { signal } = (this.#admission = new AbortController());
    try {
      refuseSecrets(this, this.token);
      const session = await admit(this, this.#toldClock);
      if (!signal.aborted) this.#mount(session);
    } catch (thrown) {
      if (!signal.aborted) this.#refuse(SessionError.from(thrown, 'token-malformed'));
    }
  }

  #mount(session: Session): void {
    const container = this.renderRoot.querySelector<HTMLElement>('.frame');
    if (container === null) return;
    this.#admitted = session;
    void this.#call.start(() => this.#loadPort(), {
      container,
      domain: this.meetingDomain,
      session,
      choices: this.choices ?? plainChoices(this.#nameOf(session)),
      language: this.#localize.wanted,
      title: this.#localize.term('call-frame', session.meetingCode),
    });
  }

  #nameOf({ displayName }: Session): string {
    return displayName ?? this.#localize.term('join-name-default');
  }

  async #loadPort(): Promise<MeetingPort<HTMLElement>> {
    return this.port ?? loadMeetingPort();
  }

  #refuse(error: SessionError): void {
    this.#refusal = error;
    this.requestUpdate();
    reportError(this, error);
    void this.#focusHeading();
  }

  /** Takes the call away at once: the frame is gone, or is about to go. */
  #stop(): void {
    this.#admission?.abort();
    this.#call.dispose();
    this.#refusal = undefined;
    this.requestUpdate();
  }

  async #rejoin(): Promise<void> {
    if (request(this, 'rejoin-request', undefined)) await this.#start();
  }

  readonly #goBack = async (): Promise<void> => {
    await this.#rejoin();
    await this.#focusHeading();
  };

  #onCall(call: CallState, previous: CallState): void {
    this.requestUpdate();
    if (this.#admitted !== undefined) reportCall(this, this.#admitted, call, previous);
    const isOver = call.status === 'ended' || call.status === 'failed';
    if (isOver && call.status !== previous.status) void this.#focusHeading();
  }

  async #focusHeading(): Promise<void> {
    await this.updateComplete;
    this.focus();
  }

  /** The frame has loaded itself anew and knows of no call. */
  #onMoved(): void {
    const call = this.#call.state;
    if (isLive(call) && call.status !== 'leaving') void this.#rejoin();
  }

  #onPageLeft(): void {
    this.#interrupted = isLive(this.#call.state);
    if (this.#interrupted) this.#stop();
  }

  /** Without the call it had. */
  #onPageReturned(): void {
    if (this.#interrupted) void this.#rejoin();
    this.#interrupted = false;
  }

  readonly #onSkip = (): void => {
    this.renderRoot.querySelector<HTMLElement>('.end')?.focus();
  };

  readonly #onCopy = async (): Promise<void> => {
    const code = this.renderRoot.querySelector('.code');
    if (code === null || (await this.#clipboard.copy(code.textContent))) return;
    getSelection()?.selectAllChildren(code);
  };
}
