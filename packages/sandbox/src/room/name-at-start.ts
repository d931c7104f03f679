import { decodeToken, tokenUser } from '../wire/token-claims.js';
import type { RoomLocation } from './room-location.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Jitsi's odd ways with a name: the token's wins, and one from the address is escaped as for HTML. */
export function nameAtStart({ jwt, userInfo }: Pick<RoomLocation, 'jwt' | 'userInfo'>): string {
  const { name } = tokenUser(decodeToken(jwt)?.claims ?? {});
  return name || escape(userInfo.displayName);
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
