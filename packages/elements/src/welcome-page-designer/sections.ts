import { html, nothing, type TemplateResult } from 'lit';
import { nameOf } from '../welcome-page/language-choice.js';
import { draftField, draftTick, section, textField, tick } from './fields.js';
import type { Form } from './form.js';
import { listField } from './list-field.js';
import type { LogoField } from './logo-field.js';
import { rowList } from './row-list.js';
import { wordsField } from './words-field.js';

/** @param paper the colour that the logo stands on */
export function serviceSection(form: Form, logo: LogoField, paper: string): TemplateResult {
  return section(
    form.localize.term('designer-service'),
    html`${draftField(form, 'serviceName', { label: 'designer-name', hint: 'designer-name-hint' })}
    ${draftField(form, 'phone', { label: 'designer-phone', hint: 'designer-phone-hint' }, 'tel')}
    ${draftField(form, 'clinicianName', {
      label: 'designer-clinician',
      hint: 'designer-clinician-hint',
    })}
    ${logo.render(form, paper)} ${draftTick(form, 'enabled', { label: 'designer-enabled' })}`,
  );
}

export function wordsSection(form: Form): TemplateResult {
  return section(
    form.localize.term('designer-words'),
    html`${wordsField(form)} ${rowList(form, 'links')} ${needsFields(form)}`,
  );
}

function needsFields(form: Form): TemplateResult {
  const { draft, localize } = form;
  return html`${draftTick(form, 'hasOwnNeeds', { label: 'designer-own-needs' })}
  ${draft.hasOwnNeeds ? needsList(form) : nothing}
  ${
    draft.hasOwnNeeds && draft.needs.every((need) => need.trim() === '')
      ? html`<p class="hint">${localize.term('designer-needs-empty')}</p>`
      : nothing
  }`;
}

function needsList(form: Form): TemplateResult {
  const { draft, localize } = form;
  const change = (needs: readonly string[], group?: string) => form.change({ needs }, group);
  return listField<string>(form, {
    id: 'needs',
    title: localize.term('designer-needs-list'),
    items: draft.needs,
    blank: '',
    addLabel: localize.term('designer-add-need'),
    firstField: '',
    change,
    renderItem: (need, index) =>
      textField(form, {
        id: `needs-${index}`,
        label: localize.term('designer-need', index + 1),
        value: need,
        change: (value) => change(replaced(draft.needs, index, value), `needs-${index}`),
      }),
  });
}

export function safetySection(form: Form): TemplateResult {
  const { draft, localize } = form;
  return section(
    localize.term('designer-safety'),
    html`${draftTick(form, 'asksConsent', { label: 'designer-asks-consent' })}
    ${draft.asksConsent ? consentField(form) : nothing}
    ${draftTick(form, 'showsEmergency', { label: 'designer-shows-emergency' })}
    ${draft.showsEmergency ? emergencyFields(form) : nothing}
    ${draftField(form, 'exitUrl', { label: 'designer-exit', hint: 'designer-exit-hint' })}
    ${draftTick(form, 'phonePromises', {
      label: 'designer-phone-promises',
      hint: 'designer-phone-promises-hint',
    })}`,
    false,
  );
}

function consentField(form: Form): TemplateResult {
  const words = { label: 'designer-consent', hint: 'designer-consent-hint' } as const;
  return draftField(form, 'consent', words, 'area');
}

function emergencyFields(form: Form): TemplateResult {
  const text = { label: 'designer-emergency-text', hint: 'designer-emergency-text-hint' } as const;
  const phone = {
    label: 'designer-emergency-phone',
    hint: 'designer-emergency-phone-hint',
  } as const;
  return html`${draftField(form, 'emergencyText', text, 'area')}
  ${draftField(form, 'emergencyPhone', phone, 'tel')}`;
}

/** Those that the elements are written in. */
const LANGUAGES = ['en', 'cy', 'pl', 'ur', 'ar'];

export function moreSection(form: Form): TemplateResult {
  const { draft, localize } = form;
  const offered = [...new Set([...LANGUAGES, ...draft.languages])];
  const choose = (language: string) => (isChosen: boolean) => {
    const languages = offered.filter((other) =>
      other === language ? isChosen : draft.languages.includes(other),
    );
    form.change({ languages });
  };
  return section(
    localize.term('designer-more'),
    html`${draftTick(form, 'calendar', { label: 'designer-calendar' })}
      <fieldset class="list" aria-describedby="languages-hint">
        <legend>${localize.term('designer-languages')}</legend>
        <p class="hint" id="languages-hint">${localize.term('designer-languages-hint')}</p>
        ${offered.map((language) =>
          tick(form, {
            id: `language-${language}`,
            label: languageName(language, localize.lang(), offered),
            checked: draft.languages.includes(language),
            change: choose(language),
          }),
        )}
      </fieldset>`,
    false,
  );
}

export function backgroundsSection(form: Form): TemplateResult {
  return section(form.localize.term('designer-backgrounds'), rowList(form, 'backgrounds'), false);
}

/** In its own words where the browser knows none of the reader's, as Chromium knows no Welsh ones. */
function languageName(language: string, reader: string, offered: readonly string[]): string {
  try {
    if (Intl.DisplayNames.supportedLocalesOf(reader).length === 0) return nameOf(language, offered);
    return new Intl.DisplayNames(reader, { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}

function replaced(texts: readonly string[], index: number, text: string): readonly string[] {
  return texts.map((other, at) => (at === index ? text : other));
}
