// @ts-check

/**
 * @typedef {import('@video-session/elements').WelcomePageDesignerElement} Designer
 * @typedef {import('@video-session/elements').SaveSettings} SaveSettings
 */

// The designer gets the settings of the service, and sends them back as a form of this site.
const designer = /** @type {Designer | null} */ (document.querySelector('welcome-page-designer'));

/** @type {SaveSettings} */
async function save(settings) {
  const body = new window.URLSearchParams({ settings: JSON.stringify(settings) });
  const answer = await fetch(designer?.dataset.save ?? '', { method: 'POST', body });
  if (answer.status === 422) return (await answer.json()).mistakes;
  // Whoever is not signed in any more is led to the login, which is no answer to this.
  if (!answer.ok || answer.redirected) throw new Error('The settings were not saved');
  return undefined;
}

if (designer !== null) {
  await customElements.whenDefined('welcome-page-designer');
  designer.settings = JSON.parse(designer.dataset.settings ?? '{}');
  designer.saveSettings = save;
}
