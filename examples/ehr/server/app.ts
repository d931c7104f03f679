import { honoHandler } from '@video-session/issuer/hono';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { readSettings } from './database/settings.js';
import { diaryRoutes } from './diary/routes.js';
import type { Ehr } from './ehr.js';
import { problemPage } from './layout/problem-page.js';
import type { PageEnv } from './layout/page-env.js';
import { requireClinician } from './login/login.js';
import { loginRoutes } from './login/routes.js';
import { patientRoutes } from './patients/routes.js';
import { phoneRoutes } from './phone/routes.js';
import { printFault } from './print-fault.js';
import { settingsRoutes } from './settings/routes.js';
import { WELCOME_PAGE } from './settings/welcome-designer-page.js';
import { staticFiles } from './static-files.js';
import { pageHeaders, privatePage, sessionHeaders } from './video-session/headers.js';
import { createHostApi, HOST_API, HOST_API_BY_HAND } from './video-session/host-api.js';
import { CLINICIAN_PAGE, PATIENT_PAGE } from './video-session/links.js';
import { sessionPage } from './video-session/session-page.js';

/** The whole server as one function of a request. */
export function createApp(ehr: Ehr): Hono<PageEnv> {
  const hostApi = createHostApi(ehr);
  const app = new Hono<PageEnv>();
  app.get('/health', (c) => c.text('ok'));
  app.all(`${HOST_API}/*`, honoHandler(hostApi.reminder));
  app.all(`${HOST_API_BY_HAND}/*`, honoHandler(hostApi['by-hand']));
  app.route('/', staticFiles());
  app.use(async (c, next) => {
    c.set('settings', await readSettings(ehr.database));
    await next();
  });
  sessionPages(app, ehr);
  pages(app, ehr);
  problems(app);
  return app;
}

const LARGEST_FORM_BYTES = 64 * 1024;
/** A welcome page may hold a logo and pictures of its own. */
const LARGEST_WELCOME_BYTES = 4 * 1024 * 1024;

/** The patient's page stands open to whoever has a link, the clinician's behind the login too. */
function sessionPages(app: Hono<PageEnv>, ehr: Ehr): void {
  const headers = [sessionHeaders(ehr), privatePage] as const;
  app.get(PATIENT_PAGE, ...headers, (c) => c.html(sessionPage(c.var.settings, ehr)));
  app.get(CLINICIAN_PAGE, ...headers, requireClinician(ehr), (c) =>
    c.html(sessionPage(c.var.settings, ehr)),
  );
}

function pages(app: Hono<PageEnv>, ehr: Ehr): void {
  const smallForms = bodyLimit({ maxSize: LARGEST_FORM_BYTES });
  const largeForms = bodyLimit({ maxSize: LARGEST_WELCOME_BYTES });
  app.use(pageHeaders(), (c, next) =>
    c.req.path === WELCOME_PAGE ? largeForms(c, next) : smallForms(c, next),
  );
  app.use(csrf({ origin: (origin, c) => ownOrigins(ehr, c.req.url).includes(origin) }));
  app.get('/', (c) => c.redirect('/diary'));
  app.route('/', loginRoutes(ehr));
  app.route('/phone', phoneRoutes(ehr));
  for (const path of ['/diary', '/patients', '/settings'])
    app.use(`${path}/*`, privatePage, requireClinician(ehr));
  app.route('/diary', diaryRoutes(ehr));
  app.route('/patients', patientRoutes(ehr));
  app.route('/settings', settingsRoutes(ehr));
}

/** Behind a proxy the request does not know by which name it was asked for. */
function ownOrigins({ address }: Ehr, url: string): readonly string[] {
  return [address.origin, new URL(url).origin];
}

function problems(app: Hono<PageEnv>): void {
  app.notFound((c) => c.html(problemPage(c.var.settings, 'Page not found', NOT_FOUND), 404));
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    // The path of a page holds no code and no name; a query might.
    printFault(`${c.req.method} ${c.req.path} failed`, error);
    return c.html(problemPage(c.var.settings, 'Something went wrong', FAILED), 500);
  });
}

const NOT_FOUND = 'Check the address, or start again from the first page.';
const FAILED = 'Please try again. Nothing has been changed.';
