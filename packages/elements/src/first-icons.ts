import { svg, type TemplateResult } from 'lit';
import { icon } from './icon.js';

// In a file of their own, so that a page that shows no more than these fetches no others.

export const linkIcon = (): TemplateResult =>
  icon(svg`<path d="M10 14a4.5 4.5 0 0 0 6.4 0l3.3-3.3a4.5 4.5 0 0 0-6.4-6.4L12 5.6" />
    <path d="M14 10a4.5 4.5 0 0 0-6.4 0l-3.3 3.3a4.5 4.5 0 0 0 6.4 6.4l1.3-1.3" />`);

export const warningIcon = (): TemplateResult =>
  icon(svg`<path d="M10.3 3.9L2.3 18a2 2 0 0 0 1.7 3h16a2 2 0 0 0 1.7-3l-8-14.1a2 2 0 0 0-3.4 0z" />
    <path d="M12 9.5v4M12 17.2v.1" />`);
