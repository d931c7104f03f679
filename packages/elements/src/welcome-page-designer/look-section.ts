import type { WelcomeTheme } from '@video-session/core';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { contrastReport } from './contrast-report.js';
import { paletteOf, roleOf, type Palette } from './contrast.js';
import { COLOUR_NAMES, coloursOf, themeOf, type ColourName } from './draft.js';
import { section, textField } from './fields.js';
import { valueOf, type Form } from './form.js';
import { NHS_THEME } from './presets.js';

/** Colours and font, ready-made or chosen one by one, each pair measured at once. */
export function lookSection(form: Form, fonts: readonly string[]): TemplateResult {
  const { draft, localize } = form;
  const palette = paletteOf(themeOf(draft.colours, draft.font));
  return section(
    localize.term('designer-look'),
    html`${presets(form)}
      <div class="colours">
        <p class="hint" id="colour-hint">${localize.term('designer-colour-hint')}</p>
        ${COLOUR_NAMES.map((name) => colourField(form, name, palette))}
      </div>
      ${fontField(form, fonts)} ${contrastReport(form)}`,
  );
}

function presets(form: Form): TemplateResult {
  const { localize } = form;
  const preset = (label: string, theme: WelcomeTheme) => {
    const choose = () => {
      form.change({ colours: coloursOf(theme), font: theme.font ?? '' });
      form.announce(localize.term('designer-chosen', label));
    };
    return html`<button class="secondary" type="button" @click=${choose}>${label}</button>`;
  };
  return html`<div class="row" role="group" aria-label=${localize.term('designer-presets')}>
    ${preset(localize.term('designer-preset-own'), {})}
    ${preset(localize.term('designer-preset-nhs'), NHS_THEME)}
  </div>`;
}

/** As digits to type or to paste, and as a colour to pick. */
function colourField(form: Form, name: ColourName, palette: Palette): TemplateResult {
  const { draft, localize } = form;
  const label = localize.term(`designer-colour-${name}`);
  const id = `colour-${name}`;
  const change = (value: string) =>
    form.change({ colours: { ...draft.colours, [name]: value } }, id);
  return html`<div class="colour">
    ${textField(form, { id, label, value: draft.colours[name], change })}
    <input
      type="color"
      aria-label=${localize.term('designer-pick', label)}
      .value=${live(palette[roleOf(name)])}
      @input=${(event: Event) => change(valueOf(event))}
    />
  </div>`;
}

function fontField(form: Form, fonts: readonly string[]): TemplateResult {
  const { draft, localize } = form;
  const isKnown = draft.font === '' || fonts.includes(draft.font);
  const offered = isKnown ? fonts : [draft.font, ...fonts];
  return html`<div class="field">
    <label for="font">${localize.term('designer-font')}</label>
    <p class="hint" id="font-hint">${localize.term('designer-font-hint')}</p>
    <select
      id="font"
      aria-describedby="font-hint"
      @change=${(event: Event) => form.change({ font: valueOf(event) })}
    >
      <option value="" ?selected=${draft.font === ''}>${localize.term('designer-font-own')}</option>
      ${offered.map(
        (font) =>
          html`<option value=${font} .selected=${font === draft.font}>
            ${font.split(',')[0]?.replace(/["']/g, '')}
          </option>`,
      )}
    </select>
  </div>`;
}
