import { expect } from '@open-wc/testing';
import { mediaFailure, type MediaFailureFacts } from './media-failure.js';

const facts = (changes: Partial<MediaFailureFacts>): MediaFailureFacts => ({
  kind: 'camera',
  name: 'NotAllowedError',
  message: '',
  permission: 'unknown',
  allowedByPolicy: true,
  ...changes,
});

describe('mediaFailure (R17: each cause of the table)', () => {
  const rows: readonly (readonly [Partial<MediaFailureFacts>, string])[] = [
    [{ permission: 'denied' }, 'permission-blocked'],
    [{ permission: 'unknown' }, 'permission-blocked'],
    [{ permission: 'prompt' }, 'permission-dismissed'],
    [{ permission: 'unknown', message: 'Permission dismissed' }, 'permission-dismissed'],
    [{ permission: 'granted' }, 'permission-system'],
    [{ permission: 'denied', message: 'Permission denied by system' }, 'permission-system'],
    [{ permission: 'denied', allowedByPolicy: false }, 'policy-blocked'],
    [{ name: 'SecurityError' }, 'policy-blocked'],
    [{ name: 'NotFoundError' }, 'no-camera'],
    [{ name: 'NotFoundError', kind: 'microphone' }, 'no-microphone'],
    [{ name: 'NotReadableError' }, 'in-use'],
    [{ name: 'AbortError' }, 'in-use'],
    [{ name: 'OverconstrainedError' }, 'device-switched'],
    [{ name: 'NotSupportedError' }, 'insecure'],
    [{ name: 'TypeError' }, 'insecure'],
    [{ name: 'InvalidStateError' }, 'media-failed'],
    [{ name: '' }, 'media-failed'],
  ];
  for (const [changes, code] of rows) {
    it(`${JSON.stringify(changes)} is ${code}`, () => {
      expect(mediaFailure(facts(changes))).to.equal(code);
    });
  }
});
