import type { Room } from '@video-session/core';
import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveElement,
  type TemplateResult,
} from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { warningIcon } from '../../first-icons.js';
import { clockIcon, peopleIcon, personIcon } from '../../icons.js';
import { adoptLater } from '../../later-styles.js';
import { callMore } from '../../locales/en/call-more.js';
import { clinicianPanel } from '../../locales/en/clinician-panel.js';
import { addMessages } from '../../localize.js';
import type { CallControl } from '../call-control.js';
import { closeButton, notice } from '../more/notice.js';
import { Checklist } from './checklist.js';
import {
  awaiting,
  endForEverybody,
  knockerName,
  knocking,
  lobbySwitch,
  present,
} from './clinician-panel.js';
import { clinicianStyles } from './clinician.styles.js';
import { Confirmation } from './confirmed.js';
import { Warnings, type Warning } from './warnings.js';

addMessages(callMore, clinicianPanel);

/** Wide enough for the panel to stand beside the meeting from the start. */
const WIDE_PIXELS = 1_024;

/** What a clinician has besides: who knocks, who is there, the lobby, prompts, and warnings. */
export class ClinicianPart implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #control: CallControl;
  readonly #checklist: Checklist;
  readonly #confirmation: Confirmation;
  #warnings: Warnings | undefined;
  #isOpen: boolean;

  constructor(host: ReactiveElement, control: CallControl) {
    this.#host = host;
    this.#control = control;
    adoptLater(host, clinicianStyles);
    this.#checklist = new Checklist(host, control.localize);
    this.#confirmation = new Confirmation(host, control.localize);
    this.#isOpen = host.clientWidth >= WIDE_PIXELS && !control.page.hideChecklist;
    host.addController(this);
  }

  hostUpdate(): void {
    const { call } = this.#control;
    if ('room' in call) {
      this.#warnings ??= new Warnings(this.#host, this.#control);
      this.#warnings.seen(call);
    } else this.#stop();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** For the bar. */
  button(): TemplateResult | undefined {
    const room = this.#room;
    if (room === undefined) return undefined;
    const { localize } = this.#control;
    const isAwaited = awaiting(room).length > 0;
    return html`<button
      type="button"
      class="manage"
      part="manage"
      aria-expanded=${this.#isOpen ? 'true' : 'false'}
      title=${localize.term('clinic-manage')}
      @click=${() => this.#toggle()}
    >
      ${peopleIcon()}<span class="words">${localize.term('clinic-manage')}</span>
      ${
        isAwaited
          ? html`<span class="dot"
              ><span class="visually-hidden">${localize.term('clinic-waiting')}</span></span
            >`
          : nothing
      }
    </button>`;
  }

  notices(): TemplateResult | typeof nothing {
    const room = this.#room;
    if (room === undefined) return nothing;
    return html`${this.#renderKnock(room)} ${this.#renderWarning(room)}`;
  }

  panel(): TemplateResult | typeof nothing {
    const room = this.#room;
    if (room === undefined || !this.#isOpen) return nothing;
    const { localize, page } = this.#control;
    const hasChecklist = !page.hideChecklist && !this.#checklist.isHidden;
    return html`<section class="side" part="panel" aria-labelledby="side-title">
      <div class="side-head">
        <h2 id="side-title" tabindex="-1">${localize.term('clinic-manage')}</h2>
        ${closeButton(localize, () => this.#toggle())}
      </div>
      ${knocking(this.#control, room)} ${hasChecklist ? this.#checklist.render() : nothing}
      ${lobbySwitch(this.#control, room)}
      <h3>${localize.term('clinic-others')}</h3>
      ${present(this.#control, room, this.#confirmation)}
      ${endForEverybody(this.#control, this.#confirmation)}
    </section>`;
  }

  get #room(): Room | undefined {
    const { call } = this.#control;
    return call.status === 'joined' ? call.room : undefined;
  }

  /** The first who waits; the panel has them all. */
  #renderKnock(room: Room): unknown {
    const [first] = awaiting(room);
    if (first === undefined || this.#isOpen) return nothing;
    const { localize, meeting } = this.#control;
    const shown = notice(localize, {
      icon: personIcon(),
      words: [localize.term('clinic-knocks', knockerName(first, localize))],
      action: {
        words: localize.term('clinic-admit'),
        press: () => meeting?.answerKnock(first.id, true),
      },
      other: {
        words: localize.term('clinic-decline'),
        press: () => meeting?.answerKnock(first.id, false),
      },
    });
    return keyed(first.id, shown);
  }

  #renderWarning(room: Room): TemplateResult | typeof nothing {
    const warning = this.#warnings?.current(room);
    if (warning === undefined) return nothing;
    const { localize } = this.#control;
    return notice(localize, {
      icon: ICONS[warning](),
      words: [localize.term(WORDS[warning])],
      dismiss: () => this.#warnings?.dismiss(warning),
    });
  }

  #toggle(): void {
    this.#isOpen = !this.#isOpen;
    this.#host.requestUpdate();
    void this.#moveFocus();
  }

  /** Into the panel that was opened, or back to the button. */
  async #moveFocus(): Promise<void> {
    await this.#host.updateComplete;
    const selector = this.#isOpen ? '.side h2' : '.manage';
    this.#host.shadowRoot?.querySelector<HTMLElement>(selector)?.focus();
  }

  #stop(): void {
    this.#warnings?.stop();
    this.#warnings = undefined;
  }
}

const ICONS = {
  'there-before': peopleIcon,
  'other-session': warningIcon,
  many: peopleIcon,
  overrun: clockIcon,
} as const satisfies Record<Warning, () => TemplateResult>;

const WORDS = {
  'there-before': 'clinic-there-before',
  'other-session': 'clinic-other-session',
  many: 'clinic-many',
  overrun: 'clinic-overrun',
} as const satisfies Record<Warning, string>;
