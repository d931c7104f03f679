import { expect } from '@open-wc/testing';
import { EARLY, joiningDetails, PAST } from '../testing/joining-details.js';
import { detailsFixture } from '../testing/link-fixture.js';
import { find } from '../testing/shadow.js';

const group = (element: HTMLElement) => find(element, '.details').ariaLabel;
const start = (element: HTMLElement) => find(element, '[part=start-button]').ariaLabel;

describe('which <video-session-link> of a page it is', () => {
  it('is told by the time, on the whole and on Start', async () => {
    const starts = Date.parse('2026-11-24T11:30Z');
    const element = await detailsFixture({ starts });
    expect(group(element)).to.equal('Video session, 11:30am');
    expect(start(element)).to.equal('Start video session, 11:30am');
    await expect(element).to.be.accessible();
  });

  it('is told in the zone of the service (R2)', async () => {
    const element = await detailsFixture({ timeZone: 'America/New_York' });
    expect(group(element)).to.equal('Video session, 9am');
  });

  it('is told with the day unless that is today', async () => {
    const element = await detailsFixture(EARLY);
    expect(group(element)).to.equal('Video session, 2pm on Tuesday 24 November 2026');
    expect(start(element)).to.equal('Start video session, 2pm on Tuesday 24 November 2026');
    expect(group(await detailsFixture(PAST))).to.contain('Tuesday 24 November');
  });

  it('is told in the page’s own words where it has some', async () => {
    const element = await detailsFixture({}, { mode: 'diary' });
    element.setAttribute('aria-label', 'Visit of Mrs Jones');
    element.links = joiningDetails();
    await element.updateComplete;
    expect(group(element)).to.equal('Visit of Mrs Jones');
    expect(start(element)).to.equal('Start video session, Visit of Mrs Jones');
  });
});
