import { CSSResult, unsafeCSS, type CSSResultGroup } from 'lit';

/**
 * Styles as one sheet, in measures of the element's own root: a record may have
 * set the size of its page's root to anything (62.5 % is an old habit), and
 * `rem` would follow. One sheet, because each of hundreds of elements takes it over.
 */
export function ownSize(styles: CSSResultGroup): CSSResult {
  return unsafeCSS(textOf(styles).replace(/(\d)rem\b/g, '$1em'));
}

function textOf(styles: CSSResultGroup): string {
  if (Array.isArray(styles)) return styles.map(textOf).join('');
  return styles instanceof CSSResult ? styles.cssText : '';
}
