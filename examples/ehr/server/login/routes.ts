import { Hono } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { endLogin, findClinicianByName, startLogin } from '../database/clinicians.js';
import type { Ehr } from '../ehr.js';
import { NO_MISTAKES, textsOf } from '../layout/forms.js';
import type { PageEnv } from '../layout/page-env.js';
import { LOGIN_COOKIE, loginSecretOf, safeTarget } from './login.js';
import { loginPage } from './login-page.js';
import { hashPassword, isPassword } from './passwords.js';

/** Compared with where there is no such name, so that the answer takes as long. */
const NOBODY = hashPassword('nobody');
const WRONG = new Map([['password', 'Check your user name and password, then try again']]);

export function loginRoutes(ehr: Ehr): Hono<PageEnv> {
  const routes = new Hono<PageEnv>();

  routes.get('/login', (c) => {
    const next = safeTarget(c.req.query('next'));
    return c.html(loginPage(c.var.settings, next, NO_MISTAKES));
  });

  routes.post('/login', async (c) => {
    const text = textsOf(await c.req.formData());
    const next = safeTarget(text('next'));
    const found = await findClinicianByName(ehr.database, text('username'));
    const isRight = await isPassword(text('password'), found?.passwordHash ?? (await NOBODY));
    if (found === undefined || !isRight) return c.html(loginPage(c.var.settings, next, WRONG), 401);

    setCookie(c, LOGIN_COOKIE, await startLogin(ehr.database, found, ehr.now()), {
      httpOnly: true,
      sameSite: 'Lax',
      secure: ehr.address.protocol === 'https:',
      path: '/',
    });
    return c.redirect(next, 303);
  });

  routes.post('/logout', async (c) => {
    const secret = loginSecretOf(c.req.raw);
    if (secret !== undefined) await endLogin(ehr.database, secret);
    deleteCookie(c, LOGIN_COOKIE, { path: '/' });
    return c.redirect('/login', 303);
  });

  return routes;
}
