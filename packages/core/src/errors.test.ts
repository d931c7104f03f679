import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  CONFIGURATION_CODES,
  MEDIA_CODES,
  MEETING_CODES,
  SESSION_ERROR_CODES,
} from './error-codes.js';
import { DENIAL_CODES, isDenialCode, SessionError } from './errors.js';

describe('session error codes', () => {
  it('are each in one group only', () => {
    assert.equal(new Set(SESSION_ERROR_CODES).size, SESSION_ERROR_CODES.length);
  });

  it('are all in kebab-case, so that each makes an anchor', () => {
    for (const code of SESSION_ERROR_CODES) assert.match(code, /^[a-z]+(-[a-z]+)*$/);
  });

  it('tell a denial from the other groups', () => {
    for (const code of DENIAL_CODES) assert.ok(isDenialCode(code), code);
    for (const code of [...MEETING_CODES, ...MEDIA_CODES, ...CONFIGURATION_CODES])
      assert.ok(!isDenialCode(code), code);
    assert.ok(!isDenialCode('toString'));
  });
});

describe('SessionError', () => {
  it('is an Error with a code, no details and no cause of its own', () => {
    const error = new SessionError('past', 'The access window is over');
    assert.ok(error instanceof Error);
    assert.equal(error.name, 'SessionError');
    assert.equal(error.code, 'past');
    assert.equal(error.message, 'The access window is over');
    assert.deepEqual(error.details, {});
    assert.ok(!('cause' in error));
  });

  it('keeps its cause and the facts of a refusal', () => {
    const cause = new TypeError('fetch failed');
    const details = { opens: 1, starts: 2, timeZone: 'Europe/London', phone: '01632 960 123' };
    const error = new SessionError('too-early', 'Not yet', { cause, details });
    assert.equal(error.cause, cause);
    assert.deepEqual(error.details, details);
  });

  it('says whether trying again, unchanged, may work', () => {
    const recoverable = SESSION_ERROR_CODES.filter(
      (code) => new SessionError(code, '').recoverable,
    );
    assert.deepEqual(recoverable, [
      'too-early',
      'waiting',
      'rate-limited',
      'service-down',
      'offline',
      'token-expired',
      'token-early',
      'key-set-unreachable',
      'meeting-session-timeout',
      'meeting-script-failed',
      'meeting-script-timeout',
      'meeting-frame-silent',
      'meeting-connection-failed',
      'meeting-token-refused',
      'meeting-join-timeout',
      'meeting-reconnect-timeout',
      // R17
      ...MEDIA_CODES,
    ]);
  });
});

describe('SessionError.from', () => {
  it('leaves a session error as it is', () => {
    const error = new SessionError('cancelled', 'Cancelled');
    assert.equal(SessionError.from(error, 'offline'), error);
  });

  it('wraps an error and keeps it as the cause', () => {
    const thrown = new TypeError('fetch failed');
    const error = SessionError.from(thrown, 'offline');
    assert.equal(error.code, 'offline');
    assert.equal(error.message, 'fetch failed');
    assert.equal(error.cause, thrown);
  });

  it('wraps what is no error at all', () => {
    for (const thrown of ['text', 7, null, undefined, { message: 'x' }]) {
      const error = SessionError.from(thrown, 'media-failed');
      assert.equal(error.code, 'media-failed');
      assert.equal(error.message, 'An unknown value was thrown');
    }
  });
});
