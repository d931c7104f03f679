import type { JoiningDetails } from '@video-session/core';
import type { nothing, PropertyValues, TemplateResult } from 'lit';
import { emit, reportError, request } from '../emit.js';
import { hostErrors } from '../locales/en/host-errors.js';
import { videoSessionLink } from '../locales/en/video-session-link.js';
import { Localize } from '../localize.js';
import { Attempt } from './attempt.js';
import type { DetailsHost } from './details/details-host.js';
import type { LinkDetails } from './details/link-details.js';
import { generatePanel, placeholder } from './generate-panel.js';
import { HeldLinks } from './held-links.js';
import { inTurn } from './in-turn.js';
import { LazyPart } from './lazy-part.js';
import { loadDetails } from './load-details.js';
import { plainLinks } from './plain-links.js';
import { TickBox, type TickBoxHost } from './tick-box.js';

export interface LinkStageHost extends DetailsHost, TickBoxHost {
  readonly appointmentId: string | number;
  generated: boolean;
  readonly hasUpdated: boolean;
}

type Part = Awaited<ReturnType<typeof loadDetails>>;

/** Where the element stands: a checkbox, a button, or joining details, and how it gets from one to the next (R12). */
export class LinkStage {
  readonly box: TickBox;
  readonly held = new HeldLinks();
  readonly #host: LinkStageHost;
  readonly #localize: Localize;
  readonly #attempt: Attempt;
  readonly #part: LazyPart<Part>;
  #view: LinkDetails | undefined;
  /** Generate was pressed: what comes of it gets the focus. */
  #isPressed = false;
  /** The links have just been cancelled. */
  #isRetired = false;

