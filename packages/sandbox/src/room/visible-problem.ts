import { refusal, type Refusal } from '../wire/messages.js';
import { decodeToken, roomMatches, timeProblem } from '../wire/token-claims.js';

/** Without a server there are no keys: only what a token says in plain words is looked at. */
export function visibleProblem(jwt: string, room: string, seconds: number): Refusal | undefined {
  if (jwt === '') return undefined;
  const decoded = decodeToken(jwt);
  if (!decoded) return refusal('not-authorized', 'bad token format');
  const problem = timeProblem(decoded.claims, seconds);
  if (problem) return refusal('not-authorized', problem);
  if (!roomMatches(decoded.claims, room)) {
    return refusal('not-allowed', 'Room and token mismatched');
  }
  return undefined;
}
