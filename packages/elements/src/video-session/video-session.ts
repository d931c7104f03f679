import {
  createServerClock,
  deviceClock,
  SessionError,
  type Access,
  type AttendPresence,
  type ExchangeCode,
  type JourneyState,
  type MeetingPort,
  type ReportPresence,
  type ServerClock,
  type Session,
  type WelcomeSettings,
} from '@video-session/core';
import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ConfirmedDetach } from '../controllers/confirmed-detach.js';
import { emit, reportError } from '../emit.js';
import { configurationErrors } from '../locales/en/configuration-errors.js';
import { denialErrors } from '../locales/en/denial-errors.js';
import { problem } from '../locales/en/problem.js';
import { videoSession } from '../locales/en/video-session.js';
import { Localize } from '../localize.js';
import { panelStyles } from '../panels/panel.styles.js';
import { refuseSecrets } from '../secret-in-page.js';
import { baseStyles } from '../styles/base.styles.js';
import { admit } from './admission.js';
import { JourneyStore } from './journey-store.js';
import { LinkCode } from './link-code.js';
import { focusStep } from './step-focus.js';
import { StepScripts } from './step-scripts.js';
import { problemStep, stepTemplate } from './step-templates.js';
import type { StepView } from './step-view.js';
import { videoSessionStyles } from './video-session.styles.js';

