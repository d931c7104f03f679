import { adoptStyles, supportsAdoptingStyleSheets, type CSSResult } from 'lit';
import { ownSize } from './own-size.js';

/** Hundreds of elements share one sheet. */
const sheets = new WeakMap<CSSResult, CSSResult>();

/** Gives a shadow root the styles of a part that came later; without an inline `<style>` wherever the browser can (CSP). */
export function addStyles(root: ShadowRoot, styles: readonly CSSResult[]): void {
  const own = styles.map(sheetOf);
  if (supportsAdoptingStyleSheets)
    root.adoptedStyleSheets = [
      ...root.adoptedStyleSheets,
      ...own.flatMap(({ styleSheet }) => styleSheet ?? []),
    ];
  else adoptStyles(root, own);
}

function sheetOf(styles: CSSResult): CSSResult {
  const own = sheets.get(styles) ?? ownSize(styles);
  sheets.set(styles, own);
  return own;
}
