import { decodeWelcomeSettings, type WelcomeSettings } from '@video-session/core';
import { html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { emit } from '../emit.js';
import { paletteOf } from './contrast.js';
import { DesignerWords } from './designer-words.js';
import { draftOf, emptyDraft, settingsOf, type Draft } from './draft.js';
import { errorSummary, type SummaryLine } from './error-summary.js';
import { filesSection, type ImportReport } from './files-section.js';
import { fontsHere } from './fonts.js';
import type { Form } from './form.js';
import { History } from './history.js';
import { LeaveWarning } from './leave-warning.js';
import { LogoField } from './logo-field.js';
import { lookSection } from './look-section.js';
import { mistakesIn, type Mistakes } from './mistakes.js';
import { Preview } from './preview.js';
import {
  backgroundsSection,
  moreSection,
  safetySection,
  serviceSection,
  wordsSection,
} from './sections.js';
import { toolbar } from './toolbar.js';
import { welcomePageDesignerStyles } from './welcome-page-designer.styles.js';

/** What a host has found wrong with settings that it was to save. */
export interface SettingsProblem {
  /** Name of the setting, such as `serviceName`; the sentence stands alone where it is missing. */
  readonly field?: string | undefined;
  /** For the administrator, in their language. */
  readonly message: string;
}

/** Keeps the settings. Rejects where that failed; answers with what is wrong with them, if anything is. */
export type SaveSettings = (
  settings: WelcomeSettings,
) => Promise<readonly SettingsProblem[] | undefined>;

const NO_MISTAKES: Mistakes = new Map();

/**
 * For the administrator of a service: gives the welcome page its words, colours
 * and logo, with the page itself beside it and every pair of colours measured.
 * Never part of a patient's page.
 *
 * @tag welcome-page-designer
 * @fires {CustomEvent<{ settings: WelcomeSettings }>} settings-changed - something was changed, taken back or imported
 * @fires {CustomEvent<{ settings: WelcomeSettings }>} settings-save - Save was pressed and nothing is wrong; cancel it to save in a way of your own, then set `settings`
 * @csspart toolbar - the buttons that stay in sight
 * @csspart form - everything that can be set
 * @csspart preview - the page as a patient gets it
 */
export class WelcomePageDesignerElement extends LitElement {
  static readonly tagName = 'welcome-page-designer';
  static override styles = welcomePageDesignerStyles;

  readonly #localize = new DesignerWords(this);
  readonly #logo = new LogoField(this);
  readonly #preview = new Preview(this);
  readonly #fonts = fontsHere();
  #history = new History<Draft>(emptyDraft());
  #saved = JSON.stringify(settingsOf(emptyDraft()));

  /** Keeps what `settings-save` tells of. Without it the event is all there is, and counts as saved. */
  @property({ attribute: false }) saveSettings: SaveSettings | undefined;

  @state() private mistakes: Mistakes = NO_MISTAKES;
  @state() private problems: readonly SettingsProblem[] = [];
  @state() private hasTriedToSave = false;
  @state() private isSaving = false;
  @state() private announcement = '';
  @state() private imported: ImportReport | undefined;

  constructor() {
    super();
    new LeaveWarning(this, () => this.hasUnsavedChanges);
  }

  /** The settings as they are now, without what is not right yet. Setting them begins anew: nothing is unsaved then. */
  @property({ attribute: false })
  get settings(): WelcomeSettings {
    return settingsOf(this.#history.present);
  }

  /** Also as a host's JSON; what is wrong with it is left out. */
  set settings(settings: unknown) {
    const draft = readDraft(settings);
    this.#history = new History(draft);
    this.#saved = JSON.stringify(settingsOf(draft));
    this.#forgetFaults();
    this.requestUpdate();
  }

  /** Whether there is anything that `settings-save` has not told yet. */
  get hasUnsavedChanges(): boolean {
    return JSON.stringify(this.settings) !== this.#saved;
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** Takes the last change back; typing in one field is one change. */
  undo(): void {
    if (this.#history.undo()) this.#stepped('designer-undone');
  }

  redo(): void {
    if (this.#history.redo()) this.#stepped('designer-redone');
  }

  /** As the button Save does. @returns whether the settings are saved now */
  async save(): Promise<boolean> {
    if (this.isSaving) return false;
    this.hasTriedToSave = true;
    this.problems = [];
    this.mistakes = mistakesIn(this.#history.present);
    if (this.mistakes.size > 0) return this.#showSummary();
    const { settings } = this;
    const save = new CustomEvent('settings-save', {
      detail: { settings },
      bubbles: true,
      cancelable: true,
    });
    if (!this.dispatchEvent(save)) return false;
    this.problems = await this.#keep(settings);
    if (this.problems.length > 0) return this.#showSummary();
    this.#saved = JSON.stringify(settings);
    this.#forgetFaults();
    return true;
  }

  override render(): TemplateResult {
    const form = this.#form;
    const { paper } = paletteOf(this.settings.theme);
    return html`<div class="designer" @keydown=${this.#onKey} @focusout=${this.#onFocusOut}>
      ${toolbar(this, this.#localize, {
        isSaving: this.isSaving,
        announcement: this.announcement,
        toPreview: () => this.renderRoot.querySelector<HTMLElement>('#preview')?.focus(),
      })}
      <div class="columns">
        <div
          class="form"
          part="form"
          role="group"
          aria-label=${this.#localize.term('designer-form')}
        >
          ${errorSummary(this.#localize, this.#summaryLines())}
          ${serviceSection(form, this.#logo, paper)} ${lookSection(form, this.#fonts)}
          ${wordsSection(form)} ${safetySection(form)} ${moreSection(form)}
          ${backgroundsSection(form)}
          ${filesSection(form, this.imported, (report) => (this.imported = report))}
        </div>
        <div class="side" part="preview">
          ${this.#preview.render(this.#localize, this.settings)}
        </div>
      </div>
    </div>`;
  }

  get #form(): Form {
    return {
      draft: this.#history.present,
      localize: this.#localize,
      mistake: (field) => this.#faultOf(field),
      change: (patch, group) => this.#change(patch, group),
      announce: (words) => (this.announcement = words),
      focusLater: (id) => void this.#focusLater(id),
    };
  }

  #faultOf(field: string): string | undefined {
    const mistake = this.mistakes.get(field);
    if (mistake !== undefined) return this.#localize.term(mistake);
    return this.problems.find((problem) => problem.field === field)?.message;
  }

  #summaryLines(): readonly SummaryLine[] {
    const mistakes = [...this.mistakes].map(([field, key]) => ({
      field,
      message: this.#localize.term(key),
    }));
    return [...mistakes, ...this.problems];
  }

  #change(patch: Partial<Draft>, group?: string): void {
    this.#history.push({ ...this.#history.present, ...patch }, group);
    this.announcement = '';
    this.#tellChange();
  }

  #stepped(words: 'designer-undone' | 'designer-redone'): void {
    this.announcement = this.#localize.term(words);
    this.#tellChange();
  }

  #tellChange(): void {
    if (this.hasTriedToSave) this.mistakes = mistakesIn(this.#history.present);
    this.requestUpdate();
    emit(this, 'settings-changed', { settings: this.settings });
  }

  /** @returns what kept the settings from being saved */
  async #keep(settings: WelcomeSettings): Promise<readonly SettingsProblem[]> {
    this.isSaving = true;
    try {
      return (await this.saveSettings?.(settings)) ?? [];
    } catch {
      return [{ message: this.#localize.term('designer-save-failed') }];
    } finally {
      this.isSaving = false;
    }
  }

  #forgetFaults(): void {
    this.mistakes = NO_MISTAKES;
    this.problems = [];
    this.hasTriedToSave = false;
    this.announcement = '';
  }

  /** R35: it takes the focus, also when it is there already. */
  async #showSummary(): Promise<false> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.summary')?.focus();
    return false;
  }

  async #focusLater(id: string): Promise<void> {
    await this.updateComplete;
    const field = this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    field?.closest('details')?.setAttribute('open', '');
    field?.focus();
  }

  readonly #onFocusOut = (): void => this.#history.endGroup();

  /** In place of the browser's own undo, which knows nothing of the other fields. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'z' && !event.shiftKey) this.undo();
    else this.redo();
  };
}

function readDraft(settings: unknown): Draft {
  try {
    return draftOf(decodeWelcomeSettings(settings));
  } catch {
    return emptyDraft();
  }
}
