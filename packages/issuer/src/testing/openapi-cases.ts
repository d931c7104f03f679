import assert from 'node:assert/strict';
import type { Readable } from 'node:stream';
import { OpenAPIClientAxios, type Document } from 'openapi-client-axios';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Appointment } from '../appointment.js';
import type { RequestHandlerOptions } from '../http/options.js';
import { sampleAppointment } from './fixtures.js';
import { document, operations, type Answer, type Operation } from './openapi-document.js';
import { createSampleHost, type SampleHost } from './sample-host.js';

const DAY = 86_400_000;
export const cookie = 'login=clinician';
const { issuer } = createSampleHost();
const codeOf = (role: 'patient' | 'clinician' | 'guest') =>
  issuer.linkCode(sampleAppointment, role);
const code = codeOf('patient');
const now = createSampleHost().now;
const calendarCode = issuer.calendarCode(
  { appointmentId: '104711', role: 'patient', revision: 0, origin: '' },
  now,
);
export const statement = { code, status: 'waiting', since: new Date(now).toISOString() };
export const asked = { appointmentId: '104711' };

/** A request of each operation that is right. */
export const GOOD: Readonly<Record<string, object | undefined>> = {
  createLinks: asked,
  renewLinks: asked,
  cancelLinks: asked,
  exchangeCode: { code },
  reportPresence: statement,
  streamPresence: { appointmentIds: ['104711'] },
  admitPatient: asked,
  sendPresenceMessage: { ...asked, text: 'I am running 5 minutes late' },
  recordSteps: { code, events: [{ type: 'session-failed', code: 'meeting-frame-silent' }] },
};

export interface Case {
  readonly operation: Operation;
  readonly status: number;
  readonly code?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly path?: Record<string, string>;
  readonly host?: Partial<RequestHandlerOptions>;
  readonly record?: Partial<Appointment>;
  readonly late?: number;
}

export const byId = (id: string): Operation => {
  const found = operations.find((operation) => operation.id === id);
  assert.ok(found, `There is no operation ${id}`);
  return found;
};

const limited = { rateLimits: { perAddress: new RateLimiterMemory({ points: 0, duration: 2 }) } };
const down = { findAppointment: () => Promise.reject(new Error('The database is away')) };
export const posts = operations.filter(({ method }) => method === 'POST');
const clinicians = [
  'createLinks',
  'renewLinks',
  'cancelLinks',
  'admitPatient',
  'sendPresenceMessage',
];
const ofLinks = ['exchangeCode', 'reportPresence', 'recordSteps', 'streamPresence'];
const within = [
  'exchangeCode',
  'reportPresence',
  'recordSteps',
  'streamPresence',
  'admitPatient',
  'sendPresenceMessage',
];
/** As somebody with a link asks, where both may. */
const asHolder = (id: string) => (id === 'streamPresence' ? { body: statement } : {});
/** What only somebody who may join now can ask. */
const asVisitor = (id: string) =>
  id === 'recordSteps' ? { body: { code, events: [{ type: 'session-joined' }] } } : asHolder(id);

