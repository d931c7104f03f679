import { VideoSessionElement } from '../video-session/video-session.js';
import { register } from './register.js';

// The elements of its steps are registered when their chunks arrive.
register(VideoSessionElement);

declare global {
  interface HTMLElementTagNameMap {
    'video-session': VideoSessionElement;
  }
}
