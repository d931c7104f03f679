import type { AuditEvent } from '@video-session/core';
import type { Appointment } from '../appointment.js';
import {
  createRequestHandler,
  type RequestHandler,
  type RequestHandlerOptions,
} from '../http/request-handler.js';
import type { Issuer } from '../issuer.js';
import { requireAuditEvent } from './audit-schema.js';
import { createSampleIssuer, SAMPLE_NOW, sampleAppointment } from './fixtures.js';

export const ORIGIN = 'https://ehr.example';

/** A host with records that a test can change, and everything that it was told. */
export interface SampleHost {
  readonly issuer: Issuer;
  readonly handler: RequestHandler;
  readonly records: Map<string, Appointment>;
  readonly events: AuditEvent[];
  readonly errors: unknown[];
  now: number;
  /** A POST as a page of the host's own origin sends it. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Exchanges a code and gives status and body. */
  exchange(code: string): Promise<{ status: number; body: Record<string, unknown> }>;
}

export const sampleWelcome = {
  serviceName: 'Hillside Talking Therapies',
  phone: '01632 960 123',
  text: ['Welcome.'],
};

/** The same as the page gets it: with what a service need not say. */
export const sentWelcome = {
  ...sampleWelcome,
  links: [],
  enabled: true,
  calendar: true,
  languages: [],
  backgrounds: [],
  phonePromises: true,
};

const issuer = await createSampleIssuer();

export function createSampleHost(changes: Partial<RequestHandlerOptions> = {}): SampleHost {
  const records = new Map([[sampleAppointment.id, sampleAppointment]]);
  const events: AuditEvent[] = [];
  const errors: unknown[] = [];
  const clock = { now: SAMPLE_NOW };
  const handler = createRequestHandler({
    issuer,
    pages: { patient: '/video', clinician: '/clinic/video' },
    findAppointment: (id) => Promise.resolve(records.get(id)),
    authoriseClinician: (request) =>
      Promise.resolve(request.headers.get('cookie') === 'login=clinician'),
    welcome: () => Promise.resolve(sampleWelcome),
    service: { name: 'Hillside', phone: '01632 960 000' },
    onEvent(event) {
      requireAuditEvent(event);
      events.push(event);
    },
    onError: (error) => void errors.push(error),
    now: () => clock.now,
    ...changes,
  });
  const host: SampleHost = {
    issuer,
    handler,
    records,
    events,
    errors,
    get now() {
      return clock.now;
    },
    set now(now) {
      clock.now = now;
    },
    post(path, body, headers = {}) {
      const url = `${ORIGIN}/video-session/${path}`;
      return handler(new Request(url, { method: 'POST', ...postOf(body, headers) }));
    },
    async exchange(code) {
      const response = await host.post('session', { code });
      return {
        status: response.status,
        body: (await response.json()) as Record<string, unknown>,
      };
    },
  };
  return host;
}

function postOf(body: unknown, headers: Record<string, string>): RequestInit {
  return {
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}
