import { Hono, type Context } from 'hono';
import { saveSettings } from '../database/settings.js';
import type { Ehr } from '../ehr.js';
import { NO_MISTAKES } from '../layout/forms.js';
import { clinicianPage, type Html } from '../layout/layout.js';
import type { PageEnv } from '../layout/page-env.js';
import { readSettingsForm } from './settings-form.js';
import { formOf, settingsPage } from './settings-page.js';
import { DESIGNER_SCRIPTS, welcomeDesignerPage } from './welcome-designer-page.js';
import { readWelcome } from './welcome-designer.js';

export function settingsRoutes(ehr: Ehr): Hono<PageEnv> {
  const routes = new Hono<PageEnv>();

  routes.get('/', (c) => {
    const isSaved = c.req.query('saved') !== undefined;
    return show(c, settingsPage(formOf(c.var.settings), NO_MISTAKES, isSaved));
  });

  routes.post('/', async (c) => {
    const { form, mistakes, settings } = readSettingsForm(await c.req.formData());
    const { welcome } = c.var.settings;
    if (mistakes.size > 0) {
      c.status(422);
      return show(c, settingsPage(form, mistakes, false));
    }
    await saveSettings(ehr.database, { ...settings, welcome });
    return c.redirect('/settings?saved', 303);
  });

  routes.get(DESIGNER, (c) => show(c, welcomeDesignerPage(c.var.settings), DESIGNER_SCRIPTS));

  routes.post(DESIGNER, async (c) => {
    const form = await c.req.formData();
    const sent = readWelcome(c.var.settings, form.get('settings'));
    if (sent === undefined) return c.json({ mistakes: [] }, 400);
    const mistakes = [...sent.mistakes].map(([field, message]) => ({ field, message }));
    if (mistakes.length > 0) return c.json({ mistakes }, 422);
    await saveSettings(ehr.database, sent.settings);
    return c.body(null, 204);
  });

  return routes;
}

const DESIGNER = '/welcome-page';

function show(c: Context<PageEnv>, body: Html, scripts: readonly string[] = []) {
  const { settings, clinician } = c.var;
  return c.html(
    clinicianPage({ title: 'Settings', settings, clinician, section: 'settings', body, scripts }),
  );
}
