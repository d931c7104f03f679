import assert from 'node:assert/strict';
import { createIssuer, selfHostedProfile } from '@video-session/issuer';
import { createApp } from '../app.js';
import { openDatabaseInMemory } from '../database/database.js';
import { linkKeys, signingKeys } from '../database/keys.js';
import type { Ehr } from '../ehr.js';
import { DEMO_LOGIN } from '../login/demo-login.js';
import { seed } from '../seed/seed.js';
import { SERVICE_ZONE } from '../service-time.js';

export const ORIGIN = 'http://localhost:3000';
/** A Wednesday. */
export const NOW = Date.parse('2026-12-09T10:20:00Z');

export interface TestEhr extends Ehr {
  readonly clock: { now: number };
  readonly app: ReturnType<typeof createApp>;
  /** A request as a browser on the same origin sends it. */
  send(path: string, options?: SendOptions): Promise<Response>;
  close(): Promise<void>;
}

export interface SendOptions {
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly cookie?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The whole server on a database in memory, with its seeds, at a time of its own. */
export async function createTestEhr(): Promise<TestEhr> {
  const clock = { now: NOW };
  const database = await openDatabaseInMemory();
  const issuer = await createIssuer({
    service: { id: 'test', timeZone: SERVICE_ZONE },
    linkKeys: await linkKeys(database),
    signingKeys: await signingKeys(database),
    profile: selfHostedProfile({ appId: 'video-session', subject: 'localhost' }),
  });
  const address = new URL(ORIGIN);
  const meeting = {
    domain: 'http://localhost:3001',
    issuer: 'video-session',
    audience: 'video-session',
  };
  const ehr: Ehr = { database, issuer, address, meeting, now: () => clock.now };
  await seed(ehr);
  const app = createApp(ehr);
  const send = (path: string, options: SendOptions = {}) =>
    Promise.resolve(app.request(requestOf(path, options)));
  return { ...ehr, clock, app, send, close: () => database.close() };
}

function requestOf(path: string, { form, json, cookie, headers = {} }: SendOptions): Request {
  const body = form === undefined ? json && JSON.stringify(json) : new URLSearchParams(form);
  return new Request(new URL(path, ORIGIN), {
    ...(body ? { method: 'POST', body: body as BodyInit } : {}),
    headers: {
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...(body ? { origin: ORIGIN, 'sec-fetch-site': 'same-origin' } : {}),
      ...(cookie === undefined ? {} : { cookie }),
      ...headers,
    },
  });
}

/** @returns the cookie of a clinician who has signed in */
export async function signIn(ehr: TestEhr): Promise<string> {
  const answer = await ehr.send('/login', { form: { ...DEMO_LOGIN, next: '/diary' } });
  assert.equal(answer.status, 303);
  const [cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
  assert.match(cookie, /^ehr_login=.{40,}$/);
  return cookie;
}

/** Rows of one query, for a look behind the pages. */
export async function rowsOf<Row>(ehr: TestEhr, sql: string, values?: unknown[]): Promise<Row[]> {
  return (await ehr.database.query<Row>(sql, values)).rows;
}
