import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { SessionError } from './errors.js';
import { decodeAppointmentPresence, decodePresence } from './presence.js';

const wire = {
  appointmentId: 'a1',
  people: {
    patient: { status: 'waiting', since: '2026-12-09T13:49:00.000Z', trouble: 'no-camera' },
    clinician: { status: 'left', since: '2026-12-09T13:50:00Z' },
  },
  admitted: true,
  message: { text: 'Five minutes', at: '2026-12-09T13:51:00+00:00' },
  seen: true,
};

describe('decodePresence', () => {
  it('reads who is where, with instants as numbers', () => {
    const presence = {
      people: {
        patient: {
          status: 'waiting',
          since: Date.UTC(2026, 11, 9, 13, 49),
          trouble: 'no-camera',
        },
        clinician: {
          status: 'left',
          since: Date.UTC(2026, 11, 9, 13, 50),
          trouble: undefined,
        },
      },
      admitted: true,
      message: { text: 'Five minutes', at: Date.UTC(2026, 11, 9, 13, 51) },
      seen: true,
    };
    assert.deepEqual(decodePresence(wire), presence);
    assert.deepEqual(decodeAppointmentPresence(wire), { appointmentId: 'a1', ...presence });
  });

  it('R21, R25: takes nobody for seen or admitted unless it says so', () => {
    for (const value of [undefined, null, 'true', 1]) {
      const { seen, admitted } = decodePresence({ seen: value, admitted: value });
      assert.deepEqual([seen, admitted], [false, false]);
    }
  });

  it('knows nobody where it is told of nobody, nor of roles that there are not', () => {
    const nobody = { people: {}, admitted: false, message: undefined, seen: false };
    assert.deepEqual(decodePresence({}), nobody);
    assert.deepEqual(decodePresence({ people: { doctor: wire.people.patient } }), nobody);
    assert.deepEqual(decodePresence({ people: [], message: null }), nobody);
  });

  it('leaves out a trouble that it does not know', () => {
    const people = { patient: { ...wire.people.patient, trouble: 'tomorrow' } };
    assert.equal(decodePresence({ people }).people.patient?.trouble, undefined);
  });

  for (const [name, changes, message] of [
    ['status', { people: { patient: { ...wire.people.patient, status: 'here' } } }, /status/],
    ['since', { people: { patient: { ...wire.people.patient, since: 7 } } }, /since/],
    ['text', { message: { at: wire.message.at } }, /message\.text/],
    ['at', { message: { text: 'x', at: 'soon' } }, /message\.at/],
    ['appointmentId', { appointmentId: '' }, /appointmentId/],
  ] as const)
    it(`names ${name} when it is wrong`, () => {
      assert.throws(() => decodeAppointmentPresence({ ...wire, ...changes }), {
        code: 'host-answer-invalid',
        message,
      });
    });

  it('throws nothing else, whatever comes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        try {
          decodeAppointmentPresence(value);
        } catch (thrown) {
          assert.ok(thrown instanceof SessionError);
        }
      }),
    );
  });
});
