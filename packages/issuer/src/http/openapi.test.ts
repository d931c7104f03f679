import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { listen } from '../testing/listen.js';
import {
  ask,
  asked,
  byId,
  CASES,
  cookie,
  GOOD,
  hostFor,
  posts,
  statement,
} from '../testing/openapi-cases.js';
import {
  at,
  DOCUMENT_FILE,
  operations,
  problemsOf,
  requireDocumented,
  requireValid,
  type Operation,
} from '../testing/openapi-document.js';
import { ROUTES } from './routes.js';

describe('the OpenAPI document', () => {
  const seen = new Set<string>();
  const codes = new Set<unknown>();

  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const result = await validator.validate(DOCUMENT_FILE);
    assert.deepEqual(result, { valid: true });
    assert.equal(validator.version, '3.1');
  });

  it('has an operation for each route, and a route for each operation', () => {
    const routes = [...ROUTES].flatMap(([path, { methods }]) =>
      methods.map((method) => `${method} ${path}`),
    );
    const documented = operations.map(({ method, path }) => `${method} ${path}`);
    assert.deepEqual(documented.sort(), routes.sort());
  });

  it('names each operation once', () => {
    assert.equal(new Set(operations.map(({ id }) => id)).size, operations.length);
  });

  for (const one of CASES)
    it(`${one.operation.id}: ${one.status} ${one.code ?? ''} as the document says`, async () => {
      const host = hostFor(one);
      const server = await listen(host.handler);
      try {
        const answer = await ask(server.origin, one);
        assert.equal(answer.status, one.status, answer.text);
        requireDocumented(one.operation, answer);
        const isProblem = answer.headers.get('content-type') === 'application/problem+json';
        const given = isProblem && answer.text ? codeIn(answer.text) : undefined;
        if (one.operation.method === 'POST') assert.equal(given, one.code);
        codes.add(given);
        seen.add(`${one.operation.id} ${one.status}`);
      } finally {
        await server.close();
      }
    });

  it('has no answer and no problem that was not made here', () => {
    const documented = operations.flatMap(({ id, pointer }) =>
      Object.keys(at(`${pointer}/responses`)?.node ?? {}).map((status) => `${id} ${status}`),
    );
    assert.deepEqual([...seen].sort(), documented.sort());
    const schemas = Object.values(at('#/components/schemas')?.node ?? {});
    const known = schemas.flatMap((schema) => problemCodeOf(schema) ?? []);
    assert.deepEqual([...codes].filter(Boolean).sort(), known.sort());
  });
});

function codeIn(text: string): unknown {
  return (JSON.parse(text) as { code?: unknown }).code;
}

/** `const` of the member `code` of a problem's schema. */
function problemCodeOf(schema: unknown): unknown {
  const { properties } = schema as { properties?: Record<string, { const?: unknown }> };
  return properties?.['status'] && properties['code']?.const;
}

describe('the requests of the OpenAPI document', () => {
  const pointerOf = ({ pointer }: Operation) =>
    `${pointer}/requestBody/content/application~1json/schema`;

  it('are those that the host API takes', () => {
    for (const operation of posts)
      requireValid(pointerOf(operation), GOOD[operation.id], operation.id);
    requireValid(pointerOf(byId('streamPresence')), { ...statement, lastEventId: '7' }, 'attend');
  });

  for (const [id, field, values] of [
    ['createLinks', 'appointmentId', [undefined, '', 104711]],
    ['cancelLinks', 'appointmentId', [undefined, null]],
    ['exchangeCode', 'code', [undefined, '', 7, { $ne: '' }]],
    ['reportPresence', 'status', [undefined, 'away']],
    ['reportPresence', 'since', [undefined, 0, 'noon']],
    ['reportPresence', 'page', [7, 'a b', 'x'.repeat(65)]],
    ['streamPresence', 'appointmentIds', [[], [''], 'all', Array.from({ length: 501 }, () => 'a')]],
    ['sendPresenceMessage', 'text', [undefined, '', 'x'.repeat(201)]],
    ['recordSteps', 'events', [undefined, [], [{}], [{ type: 'links-created' }]]],
  ] as const)
    it(`400: ${id} without a proper ${field}`, async () => {
      const operation = byId(id);
      const host = hostFor({ operation, status: 400 });
      const server = await listen(host.handler);
      for (const value of values) {
        const body = { ...GOOD[id], [field]: value };
        assert.notDeepEqual(problemsOf(pointerOf(operation), body), [], JSON.stringify(body));
        const answer = await ask(server.origin, { operation, status: 400, body });
        assert.equal(answer.status, 400, JSON.stringify(value));
        requireDocumented(operation, answer);
        const problem = JSON.parse(answer.text) as { field: string };
        assert.ok(problem.field.startsWith(field), answer.text);
      }
      await server.close();
    });
});

describe('the events of the OpenAPI document', () => {
  for (const [name, body] of [
    ['somebody with a link', statement],
    ['a clinician’s record', GOOD['streamPresence']],
  ] as const)
    it(`are those that ${name} hears`, async () => {
      const operation = byId('streamPresence');
      const host = hostFor({ operation, status: 200 });
      await host.post('presence', { ...statement, trouble: 'no-camera' });
      await host.post('presence/message', { ...asked, text: 'One moment' }, { cookie });
      const server = await listen(host.handler);
      const { text } = await ask(server.origin, { operation, status: 200, body });
      const events: EventSourceMessage[] = [];
      createParser({ onEvent: (event) => events.push(event) }).feed(text);
      assert.deepEqual(
        events.slice(0, 2).map(({ event }) => event),
        ['presence', 'ready'],
      );
      const types = `${operation.pointer}/responses/200/content/text~1event-stream/x-event-data`;
      for (const { event, data } of events)
        requireValid(`${types}/${event}`, JSON.parse(data), `event ${event}`);
      await server.close();
    });
});
