import { expect } from '@open-wc/testing';
import { PHONE } from '../../testing/fake-issuer.js';
import { OTHER } from '../../testing/fake-meeting-port.js';
import { CallPage, press } from '../../testing/call-page.js';
import { muteConsole, record } from '../../testing/next-event.js';
import { rendered } from '../../testing/rendered.js';
import { find, has, text } from '../../testing/shadow.js';

describe('<session-view>, beside the call', () => {
  let page: CallPage;
  let muted: ReturnType<typeof muteConsole>;

  beforeEach(async () => {
    muted = muteConsole();
    page = await CallPage.open();
  });
  afterEach(() => muted.restore());

  it('R46: says "end-to-end" only while the call is peer to peer', async () => {
    const element = await page.inCall();
    find(element, '.standing').click();
    await rendered(element, () => has(element, '[part=details]'));
    expect(text(element, '[part=details]')).not.to.contain('end-to-end');
    page.port.last.report({ type: 'direct-changed', direct: true });
    await element.updateComplete;
    expect(text(element, '[part=details]')).to.contain('end-to-end encrypted');
    page.port.last.report({ type: 'direct-changed', direct: false });
    await element.updateComplete;
    expect(text(element, '[part=details]'))
      .to.contain('goes through our video server')
      .and.not.to.contain('end-to-end');
    await expect(element).to.be.accessible();
  });

  it('tells what was reported of the room before its script was here, once', async () => {
    const element = await page.mounted();
    const told = record(element, 'hand-changed');
    page.port.last.join(OTHER);
    page.port.last.setHandRaised(true);
    await rendered(element, () => has(element, '.devices'));
    expect(told.map(({ detail }) => detail)).to.deep.equal([{ raised: true, count: 1 }]);
    page.port.last.setHandRaised(false);
    expect(told.at(-1)?.detail).to.deep.equal({ raised: false, count: 0 });
  });

  it('R30: a patient reads in words what gets lost on the way, a clinician the numbers as well', async () => {
    const lossy = { level: 'fair', roundTrip: 120, packetLoss: 0.021 } as const;
    for (const [role, report, lost, numbers] of [
      ['patient', lossy, true, false],
      ['clinician', lossy, true, true],
      ['patient', { ...lossy, level: 'good', packetLoss: 0.002 }, false, false],
    ] as const) {
      const call = await CallPage.open(role);
      const element = await call.inCall();
      call.port.last.report({ type: 'connection-measured', report });
      find(element, '.standing').click();
      await rendered(element, () => has(element, '[part=details]'));
      const said = text(element, '[part=details]');
      expect(said.includes('Some sound and picture gets lost on the way.')).to.equal(lost);
      expect(/120 ms.*2.1%/.test(said)).to.equal(numbers);
      expect(/\d/.test(said)).to.equal(numbers);
      expect(said).not.to.match(/router|relay|tabs|packet/i);
    }
  });

  it('R17: offers sound only when the connection is poor, and says what the meeting confirms', async () => {
    const element = await page.inCall();
    page.port.last.report({ type: 'connection-measured', report: { level: 'poor' } });
    await rendered(element, () => has(element, '.notice'));
    expect(text(element, '.connection')).to.equal('Poor connection');
    press(element, 'Use sound only');
    await element.updateComplete;
    expect(has(element, '.notice')).to.equal(false);
    find(element, '.standing').click();
    await rendered(element, () => has(element, '[part=details]'));
    expect(text(element, '[part=details]')).to.contain('Sound only is on');
  });

  it('R33: the focus stays close when what it was on has gone', async () => {
    const element = await page.inCall();
    const isOnStanding = () => element.shadowRoot!.activeElement?.className === 'standing';
    page.port.last.report({ type: 'connection-measured', report: { level: 'poor' } });
    await rendered(element, () => has(element, '.notice'));
    find(element, '.notice .close').focus();
    press(element, 'Close');
    await element.updateComplete;
    expect([has(element, '.notice'), isOnStanding()]).to.deep.equal([false, true]);
    find(element, '.skip').focus();
    await element.updateComplete;
    expect(isOnStanding()).to.equal(false);
  });

  it('R27: one press goes to the phone, tells the page, and leaves the call open', async () => {
    const element = await page.inCall();
    const told = record(element, 'fallback-to-phone');
    find(element, '[part=to-phone]').click();
    await rendered(element, () => has(element, '[part=phone-dialog]'));
    expect(told.length).to.equal(1);
    expect(text(element, '[part=phone-dialog]')).to.contain(PHONE);
    expect(find(element, '[part=phone-dialog] [part=phone]')).to.have.attribute(
      'href',
      'tel:01632960123',
    );
    expect(page.port.last.isMounted).to.equal(true);
  });

  it('R27: promises no number where the service has taken it away', async () => {
    for (const [role, words] of [
      ['patient', 'You will find our phone number'],
      ['clinician', 'Phone the patient'],
    ] as const) {
      const element = await (await CallPage.open(role)).inCall();
      for (const name of ['phone', 'fallback-text']) {
        element.setAttribute(name, 'x');
        element.removeAttribute(name);
      }
      find(element, '[part=to-phone]').click();
      await rendered(element, () => has(element, '[part=phone-dialog]'));
      expect(text(element, '[part=phone-dialog]')).to.contain(words);
    }
  });

  it('names a device that does not work and one next step, until it works', async () => {
    const element = await page.inCall();
    page.port.last.report({ type: 'device-failed', device: 'microphone', code: 'no-microphone' });
    await rendered(element, () => has(element, '.notice'));
    expect(text(element, '.notice')).to.contain('We cannot find a microphone.');
    page.port.last.report({ type: 'microphone-changed', muted: false });
    await element.updateComplete;
    expect(has(element, '.notice')).to.equal(false);
  });

  it('says for how long it has been reconnecting, and what to do', async () => {
    const element = await page.inCall();
    await rendered(element, () => element.shadowRoot!.adoptedStyleSheets.length > 0);
    find(element, '.standing').click();
    await rendered(element, () => has(element, 'dialog'));
    page.port.last.report({ type: 'left' });
    await rendered(element, () => has(element, '.notice.warn'));
    expect(text(element, '.notice')).to.contain('We have been trying for 0:00.');
    expect(text(element, '.notice')).to.contain('Stay on this page.').and.to.contain(PHONE);
    page.port.last.joinAs({ id: 'again', displayName: 'Attendee' }, OTHER);
    await element.updateComplete;
    expect(has(element, '.notice')).to.equal(false);
  });

  it('says whose connection is broken, or has not come about yet, with a phone number', async () => {
    const element = await page.inCall();
    const { last } = page.port;
    last.report({ type: 'connection-measured', report: { level: 'lost' } });
    await rendered(element, () => has(element, '.notice'));
    expect(text(element, '.connection')).to.equal('No sound or picture yet');
    expect(text(element, '.notice')).to.contain(`from ${OTHER.displayName} are not here yet`);
    last.report({ type: 'connection-measured', report: { level: 'good' } });
    last.report({ type: 'connection-measured', report: { level: 'lost' } });
    await element.updateComplete;
    expect(text(element, '.connection')).to.equal('Connection broken');
    expect(text(element, '.notice'))
      .to.contain(`The connection to ${OTHER.displayName} is broken.`)
      .and.to.contain(PHONE);
    await expect(element).to.be.accessible();
  });
});
