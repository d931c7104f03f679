import { VideoSessionLinkElement } from '../video-session-link/video-session-link.js';
import { register } from './register.js';

register(VideoSessionLinkElement);

declare global {
  interface HTMLElementTagNameMap {
    'video-session-link': VideoSessionLinkElement;
  }
}
