import { refusal } from '../wire/messages.js';
import type { Verdict } from '../server/token-check.js';
import type { ActiveFaults } from './active-faults.js';
import type { RefusalReason } from './fault.js';

/** Prosody's words for each way a token can be wrong. */
const WORDS: Readonly<Record<Exclude<RefusalReason, 'wrong-room' | 'unknown-key'>, string>> = {
  missing: 'token required',
  malformed: 'bad token format',
  algorithm: 'Invalid or incorrect alg',
  type: 'Invalid typ',
  'key-id': "'kid' claim is missing",
  signature: 'Invalid signature',
  expired: 'Not acceptable by exp (60.0)',
  early: 'Not acceptable by nbf',
  issuer: "invalid 'iss' claim",
  audience: "invalid 'aud' claim",
  subject: "'sub' claim is missing",
  room: "'room' claim is missing",
};

/** What becomes of whoever wants to come into `room`, where a fault decides it. */
export function faultyVerdict(faults: ActiveFaults, room: string): Verdict | undefined {
  const fault = faults.find(['token-refused'], room);
  return fault && refusedFor(fault.reason ?? 'expired');
}

function refusedFor(reason: RefusalReason): Verdict {
  switch (reason) {
    case 'unknown-key':
      return { status: 'unanswered' };
    case 'wrong-room':
      return {
        status: 'refused',
        refusal: refusal('not-allowed', 'Room and token mismatched'),
      };
    default:
      return { status: 'refused', refusal: refusal('not-authorized', WORDS[reason]) };
  }
}
