import { WelcomePageDesignerElement } from '../welcome-page-designer/welcome-page-designer.js';
import { register } from './register.js';
// Its preview is a real one.
import './welcome-page.js';

register(WelcomePageDesignerElement);

declare global {
  interface HTMLElementTagNameMap {
    'welcome-page-designer': WelcomePageDesignerElement;
  }
}
