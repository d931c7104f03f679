import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../localize.js';

/** What the buttons do. */
export interface Editor {
  readonly hasUnsavedChanges: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  undo(): void;
  redo(): void;
  save(): Promise<boolean>;
}

interface ToolbarState {
  readonly isSaving: boolean;
  /** What has just been done; what is saved and what is not otherwise. */
  readonly announcement: string;
  readonly toPreview: () => void;
}

/** Stays in sight. Buttons that do nothing keep the focus that they may have. */
export function toolbar(editor: Editor, localize: Localize, state: ToolbarState): TemplateResult {
  const step = (label: string, isOn: boolean, act: () => void) =>
    html`<button
      class="secondary"
      type="button"
      aria-disabled=${isOn ? nothing : 'true'}
      @click=${act}
    >
      ${label}
    </button>`;
  const saved = editor.hasUnsavedChanges ? 'designer-unsaved' : 'designer-saved';
  return html`<div class="toolbar" part="toolbar">
    <button
      class="primary"
      type="button"
      aria-disabled=${state.isSaving ? 'true' : nothing}
      @click=${() => void editor.save()}
    >
      ${localize.term(state.isSaving ? 'designer-saving' : 'designer-save')}
    </button>
    ${step(localize.term('designer-undo'), editor.canUndo, () => editor.undo())}
    ${step(localize.term('designer-redo'), editor.canRedo, () => editor.redo())}
    <button class="quiet to-preview" type="button" @click=${state.toPreview}>
      ${localize.term('designer-to-preview')}
    </button>
    <p class="state ${editor.hasUnsavedChanges ? 'unsaved' : ''}" role="status">
      ${state.announcement} ${localize.term(saved)}
    </p>
  </div>`;
}
