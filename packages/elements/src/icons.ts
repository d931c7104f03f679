import { svg, type TemplateResult } from 'lit';
import { icon } from './icon.js';

export {
  cameraOffIcon,
  copyIcon,
  hangUpIcon,
  microphoneIcon,
  microphoneOffIcon,
  peopleIcon,
  tickIcon,
} from './call-icons.js';
export { linkIcon, warningIcon } from './first-icons.js';

// Functions, so that a bundle keeps the icons it uses and drops the others.

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

export const clockIcon = (): TemplateResult =>
  icon(svg`<circle cx="12" cy="12" r="9" /><path d="M12 7v5l3.5 2" />`);

export const lockIcon = (): TemplateResult =>
  icon(svg`<rect x="4" y="10.5" width="16" height="10.5" rx="2.5" />
    <path d="M8 10.5V7a4 4 0 0 1 8 0v3.5" />`);

export const shieldIcon = (): TemplateResult =>
  icon(svg`<path d="M12 2.5l8 3v6c0 4.8-3.2 8.3-8 10-4.8-1.7-8-5.2-8-10v-6z" />
    <path d="M8.5 12l2.5 2.5 4.5-5" />`);

/** Bars of a phone's signal. */
export const signalIcon = (): TemplateResult =>
  icon(svg`<path d="M4 20v-3M9.3 20v-7M14.7 20V9M20 20V4" />`);

export const newTabIcon = (): TemplateResult =>
  icon(
    svg`<path d="M14 4h6v6M20 4l-9 9M18 14v4a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2h4" />`,
  );

export const personIcon = (): TemplateResult =>
  icon(svg`<circle cx="12" cy="7.5" r="4" /><path d="M4.5 21a7.5 7.5 0 0 1 15 0" />`);

export const envelopeIcon = (): TemplateResult =>
  icon(svg`<rect x="2.5" y="5" width="19" height="14" rx="2.5" />
    <path d="M3.5 7l8.5 6.5L20.5 7" />`);

export const shareIcon = (): TemplateResult =>
  icon(svg`<path d="M12 15V3.5M8 7l4-4 4 4" />
    <path d="M7 11H5.5a2 2 0 0 0-2 2v6.5a2 2 0 0 0 2 2h13a2 2 0 0 0 2-2V13a2 2 0 0 0-2-2H17" />`);

export const qrIcon = (): TemplateResult =>
  icon(svg`<path d="M3.5 3.5h6v6h-6zM14.5 3.5h6v6h-6zM3.5 14.5h6v6h-6z" />
    <path d="M14.5 14.5h2v2M20.5 14.5v2M14.5 20.5v-.5M18 18h2.5v2.5H18" />`);

export const speakerIcon = (): TemplateResult =>
  icon(svg`<path d="M11 5L6.5 9H3v6h3.5L11 19z" />
    <path d="M15 9a4 4 0 0 1 0 6M17.8 6.2a8 8 0 0 1 0 11.6" />`);

export const globeIcon = (): TemplateResult =>
  icon(svg`<circle cx="12" cy="12" r="9" />
    <path d="M3 12h18M12 3a14 14 0 0 1 0 18M12 3a14 14 0 0 0 0 18" />`);
