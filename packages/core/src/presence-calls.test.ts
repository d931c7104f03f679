import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { admitPatientAt, reportPresenceAt, sendMessageAt } from './presence-client.js';
import { jsonAnswer, startLocalServer, type LocalServer } from './testing/local-server.js';

const { signal } = new AbortController();
let server: LocalServer;
before(async () => {
  server = await startLocalServer();
});
beforeEach(() => {
  server.answer = (_, response) => response.writeHead(204).end();
});
after(() => server.close());

describe('the short calls of presence', () => {
  const bodyAfter = async (call: Promise<void>) => {
    await call;
    return JSON.parse(server.requests.at(-1)?.body ?? '') as Record<string, unknown>;
  };

  it('say where a person is', async () => {
    const report = {
      status: 'waiting',
      since: Date.UTC(2026, 11, 9, 13, 49),
      trouble: 'in-use',
    } as const;
    const { page, ...body } = await bodyAfter(reportPresenceAt(server.url)('CODE', report, signal));
    assert.equal(typeof page, 'string');
    assert.deepEqual(body, {
      code: 'CODE',
      status: 'waiting',
      since: '2026-12-09T13:49:00.000Z',
      trouble: 'in-use',
    });
  });

  it('admit a patient, and send a message', async () => {
    assert.deepEqual(await bodyAfter(admitPatientAt(server.url)('a1', signal)), {
      appointmentId: 'a1',
    });
    assert.deepEqual(await bodyAfter(sendMessageAt(server.url)('a1', 'Soon', signal)), {
      appointmentId: 'a1',
      text: 'Soon',
    });
  });

  it('are refused as everything is', async () => {
    server.answer = jsonAnswer(403, {});
    await assert.rejects(admitPatientAt(server.url)('a1', signal), { code: 'host-unauthorised' });
  });
});
