import { WaitingRoomElement } from '../waiting-room/waiting-room.js';
import { register } from './register.js';

register(WaitingRoomElement);

declare global {
  interface HTMLElementTagNameMap {
    'waiting-room': WaitingRoomElement;
  }
}