  constructor(host: LinkStageHost, internals: ElementInternals) {
    this.#host = host;
    this.#localize = new Localize(host, hostErrors, videoSessionLink);
    this.#attempt = new Attempt(host);
    this.#part = new LazyPart(host, () => this.#load());
    this.box = new TickBox(host, internals, this.#localize);
  }

  get isCheckbox(): boolean {
    return this.#appointment === '' && this.#host.mode !== 'contact' && this.#shown === undefined;
  }

  willUpdate(changed: PropertyValues): void {
    if (changed.has('appointmentId')) this.#changeAppointment(changed);
    const isConfigured = changed.has('linksUrl') || changed.has('createLinks');
    if (isConfigured && this.#attempt.error !== undefined) this.#attempt.reset();
    // Also what is not shown: of another appointment it may be, nonsense it may not.
    const isAsked = this.#attempt.state.status !== 'idle';
    if (this.held.isUnread || this.#shown !== undefined || isAsked)
      this.#prepareView(this.#part.get());
    this.box.count(this.isCheckbox);
  }

  updated(): void {
    const isDue = this.#isComing && this.#attempt.state.status === 'idle';
    if (isDue) void this.#fetch();
    const newcomer = this.#find('#title, #retry, [part=start-button]');
    if (!this.#isPressed || newcomer === undefined) return;
    this.#isPressed = false;
    // Nobody is called back who has gone on to something else meanwhile.
    if (this.#host.matches(':focus-within') || document.activeElement === document.body)
      newcomer.focus();
  }

  render(): TemplateResult | typeof nothing {
    const details = this.#shown;
    if (details !== undefined) return this.#renderDetails(details);
    if (this.isCheckbox) return this.box.render();
    const isExpected = this.#isComing && this.#attempt.error === undefined && !this.#isPressed;
    return isExpected ? this.#renderPlaceholder() : this.#renderGenerate();
  }

  #renderDetails(details: JoiningDetails): TemplateResult | typeof nothing {
    if (this.#view !== undefined) return this.#view.render(details);
    if (!this.#part.hasFailed)
      return this.#isPressed ? this.#renderGenerate() : this.#renderPlaceholder();
    return plainLinks({
      host: this.#host,
      localize: this.#localize,
      details,
      now: this.held.now(),
      onStart: (event) => this.#onStart(event),
      onRetry: () => this.#onRetry(),
    });
  }

  #renderPlaceholder(): TemplateResult | typeof nothing {
    return placeholder(this.#localize, this.#host.mode !== 'contact' && !this.#host.open);
  }

  #renderGenerate(): TemplateResult {
    return generatePanel({
      localize: this.#localize,
      state: this.#attempt.state,
      isPressed: this.#isPressed,
      isRetired: this.#isRetired,
      isDisabled: this.box.isDisabled,
      onGenerate: () => void this.#onGenerate(),
    });
  }

  /** An attribute that is taken away leaves null behind; a script may set a number. */
  get #appointment(): string {
    return String(this.#host.appointmentId || '');
  }

  get #shown(): JoiningDetails | undefined {
    return this.held.of(this.#appointment);
  }

  /** The links exist, but are not here yet. */
  get #isComing(): boolean {
    return this.#host.generated && this.#appointment !== '' && this.#shown === undefined;
  }

  /** Prepared in a turn of its own: the first of a page, which the browser does not know yet, takes long enough to render. */
  async #load(): Promise<Part> {
    const part = await loadDetails(this.#host);
    await inTurn(() => this.#prepareView(part));
    return part;
  }

  /** What is needed once there are links, as soon as they are asked for. */
  #prepareView(part: Part | undefined): void {
    if (part === undefined) return;
    this.#view ??= new part.LinkDetails(this.#host, {
      now: () => this.held.now(),
      start: (event) => this.#onStart(event),
      renewed: (details) => this.#onRenewed(details),
      cancelled: () => this.#onCancelled(),
      refresh: () => this.#fetch(),
    });
    try {
      this.held.check(part.readLinks);
    } catch (thrown) {
      reportError(this.#host, this.#attempt.fail(thrown));
    }
    const details = this.#shown;
    if (details !== undefined) this.#view.prepare(details, part.presence);
  }

  #changeAppointment(changed: PropertyValues): void {
    if (!this.#host.hasUpdated) return;
    if (this.#shown === undefined && !changed.has('links')) this.held.set(undefined);
    this.#attempt.reset();
    this.#isRetired = this.#isPressed = false;
  }

  async #onGenerate(): Promise<void> {
    if (this.#isPressed) return;
    this.#isPressed = true;
    this.#isRetired = false;
    if (await this.#fetch()) this.#announce('links-created', this.#shown);
    else this.#isPressed = false;
  }

  #onStart(event: Event): void {
    const details = this.#shown;
    if (details === undefined || (event instanceof MouseEvent && event.button > 1)) return;
    const { appointmentId, meetingCode } = details;
    if (!request(this.#host, 'start-request', { appointmentId, meetingCode }))
      event.preventDefault();
  }

  #onRetry(): void {
    this.#isPressed = true;
    this.#part.retry();
  }

  #onRenewed(details: JoiningDetails): void {
    this.#take(details);
    this.#announce('links-renewed', details);
  }

  #onCancelled(): void {
    const details = this.#shown;
    this.#attempt.reset();
    this.#host.generated = false;
    this.#isRetired = true;
    this.#take(undefined);
    this.#announce('links-cancelled', details);
    void this.#host.updateComplete.then(() => this.#find('#generate')?.focus());
  }

  #take(details: JoiningDetails | undefined): void {
    this.held.set(details);
    this.#host.requestUpdate();
  }

  #announce(
    type: 'links-created' | 'links-renewed' | 'links-cancelled',
    details: JoiningDetails | undefined,
  ): void {
    if (details === undefined) return;
    const { appointmentId, meetingCode } = details;
    emit(this.#host, type, { appointmentId, meetingCode });
  }

  /** @returns whether they are here */
  async #fetch(): Promise<boolean> {
    const appointmentId = this.#appointment;
    const isDone = await this.#attempt.run(
      async (signal) => {
        const { askForLinks } = await this.#part.load();
        return askForLinks(this.#host, appointmentId, signal);
      },
      (details) => {
        // Whoever asks for links wants to see them.
        if (this.#isPressed) this.#host.open = true;
        this.#take(details);
      },
    );
    const { error } = this.#attempt;
    if (!isDone && error !== undefined) reportError(this.#host, error);
    return isDone;
  }

  #find(selector: string): HTMLElement | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;
  }
}
