import {
  createServerClock,
  deviceClock,
  prepareDates,
  SessionError,
  type Access,
  type JourneyState,
  type ServerClock,
  type Session,
  type WelcomeSettings,
} from '@video-session/core';
import type { ReactiveElement, TemplateResult } from 'lit';
import { emit, reportError } from '../emit.js';
import type { Localize } from '../localize.js';
import { cutOffPanel } from '../panels/cut-off-panel.js';
import { reload } from '../reload.js';
import { refuseSecrets } from '../secret-in-page.js';
import { admit, type AdmissionOptions, type Greet, type Timing } from './admission.js';
import type { AuditOptions } from './audit-companion.js';
import { CutOff } from './cut-off.js';
import { JourneyStore } from './journey-store.js';
import { keep, kept } from './kept-code.js';
import { LinkCode } from './link-code.js';
import type { PresenceOptions } from './presence-port.js';
import { exitAddress, leaveTo } from './quick-exit.js';
import { isMissingScript } from './load-script.js';
import { focusStep } from './step-focus.js';
import { isOtherRefusal, screenOf, settingsIn, welcomedIn } from './screen.js';
import { StepScripts } from './step-scripts.js';
import { exitStep, goneStep, welcomeStep } from './step-templates.js';
import { ground, replaceable, shortWait, type StepPage, type StepView } from './step-view.js';
import type { WarmOptions } from './warm-frame.js';

/** The element, as its journey sees it. */
export interface JourneyPage
  extends ReactiveElement, AdmissionOptions, PresenceOptions, AuditOptions, StepPage, WarmOptions {
  readonly exitUrl: string;
}

/** One person's journey through an element: what is asked, what is shown, what is told. */
export class Journey {
  readonly #page: JourneyPage;
  readonly #localize: Localize;
  readonly #told: () => ServerClock | undefined;
  readonly #code = new LinkCode();
  readonly #store: JourneyStore;
  readonly #scripts: StepScripts;
  readonly #cutOff = new CutOff();
  #settings: WelcomeSettings | undefined;
  #clock: ServerClock = deviceClock;
  /** Where a quick exit has led. */
  #gone: string | undefined;

  /** @param told the server's time as the page says it (R2) */
  constructor(page: JourneyPage, localize: Localize, told: () => ServerClock | undefined) {
    this.#page = page;
    this.#localize = localize;
    this.#told = told;
    this.#store = new JourneyStore(
      (signal, greet) => this.#admit(signal, greet),
      (state, previous) => this.#onStep(state, previous),
    );
    const journeyer = {
      host: page,
      journey: this.#store,
      code: () => (page.token === '' ? this.#code.value : undefined),
      clock: () => this.#clock,
      visit: this.#code,
    };
    this.#scripts = new StepScripts(journeyer, () => page.port === undefined);
  }

  get step(): JourneyState['status'] {
    return this.#store.state.status;
  }

  get session(): Session | undefined {
    const { state } = this.#store;
    return 'session' in state ? state.session : undefined;
  }