export const CASES: readonly Case[] = [
  ...operations.map((operation) => {
    const done = [
      'cancelLinks',
      'reportPresence',
      'admitPatient',
      'sendPresenceMessage',
      'recordSteps',
    ];
    return { operation, status: done.includes(operation.id) ? 204 : 200 };
  }),
  ...posts.flatMap((operation): readonly Case[] => [
    { operation, status: 400, body: {} },
    { operation, status: 403, headers: { 'sec-fetch-site': 'cross-site' } },
    { operation, status: 413, body: { ...GOOD[operation.id], more: 'x'.repeat(150_000) } },
    { operation, status: 415, headers: { 'content-type': 'text/plain' } },
    { operation, status: 429, code: 'rate-limited', host: limited },
    { operation, status: 503, code: 'service-down', host: down },
  ]),
  ...[...clinicians, 'streamPresence'].map((id) => {
    return { operation: byId(id), status: 403, code: 'host-unauthorised', headers: { cookie: '' } };
  }),
  ...ofLinks.map((id) => {
    const body = { ...GOOD[id], ...asHolder(id).body, appointmentIds: undefined, code: 'x' };
    return { operation: byId(id), status: 404, code: 'invalid', body };
  }),
  ...within.flatMap((id): readonly Case[] => {
    const operation = byId(id);
    return [
      { operation, status: 403, code: 'too-early', late: -DAY, ...asVisitor(id) },
      {
        operation,
        status: 403,
        code: 'moved',
        late: -DAY,
        record: { moved: true },
        ...asVisitor(id),
      },
      { operation, status: 410, code: 'past', late: DAY, ...asVisitor(id) },
      {
        operation,
        status: 410,
        code: 'cancelled',
        record: { status: 'cancelled' },
        ...asVisitor(id),
      },
    ];
  }),
  ...['createLinks', 'renewLinks'].map((id): Case => {
    return { operation: byId(id), status: 410, code: 'cancelled', record: { status: 'cancelled' } };
  }),
  ...['renewLinks', 'cancelLinks'].map((id): Case => {
    return { operation: byId(id), status: 501, host: { retireLinks: undefined } };
  }),
  ...['fetchCalendarEntry', 'checkCalendarEntry'].flatMap((id): readonly Case[] => {
    const operation = byId(id);
    return [
      { operation, status: 404, path: { code: 'x' } },
      { operation, status: 429, host: limited },
      { operation, status: 503, host: down },
    ];
  }),
  ...['fetchProbe', 'checkProbe'].map((id): Case => {
    return { operation: byId(id), status: 429, host: limited };
  }),
  {
    operation: byId('exchangeCode'),
    status: 403,
    code: 'waiting',
    host: { waitingRoom: () => true },
  },
  { operation: byId('exchangeCode'), status: 200, body: { code: codeOf('clinician') } },
  { operation: byId('exchangeCode'), status: 200, body: { code: codeOf('guest') } },
  { operation: byId('streamPresence'), status: 200, body: statement },
];

const client = await new OpenAPIClientAxios({
  definition: document as unknown as Document,
  axiosConfigDefaults: { validateStatus: () => true, adapter: 'http' },
}).init();

export function hostFor({ host: changes = {}, record = {}, late = 0 }: Case): SampleHost {
  const host: SampleHost = createSampleHost({
    pages: { patient: '/video', clinician: '/clinic/video', guest: '/guest' },
    sharing: () =>
      Promise.resolve({ by: 'reminder', template: 'On {day}: {link}', phrases: ['One moment'] }),
    retireLinks: (_request, appointment) => {
      const linkRevision = appointment.linkRevision + 1;
      host.records.set(appointment.id, { ...appointment, linkRevision });
      return Promise.resolve();
    },
    welcome: () =>
      Promise.resolve({
        serviceName: 'Hillside',
        phone: '01632 960 123',
        logo: '/logo.svg',
        text: ['Welcome.'],
        links: [{ label: 'Help', href: 'https://hillside.example/help' }],
        clinicianName: 'Dr Osei',
      }),
    ...changes,
  });
  host.records.set('104711', { ...sampleAppointment, ...record });
  host.now += late;
  return host;
}

/** The operation as the generic client makes it of the document. */
export async function ask(
  origin: string,
  { operation, body, headers, path }: Case,
): Promise<Answer> {
  const isStream = operation.id === 'streamPresence';
  const send = client[operation.id as keyof typeof client] as OperationMethod;
  const answer = await send(
    path ?? (operation.path.includes('{code}') ? { code: calendarCode } : undefined),
    JSON.stringify(body ?? GOOD[operation.id]),
    {
      baseURL: `${origin}/video-session`,
      headers: { cookie, ...(operation.method === 'POST' && JSON_TYPE), ...headers },
      responseType: isStream ? 'stream' : 'text',
      transformResponse: [(data: unknown) => data],
    },
  );
  const text = isStream ? await textOf(answer.data as Readable) : (answer.data as string);
  return { status: answer.status, headers: headersOf(answer.headers), text };
}

const JSON_TYPE = { 'content-type': 'application/json' };

type OperationMethod = (
  path: object | undefined,
  data: string | undefined,
  config: object,
) => Promise<{ status: number; headers: object; data: unknown }>;

function headersOf(headers: object): Headers {
  return new Headers(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

/** All of a short answer; of a stream what comes until it is ready. */
async function textOf(stream: Readable): Promise<string> {
  let text = '';
  for await (const chunk of stream) {
    text += String(chunk);
    if (/^event: ready\n[^]*\n\n$/m.test(text)) break;
  }
  return text;
}
