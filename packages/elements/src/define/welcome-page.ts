import { WelcomePageElement } from '../welcome-page/welcome-page.js';
import { register } from './register.js';

register(WelcomePageElement);

declare global {
  interface HTMLElementTagNameMap {
    'welcome-page': WelcomePageElement;
  }
}
