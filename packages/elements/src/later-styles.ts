import {
  adoptStyles,
  supportsAdoptingStyleSheets,
  type CSSResult,
  type ReactiveElement,
} from 'lit';

/** Gives an element the styles of a step whose script came later; once, however often it is asked. */
export function adoptLater({ renderRoot }: ReactiveElement, styles: CSSResult): void {
  if (!(renderRoot instanceof ShadowRoot)) return;
  const { styleSheet } = styles;
  if (!supportsAdoptingStyleSheets || styleSheet === undefined) adoptStyles(renderRoot, [styles]);
  else if (!renderRoot.adoptedStyleSheets.includes(styleSheet))
    renderRoot.adoptedStyleSheets = [...renderRoot.adoptedStyleSheets, styleSheet];
}
