import { expect } from '@open-wc/testing';
import type { JoiningDetails } from '@video-session/core';
import { html, LitElement, type TemplateResult } from 'lit';
import { configurationErrors } from '../locales/en/configuration-errors.js';
import { videoSessionLink } from '../locales/en/video-session-link.js';
import { Localize } from '../localize.js';
import { EARLY, joiningDetails } from '../testing/joining-details.js';
import { has, text } from '../testing/shadow.js';
import { plainLinks } from './plain-links.js';

class PlainLinksHost extends LitElement {
  static override properties = { details: {} };
  declare details: JoiningDetails;
  readonly #localize = new Localize(this, videoSessionLink, configurationErrors);

  override render(): TemplateResult {
    return html`${plainLinks({
      host: this,
      localize: this.#localize,
      details: this.details,
      now: this.details.serverNow,
      onStart: () => undefined,
      onRetry: () => undefined,
    })}`;
  }
}
customElements.define('plain-links-host', PlainLinksHost);

async function create(details: unknown): Promise<PlainLinksHost> {
  const host = new PlainLinksHost();
  host.details = details as JoiningDetails;
  document.body.append(host);
  await host.updateComplete;
  return host;
}

describe('links as a plain list', () => {
  afterEach(() => document.querySelectorAll('plain-links-host').forEach((host) => host.remove()));

  it('say which session they are of, and give the clinician’s to copy', async () => {
    const host = await create(joiningDetails(EARLY));
    expect(text(host, '.plain')).to.contain('Video session, 2pm on Tuesday 24 November 2026');
    expect(text(host, 'li:last-child .address')).to.equal(joiningDetails().links.clinician);
    expect(text(host, 'li:last-child')).to.contain('Do not send this link to the patient');
  });

  it('are told from the host API’s JSON too', async () => {
    const starts = new Date(joiningDetails().starts).toISOString();
    const host = await create({ ...joiningDetails(), starts });
    expect(text(host, '.plain > .hint')).to.contain('Video session, 2pm');
  });

  it('are left out where there are none', async () => {
    const host = await create({ bad: 1 });
    expect(has(host, 'ul')).to.equal(false);
    expect(has(host, '#retry')).to.equal(true);
  });
});
