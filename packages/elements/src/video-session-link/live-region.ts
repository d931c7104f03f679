import { html, type nothing, type TemplateResult } from 'lit';

type Content = TemplateResult | string | typeof nothing;

/** Read out when it changes, once what is being read has ended. Empty, it takes no room. */
export function status(content: Content): TemplateResult {
  return html`<div role="status">${content}</div>`;
}

/** Read out at once. */
export function alert(content: Content): TemplateResult {
  return html`<div role="alert">${content}</div>`;
}
