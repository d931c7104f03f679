import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { WelcomeSettings } from '@video-session/core';
import '../define/welcome-page-designer.js';
// What all elements say is there from the start, so that the designer could speak a mixture.
import '../locales/ar/index.js';
import '../locales/cy/index.js';
import { rendered } from '../testing/rendered.js';
import { NHS_THEME } from './presets.js';
import type { WelcomePageDesignerElement } from './welcome-page-designer.js';

const SETTINGS = {
  serviceName: 'Riverside Talking Therapies',
  phone: '01632 960 123',
  text: ['Thank you for booking.'],
  links: [
    { label: 'First', href: 'https://one.example/' },
    { label: 'Second', href: 'https://two.example/' },
  ],
};

describe('<welcome-page-designer>', () => {
  let element: WelcomePageDesignerElement;
  let changes: WelcomeSettings[];
  let saves: WelcomeSettings[];

  beforeEach(async () => {
    element = await fixture(html`<welcome-page-designer></welcome-page-designer>`);
    element.settings = SETTINGS;
    changes = [];
    saves = [];
    element.addEventListener('settings-changed', ({ detail }) => changes.push(detail.settings));
    element.addEventListener('settings-save', ({ detail }) => saves.push(detail.settings));
    await element.updateComplete;
  });

  const root = () => element.shadowRoot!;
  const field = (id: string) => root().getElementById(id) as HTMLInputElement;
  const page = () => root().querySelector('welcome-page')!;
  const button = (name: string) => {
    const all = Array.from(root().querySelectorAll('button'));
    return all.find(({ textContent }) => textContent.trim().startsWith(name))!;
  };
  const words = (selector: string) =>
    root().querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim();
  const focused = () => root().activeElement?.id;
  const press = async (name: string) => {
    button(name).click();
    await element.updateComplete;
  };
  const type = async (id: string, value: string) => {
    field(id).value = value;
    field(id).dispatchEvent(new InputEvent('input', { bubbles: true }));
    await element.updateComplete;
  };
  const key = async (init: KeyboardEventInit) => {
    const event = new KeyboardEvent('keydown', {
      ...init,
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    field('serviceName').dispatchEvent(event);
    await element.updateComplete;
    return event.defaultPrevented;
  };

  it('is accessible', async () => {
    await expect(element).to.be.accessible();
  });

  it('is accessible with everything open and everything wrong', async () => {
    field('asksConsent').click();
    field('showsEmergency').click();
    field('hasOwnNeeds').click();
    await element.updateComplete;
    await press('Add a line');
    await press('Add a picture');
    await type('colour-accent', '#9fd8df');
    for (const details of root().querySelectorAll('details')) details.open = true;
    await element.save();
    await expect(element).to.be.accessible({ ignoredRules: ['color-contrast'] });
  });

  it('R10: shows a real page with what is typed, and tells it', async () => {
    await type('serviceName', 'Lakeside');
    await page().updateComplete;
    expect(page().shadowRoot!.querySelector('.service')!.textContent).to.equal('Lakeside');
    expect(changes.at(-1)?.serviceName).to.equal('Lakeside');
    expect(element.settings.serviceName).to.equal('Lakeside');
  });

  it('shows it as wide as a phone or a computer', async () => {
    const width = () => page().style.inlineSize;
    expect(width()).to.equal('390px');
    await press('Computer');
    expect(width()).to.equal('1280px');
    expect(button('Computer').getAttribute('aria-pressed')).to.equal('true');
    expect(page().getBoundingClientRect().width).to.be.at.most(
      root().querySelector('.frame')!.clientWidth + 1,
    );
  });

  it('lets nothing in the preview lead away', async () => {
    element.settings = { ...SETTINGS, exitUrl: '/elsewhere' };
    await element.updateComplete;
    await page().updateComplete;
    const link = page().shadowRoot!.querySelector<HTMLElement>('.links a')!;
    const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
    link.dispatchEvent(click);
    expect(click.defaultPrevented).to.equal(true);
    const address = location.href;
    page().shadowRoot!.querySelector<HTMLElement>('.exit')!.click();
    expect(location.href).to.equal(address);
  });

  it('takes changes back and does them again, by button and by keyboard', async () => {
    await type('serviceName', 'A');
    await type('serviceName', 'AB');
    expect(await key({ key: 'z', ctrlKey: true })).to.equal(true);
    expect(field('serviceName').value).to.equal(SETTINGS.serviceName);
    expect(element.hasUnsavedChanges).to.equal(false);
    await key({ key: 'Z', ctrlKey: true, shiftKey: true });
    expect(field('serviceName').value).to.equal('AB');
    await press('Undo');
    expect(element.canUndo).to.equal(false);
    expect(button('Undo').getAttribute('aria-disabled')).to.equal('true');
    await press('Redo');
    expect(changes.at(-1)?.serviceName).to.equal('AB');
    expect(await key({ key: 'z' })).to.equal(false);
  });

  it('says what is not saved, and keeps whoever leaves with it', async () => {
    const leave = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(words('.state')).to.equal('All changes are saved.');
    expect(leave()).to.equal(false);
    await type('phone', '01632 960 999');
    expect(words('.state')).to.equal('You have changes that are not saved.');
    expect(leave()).to.equal(true);
    element.remove();
    expect(leave()).to.equal(false);
  });

  it('saves by the function of the host, once, after the event', async () => {
    const kept: WelcomeSettings[] = [];
    element.saveSettings = (settings) => {
      kept.push(settings);
      return Promise.resolve(undefined);
    };
    await type('serviceName', 'Lakeside');
    const both = await Promise.all([element.save(), element.save()]);
    expect(both).to.deep.equal([true, false]);
    expect(saves.map(({ serviceName }) => serviceName)).to.deep.equal(['Lakeside']);
    expect(kept).to.deep.equal(saves);
    expect(element.hasUnsavedChanges).to.equal(false);
  });

  it('leaves saving to a host that cancels the event', async () => {
    element.saveSettings = () => Promise.reject(new Error('not called'));
    element.addEventListener('settings-save', (event) => event.preventDefault(), { once: true });
    await type('serviceName', 'Lakeside');
    expect(await element.save()).to.equal(false);
    expect(element.hasUnsavedChanges).to.equal(true);
    const kept = element.settings;
    element.settings = kept;
    expect(element.hasUnsavedChanges).to.equal(false);
  });

  it('R35: names what is wrong above the form and beside each field, and leads there', async () => {
    await type('serviceName', '');
    await type('colour-ink', 'red');
    expect(await element.save()).to.equal(false);
    expect(saves).to.deep.equal([]);
    const summary = root().querySelector<HTMLElement>('.summary')!;
    expect(root().activeElement).to.equal(summary);
    const lines = Array.from(summary.querySelectorAll('a'), ({ textContent }) => textContent);
    expect(lines).to.deep.equal([
      'Enter the name of the service',
      'Enter a colour as # and six digits, such as #005eb8',
    ]);
    expect(words('#serviceName-error')).to.equal(lines[0]);
    field('colour-ink').closest('details')!.open = false;
    summary.querySelectorAll('a')[1]!.click();
    expect(focused()).to.equal('colour-ink');
    await type('serviceName', 'Lakeside');
    expect(root().getElementById('serviceName-error')).to.equal(null);
  });

  it('R35: says so where saving failed, and keeps everything', async () => {
    element.saveSettings = () => Promise.reject(new Error('offline'));
    await type('serviceName', 'Lakeside');
    expect(await element.save()).to.equal(false);
    expect(words('.summary')).to.contain('Your changes were not saved.');
    expect(field('serviceName').value).to.equal('Lakeside');
    expect(element.hasUnsavedChanges).to.equal(true);
  });

  it('R35: shows what the host found wrong beside its field', async () => {
    element.saveSettings = () =>
      Promise.resolve([{ field: 'serviceName', message: 'Enter a shorter name' }]);
    expect(await element.save()).to.equal(false);
    expect(words('#serviceName-error')).to.equal('Enter a shorter name');
    expect(field('serviceName').getAttribute('aria-invalid')).to.equal('true');
  });

  it('puts a list in order by keyboard, and the focus goes along', async () => {
    const labels = () => element.settings.links.map(({ label }) => label);
    field('links-0-down').click();
    await element.updateComplete;
    await waitUntil(() => focused() === 'links-1-down');
    expect(labels()).to.deep.equal(['Second', 'First']);
    expect(words('.state')).to.contain('Moved to place 2 of 2.');
    field('links-0-remove').click();
    await waitUntil(() => focused() === 'links-0-remove');
    expect(labels()).to.deep.equal(['First']);
    await press('Add a link');
    await waitUntil(() => focused() === 'links-1-label');
    await press('Undo');
    await press('Undo');
    expect(labels()).to.deep.equal(['Second', 'First']);
  });

  it('R32: measures colours as they are chosen, and takes the darker one that it names', async () => {
    expect(words('.contrast [role=status]')).to.contain('Yes.');
    await type('colour-accent', '#8fd3de');
    expect(words('.contrast [role=status]')).to.match(/hard to see/);
    expect(words('.contrast')).to.match(
      /Links on the page \d\.?\d? to 1\. Hard to see: it has to be 4\.5/,
    );
    await press('Links: use a darker one');
    expect(words('.contrast [role=status]')).to.contain('Yes.');
    expect(element.settings.theme?.accent).to.match(/^#[\da-f]{6}$/);
  });

  it('has the colours of the NHS ready, and its own to go back to', async () => {
    await press('NHS colours');
    expect(element.settings.theme).to.deep.equal(NHS_THEME);
    const style = getComputedStyle(page().shadowRoot!.querySelector('.primary')!);
    await waitUntil(() => style.backgroundColor === 'rgb(0, 127, 59)');
    await press('Standard colours');
    expect(element.settings.theme).to.equal(undefined);
  });

  it('R43: writes headings and bold words for those who know no HTML', async () => {
    const area = root().getElementById('words') as HTMLTextAreaElement;
    area.setSelectionRange(0, 5);
    await press('Bold');
    expect(element.settings.richText).to.equal('<p><strong>Thank</strong> you for booking.</p>');
    await type('words', `${area.value}<script>alert(1)</script>`);
    expect(words('.warning')).to.equal('Patients will not see these: <script>.');
    await waitUntil(() => page().shadowRoot!.querySelector('.rich strong') !== null);
    expect(page().shadowRoot!.querySelector('script')).to.equal(null);
  });

  it('takes settings from a file and says what was left out; it can be taken back', async () => {
    const choose = async (content: string) => {
      const files = new DataTransfer();
      files.items.add(new File([content], 'a.json', { type: 'application/json' }));
      field('import').files = files.files;
      field('import').dispatchEvent(new Event('change'));
      await waitUntil(() => words('.import-report') !== '');
    };
    await choose('{"serviceName":"Imported","colour":"red"}');
    expect(element.settings.serviceName).to.equal('Imported');
    expect(words('.import-report')).to.contain('left out: colour');
    await press('Undo');
    expect(element.settings.serviceName).to.equal(SETTINGS.serviceName);
    await choose('{}');
    await waitUntil(() => words('.import-report')?.includes('no settings') === true);
    expect(element.settings.serviceName).to.equal(SETTINGS.serviceName);
  });

  it('never throws on settings that are none', async () => {
    for (const nothing of [undefined, null, 7, 'x', {}, []]) element.settings = nothing;
    await element.updateComplete;
    expect(element.settings.serviceName).to.equal('');
  });

  it('works before it is in a page, and after it was moved', async () => {
    const early = document.createElement('welcome-page-designer');
    early.settings = SETTINGS;
    document.body.append(early);
    await early.updateComplete;
    const parent = document.createElement('div');
    document.body.append(parent);
    parent.append(early);
    await early.updateComplete;
    expect(early.settings.serviceName).to.equal(SETTINGS.serviceName);
    early.remove();
    parent.remove();
  });
});

describe('<welcome-page-designer> in other languages', () => {
  const words = (element: Element, selector: string) =>
    element.shadowRoot!.querySelector(selector)!.textContent.trim();
  const says = (element: HTMLElement, save: string) =>
    rendered(element, () => words(element, '.primary') === save);

  it('speaks English until its words are there, then Welsh, and follows `lang` live', async () => {
    const element = await fixture<WelcomePageDesignerElement>(
      html`<welcome-page-designer lang="cy-GB"></welcome-page-designer>`,
    );
    expect(words(element, '.primary')).to.equal('Save changes');
    await says(element, 'Cadw’r newidiadau');
    expect(words(element, 'h2')).to.equal('Y gwasanaeth');
    expect(words(element, 'label[for=language-pl]')).to.equal('Polski');
    await element.save();
    expect(words(element, '#serviceName-error')).to.equal('Rhowch enw’r gwasanaeth');
    element.lang = 'pl';
    await says(element, 'Zapisz zmiany');
    expect(words(element, '#serviceName-error')).to.equal('Wpisz nazwę poradni');
    element.lang = 'en';
    await says(element, 'Save changes');
  });

  it('writes Arabic and Urdu from right to left, with what is typed in its own direction', async () => {
    const element = await fixture<WelcomePageDesignerElement>(
      html`<welcome-page-designer lang="ar"></welcome-page-designer>`,
    );
    expect(element.dir).to.equal('');
    await says(element, 'حفظ التغييرات');
    const direction = (selector: string) =>
      getComputedStyle(element.shadowRoot!.querySelector(selector)!).direction;
    expect(element.dir).to.equal('rtl');
    expect(direction('.designer')).to.equal('rtl');
    element.settings = { serviceName: 'عيادة', phone: '01632 960 001' };
    await element.updateComplete;
    expect([direction('#serviceName'), direction('#phone')]).to.deep.equal(['rtl', 'ltr']);
    await expect(element).to.be.accessible();
    element.lang = 'ur';
    await says(element, 'تبدیلیاں محفوظ کریں');
    expect(element.dir).to.equal('rtl');
  });
});
