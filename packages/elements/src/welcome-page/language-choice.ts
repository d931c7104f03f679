import { html, nothing, type TemplateResult } from 'lit';
import { globeIcon } from './welcome-icons.js';
import type { Localize } from '../localize.js';

/** Each language in its own words, so that whoever reads no other finds it. */
export function languageChoice(
  localize: Localize,
  languages: readonly string[],
  choose: (language: string) => void,
): TemplateResult | typeof nothing {
  if (languages.length < 2) return nothing;
  const current = closest(localize.lang(), languages);
  const onChange = ({ currentTarget }: Event) => {
    if (currentTarget instanceof HTMLSelectElement) choose(currentTarget.value);
  };
  return html`<label class="language">
    ${globeIcon()}
    <select part="language" aria-label=${localize.term('welcome-language')} @change=${onChange}>
      ${languages.map(
        (language) =>
          html`<option value=${language} lang=${language} ?selected=${language === current}>
            ${nameOf(language, languages)}
          </option>`,
      )}
    </select>
  </label>`;
}

function closest(language: string, offered: readonly string[]): string | undefined {
  return (
    offered.find((tag) => tag.toLowerCase() === language.toLowerCase()) ??
    offered.find((tag) => primary(tag) === primary(language))
  );
}

function primary(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? tag;
}

/** Of languages spoken in the United Kingdom and Ireland that many browsers cannot name. */
const NAMES: Readonly<Record<string, string>> = {
  cy: 'Cymraeg',
  ga: 'Gaeilge',
  gd: 'Gàidhlig',
  ku: 'Kurdî',
  ps: 'پښتو',
  so: 'Soomaali',
  ti: 'ትግርኛ',
};

/** "English" where there is but one; the tag itself where the browser knows no name. */
export function nameOf(language: string, offered: readonly string[]): string {
  const isOnly = offered.filter((tag) => primary(tag) === primary(language)).length === 1;
  const tag = isOnly ? primary(language) : language;
  const known = isOnly ? NAMES[tag] : undefined;
  if (known !== undefined) return known;
  try {
    const name = new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
    return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
  } catch {
    return tag;
  }
}

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i;

export function directionOf(language: string): 'rtl' | 'ltr' {
  return RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';
}
