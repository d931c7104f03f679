import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { FakeMedia } from '../testing/fake-media.js';
import { check, CODE, create, press, settled, type } from '../testing/join-screen-fixture.js';
import { LeftoverCount } from '../testing/leftovers.js';
import { rendered } from '../testing/rendered.js';
import { find, has, text } from '../testing/shadow.js';

describe('<join-screen>', () => {
  let media: FakeMedia;
  beforeEach(() => {
    media = new FakeMedia();
    sessionStorage.clear();
  });

  describe('to begin with', () => {
    it('is accessible', async () => {
      await expect(await create(media)).to.be.accessible();
    });

    it('R8: offers the name "Attendee"', async () => {
      expect(find(await create(media), '#name', HTMLInputElement).value).to.equal('Attendee');
    });

    it('has Join in sight on a phone, however much is above it', async () => {
      const phone = await fixture<HTMLElement>(html`<div style="inline-size: 20rem"></div>`);
      const element = await create(media);
      phone.append(element);
      const rest = document.body.appendChild(document.createElement('div'));
      rest.style.blockSize = '200vh';
      const join = find(element, '[part=join-button]');
      const isInSight = () => join.getBoundingClientRect().bottom <= innerHeight;
      expect(element.getBoundingClientRect().bottom).to.be.above(innerHeight);
      expect(isInSight()).to.equal(true);
      find(element, '#name').focus();
      const name = find(element, '#name').getBoundingClientRect();
      expect(name.bottom).to.be.below(join.getBoundingClientRect().top);
      rest.remove();
    });

    it('takes the name it is given, also later, but never over what was typed', async () => {
      const element = await create(media);
      element.displayName = 'Dr Osei';
      await element.updateComplete;
      const field = find(element, '#name', HTMLInputElement);
      expect(field.value).to.equal('Dr Osei');
      await type(element, 'Ama');
      element.displayName = 'Somebody else';
      await element.updateComplete;
      expect(field.value).to.equal('Ama');
    });

    it('R9: shows the meeting code, and spells it for a screen reader', async () => {
      const element = await create(media);
      expect(text(element, '.code')).to.equal(CODE);
      expect(text(element, '.meeting-code .visually-hidden')).to.equal(
        '1 2 3, a b c d, e f g h, j k m n',
      );
    });

    it('shows nothing in place of a meeting code that is none', async () => {
      const element = await create(media);
      element.meetingCode = '<b>no</b>';
      await element.updateComplete;
      expect(has(element, '.code')).to.equal(false);
    });

    it('R16: asks for nothing, and says why it will', async () => {
      const element = await create(media);
      expect(media.asked).to.have.length(0);
      expect(text(element, '.stage')).to.contain('your browser will ask');
    });

    it('R27: gives the phone number to dial', async () => {
      const link = find(await create(media), 'a[href^="tel:"]', HTMLAnchorElement);
      expect(link.href).to.equal('tel:01632960123');
    });

    it('has one button whose name contains "Join"', async () => {
      const element = await create(media);
      const names = Array.from(element.shadowRoot!.querySelectorAll('button'), (button) =>
        button.textContent.trim(),
      );
      expect(names.filter((name) => /join/i.test(name))).to.deep.equal(['Join']);
    });
  });

  describe('busy', () => {
    it('says Joining on the same button, which stays alive but does nothing twice', async () => {
      const element = await create(media);
      const button = find(element, '[type=submit]', HTMLButtonElement);
      element.busy = true;
      await element.updateComplete;
      let requests = 0;
      element.addEventListener('join-request', () => (requests += 1));
      button.click();
      expect(requests).to.equal(0);
      expect(button.disabled).to.equal(false);
      expect(button.getAttribute('aria-busy')).to.equal('true');
      expect(text(element, '[type=submit]')).to.equal('Joining …');
      await expect(element).to.be.accessible();
    });

    it('shows the preview again when joining did not work', async () => {
      media.standings = { camera: 'granted', microphone: 'granted' };
      const element = await create(media);
      await settled(element);
      press(element, '[type=submit]');
      element.busy = true;
      await element.updateComplete;
      expect(has(element, 'video')).to.equal(false);
      element.busy = false;
      await element.updateComplete;
      await settled(element);
      expect(has(element, 'video')).to.equal(true);
    });
  });

  it('focus() goes to the heading', async () => {
    const element = await create(media);
    element.focus();
    expect(element.shadowRoot!.activeElement?.localName).to.equal('h1');
  });

  it('R15: lets every device go when it leaves the page, and comes back ready', async () => {
    const element = await create(media);
    await check(element);
    const parent = element.parentElement!;
    element.remove();
    expect(media.tracks.map((track) => track.readyState)).to.deep.equal(['ended', 'ended']);
    parent.append(element);
    await element.updateComplete;
    await check(element);
    expect(has(element, 'video')).to.equal(true);
  });

  it('R14: plays a test sound and asks whether it was heard', async () => {
    const element = await create(media);
    press(element, '.test-sound');
    await rendered(element, () => text(element, '.sound-answer').includes('Did you hear it?'));
    expect(media.asked).to.have.length(0);
  });

  describe('what cannot be had here', () => {
    const here = ['policy-blocked', 'insecure', 'in-app', 'no-devices', 'unsupported'] as const;
    for (const obstacle of here) {
      it(`R27: ${obstacle} is a state of its own, with the phone number, and asks nothing`, async () => {
        media.hindered = obstacle;
        const element = await create(media);
        await rendered(element, () => has(element, '.advice .cause'));
        expect(text(element, '.advice')).to.contain('Call us on 01632 960 123');
        expect(has(element, '.check')).to.equal(false);
        expect(has(element, '.switch')).to.equal(false);
        await expect(element).to.be.accessible();
      });
    }

    it('R20: Join explains itself in a browser without calls', async () => {
      media.hindered = 'unsupported';
      const element = await create(media);
      let requests = 0;
      element.addEventListener('join-request', () => (requests += 1));
      press(element, '[type=submit]');
      await settled(element);
      expect(requests).to.equal(0);
      expect(element.shadowRoot!.activeElement).to.equal(find(element, '.summary'));
      expect(text(element, '.summary')).to.contain('cannot make video calls');
    });
  });

  it('300 times shown and gone: no track, listener, timer or sound is left', async () => {
    media.standings = { camera: 'granted', microphone: 'granted' };
    const leftovers = new LeftoverCount();
    for (let time = 0; time < 300; time += 1) {
      const element = document.createElement('join-screen');
      element.media = media;
      document.body.append(element);
      await element.updateComplete;
      if (time % 10 === 0) await rendered(element, () => has(element, 'video'));
      element.remove();
    }
    await aTimeout(0);
    const { timers, listeners } = leftovers.open;
    leftovers.stop();
    expect({ timers, listeners }).to.deep.equal({ timers: 0, listeners: 0 });
    expect(media.tracks.filter(({ readyState }) => readyState === 'live')).to.have.length(0);
    expect(media.watchers).to.equal(0);
  });
});
