import type { JourneyState, SessionError, WelcomeSettings } from '@video-session/core';
import { register } from '../define/register.js';
import { adoptLater } from '../later-styles.js';
import { extrasScript, fetchExtras, needsExtras } from '../welcome-page/extras-script.js';
import { WelcomePageElement } from '../welcome-page/welcome-page.js';
import type { Companions, Journeyer } from './companions.js';
import { loadScript, prefetch } from './load-script.js';
import type { Standing } from './presence-companion.js';
import type { RefusalWatch } from './refusal/refusal-watch.js';
import { settingsIn, welcomedIn } from './screen.js';
import { isReplaced, type LaterStep } from './step-view.js';
import type { Surroundings } from './surroundings.js';
import { WINDOW_STEPS } from './window-steps.js';

const later = () => import('./later.js');
const companions = () => import('./companions.js');
const refusal = () => import('./refusal/refusal.js');
const theme = () => import('../theme.js');

type Refusal = Awaited<ReturnType<typeof refusal>>;

/** Fetches what each step needs, and what goes along with a journey. */
export class StepScripts {
  readonly #journeyer: Journeyer;
  readonly #withMeeting: () => boolean;
  #later: Awaited<ReturnType<typeof later>> | undefined;
  #refusal: Refusal | undefined;
  #surroundings: Surroundings | undefined;
  #companions: Companions | undefined;
  #watch: RefusalWatch | undefined;
  #theme: WelcomeSettings['theme'];
  /** How often the look of the page is being fetched. */
  #dressings = 0;
  #isOver = true;
  /** What the companions have missed. */
  #passed: JourneyState[] = [];

  /** @param withMeeting whether the meeting adapter of this SDK will be used */
  constructor(journeyer: Journeyer, withMeeting: () => boolean) {
    this.#journeyer = journeyer;
    this.#withMeeting = withMeeting;
  }

  /** Undefined while its script is on its way, and while another window may have the session (R48). */
  get laterStep(): LaterStep | undefined {
    const isAlone = this.#surroundings?.isAsking === false;
    // What goes along hears of every device that fails from the join screen on.
    const isAccompanied = this.#companions !== undefined;
    return isAlone && isAccompanied && this.isDressed ? this.#later?.laterStep : undefined;
  }

  /** Whether the service's colours are there, and what else only some set: a page that changes its look startles. */
  get isDressed(): boolean {
    return this.#dressings === 0;
  }

  /** What is shown to whoever is not let in. */
  get refusal(): Refusal | undefined {
    return this.#refusal;
  }

  /** How the person stands who waits. */
  get standing(): Standing | undefined {
    return this.#companions?.standing;
  }

  /**
   * Resolves when the step can be shown; goes on to fetch what comes next.
   * @throws {SessionError} `offline`
   */
  async reach(state: JourneyState): Promise<void> {
    this.#isOver = false;
    if (this.#companions === undefined) this.#passed.push(state);
    const dressed = this.#dress(state);
    if (state.status !== 'denied') this.#watch?.update(undefined);
    switch (state.status) {
      case 'verifying':
        // Not fetched on its own: nearly everybody sees it first, and nobody should wait for it.
        register(WelcomePageElement);
        break;
      case 'denied':
      case 'elsewhere':
        await this.#refuse(state);
        break;
      case 'welcome':
        prefetch(() => this.#goAlong(state));
        break;
      default:
        await this.#goAlong(state);
    }
    await dressed;
  }

  /** The same refusal, with newer facts. */
  refused(error: SessionError): void {
    this.#watch?.update(error);
  }

  /** This window takes the session over (R48). */
  takeOver(): void {
    this.#surroundings?.takeOver();
  }

  /** Until the next step is reached. */
  stop(): void {
    this.#isOver = true;
    this.#watch?.stop();
    this.#surroundings?.stop();
    this.#companions?.stop();
    this.#watch = undefined;
    this.#surroundings = undefined;
    this.#companions = undefined;
    this.#passed = [];
  }

  async #refuse(state: Extract<JourneyState, { status: 'denied' | 'elsewhere' }>): Promise<void> {
    void this.#surroundings?.stepped(state);
    prefetch(() => this.#accompany());
    this.#refusal ??= await loadScript(refusal);
    if (this.#isOver) return;
    const { host, journey } = this.#journeyer;
    adoptLater(host, this.#refusal.stepStyles);
    host.requestUpdate();
    this.#watch ??= new this.#refusal.RefusalWatch({
      clock: () => this.#journeyer.clock(),
      look: () => journey.look(),
      tick: () => host.requestUpdate(),
    });
    this.#watch.update(state.status === 'denied' ? state.error : undefined);
  }

  async #goAlong(state: JourneyState): Promise<void> {
    this.#later ??= await loadScript(later);
    const { host, journey } = this.#journeyer;
    journey.learn(this.#later.laterRules);
    if (this.#isOver) return;
    adoptLater(host, this.#later.stepStyles);
    const surroundings = (this.#surroundings ??= new this.#later.Surroundings(
      this.#journeyer,
      this.#withMeeting,
      () => this.#companions?.resumed(),
    ));
    const isEarly = state.status === 'welcome';
    if (isEarly) prefetch(() => this.#accompany());
    await Promise.all([
      surroundings.stepped(state).then(() => this.#settled()),
      this.#later.loadLaterStep(state),
      isEarly ? undefined : this.#accompany(),
    ]);
    surroundings.shown(state);
    this.#later.prefetchAfter(state, () => host.requestUpdate());
    // A refusal without a network needs its words as well.
    prefetch(refusal);
  }

  async #accompany(): Promise<void> {
    const { Companions } = await loadScript(companions);
    if (this.#isOver || this.#companions !== undefined) return;
    const isFor = ({ status }: JourneyState) =>
      !WINDOW_STEPS.has(status) || this.#surroundings?.isOurs === true;
    this.#companions = new Companions(this.#journeyer, this.#passed.splice(0), isFor);
    this.#journeyer.host.requestUpdate();
  }

  #settled(): void {
    this.#companions?.settled();
    this.#journeyer.host.requestUpdate();
  }

  /** Side by side, and only where a service sets any. */
  async #dress(state: JourneyState): Promise<void> {
    const settings = settingsIn(state);
    const isColoured = settings?.theme !== this.#theme;
    const isExtended = this.#lacksExtras(state);
    if (settings === undefined || !(isColoured || isExtended)) return;
    const isWaited = isExtended || this.#theme === undefined;
    if (isWaited) this.#dressings += 1;
    try {
      await Promise.all([
        isColoured && this.#colour(settings.theme),
        isExtended && this.#extend(settings),
      ]);
    } finally {
      if (isWaited) this.#dressings -= 1;
      this.#journeyer.host.requestUpdate();
    }
  }

  /** The page works without them. */
  async #colour(colours: WelcomeSettings['theme']): Promise<void> {
    this.#theme = colours;
    try {
      (await theme()).applyTheme(this.#journeyer.host, colours);
    } catch {
      this.#theme = undefined;
    }
  }

  #lacksExtras(state: JourneyState): boolean {
    return (
      extrasScript.here === undefined &&
      needsExtras(welcomedIn(state)?.welcome) &&
      !isReplaced('welcome', this.#journeyer.host)
    );
  }

  /** Nobody is kept out for want of them but whoever has to agree to something first (R28). */
  async #extend({ consent }: WelcomeSettings): Promise<void> {
    try {
      await loadScript(fetchExtras);
    } catch (thrown) {
      if (consent !== undefined) throw thrown;
    }
  }
}
