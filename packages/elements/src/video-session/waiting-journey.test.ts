import { SessionError } from '@video-session/core';
import { expect, waitUntil } from '@open-wc/testing';
import '../define/video-session.js';
import { MEETING_CODE, NOW } from '../testing/fake-issuer.js';
import { CHOICES, CODE, JourneyPage } from '../testing/journey-page.js';
import { LeftoverCount } from '../testing/leftovers.js';
import { record } from '../testing/next-event.js';
import { rendered } from '../testing/rendered.js';
import { find, has, text } from '../testing/shadow.js';

describe('<video-session> with a waiting room', () => {
  let page: JourneyPage;

  beforeEach(async () => (page = await JourneyPage.begin()));
  afterEach(() => page.close());

  it('R25: from the link by way of the waiting room into the call, which begins by itself', async () => {
    const steps: string[] = [];
    page.create().addEventListener('step-changed', (event) => steps.push(event.detail.step));
    const verified = record(page.element, 'session-verified');
    document.body.append(page.element);
    await page.reach('welcome');
    expect(text(page.step('welcome-page'), '.day')).to.equal('Wednesday 9 December 2026');
    page.ask(page.step('welcome-page'), 'continue-request');
    await page.reach('preparing');
    expect(page.step('join-screen')).to.have.attribute('meeting-code', MEETING_CODE);
    page.join();
    await page.reach('waiting');
    expect([page.port.mounts, verified.length, page.element.session]).to.deep.equal([
      0,
      0,
      undefined,
    ]);
    page.isLetIn = true;
    const meeting = page.port.next();
    page.presence.tell({ admitted: true });
    expect(page.element.step).to.equal('admitting');
    await meeting;
    expect(page.port.last.request.choices).to.deep.equal(CHOICES);
    expect(verified.map(({ detail }) => detail)).to.deep.equal([
      { meetingCode: MEETING_CODE, role: 'patient' },
    ]);
    expect(steps).to.deep.equal([
      'verifying',
      'welcome',
      'preparing',
      'admitting',
      'waiting',
      'admitting',
      'in-session',
    ]);
    expect(page.asked.length).to.equal(3);
  });

  it('shows the waiting room until the call is there', async () => {
    await page.toWaiting();
    page.isLetIn = true;
    const room = page.step('waiting-room');
    page.presence.tell({ admitted: true });
    await page.element.updateComplete;
    expect(page.step('waiting-room')).to.equal(room);
    expect(room).to.have.attribute('admitted');
  });

  it('R21: says where the person stands as the service does, and never more', async () => {
    await page.toWaiting({ clinicianName: 'Dr Osei' });
    await page.says('Dr Osei will see that you are here');
    page.presence.tell({ seen: true });
    await page.says('Dr Osei knows you are here');
    page.presence.connect(false);
    await page.says('We have lost the connection. We are trying to connect again.');
    page.presence.connect(true);
    await page.says('Dr Osei knows you are here');
    await expect(page.element).to.be.accessible();
  });

  it('R22: shows the clinician’s message', async () => {
    await page.toWaiting();
    page.presence.tell({ message: { text: 'I am running 5 minutes late', at: NOW } });
    await rendered(page.step('waiting-room'), () => has(page.step('waiting-room'), 'blockquote'));
    expect(text(page.step('waiting-room'), 'blockquote')).to.equal('I am running 5 minutes late');
  });

  it('goes back to waiting when the service still holds the person', async () => {
    await page.toWaiting();
    page.presence.tell({ admitted: true });
    expect(page.element.step).to.equal('admitting');
    await page.reach('waiting');
    expect(page.port.mounts).to.equal(0);
    expect(page.presence.streams).to.equal(1);
  });

  it('keeps the person’s place when the network fails on the way in', async () => {
    await page.toWaiting();
    page.failure = new SessionError('offline', '');
    page.presence.tell({ admitted: true });
    await page.reach('waiting');
  });

  it('says why, when the appointment is cancelled meanwhile', async () => {
    await page.toWaiting();
    page.failure = new SessionError('cancelled', '');
    page.presence.tell({ admitted: true });
    await page.reach('denied');
    expect(page.presence.isAttended).to.equal(false);
  });

  it('says why, when the link is retired meanwhile and presence with it', async () => {
    await page.toWaiting();
    page.failure = new SessionError('invalid', '');
    page.presence.refuse(page.failure);
    await page.reach('denied');
  });

  it('R24: every track of the join screen has ended before the waiting begins', async () => {
    const { mediaDevices } = navigator;
    const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices);
    const tracks: MediaStreamTrack[] = [];
    let opened: () => void = () => undefined;
    mediaDevices.getUserMedia = async (constraints) => {
      const stream = await getUserMedia(constraints);
      tracks.push(...stream.getTracks());
      opened();
      return stream;
    };
    await page.toJoinScreen();
    const screen = page.step('join-screen');
    if (tracks.length === 0) {
      const open = new Promise<void>((resolve) => (opened = resolve));
      if (has(screen, '.check')) find(screen, '.check').click();
      await open;
    }
    await rendered(screen, () => has(screen, 'video'));
    expect(tracks.map(({ readyState }) => readyState)).to.deep.equal(['live', 'live']);
    find(screen, '[part=join-button]').click();
    await page.reach('waiting');
    expect(new Set(tracks.map(({ readyState }) => readyState))).to.deep.equal(new Set(['ended']));
    const asked = tracks.length;
    page.presence.tell({ seen: true });
    await page.says('Your therapist knows you are here');
    expect(tracks.length).to.equal(asked);
    expect(page.element.shadowRoot!.querySelector('video, iframe')).to.equal(null);
    Reflect.deleteProperty(mediaDevices, 'getUserMedia');
  });

  it('Leave leads out, and says so; the way back leads to the join screen with the name', async () => {
    await page.toWaiting();
    find(page.step('waiting-room'), '[part=leave-button]').click();
    await page.reach('ended');
    expect(text(page.element, '.panel h1')).to.equal('You have left the waiting room');
    expect(page.presence.statuses).to.deep.equal(['waiting', 'left']);
    expect(page.presence.isAttended).to.equal(false);
    await expect(page.element).to.be.accessible();
    page.press('Go back');
    await page.reach('preparing');
    expect(page.step('join-screen')).to.have.attribute('display-name', 'Robin');
    page.join();
    await page.reach('waiting');
    expect(page.presence.statuses).to.deep.equal(['waiting', 'left', 'waiting']);
  });

  it('leads back to camera and microphone, still waiting, and says when they are let in', async () => {
    await page.toWaiting();
    find(page.step('waiting-room'), '[part=prepare-button]').click();
    await page.reach('preparing');
    expect(page.step('join-screen')).to.have.attribute('display-name', 'Robin');
    expect(page.presence.statuses).to.deep.equal(['waiting']);
    page.isLetIn = true;
    page.presence.tell({ admitted: true });
    await rendered(page.element, () => has(page.element, '.fact[role=status]'));
    expect(text(page.element, '.fact[role=status]')).to.equal('You can go in now. Select Join.');
    await expect(page.element).to.be.accessible();
    const meeting = page.port.next();
    page.join();
    await meeting;
  });

  it('lets the host replace it', async () => {
    page.create().innerHTML = '<button slot="waiting">Our own room</button>';
    document.body.append(page.element);
    await page.goToWaiting();
    expect(has(page.element, 'waiting-room')).to.equal(false);
    page.ask(page.element.querySelector('button')!, 'leave-request');
    await page.reach('ended');
  });

  it('moves the focus to its heading', async () => {
    await page.toWaiting();
    const room = page.step('waiting-room');
    const focused = () => room.shadowRoot!.activeElement?.localName;
    await waitUntil(() => focused() === 'h1', 'the heading has the focus');
  });

  it('R47: a reload finds the name again and asks for no welcome page; leaving forgets it', async () => {
    await page.toWaiting();
    expect(Object.values(sessionStorage)).to.have.members([
      CODE,
      'preparing',
      JSON.stringify(CHOICES),
    ]);
    expect(await page.unload()).to.deep.equal([CODE]);
    page.open();
    await page.reach('preparing');
    expect(page.step('join-screen')).to.have.attribute('display-name', 'Robin');
    page.join();
    await page.reach('waiting');
    find(page.step('waiting-room'), '[part=leave-button]').click();
    await page.reach('ended');
    expect(Object.values(sessionStorage)).to.deep.equal([CODE]);
  });

  it('R47: another link finds no name of before', async () => {
    await page.toWaiting();
    expect(await page.unload()).to.deep.equal([CODE]);
    history.replaceState(null, '', '#AQEAAnother-k_3xyzXYZ012');
    page.open();
    await page.reach('welcome');
    expect(JSON.stringify(Object.values(sessionStorage))).not.to.include('Robin');
  });

  it('50 waits and removals leave no stream, no timer and no listener behind', async function () {
    this.timeout(60_000);
    const leftovers = new LeftoverCount();
    for (let count = 0; count < 50; count += 1) {
      history.replaceState(null, '', `#${CODE}`);
      await page.toWaiting();
      if (count % 2 === 0) page.presence.connect(false);
      await page.remove();
    }
    const { listeners, timers } = leftovers.open;
    leftovers.stop();
    expect({ listeners, timers }).to.deep.equal({ listeners: 0, timers: 0 });
    expect(page.presence.isAttended).to.equal(false);
    expect(page.presence.streams).to.equal(50);
  });
});
