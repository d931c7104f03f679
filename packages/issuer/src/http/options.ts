import type { AuditEvent } from '@video-session/core';
import { requireAppointment } from '../appointment.js';
import { refuse, requireFunction, requireObject, requireText } from '../check.js';
import type { Issuer } from '../issuer.js';
import { requireCalendarSettings } from './calendar.js';
import {
  quietly,
  type AuditStep,
  type Connection,
  type Host,
  type HostFunctions,
  type Pages,
  type ServiceContact,
} from './host.js';
import { createMemoryPresence } from '../presence/memory-presence.js';
import { PresenceBoard } from '../presence/presence-board.js';
import type { PresenceStore } from '../presence/presence-store.js';
import type { RateLimitOptions } from './rate-limits.js';

export interface RequestHandlerOptions extends HostFunctions {
  readonly issuer: Issuer;
  /** Where the handler is mounted; `/video-session` by default. */
  readonly basePath?: string | undefined;
  readonly pages: Pages;
  /** Named in every refusal, also where the code is unknown (R27); a function where it can change. */
  readonly service?: ServiceContact | (() => ServiceContact | Promise<ServiceContact>) | undefined;
  /**
   * Where it is kept who waits: in this server's memory by default, which is
   * enough for one server; `createRedisPresence` of `@video-session/issuer/redis` for several.
   */
  readonly presence?: PresenceStore | undefined;
  /** How often the host API may be called, per client address and per link. */
  readonly rateLimits?: RateLimitOptions | undefined;
}

const REQUIRED = ['findAppointment', 'authoriseClinician', 'welcome'] as const;
const OPTIONAL = [
  'sharing',
  'retireLinks',
  'waitingRoom',
  'clientAddress',
  'onEvent',
  'onError',
  'now',
] as const;

/** @throws {TypeError} naming the option that is wrong and what was expected */
export function requireOptions(options: RequestHandlerOptions): void {
  requireObject(options, 'options');
  requireObject(options.issuer, 'issuer');
  requireObject(options.pages, 'pages');
  requirePage(options.pages.patient, 'pages.patient');
  requirePage(options.pages.clinician, 'pages.clinician');
  if (options.pages.guest !== undefined) requirePage(options.pages.guest, 'pages.guest');
  for (const name of REQUIRED) requireFunction(options[name], name);
  for (const name of OPTIONAL)
    if (options[name] !== undefined) requireFunction(options[name], name);
  requireCalendarSettings(options.calendar);
  if (options.presence !== undefined) requirePresence(options.presence);
  const { service } = options;
  if (service !== undefined && typeof service !== 'function') requireContact(service);
}

function requireContact(service: ServiceContact): ServiceContact {
  requireObject(service, 'service');
  requireText(service.name, 'service.name');
  if (service.phone !== undefined) requireText(service.phone, 'service.phone');
  return service;
}

function requirePresence(store: PresenceStore): void {
  requireObject(store, 'presence');
  const parts = store as unknown as Readonly<Record<string, unknown>>;
  for (const name of ['read', 'update', 'listen']) requireFunction(parts[name], `presence.${name}`);
}

/** What the routes work with; checks what the host's functions give. */
export function hostOf(options: RequestHandlerOptions): Host {
  const { issuer, pages, sharing, retireLinks, calendar } = options;
  const now = () => options.now?.() ?? Date.now();
  const report = (error: unknown) =>
    quietly(() => (options.onError ?? printError)(error), printError);
  const emit = (step: AuditStep) =>
    quietly(() => options.onEvent?.(eventOf(step, issuer, now())), report);
  const store = options.presence ?? createMemoryPresence({ now });
  return {
    issuer,
    pages,
    sharing,
    retireLinks,
    calendar,
    basePath: basePathOf(options.basePath ?? '/video-session'),
    waitingRoom: async (appointment) => (await options.waitingRoom?.(appointment)) ?? false,
    async findAppointment(id) {
      const appointment = (await options.findAppointment(id)) ?? undefined;
      if (appointment !== undefined) requireAppointment(appointment);
      return appointment;
    },
    authoriseClinician: async (request, appointment) =>
      requireAnswer(await options.authoriseClinician(request, appointment)),
    welcome: (appointment) => options.welcome(appointment),
    now,
    report,
    emit,
    presence: new PresenceBoard({ store, now, emit, report }),
  };
}

/** `{ allowed: false }` and a response that says 403 count as true: what is no clear answer lets nobody in. */
function requireAnswer(given: unknown): boolean {
  const answer = given ?? false;
  return typeof answer === 'boolean'
    ? answer
    : refuse('what authoriseClinician gives', 'true or false');
}

function eventOf(step: AuditStep, issuer: Issuer, at: number): AuditEvent {
  const { type, appointmentId, role, code } = step;
  return { version: 1, type, meetingCode: issuer.meetingCode(appointmentId), role, code, at };
}

/** Whom a refused person can phone; a host that fails to say so spoils no answer. */
export function contactOf(
  { service }: RequestHandlerOptions,
  report: (error: unknown) => void,
): () => Promise<ServiceContact | undefined> {
  return async () => {
    if (typeof service !== 'function') return service;
    try {
      return requireContact(await service());
    } catch (thrown) {
      report(thrown);
      return undefined;
    }
  };
}

/** The connection with the address that the host itself says, where it says one. */
export function connectionOf(
  { clientAddress }: RequestHandlerOptions,
  report: (error: unknown) => void,
): (request: Request, connection: Connection) => Connection {
  return (request, connection) => {
    if (clientAddress === undefined) return connection;
    try {
      return { ...connection, address: addressOf(clientAddress(request, connection)) };
    } catch (thrown) {
      report(thrown);
      return connection;
    }
  };
}

/** Node gives some headers as lists, and a list is no one's address. */
function addressOf(given: unknown): string | undefined {
  if (given === undefined || given === null) return undefined;
  return typeof given === 'string' ? given : refuse('what clientAddress gives', 'a string');
}

function printError(error: unknown): void {
  // eslint-disable-next-line no-console -- a fault that nobody hears of is worse
  console.error('[video-session]', error);
}

const NOWHERE = 'https://page.invalid';

/** As it stands in the address of a request: a letter such as é is escaped there. */
function basePathOf(path: unknown): string {
  const base = typeof path === 'string' ? path.replace(/\/+$/, '') : undefined;
  if (base === '') return base;
  const url = base?.startsWith('/') === true ? new URL(base, NOWHERE) : undefined;
  return url?.origin === NOWHERE && url.search + url.hash === ''
    ? url.pathname
    : refuse('basePath', 'a path that begins with /');
}

function requirePage(value: unknown, field: string): void {
  const page = requireText(value, field);
  // The parser of addresses takes a backslash for a slash, and passes over tabs and line breaks.
  const isPath = page.startsWith('/') && new URL(page, NOWHERE).origin === NOWHERE;
  const isAddress = URL.canParse(page) && /^https?:$/.test(new URL(page).protocol);
  if (!isPath && !isAddress)
    refuse(field, 'an http or https address, or a path that begins with /');
}