  readonly start = (): void => {
    if (this.#gone !== undefined) return;
    const { token } = this.#page;
    if (token === '') {
      this.#code.take();
      this.#code.keep();
    }
    const language = kept('language');
    if (language !== undefined) this.#page.lang = language;
    const { isReturning: returning, choicesToReturn: choices } = this.#code;
    this.#store.send({ type: 'start', returning, choices });
    if (!returning) setTimeout(() => prepareDates(this.#localize.lang()));
  };

  goOn(): void {
    this.#store.send({ type: 'continue' });
  }

  /** Another link is opened in the same tab; a host's own fragment must end nothing. */
  hashChanged(): void {
    const isBusy = ['waiting', 'admitting', 'in-session'].includes(this.step);
    if (!isBusy && this.#gone === undefined && this.#page.token === '' && this.#code.take())
      this.start();
  }

  /** What was asked is called off, and the step is gone before the element comes back. */
  stop(): void {
    this.#scripts.stop();
    this.#cutOff.end();
    this.#code.forgetPerson();
    this.#store.reset();
    this.#page.requestUpdate();
  }

  /** Tells the host that the person has left, and goes where the service says, at once. */
  readonly exit = (): void => {
    const address = this.#exitAddress;
    if (address === undefined) return;
    this.#gone = address;
    this.stop();
    emit(this.#page, 'quick-exit', undefined);
    leaveTo(address);
  };

  /** A reload speaks it, too. */
  speak(language: string): void {
    this.#page.lang = language;
    keep('language', language);
  }

  render(): readonly unknown[] {
    if (this.#gone !== undefined) return [goneStep(this.#view, this.#gone)];
    const exit = this.#exitAddress && exitStep(this.#view, this.exit);
    return [exit ?? '', this.#renderStep()];
  }

  #renderStep(): TemplateResult {
    const view = this.#view;
    const { state } = this.#store;
    if (this.#cutOff.error !== undefined) return this.#renderRefusal(this.#cutOff.error, reload);
    const welcomed = welcomedIn(state);
    if (welcomed !== undefined) {
      return this.#scripts.isDressed
        ? replaceable('welcome', view, () => welcomeStep(welcomed, view))
        : shortWait('journey-verifying', view);
    }
    switch (state.status) {
      case 'idle':
      case 'verifying':
        return shortWait('journey-verifying', view);
      case 'denied': {
        const { error } = state;
        const retry = error.recoverable ? this.start : undefined;
        return replaceable('denied', view, () => this.#renderRefusal(error, retry));
      }
      case 'elsewhere':
        return this.#scripts.refusal?.elsewhereStep(state, view) ?? shortWait('loading', view);
      default:
        return this.#scripts.laterStep?.(state, view) ?? shortWait('loading', view);
    }
  }

  #renderRefusal(error: SessionError, retry: (() => void) | undefined): TemplateResult {
    const { refusal } = this.#scripts;
    if (refusal !== undefined) return refusal.refusalStep(error, this.#view, retry);
    return this.#cutOff.error === undefined
      ? shortWait('journey-verifying', this.#view)
      : ground(cutOffPanel(this.#localize, this.#view.phone, reload));
  }

  get #view(): StepView {
    const { state } = this.#store;
    return {
      page: this.#page,
      localize: this.#localize,
      phone: this.#settings?.phone ?? this.#page.phone,
      pageAddress: () => (this.#page.token === '' ? this.#code.address : undefined),
      displayName: this.#code.name,
      standing: this.#scripts.standing,
      clock: this.#clock,
      slotChanged: () => this.#page.requestUpdate(),
      start: this.start,
      useHere: () => {
        if (state.status === 'elsewhere') this.#scripts.takeOver();
        this.start();
      },
    };
  }

  get #exitAddress(): string | undefined {
    return exitAddress(this.#settings?.exitUrl ?? this.#page.exitUrl);
  }

  /** R40: a page that carries a signing key is refused before anything is sent. */
  async #admit(signal: AbortSignal, greet: Greet): Promise<Access> {
    refuseSecrets(this.#page, this.#page.token);
    const timing: Timing = {
      told: this.#told(),
      hear: (serverNow) => (this.#clock = createServerClock(serverNow)),
    };
    return admit(this.#page, this.#code.value, signal, timing, greet);
  }

  #onStep(state: JourneyState, previous: JourneyState): void {
    this.#page.requestUpdate();
    this.#settings = settingsIn(state) ?? this.#settings;
    const isNewScreen = screenOf(state) !== screenOf(previous);
    if (state.status !== previous.status || isOtherRefusal(state, previous)) {
      this.#tell(state, previous);
      void this.#enter(state, isNewScreen);
    } else if (state.status === 'denied') this.#scripts.refused(state.error);
    else if (isNewScreen) void this.#enter(state, true);
  }

  #tell(state: JourneyState, previous: JourneyState): void {
    this.#cutOff.end();
    if ('session' in state && !('session' in previous)) {
      const { meetingCode, role } = state.session;
      emit(this.#page, 'session-verified', { meetingCode, role });
    }
    if (state.status !== previous.status) emit(this.#page, 'step-changed', { step: state.status });
    if (state.status === 'denied') this.#reportDenied(state.error);
  }

  #reportDenied(error: SessionError): void {
    // Any other refusal says the same again after a reload.
    if (error.code === 'invalid') this.#code.forget();
    if (!error.recoverable) this.#code.forgetPerson();
    if (isMissingScript(error)) this.#cutOff.begin(error);
    reportError(this.#page, error);
  }

  /** Loads what the step needs, then what the next one will need. */
  async #enter(state: JourneyState, isNewScreen: boolean): Promise<void> {
    const isCurrent = () =>
      this.#page.isConnected && screenOf(this.#store.state) === screenOf(state);
    try {
      await this.#scripts.reach(state);
    } catch (thrown) {
      if (isCurrent() && this.#cutOff.error === undefined)
        this.#break(SessionError.from(thrown, 'offline'));
    }
    await this.#page.updateComplete;
    if (isNewScreen && isCurrent()) await focusStep(this.#page, this.#page.renderRoot, isCurrent);
  }

  #break(error: SessionError): void {
    this.#cutOff.begin(error);
    this.#page.requestUpdate();
    reportError(this.#page, error);
  }
}
