import type { MiddlewareHandler } from 'hono';
import { parse } from 'hono/utils/cookie';
import { findClinicianByLogin, type Clinician } from '../database/clinicians.js';
import type { Ehr } from '../ehr.js';
import type { PageEnv } from '../layout/page-env.js';

export const LOGIN_COOKIE = 'ehr_login';

/** Who is signed in on this request, for routes outside these pages too. */
export async function clinicianOf(
  { database, now }: Pick<Ehr, 'database' | 'now'>,
  request: Request,
): Promise<Clinician | undefined> {
  const secret = loginSecretOf(request);
  return secret === undefined ? undefined : findClinicianByLogin(database, secret, now());
}

export function loginSecretOf(request: Request): string | undefined {
  return parse(request.headers.get('cookie') ?? '', LOGIN_COOKIE)[LOGIN_COOKIE];
}

/** The wall round the clinicians' pages. A redirect keeps the fragment, and with it the code of a link. */
export function requireClinician(ehr: Ehr): MiddlewareHandler<PageEnv> {
  return async (c, next) => {
    const clinician = await clinicianOf(ehr, c.req.raw);
    if (clinician === undefined) {
      const { pathname, search } = new URL(c.req.url);
      const target = c.req.method === 'GET' ? `?next=${encodeURIComponent(pathname + search)}` : '';
      return c.redirect(`/login${target}`, 303);
    }
    c.set('clinician', clinician);
    return next();
  };
}

/** Where to go after the login: a path of this server, never another site. */
export function safeTarget(next: unknown): string {
  if (typeof next !== 'string') return '/diary';
  const base = 'http://ehr.invalid';
  const isPath = next.startsWith('/') && URL.canParse(next, base);
  const target = isPath ? new URL(next, base) : undefined;
  return target?.origin === base ? target.pathname + target.search : '/diary';
}
