import { expect } from '@open-wc/testing';
import '../define/video-session.js';
import { JourneyPage } from '../testing/journey-page.js';

describe('what the join screen is told of the page', () => {
  let page: JourneyPage;

  beforeEach(async () => (page = await JourneyPage.begin()));
  afterEach(() => page.close());

  it('that the connection is to be checked without a press, and where', async () => {
    page.isLetIn = true;
    await page.toJoinScreen({ checkConnection: 'auto', probeUrl: '/probe' });
    const screen = page.step('join-screen');
    expect(screen.checkConnection).to.equal('auto');
    expect(new URL(screen.probeUrl).pathname).to.equal('/probe');
    expect(screen.meetingDomain).to.equal('meet.example.org');
  });
});
