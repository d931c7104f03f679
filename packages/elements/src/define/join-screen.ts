import { JoinScreenElement } from '../join-screen/join-screen.js';
import { register } from './register.js';

register(JoinScreenElement);

declare global {
  interface HTMLElementTagNameMap {
    'join-screen': JoinScreenElement;
  }
}
