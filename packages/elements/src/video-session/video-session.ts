import {
  type Access,
  type ExchangeCode,
  type JourneyState,
  type MeetingPort,
  SessionError,
  type Session,
  type WelcomeSettings,
} from '@video-session/core';
import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ConfirmedDetach } from '../controllers/confirmed-detach.js';
import { emit, reportError, request } from '../emit.js';
import { configurationErrors } from '../locales/en/configuration-errors.js';
import { denialErrors } from '../locales/en/denial-errors.js';
import { ended } from '../locales/en/ended.js';
import { problem } from '../locales/en/problem.js';
import { videoSession } from '../locales/en/video-session.js';
import { Localize } from '../localize.js';
import { panelStyles } from '../panels/panel.styles.js';
import { webAddress } from '../page-url.js';
import { refuseSecrets } from '../secret-in-page.js';
import { baseStyles } from '../styles/base.styles.js';
import { admit } from './admission.js';
import { JourneyStore } from './journey-store.js';
import { LinkCode } from './link-code.js';
import { loadStep, prefetchAfter } from './step-chunks.js';
import { focusStep } from './step-focus.js';
import { problemStep, stepTemplate, type StepListeners, type StepView } from './step-templates.js';
import { videoSessionStyles } from './video-session.styles.js';

/** Properties that decide who is let in; a change of one asks again while nobody is in yet. */
const QUESTIONS = ['token', 'sessionUrl', 'keySetUrl', 'meetingDomain', 'meetingCode'] as const;

/**
 * The whole journey in one tag: takes the link code out of the address,
 * exchanges it, verifies the token, and leads from the welcome page over the
 * join screen into the call and out of it again.
 *
 * @tag video-session
 *
 * @slot - What a browser without custom elements shows (R52); not shown otherwise.
 * @slot welcome - Replaces the welcome page; dispatch `continue-request` to go on.
 * @slot join - Replaces the join screen; dispatch `join-request` with the person's choices to go on.
 * @slot denied - Replaces the panel that says why nobody is let in; dispatch `retry-request` to try again.
 * @slot ended - Replaces the end; dispatch `retry-request` to go back to the call.
 *
 * @fires {CustomEvent<{ step: JourneyState['status'] }>} step-changed - Another step is shown.
 * @fires {CustomEvent<{ meetingCode: MeetingCode; role: SessionRole }>} session-verified - The token is genuine and the day is right.
 * @fires {CustomEvent<{ meetingCode: MeetingCode; role: SessionRole }>} session-joined - This person is in the call.
 * @fires {CustomEvent<{ count: number }>} participants-changed - How many people are in the call, this person included.
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

  readonly #localize = new Localize(
    this,
    configurationErrors,
    denialErrors,
    ended,
    problem,
    videoSession,
  );
  readonly #journey = new JourneyStore(
    (signal) => this.#admit(signal),
    (state, previous) => this.#onStep(state, previous),
  );
  readonly #code = new LinkCode();
  #settings: WelcomeSettings | undefined;
  #displayName: string | undefined;
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
  /** Exchanges the link code, in place of a POST to `session-url`. */
  @property({ attribute: false }) exchangeCode: ExchangeCode | undefined;
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
    return stepTemplate(this.#journey.state, view);
  }

  get #view(): StepView {
    const { serviceName, meetingDomain, port } = this;
    return {
      host: this,
      localize: this.#localize,
      serviceName,
      phone: this.#settings?.phone ?? this.phone,
      homeUrl: webAddress(this.homeUrl),
      meetingDomain,
      port,
      displayName: this.#displayName,
      listeners: this.#listeners,
    };
  }

  #start(): void {
    if (this.token === '') {
      this.#code.take();
      this.#code.keep();
    }
    this.#journey.send({ type: 'start' });
  }

  /** What was asked is called off, and the step is gone before the element comes back. */
  #stop(): void {
    this.#journey.reset();
    this.requestUpdate();
  }

  /** R40: a page that carries a signing key is refused before anything is sent. */
  async #admit(signal: AbortSignal): Promise<Access> {
    refuseSecrets(this, this.token);
    return admit(this, this.#code.value, signal);
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
    if (previous.status === 'verifying' && 'session' in state) this.#reportVerified(state.session);
    emit(this, 'step-changed', { step: state.status });
    if (state.status === 'denied') this.#reportDenied(state.error);
    void this.#enter(state.status);
  }

  #reportVerified({ meetingCode, role }: Session): void {
    emit(this, 'session-verified', { meetingCode, role });
  }

  #reportDenied(error: SessionError): void {
    // Any other refusal says the same again after a reload.
    if (error.code === 'invalid') this.#code.forget();
    reportError(this, error);
  }

  /** Loads what the step needs, then what the next one will need. */
  async #enter(step: JourneyState['status']): Promise<void> {
    const isCurrent = () => this.isConnected && this.step === step;
    try {
      await loadStep(step);
      prefetchAfter(step, this.port === undefined);
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
    // A host's own fragment must not end a call.
    const isBusy = this.step === 'admitting' || this.step === 'in-session';
    if (!isBusy && this.token === '' && this.#code.take()) this.#start();
  }

  #relay(event: CustomEvent<unknown>): void {
    this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail, bubbles: true }));
  }

  readonly #listeners: StepListeners = {
    relay: (event) => this.#relay(event),
    onSlotChange: () => this.requestUpdate(),
    onContinue: () => this.#journey.send({ type: 'continue' }),
    onRetry: () => this.#start(),
    onJoin: ({ detail }) => {
      this.#displayName = detail.displayName;
      this.#journey.send({ type: 'join', choices: detail });
    },
    onRejoin: (event) => {
      event.preventDefault();
      if (request(this, 'rejoin-request', undefined)) this.#journey.send({ type: 'rejoin' });
    },
    onEnded: (event) => {
      this.#relay(event);
      this.#journey.send({ type: 'end', reason: event.detail.reason });
    },
  };
}

/** A script that failed once stays failed for the life of a page; the code is kept over a reload. */
function reload(): void {
  location.reload();
}
