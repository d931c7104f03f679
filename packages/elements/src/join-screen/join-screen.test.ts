import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../define/join-screen.js';
import { browserMedia } from '../media/media-port.js';
import { FakeMedia, refusal } from '../testing/fake-media.js';
import { LeftoverCount } from '../testing/leftovers.js';
import { nextEvent } from '../testing/next-event.js';
import { rendered } from '../testing/rendered.js';
import { find, has, text } from '../testing/shadow.js';
import type { JoinScreenElement } from './join-screen.js';

const CODE = '123-abcd-efgh-jkmn';

describe('<join-screen>', () => {
  let media: FakeMedia;
  beforeEach(() => {
    media = new FakeMedia();
    sessionStorage.clear();
  });

  const create = async (): Promise<JoinScreenElement> =>
    fixture(
      html`<join-screen .media=${media} meeting-code=${CODE} phone="01632 960 123"></join-screen>`,
    );
  const type = async (element: JoinScreenElement, name: string) => {
    const field = find(element, '#name', HTMLInputElement);
    field.value = name;
    field.dispatchEvent(new InputEvent('input'));
    await element.updateComplete;
  };
  const press = (element: HTMLElement, selector: string) => find(element, selector).click();
  /** Presses and waits until the devices have answered. */
  const check = async (element: JoinScreenElement) => {
    press(element, '.check');
    await settled(element);
  };
  const settled = async (element: JoinScreenElement) => {
    await aTimeout(0);
    await element.updateComplete;
  };

  describe('to begin with', () => {
    it('is accessible', async () => {
      await expect(await create()).to.be.accessible();
    });

    it('R8: offers the name "Attendee"', async () => {
      expect(find(await create(), '#name', HTMLInputElement).value).to.equal('Attendee');
    });

    it('has Join in sight on a phone, however much is above it', async () => {
      const phone = await fixture<HTMLElement>(html`<div style="inline-size: 20rem"></div>`);
      const element = await create();
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
      const element = await create();
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
      const element = await create();
      expect(text(element, '.code')).to.equal(CODE);
      expect(text(element, '.meeting-code .visually-hidden')).to.equal(
        '1 2 3, a b c d, e f g h, j k m n',
      );
    });

    it('shows nothing in place of a meeting code that is none', async () => {
      const element = await create();
      element.meetingCode = '<b>no</b>';
      await element.updateComplete;
      expect(has(element, '.code')).to.equal(false);
    });

    it('R16: asks for nothing, and says why it will', async () => {
      const element = await create();
      expect(media.asked).to.have.length(0);
      expect(text(element, '.stage')).to.contain('your browser will ask');
    });

    it('R27: gives the phone number to dial', async () => {
      const link = find(await create(), 'a[href^="tel:"]', HTMLAnchorElement);
      expect(link.href).to.equal('tel:01632960123');
    });

    it('has one button whose name contains "Join"', async () => {
      const element = await create();
      const names = Array.from(element.shadowRoot!.querySelectorAll('button'), (button) =>
        button.textContent.trim(),
      );
      expect(names.filter((name) => /join/i.test(name))).to.deep.equal(['Join']);
    });
  });

  describe('the check', () => {
    it('shows the camera mirrored and silent', async () => {
      const element = await create();
      await check(element);
      const video = find(element, 'video', HTMLVideoElement);
      expect(video.muted).to.equal(true);
      expect(getComputedStyle(video).transform).to.equal('matrix(-1, 0, 0, 1, 0, 0)');
      expect((video.srcObject as MediaStream).getVideoTracks()[0]).to.equal(media.tracks[0]);
      await expect(element).to.be.accessible();
    });

    it('keeps the focus nearby when its button goes', async () => {
      const element = await create();
      find(element, '.check').focus();
      await check(element);
      expect(element.shadowRoot!.activeElement?.id).to.equal('microphone');
    });

    it('starts by itself where both were allowed before', async () => {
      media.standings = { camera: 'granted', microphone: 'granted' };
      const element = await create();
      await settled(element);
      expect(has(element, 'video')).to.equal(true);
    });

    it('takes devices that are set after it was attached', async () => {
      media.standings = { camera: 'granted', microphone: 'granted' };
      const element = document.createElement('join-screen');
      document.body.append(element);
      element.media = media;
      await element.updateComplete;
      await rendered(element, () => has(element, 'video'));
      expect(media.asked).to.have.length(1);
      element.remove();
    });

    it('R17: tells what is wrong, how to go on, and raises the code once', async () => {
      media.failures = { camera: refusal('NotReadableError') };
      const element = await create();
      const codes: string[] = [];
      element.addEventListener('session-error', (event) => codes.push(event.detail.code));
      await check(element);
      expect(text(element, '[role=alert]')).to.contain('Another app may be using your camera');
      expect(text(element, '[role=alert]')).to.contain('You can still join.');
      expect(codes).to.deep.equal(['in-use']);
      await expect(element).to.be.accessible();
    });

    it('Try again works', async () => {
      media.failures = { camera: refusal('NotReadableError') };
      const element = await create();
      await check(element);
      media.failures = {};
      press(element, '.retry');
      await settled(element);
      expect(has(element, 'video')).to.equal(true);
      expect(text(element, '[role=alert]')).to.equal('');
    });

    it('gives the phone number where the page itself is to blame', async () => {
      media.policy = false;
      media.failures = {
        camera: refusal('NotAllowedError'),
        microphone: refusal('NotAllowedError'),
      };
      media.standings = { camera: 'denied', microphone: 'denied' };
      const element = await create();
      await check(element);
      expect(text(element, '[role=alert] a')).to.equal('Call us on 01632 960 123');
    });
  });

  describe('the switches', () => {
    it('are toggle buttons that say what they switch', async () => {
      const element = await create();
      await check(element);
      const camera = find(element, '#camera');
      expect(camera.getAttribute('aria-pressed')).to.equal('true');
      camera.click();
      await element.updateComplete;
      expect(camera.getAttribute('aria-pressed')).to.equal('false');
      expect(media.tracks[0]!.readyState).to.equal('ended');
      expect(text(element, '.stage')).to.equal('Your camera is off');
      await expect(element).to.be.accessible();
    });

    it('R16: do not ask before the check', async () => {
      const element = await create();
      press(element, '#camera');
      press(element, '#camera');
      await settled(element);
      expect(media.asked).to.have.length(0);
    });

    it('R17: leave a way in with neither', async () => {
      const element = await create();
      press(element, '#camera');
      press(element, '#microphone');
      await element.updateComplete;
      expect(text(element, '.stage')).to.contain('You can still join');
    });
  });

  describe('Join', () => {
    const join = async (element: JoinScreenElement) => {
      setTimeout(() => press(element, '[type=submit]'));
      return nextEvent(element, 'join-request');
    };

    it('hands on the choices', async () => {
      const element = await create();
      await type(element, '  Ama  ');
      press(element, '#camera');
      const { detail } = await join(element);
      expect(detail).to.deep.equal({
        displayName: 'Ama',
        cameraOn: false,
        microphoneOn: true,
        devices: { camera: undefined, microphone: undefined, speaker: undefined },
      });
    });

    it('R19: hands on devices by label', async () => {
      const element = await fixture<JoinScreenElement>(
        html`<join-screen .media=${browserMedia}></join-screen>`,
      );
      const [camera, microphone] = await browserMedia.open(['camera', 'microphone']);
      camera!.stop();
      microphone!.stop();
      await rendered(element, () => has(element, 'video'));
      const { detail } = await join(element);
      expect(detail.devices.camera).to.equal(camera!.label);
      expect(detail.devices.microphone).to.equal(microphone!.label);
    });

    it('R20: every device has been let go when the event comes', async () => {
      const element = await create();
      await check(element);
      let states: string[] = [];
      element.addEventListener('join-request', () => {
        states = media.tracks.map((track) => track.readyState);
      });
      press(element, '[type=submit]');
      expect(states).to.deep.equal(['ended', 'ended']);
    });

    it('R17: does not want a device that failed', async () => {
      media.failures = { camera: refusal('NotFoundError') };
      const element = await create();
      await check(element);
      const { detail } = await join(element);
      expect([detail.cameraOn, detail.microphoneOn]).to.deep.equal([false, true]);
    });

    it('is pressed by Enter in the name field', async () => {
      const element = await create();
      setTimeout(() => find(element, 'form', HTMLFormElement).requestSubmit());
      expect((await nextEvent(element, 'join-request')).detail.displayName).to.equal('Attendee');
    });

    it('R20, R35: explains a missing name: summary with focus, and an error at the field', async () => {
      const element = await create();
      let requests = 0;
      element.addEventListener('join-request', () => (requests += 1));
      await type(element, '   ');
      press(element, '[type=submit]');
      await settled(element);
      expect(requests).to.equal(0);
      expect(element.shadowRoot!.activeElement).to.equal(find(element, '.summary'));
      expect(text(element, '.summary h2')).to.equal('There is a problem');
      const field = find(element, '#name');
      expect(field.getAttribute('aria-invalid')).to.equal('true');
      expect(text(element, '#name-error')).to.equal('Enter your name');
      press(element, '.summary a');
      expect(element.shadowRoot!.activeElement).to.equal(field);
      await expect(element).to.be.accessible();
    });

    it('forgets the error once there is a name', async () => {
      const element = await create();
      await type(element, '');
      press(element, '[type=submit]');
      await settled(element);
      await type(element, 'Ama');
      press(element, '[type=submit]');
      await element.updateComplete;
      expect(has(element, '.summary')).to.equal(false);
    });
  });

  describe('busy', () => {
    it('says Joining on the same button, which stays alive but does nothing twice', async () => {
      const element = await create();
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
      const element = await create();
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
    const element = await create();
    element.focus();
    expect(element.shadowRoot!.activeElement?.localName).to.equal('h1');
  });

  it('R15: lets every device go when it leaves the page, and comes back ready', async () => {
    const element = await create();
    await check(element);
    const parent = element.parentElement!;
    element.remove();
    expect(media.tracks.map((track) => track.readyState)).to.deep.equal(['ended', 'ended']);
    parent.append(element);
    await element.updateComplete;
    await check(element);
    expect(has(element, 'video')).to.equal(true);
  });

  describe('devices to choose among', () => {
    const own = { kind: 'microphone', id: 'own', label: 'Own microphone' } as const;
    const headset = { kind: 'microphone', id: 'headset', label: 'Headset' } as const;
    const shown = (element: JoinScreenElement, selector: string) =>
      rendered(element, () => has(element, selector));

    it('are native lists, only where there is a choice', async () => {
      media.listed = [own, headset, { kind: 'camera', id: 'one', label: 'Only camera' }];
      const element = await create();
      await check(element);
      await shown(element, '#choose-microphone');
      expect(has(element, '#choose-camera')).to.equal(false);
      expect(find(element, '#choose-microphone', HTMLSelectElement).value).to.equal('own');
      await expect(element).to.be.accessible();
    });

    it('R19: the chosen one is opened, handed to the meeting by label, and kept over a reload', async () => {
      media.listed = [own, headset];
      const element = await create();
      await check(element);
      await shown(element, '#choose-microphone');
      const list = find(element, '#choose-microphone', HTMLSelectElement);
      list.value = 'headset';
      list.dispatchEvent(new Event('change'));
      await settled(element);
      setTimeout(() => press(element, '[type=submit]'));
      const { detail } = await nextEvent(element, 'join-request');
      expect(detail.devices.microphone).to.equal('Headset');
      const again = await create();
      await check(again);
      expect(media.wishes.at(-1)?.microphone).to.deep.equal({ id: 'headset', label: 'Headset' });
    });

    it('says politely what was plugged in and out', async () => {
      media.listed = [own];
      const element = await create();
      await check(element);
      await shown(element, '.news');
      media.plug([own, headset]);
      await rendered(element, () => text(element, '.news') !== '');
      expect(text(element, '.news[role=status]')).to.equal(
        'Headset has been connected. You can choose it here.',
      );
      media.plug([own]);
      await rendered(element, () => text(element, '.news').includes('disconnected'));
      expect(has(element, '#choose-microphone')).to.equal(false);
    });

    it('a camera that is plugged in after all starts by itself where nothing would be asked', async () => {
      media.standings = { camera: 'granted', microphone: 'granted' };
      media.failures = { camera: refusal('NotFoundError') };
      const element = await create();
      await shown(element, '.news');
      media.failures = {};
      media.plug([{ kind: 'camera', id: 'new', label: 'New camera' }]);
      await shown(element, 'video');
    });
  });

  it('R14: plays a test sound and asks whether it was heard', async () => {
    const element = await create();
    press(element, '.test-sound');
    await rendered(element, () => text(element, '.sound-answer').includes('Did you hear it?'));
    expect(media.asked).to.have.length(0);
  });

  describe('what cannot be had here', () => {
    const here = ['policy-blocked', 'insecure', 'in-app', 'no-devices', 'unsupported'] as const;
    for (const obstacle of here) {
      it(`R27: ${obstacle} is a state of its own, with the phone number, and asks nothing`, async () => {
        media.hindered = obstacle;
        const element = await create();
        await rendered(element, () => has(element, '.advice .cause'));
        expect(text(element, '.advice')).to.contain('Call us on 01632 960 123');
        expect(has(element, '.check')).to.equal(false);
        expect(has(element, '.switch')).to.equal(false);
        await expect(element).to.be.accessible();
      });
    }

    it('R20: Join explains itself in a browser without calls', async () => {
      media.hindered = 'unsupported';
      const element = await create();
      let requests = 0;
      element.addEventListener('join-request', () => (requests += 1));
      press(element, '[type=submit]');
      await settled(element);
      expect(requests).to.equal(0);
      expect(element.shadowRoot!.activeElement).to.equal(find(element, '.summary'));
      expect(text(element, '.summary')).to.contain('cannot make video calls');
    });
  });

  describe('what is kept', () => {
    it('R47: a name and what is off survive a reload, until Join', async () => {
      const element = await create();
      await type(element, 'Ama');
      press(element, '#camera');
      await settled(element);
      const again = await create();
      expect(find(again, '#name', HTMLInputElement).value).to.equal('Ama');
      expect(find(again, '#camera').getAttribute('aria-pressed')).to.equal('false');
      press(again, '[type=submit]');
      expect(JSON.stringify(sessionStorage)).not.to.contain('Ama');
    });

    it('R47: nothing of it is offered at another appointment', async () => {
      await type(await create(), 'Ama');
      const other = await fixture<JoinScreenElement>(
        html`<join-screen .media=${media} meeting-code="123-pqrs-tuvw-xyza"></join-screen>`,
      );
      expect(find(other, '#name', HTMLInputElement).value).to.equal('Attendee');
    });

    it('R47: a service may keep what devices are called, and nothing else', async () => {
      localStorage.clear();
      media.listed = [{ kind: 'microphone', id: 'a', label: 'Headset' }];
      const element = await fixture<JoinScreenElement>(
        html`<join-screen .media=${media} remember-devices></join-screen>`,
      );
      await type(element, 'Ama');
      expect(localStorage).to.have.length(1);
      expect(localStorage.getItem('video-session:devices')).to.equal('{}');
      localStorage.clear();
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
