import { svg, type TemplateResult } from 'lit';
import { icon } from '../icon.js';

// In a file of their own: a patient's first screen shows these, and fetches no others.

export const cameraIcon = (): TemplateResult =>
  icon(svg`<rect x="2.5" y="6" width="12.5" height="12" rx="2.5" />
    <path d="M15 10.8l5-3.1a1 1 0 0 1 1.5.9v6.8a1 1 0 0 1-1.5.9l-5-3.1" />`);

export const phoneIcon = (): TemplateResult =>
  icon(
    svg`<path d="M8.3 3.5H5.5a2 2 0 0 0-2 2.2C4.3 13.4 10.6 19.7 18.3 20.5a2 2 0 0 0 2.2-2v-2.8a1 1 0 0 0-.8-1l-3.7-.8a1 1 0 0 0-1 .4l-1.3 1.8a14 14 0 0 1-5.8-5.8l1.8-1.3a1 1 0 0 0 .4-1l-.8-3.7a1 1 0 0 0-1-.8z" />`,
  );

export const calendarIcon = (): TemplateResult =>
  icon(svg`<rect x="3" y="4.5" width="18" height="16.5" rx="2.5" />
    <path d="M3 10h18M8 2.5v4M16 2.5v4" />`);

export const lockIcon = (): TemplateResult =>
  icon(svg`<rect x="4" y="10.5" width="16" height="10.5" rx="2.5" />
    <path d="M8 10.5V7a4 4 0 0 1 8 0v3.5" />`);

export const shieldIcon = (): TemplateResult =>
  icon(svg`<path d="M12 2.5l8 3v6c0 4.8-3.2 8.3-8 10-4.8-1.7-8-5.2-8-10v-6z" />
    <path d="M8.5 12l2.5 2.5 4.5-5" />`);

/** Bars of a phone's signal. */
export const signalIcon = (): TemplateResult =>
  icon(svg`<path d="M4 20v-3M9.3 20v-7M14.7 20V9M20 20V4" />`);

export const globeIcon = (): TemplateResult =>
  icon(svg`<circle cx="12" cy="12" r="9" />
    <path d="M3 12h18M12 3a14 14 0 0 1 0 18M12 3a14 14 0 0 0 0 18" />`);

export const tickIcon = (): TemplateResult => icon(svg`<path d="M4.5 12.5l5 5 10-11" />`);
