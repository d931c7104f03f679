import { svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { icon } from './icon.js';

// In a file of their own: a patient's first screen shows none of these.

const slash = (): SVGTemplateResult => svg`<path d="M3.5 3.5l17 17" />`;

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

/** The receiver put down. */
export const hangUpIcon = (): TemplateResult =>
  icon(
    svg`<path d="M2.6 13.5c5.2-4.7 13.6-4.7 18.8 0a1.3 1.3 0 0 1 .1 1.8l-1.7 1.8a1.3 1.3 0 0 1-1.6.2l-2.5-1.5a1.3 1.3 0 0 1-.6-1.4l.4-1.9a12 12 0 0 0-7 0l.4 1.9a1.3 1.3 0 0 1-.6 1.4l-2.5 1.5a1.3 1.3 0 0 1-1.6-.2l-1.7-1.8a1.3 1.3 0 0 1 .1-1.8z" />`,
  );

export const peopleIcon = (): TemplateResult =>
  icon(svg`<circle cx="9" cy="8" r="3.5" /><path d="M2.5 20a6.5 6.5 0 0 1 13 0" />
    <path d="M15.5 4.8a3.5 3.5 0 0 1 0 6.4M18 14.2a6.5 6.5 0 0 1 3.5 5.8" />`);

export const clockIcon = (): TemplateResult =>
  icon(svg`<circle cx="12" cy="12" r="9" /><path d="M12 7v5l3.5 2" />`);

export const newTabIcon = (): TemplateResult =>
  icon(
    svg`<path d="M14 4h6v6M20 4l-9 9M18 14v4a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2h4" />`,
  );

export const personIcon = (): TemplateResult =>
  icon(svg`<circle cx="12" cy="7.5" r="4" /><path d="M4.5 21a7.5 7.5 0 0 1 15 0" />`);
