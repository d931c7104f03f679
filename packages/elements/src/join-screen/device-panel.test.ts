import { expect } from '@open-wc/testing';
import { FakeMedia, refusal } from '../testing/fake-media.js';
import { check, create, join, press, settled } from '../testing/join-screen-fixture.js';
import { rendered } from '../testing/rendered.js';
import { find, has, text } from '../testing/shadow.js';
import type { JoinScreenElement } from './join-screen.js';

describe('camera and microphone on <join-screen>', () => {
  let media: FakeMedia;
  beforeEach(() => {
    media = new FakeMedia();
    sessionStorage.clear();
  });

  describe('the check', () => {
    it('shows the camera mirrored and silent', async () => {
      const element = await create(media);
      await check(element);
      const video = find(element, 'video', HTMLVideoElement);
      expect(video.muted).to.equal(true);
      expect(getComputedStyle(video).transform).to.equal('matrix(-1, 0, 0, 1, 0, 0)');
      expect((video.srcObject as MediaStream).getVideoTracks()[0]).to.equal(media.tracks[0]);
      await expect(element).to.be.accessible();
    });

    it('keeps the focus nearby when its button goes', async () => {
      const element = await create(media);
      find(element, '.check').focus();
      await check(element);
      expect(element.shadowRoot!.activeElement?.id).to.equal('microphone');
    });

    it('starts by itself where both were allowed before', async () => {
      media.standings = { camera: 'granted', microphone: 'granted' };
      const element = await create(media);
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
      const element = await create(media);
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
      const element = await create(media);
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
      const element = await create(media);
      await check(element);
      expect(text(element, '[role=alert] a')).to.equal('Call us on 01632 960 123');
    });
  });

  describe('the switches', () => {
    it('are toggle buttons that say what they switch', async () => {
      const element = await create(media);
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
      const element = await create(media);
      press(element, '#camera');
      press(element, '#camera');
      await settled(element);
      expect(media.asked).to.have.length(0);
    });

    it('R17: leave a way in with neither', async () => {
      const element = await create(media);
      press(element, '#camera');
      press(element, '#microphone');
      await element.updateComplete;
      expect(text(element, '.stage')).to.contain('You can still join');
    });
  });

  describe('devices to choose among', () => {
    const own = { kind: 'microphone', id: 'own', label: 'Own microphone' } as const;
    const headset = { kind: 'microphone', id: 'headset', label: 'Headset' } as const;
    const shown = (element: JoinScreenElement, selector: string) =>
      rendered(element, () => has(element, selector));

    it('are native lists, only where there is a choice', async () => {
      media.listed = [own, headset, { kind: 'camera', id: 'one', label: 'Only camera' }];
      const element = await create(media);
      await check(element);
      await shown(element, '#choose-microphone');
      expect(has(element, '#choose-camera')).to.equal(false);
      expect(find(element, '#choose-microphone', HTMLSelectElement).value).to.equal('own');
      await expect(element).to.be.accessible();
    });

    it('R19: the chosen one is opened, handed to the meeting by label, and kept over a reload', async () => {
      media.listed = [own, headset];
      const element = await create(media);
      await check(element);
      await shown(element, '#choose-microphone');
      const list = find(element, '#choose-microphone', HTMLSelectElement);
      list.value = 'headset';
      list.dispatchEvent(new Event('change'));
      await settled(element);
      const { detail } = await join(element);
      expect(detail.devices.microphone).to.equal('Headset');
      const again = await create(media);
      await check(again);
      expect(media.wishes.at(-1)?.microphone).to.deep.equal({ id: 'headset', label: 'Headset' });
    });

    it('says politely what was plugged in and out', async () => {
      media.listed = [own];
      const element = await create(media);
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
      const element = await create(media);
      await shown(element, '.news');
      media.failures = {};
      media.plug([{ kind: 'camera', id: 'new', label: 'New camera' }]);
      await shown(element, 'video');
    });
  });
});
