import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { describe, it } from 'node:test';
import { createSampleHost, ORIGIN } from '../testing/sample-host.js';

describe('the addresses of the host API', () => {
  for (const path of ['', '/', '/calendar', '/calendar/', '/calendar/x/', '//', '/x', '/links/'])
    it(`404: there is none at ${path || 'the base path'}`, async () => {
      const { handler } = createSampleHost();
      const response = await handler(new Request(`${ORIGIN}/video-session${path}`));
      assert.equal(response.status, 404);
      const problem = (await response.json()) as { detail: string };
      assert.match(problem.detail, /no such address/);
    });

  it('a very long one holds nobody up', async () => {
    const { handler } = createSampleHost();
    const started = performance.now();
    for (const end of ['', '/', '/x']) {
      const path = 'a'.repeat(300_000) + end;
      const response = await handler(new Request(`${ORIGIN}/video-session/${path}`));
      assert.equal(response.status, 404);
    }
    assert.ok(performance.now() - started < 3_000);
  });
});
