import { html, nothing, type TemplateResult } from 'lit';
import { draftOf, settingsOf } from './draft.js';
import { section } from './fields.js';
import { fileOf, type Form } from './form.js';
import { readSettingsFile, settingsFile } from './settings-file.js';

export interface ImportReport {
  readonly hasFailed: boolean;
  /** Where in the file, as in `links 2`. */
  readonly leftOut: readonly string[];
}

/** The settings as a file, out and in. */
export function filesSection(
  form: Form,
  report: ImportReport | undefined,
  onImport: (report: ImportReport) => void,
): TemplateResult {
  const { localize } = form;
  const take = async (event: Event) => {
    const file = fileOf(event);
    if (file !== undefined) onImport(importFile(form, await file.text()));
  };
  return section(
    localize.term('designer-files'),
    html`<p class="hint">${localize.term('designer-files-hint')}</p>
      <div class="row">
        <button class="secondary" type="button" @click=${() => exportFile(form)}>
          ${localize.term('designer-export')}
        </button>
        <label class="button secondary file">
          ${localize.term('designer-import')}
          <input id="import" type="file" accept=".json,application/json" @change=${take} />
        </label>
      </div>
      <div class="import-report" role="status">
        ${report === undefined ? nothing : imported(form, report)}
      </div>`,
    false,
  );
}

function imported({ localize }: Form, { hasFailed, leftOut }: ImportReport): TemplateResult {
  if (hasFailed) return html`<p class="bad">${localize.term('designer-import-failed')}</p>`;
  return html`<p class="good">${localize.term('designer-imported')}</p>
    ${
      leftOut.length === 0
        ? nothing
        : html`<p>${localize.term('designer-left-out')}</p>
            <ul class="warnings">
              ${leftOut.map((place) => html`<li><code>${place}</code></li>`)}
            </ul>`
    }`;
}

function importFile(form: Form, content: string): ImportReport {
  const read = readSettingsFile(content);
  if (read === undefined) return { hasFailed: true, leftOut: [] };
  form.change(draftOf(read.settings));
  return { hasFailed: false, leftOut: read.leftOut };
}

function exportFile({ draft }: Form): void {
  const file = new Blob([settingsFile(settingsOf(draft))], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'welcome-page.json';
  link.click();
  // The download has taken hold of it by the next turn.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
