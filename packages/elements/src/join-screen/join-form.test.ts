import { expect, fixture, html } from '@open-wc/testing';
import { browserMedia } from '../media/media-port.js';
import { FakeMedia, refusal } from '../testing/fake-media.js';
import { check, create, join, press, settled, type } from '../testing/join-screen-fixture.js';
import { nextEvent } from '../testing/next-event.js';
import { rendered } from '../testing/rendered.js';
import { find, has, text } from '../testing/shadow.js';
import type { JoinScreenElement } from './join-screen.js';

describe('the form of <join-screen>', () => {
  let media: FakeMedia;
  beforeEach(() => {
    media = new FakeMedia();
    sessionStorage.clear();
  });

  describe('Join', () => {
    it('hands on the choices', async () => {
      const element = await create(media);
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
      const element = await create(media);
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
      const element = await create(media);
      await check(element);
      const { detail } = await join(element);
      expect([detail.cameraOn, detail.microphoneOn]).to.deep.equal([false, true]);
    });

    it('is pressed by Enter in the name field', async () => {
      const element = await create(media);
      setTimeout(() => find(element, 'form', HTMLFormElement).requestSubmit());
      expect((await nextEvent(element, 'join-request')).detail.displayName).to.equal('Attendee');
    });

    it('R20, R35: explains a missing name: summary with focus, and an error at the field', async () => {
      const element = await create(media);
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
      const element = await create(media);
      await type(element, '');
      press(element, '[type=submit]');
      await settled(element);
      await type(element, 'Ama');
      press(element, '[type=submit]');
      await element.updateComplete;
      expect(has(element, '.summary')).to.equal(false);
    });
  });

  describe('what is kept', () => {
    it('R47: a name and what is off survive a reload, until Join', async () => {
      const element = await create(media);
      await type(element, 'Ama');
      press(element, '#camera');
      await settled(element);
      const again = await create(media);
      expect(find(again, '#name', HTMLInputElement).value).to.equal('Ama');
      expect(find(again, '#camera').getAttribute('aria-pressed')).to.equal('false');
      press(again, '[type=submit]');
      expect(JSON.stringify(sessionStorage)).not.to.contain('Ama');
    });

    it('R47: nothing of it is offered at another appointment', async () => {
      await type(await create(media), 'Ama');
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
});
