import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/**
 * Line drawings on a grid of 24, in the colour and size of the text beside
 * them. They say nothing to a screen reader: words always stand next to them.
 */
const icon = (drawing: SVGTemplateResult): TemplateResult =>
  html`<svg
    class="icon"
    width="1.25em"
    height="1.25em"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    ${drawing}
  </svg>`;

const slash = (): SVGTemplateResult => svg`<path d="M3.5 3.5l17 17" />`;

// Functions, so that a bundle keeps the icons it uses and drops the others.

export const cameraIcon = (): TemplateResult =>
  icon(svg`<rect x="2.5" y="6" width="12.5" height="12" rx="2.5" />
    <path d="M15 10.8l5-3.1a1 1 0 0 1 1.5.9v6.8a1 1 0 0 1-1.5.9l-5-3.1" />`);

export const cameraOffIcon = (): TemplateResult =>
  icon(svg`<path d="M10.5 6H12.5A2.5 2.5 0 0 1 15 8.5v2.3l5-3.1a1 1 0 0 1 1.5.9v6.8" />
    <path d="M15 15.5A2.5 2.5 0 0 1 12.5 18H5a2.5 2.5 0 0 1-2.5-2.5v-7a2.5 2.5 0 0 1 2.4-2.5" />${slash()}`);

export const microphoneIcon = (): TemplateResult =>
  icon(svg`<rect x="8.5" y="2.5" width="7" height="12" rx="3.5" />
    <path d="M5 11.5a7 7 0 0 0 14 0M12 18.5v3M8.5 21.5h7" />`);

export const microphoneOffIcon = (): TemplateResult =>
  icon(svg`<path d="M8.5 8.5v2.5a3.5 3.5 0 0 0 5.5 2.9M15.5 10V6a3.5 3.5 0 0 0-6.7-1.4" />
    <path d="M5 11.5a7 7 0 0 0 11.5 5.4M18.7 13.6a7 7 0 0 0 .3-2.1M12 18.5v3M8.5 21.5h7" />${slash()}`);

export const copyIcon = (): TemplateResult =>
  icon(svg`<rect x="9" y="9" width="12" height="12" rx="2.5" />
    <path d="M5.5 15A2.5 2.5 0 0 1 3 12.5v-7A2.5 2.5 0 0 1 5.5 3h7A2.5 2.5 0 0 1 15 5.5" />`);

export const tickIcon = (): TemplateResult => icon(svg`<path d="M4.5 12.5l5 5 10-11" />`);

export const phoneIcon = (): TemplateResult =>
  icon(
    svg`<path d="M8.3 3.5H5.5a2 2 0 0 0-2 2.2C4.3 13.4 10.6 19.7 18.3 20.5a2 2 0 0 0 2.2-2v-2.8a1 1 0 0 0-.8-1l-3.7-.8a1 1 0 0 0-1 .4l-1.3 1.8a14 14 0 0 1-5.8-5.8l1.8-1.3a1 1 0 0 0 .4-1l-.8-3.7a1 1 0 0 0-1-.8z" />`,
  );

export const calendarIcon = (): TemplateResult =>
  icon(svg`<rect x="3" y="4.5" width="18" height="16.5" rx="2.5" />
    <path d="M3 10h18M8 2.5v4M16 2.5v4" />`);

export const clockIcon = (): TemplateResult =>
  icon(svg`<circle cx="12" cy="12" r="9" /><path d="M12 7v5l3.5 2" />`);

export const lockIcon = (): TemplateResult =>
  icon(svg`<rect x="4" y="10.5" width="16" height="10.5" rx="2.5" />
    <path d="M8 10.5V7a4 4 0 0 1 8 0v3.5" />`);

export const shieldIcon = (): TemplateResult =>
  icon(svg`<path d="M12 2.5l8 3v6c0 4.8-3.2 8.3-8 10-4.8-1.7-8-5.2-8-10v-6z" />
    <path d="M8.5 12l2.5 2.5 4.5-5" />`);

export const warningIcon = (): TemplateResult =>
  icon(svg`<path d="M10.3 3.9L2.3 18a2 2 0 0 0 1.7 3h16a2 2 0 0 0 1.7-3l-8-14.1a2 2 0 0 0-3.4 0z" />
    <path d="M12 9.5v4M12 17.2v.1" />`);

/** The receiver put down. */
export const hangUpIcon = (): TemplateResult =>
  icon(
    svg`<path d="M2.6 13.5c5.2-4.7 13.6-4.7 18.8 0a1.3 1.3 0 0 1 .1 1.8l-1.7 1.8a1.3 1.3 0 0 1-1.6.2l-2.5-1.5a1.3 1.3 0 0 1-.6-1.4l.4-1.9a12 12 0 0 0-7 0l.4 1.9a1.3 1.3 0 0 1-.6 1.4l-2.5 1.5a1.3 1.3 0 0 1-1.6-.2l-1.7-1.8a1.3 1.3 0 0 1 .1-1.8z" />`,
  );

/** Bars of a phone's signal. */
export const signalIcon = (): TemplateResult =>
  icon(svg`<path d="M4 20v-3M9.3 20v-7M14.7 20V9M20 20V4" />`);

export const linkIcon = (): TemplateResult =>
  icon(svg`<path d="M10 14a4.5 4.5 0 0 0 6.4 0l3.3-3.3a4.5 4.5 0 0 0-6.4-6.4L12 5.6" />
    <path d="M14 10a4.5 4.5 0 0 0-6.4 0l-3.3 3.3a4.5 4.5 0 0 0 6.4 6.4l1.3-1.3" />`);

export const newTabIcon = (): TemplateResult =>
  icon(
    svg`<path d="M14 4h6v6M20 4l-9 9M18 14v4a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2h4" />`,
  );

export const personIcon = (): TemplateResult =>
  icon(svg`<circle cx="12" cy="7.5" r="4" /><path d="M4.5 21a7.5 7.5 0 0 1 15 0" />`);

export const peopleIcon = (): TemplateResult =>
  icon(svg`<circle cx="9" cy="8" r="3.5" /><path d="M2.5 20a6.5 6.5 0 0 1 13 0" />
    <path d="M15.5 4.8a3.5 3.5 0 0 1 0 6.4M18 14.2a6.5 6.5 0 0 1 3.5 5.8" />`);
