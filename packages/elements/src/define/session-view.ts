import { SessionViewElement } from '../session-view/session-view.js';
import { register } from './register.js';

register(SessionViewElement);

declare global {
  interface HTMLElementTagNameMap {
    'session-view': SessionViewElement;
  }
}
