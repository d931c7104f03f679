import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { describedBy, beside } from './fields.js';
import { valueOf, type Form } from './form.js';
import { tagsTakenOut } from './written-words.js';

/** What a button of the toolbar puts around what is selected. */
interface Mark {
  readonly before: string;
  readonly after: string;
  /** In place of nothing. */
  readonly sample: string;
  /** Stands in a paragraph of its own. */
  readonly isBlock?: boolean;
  readonly eachLine?: readonly [before: string, after: string];
}

/** The service's words: plain, with a few marks that the buttons write (R43). */
export function wordsField(form: Form): TemplateResult {
  const { draft, localize } = form;
  const hint = localize.term('designer-text-hint');
  const out = tagsTakenOut(draft.words);
  return html`<div class="field">
    <label for="words">${localize.term('designer-text')}</label>
    ${beside(form, { id: 'words', hint })}
    <div class="row" role="group" aria-label=${localize.term('designer-text-tools')}>
      ${tools(form)}
    </div>
    <textarea
      id="words"
      rows="12"
      dir="auto"
      spellcheck="true"
      aria-describedby=${describedBy(form, { id: 'words', hint })}
      .value=${live(draft.words)}
      @input=${(event: Event) => form.change({ words: valueOf(event) }, 'words')}
    ></textarea>
    ${
      out.length === 0
        ? nothing
        : html`<p class="warning">
            ${localize.term('designer-taken-out', out.map((tag) => `<${tag}>`).join(' '))}
          </p>`
    }
  </div>`;
}

function tools(form: Form): readonly TemplateResult[] {
  const { localize } = form;
  const heading = {
    before: '<h2>',
    after: '</h2>',
    sample: localize.term('designer-heading-sample'),
    isBlock: true,
  };
  const bold = {
    before: '<strong>',
    after: '</strong>',
    sample: localize.term('designer-bold-sample'),
  };
  const list: Mark = {
    before: '<ul>\n',
    after: '\n</ul>',
    sample: localize.term('designer-item-sample'),
    isBlock: true,
    eachLine: ['<li>', '</li>'],
  };
  const link = {
    before: '<a href="https://">',
    after: '</a>',
    sample: localize.term('designer-link-sample'),
  };
  const tool = (label: string, mark: Mark) =>
    html`<button
      class="secondary small"
      type="button"
      @click=${(event: Event) => use(form, event, mark)}
    >
      ${label}
    </button>`;
  return [
    tool(localize.term('designer-heading'), heading),
    tool(localize.term('designer-bold'), bold),
    tool(localize.term('designer-bullets'), list),
    tool(localize.term('designer-link'), link),
  ];
}

/** What was selected is selected again, so that it can be typed over. */
function use(form: Form, { currentTarget }: Event, mark: Mark): void {
  const root = currentTarget instanceof Element ? currentTarget.getRootNode() : undefined;
  const area = root instanceof ShadowRoot ? root.getElementById('words') : undefined;
  if (!(area instanceof HTMLTextAreaElement)) return;
  const { value, selectionStart, selectionEnd } = area;
  const marked = markedWords(value, selectionStart, selectionEnd, mark);
  area.value = marked.words;
  area.focus();
  area.setSelectionRange(marked.start, marked.end);
  form.change({ words: marked.words });
}

interface Marked {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

export function markedWords(words: string, start: number, end: number, mark: Mark): Marked {
  const [lineStart, lineEnd] = mark.eachLine ?? ['', ''];
  const chosen = words.slice(start, end).trim() || mark.sample;
  const content = chosen
    .split(/\r?\n/)
    .filter((line) => mark.eachLine === undefined || line.trim() !== '')
    .map((line) => `${lineStart}${line}${lineEnd}`)
    .join('\n');
  const [ahead, behind] = [words.slice(0, start), words.slice(end)];
  const gap = (text: string) => (mark.isBlock === true && text.trim() !== '' ? '\n\n' : '');
  const lead = mark.isBlock === true ? ahead.trimEnd() + gap(ahead) : ahead;
  const tail = mark.isBlock === true ? gap(behind) + behind.trimStart() : behind;
  const from = lead.length + mark.before.length + lineStart.length;
  return {
    words: `${lead}${mark.before}${content}${mark.after}${tail}`,
    start: from,
    end: from + content.length - lineStart.length - lineEnd.length,
  };
}
