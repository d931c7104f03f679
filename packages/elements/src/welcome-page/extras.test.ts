import { expect } from '@open-wc/testing';
import { HeldExtras } from '../testing/held-extras.js';
import { rendered } from '../testing/rendered.js';
import { has } from '../testing/shadow.js';
import { all, begin, create, settings, texts } from '../testing/welcome-fixture.js';

const consent = { text: 'I agree to a video appointment.' };
const EVERYTHING = {
  consent,
  emergency: {},
  languages: ['en', 'cy'],
  richText: '<p>Find a <strong>quiet</strong> place.</p>',
};
const SHOWN = ['#consent', '.care', '.language select', '.rich'];

describe('<welcome-page> while what only some services set is on its way', () => {
  let extras: HeldExtras;
  let requests: Event[];

  beforeEach(() => {
    extras = new HeldExtras();
    requests = [];
    addEventListener('continue-request', heard);
  });

  afterEach(() => {
    removeEventListener('continue-request', heard);
    extras.restore();
  });

  const heard = (event: Event) => requests.push(event);
  const press = (element: HTMLElement) => all(element, '[part=continue-button]')[0]!.click();

  it('says so, and then shows all of it at once', async () => {
    const element = begin(EVERYTHING);
    await rendered(element, () => has(element, '.page'));
    expect(texts(element, '[role=status]')).to.deep.equal(['One moment …']);
    expect(all(element, 'h1, button, .main')).to.have.length(0);
    await expect(element).to.be.accessible();
    extras.come();
    await element.updateComplete;
    for (const part of SHOWN) expect(all(element, part), part).to.have.length(1);
    expect(all(element, '[role=status]')).to.have.length(0);
    await expect(element).to.be.accessible();
    expect(extras.fetched).to.equal(1);
  });

  it('waits for nothing where a service sets none of it', async () => {
    const element = await create({ languages: ['en'], needs: ['A pen'], links: [] });
    expect(all(element, '[part=continue-button]')).to.have.length(1);
    expect(extras.fetched).to.equal(0);
  });

  it('R28: nobody goes on without agreeing where its script does not come', async () => {
    extras.breakOff();
    const element = await create(EVERYTHING);
    expect(all(element, '[part=problem]')).to.have.length(1);
    expect(texts(element, 'h1')).to.deep.equal(['You seem to be offline']);
    expect(texts(element, 'button')).to.deep.equal(['Try again']);
    expect(texts(element, '.phone')).to.deep.equal(['Call us on 01632 960 123']);
    expect(all(element, '[part=continue-button]')).to.have.length(0);
    await expect(element).to.be.accessible();
    expect(extras.fetched).to.equal(1);
  });

  it('R28: nor by a press that comes before the box', async () => {
    const element = await create();
    element.settings = { ...settings, consent };
    press(element);
    expect(requests).to.have.length(0);
    await rendered(element, () => !has(element, '[part=continue-button]'));
    extras.come();
    await element.updateComplete;
    press(element);
    expect(requests).to.have.length(0);
  });

  it('keeps nobody out where the rest does not come, and fetches it once', async () => {
    const element = begin({ ...EVERYTHING, consent: undefined });
    extras.breakOff();
    await element.updateComplete;
    expect(texts(element, '.text p')).to.deep.equal(settings.text);
    press(element);
    expect(requests).to.have.length(1);
    await element.updateComplete;
    expect(extras.fetched).to.equal(1);
  });

  it('says whom to call in an emergency all the same', async () => {
    extras.breakOff();
    const element = await create({ emergency: { text: 'Call an ambulance on', phone: '112' } });
    expect(texts(element, '[part=emergency]')).to.deep.equal(['Call an ambulance on 112']);
    expect(all(element, '[part=emergency] a')[0]!.getAttribute('href')).to.equal('tel:112');
    await expect(element).to.be.accessible();
    const plain = await create({ emergency: {} });
    expect(texts(plain, '[part=emergency]')).to.deep.equal(['999']);
  });
});
