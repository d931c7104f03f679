import { svg, type TemplateResult } from 'lit';
import { icon } from './icon.js';

export {
  cameraOffIcon,
  clockIcon,
  copyIcon,
  hangUpIcon,
  microphoneIcon,
  microphoneOffIcon,
  newTabIcon,
  peopleIcon,
  personIcon,
} from './call-icons.js';
export { linkIcon, warningIcon } from './first-icons.js';
export {
  calendarIcon,
  cameraIcon,
  globeIcon,
  lockIcon,
  phoneIcon,
  shieldIcon,
  signalIcon,
  tickIcon,
} from './welcome-page/welcome-icons.js';

// Functions, so that a bundle keeps the icons it uses and drops the others.

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
