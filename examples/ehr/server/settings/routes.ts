import { Hono, type Context } from 'hono';
import { saveSettings } from '../database/settings.js';
import type { Ehr } from '../ehr.js';
import { NO_MISTAKES } from '../layout/forms.js';
import { clinicianPage, type Html } from '../layout/layout.js';
import type { PageEnv } from '../layout/page-env.js';
import { readSettingsForm } from './settings-form.js';
import { formOf, settingsPage } from './settings-page.js';

export function settingsRoutes(ehr: Ehr): Hono<PageEnv> {
  const routes = new Hono<PageEnv>();

  routes.get('/', (c) => {
    const isSaved = c.req.query('saved') !== undefined;
    return show(c, settingsPage(formOf(c.var.settings), NO_MISTAKES, isSaved));
  });

  routes.post('/', async (c) => {
    const { form, mistakes, settings } = readSettingsForm(await c.req.formData());
    if (mistakes.size > 0) {
      c.status(422);
      return show(c, settingsPage(form, mistakes, false));
    }
    await saveSettings(ehr.database, settings);
    return c.redirect('/settings?saved', 303);
  });

  return routes;
}

function show(c: Context<PageEnv>, body: Html) {
  const { settings, clinician } = c.var;
  return c.html(
    clinicianPage({ title: 'Settings', settings, clinician, section: 'settings', body }),
  );
}