/** Properties that decide who is let in; a change of one asks again while nobody is in yet. */
const QUESTIONS = ['token', 'sessionUrl', 'keySetUrl', 'meetingDomain', 'meetingCode'] as const;

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
 *
 * @fires {CustomEvent<{ step: JourneyState['status'] }>} step-changed - Another step is shown.
 * @fires {CustomEvent<{ meetingCode: MeetingCode; role: SessionRole }>} session-verified - The token is genuine and the day is right.
 * @fires {CustomEvent<{ meetingCode: MeetingCode; role: SessionRole }>} session-joined - This person is in the call.
 * @fires {CustomEvent<{ count: number }>} participants-changed - How many people are in the call, this person included.
 * @fires {CustomEvent<{ cameraOn: boolean; microphoneOn: boolean }>} devices-changed - The meeting has said which of this person's devices are on.
 * @fires {CustomEvent<undefined>} session-dropped - The connection to the call broke; it is being made again.
 * @fires {CustomEvent<undefined>} session-resumed - The connection to the call is back.
 * @fires {CustomEvent<{ reason: EndReason }>} session-ended - This person is no longer in the call.
 * @fires {CustomEvent<{ code: SessionErrorCode; recoverable: boolean; error: SessionError }>} session-error - Nobody was let in, a device failed, or the call broke.
 * @fires {CustomEvent<undefined>} rejoin-request - The person wants to go into a broken call again; cancel it to keep them out.
 *
 * @csspart problem - The panel that says why nobody is let in.
 * @csspart problem-day - The day that a refused link is for.
 * @csspart ended - The panel at the end of the call.
 * @csspart home - The link to `home-url`.
 * @csspart phone - The link with the service's phone number.
 *
 * @cssprop [--video-session-ground-color=#f3f6f7] - Colour behind the panels.
 */
export class VideoSessionElement extends LitElement {
  static readonly tagName = 'video-session';
  static override readonly styles = [baseStyles, panelStyles, videoSessionStyles];

  readonly #localize = new Localize(this, configurationErrors, denialErrors, problem, videoSession);
  readonly #journey = new JourneyStore(
    (signal) => this.#admit(signal),
    (state, previous) => this.#onStep(state, previous),
  );
  readonly #code = new LinkCode();
  readonly #scripts = new StepScripts(
    {
      host: this,
      journey: this.#journey,
      code: () => (this.token === '' ? this.#code.value : undefined),
      clock: () => this.#clock,
      keepName: this.#code.keepName,
    },
    () => this.port === undefined,
  );
  #settings: WelcomeSettings | undefined;
  #clock: ServerClock = deviceClock;
  #broken: SessionError | undefined;
  #page: AbortController | undefined;

  /** Where a link code is exchanged for a token: `POST {code}`. */
  @property({ attribute: 'session-url' }) sessionUrl = '';
  /** Address of the meeting server, such as `meet.example.org`. */
  @property({ attribute: 'meeting-domain' }) meetingDomain = '';
  /** Address of the key set; `jwks.json` beside the session URL unless told. */
  @property({ attribute: 'key-set-url' }) keySetUrl = '';
  /** A session token, in place of a link code and its exchange. */
  @property() token = '';
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
  /** Where presence is told and heard of; `presence` beside the session URL unless told, `off` for none. */
  @property({ attribute: 'presence-url' }) presenceUrl: string | null | undefined;
  /** Where the audit trail is sent; `events` beside the session URL unless told, `off` for none. */
  @property({ attribute: 'events-url' }) eventsUrl: string | null | undefined;
  /** What the waiting room calls the clinician, where the service's settings do not say. */
  @property({ attribute: 'clinician-name' }) clinicianName = '';
  /** Minutes past arrival and booked start after which the waiting room says that it may take longer. */
  @property({ type: Number, attribute: 'late-after' }) lateAfter = 10;
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
      removed: () => this.#stop(),
      restored: () => this.#start(),
    });
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener('continue-request', () => this.#journey.send({ type: 'continue' }));
    root.addEventListener('retry-request', () => this.#start());
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#page = new AbortController();
    addEventListener('hashchange', () => this.#onHashChange(), { signal: this.#page.signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#page?.abort();
  }

  /** With `moveBefore()` a running call lives on and nothing needs to be done. */
  connectedMoveCallback(): void {
    // Its mere presence keeps the browser from calling the other two.
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.isConnected && this.#asksAnew(changed)) this.#start();
  }

  /** The step that is shown. */
  get step(): JourneyState['status'] {
    return this.#journey.state.status;
  }

  /** The verified session, once there is one. */
  get session(): Session | undefined {
    const { state } = this.#journey;
    return 'session' in state ? state.session : undefined;
  }

  override render(): TemplateResult {
    const view = this.#view;
    if (this.#broken !== undefined) return problemStep(this.#broken, view, reload);
    return stepTemplate(this.#journey.state, view, this.#scripts.laterStep);
  }

  get #view(): StepView {
    return {
      page: this,
      localize: this.#localize,
      phone: this.#settings?.phone ?? this.phone,
      displayName: this.#code.name,
      standing: this.#scripts.standing,
      clock: this.#clock,
      slotChanged: () => this.requestUpdate(),
      start: () => this.#start(),
    };
  }

  #start(): void {
    if (this.token === '') {
      this.#code.take();
      this.#code.keep();
    }
    this.#journey.send({ type: 'start', returning: this.#code.isReturning });
  }

  /** What was asked is called off, and the step is gone before the element comes back. */
  #stop(): void {
    this.#scripts.stop();
    this.#code.forgetName();
    this.#journey.reset();
    this.requestUpdate();
  }

  /** R40: a page that carries a signing key is refused before anything is sent. */
  async #admit(signal: AbortSignal): Promise<Access> {
    refuseSecrets(this, this.token);
    return admit(this, this.#code.value, signal, (serverNow) => {
      this.#clock = createServerClock(serverNow);
    });
  }

  #asksAnew(changed: PropertyValues<this>): boolean {
    const { step } = this;
    if (step === 'idle') return true;
    const isOpen = step === 'verifying' || step === 'denied';
    return isOpen && QUESTIONS.some((name) => changed.has(name));
  }

  #onStep(state: JourneyState, previous: JourneyState): void {
    this.requestUpdate();
    if ('welcome' in state) this.#settings = state.welcome;
    if (state.status === previous.status) return;
    this.#broken = undefined;
    if ('session' in state && !('session' in previous)) this.#reportVerified(state.session);
    if (state.status === 'ended') this.#code.forgetName();
    emit(this, 'step-changed', { step: state.status });
    if (state.status === 'denied') this.#reportDenied(state.error);
    void this.#enter(state);
  }

  #reportVerified({ meetingCode, role }: Session): void {
    emit(this, 'session-verified', { meetingCode, role });
  }

  #reportDenied(error: SessionError): void {
    // Any other refusal says the same again after a reload.
    if (error.code === 'invalid') this.#code.forget();
    if (!error.recoverable) this.#code.forgetName();
    reportError(this, error);
  }

  /** Loads what the step needs, then what the next one will need. */
  async #enter(state: JourneyState): Promise<void> {
    const { status } = state;
    const isCurrent = () => this.isConnected && this.step === status;
    try {
      await this.#scripts.reach(state);
    } catch (thrown) {
      if (isCurrent()) this.#break(SessionError.from(thrown, 'offline'));
    }
    await this.updateComplete;
    if (isCurrent()) await focusStep(this, this.renderRoot, isCurrent);
  }

  #break(error: SessionError): void {
    this.#broken = error;
    this.requestUpdate();
    reportError(this, error);
  }

  #onHashChange(): void {
    // A host's own fragment must not end a call, or take a place in the waiting room away.
    const isBusy = ['waiting', 'admitting', 'in-session'].includes(this.step);
    if (!isBusy && this.token === '' && this.#code.take()) this.#start();
  }
}

/** A script that failed once stays failed for the life of a page; the code is kept over a reload. */
function reload(): void {
  location.reload();
}
