import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define/video-session-link.js';
import { joiningDetails } from '../testing/joining-details.js';
import { rendered } from '../testing/rendered.js';
import { find, has, text } from '../testing/shadow.js';
import type { VideoSessionLinkElement } from './video-session-link.js';

const box = (element: HTMLElement) => find(element, '#checkbox', HTMLInputElement);
const sent = (form: HTMLFormElement) => new FormData(form).get('videoLink');

/** A form of the page with the element in it. */
async function create(attributes = ''): Promise<[HTMLFormElement, VideoSessionLinkElement]> {
  const form = document.createElement('form');
  form.addEventListener('submit', (event) => event.preventDefault());
  form.innerHTML = `<fieldset><video-session-link name="videoLink" ${attributes}></video-session-link></fieldset><button>Save</button>`;
  document.body.append(form);
  const element = form.querySelector('video-session-link')!;
  await element.updateComplete;
  return [form, element];
}

describe('<video-session-link>, a checkbox of a form (R12)', () => {
  afterEach(() => document.querySelectorAll('form').forEach((form) => form.remove()));

  it('is accessible, and ticked to begin with', async () => {
    const [form, element] = await create();
    expect(box(element).checked).to.equal(true);
    expect(text(element, 'label')).to.equal('Generate video session link');
    expect(sent(form)).to.equal('on');
    expect(element.form).to.equal(form);
    await expect(element).to.be.accessible();
  });

  it('is not ticked to begin with where it is `off`', async () => {
    const [form, element] = await create('off');
    expect(box(element).checked).to.equal(false);
    expect(sent(form)).to.equal(null);
  });

  it('tells the form and the page when it is unticked', async () => {
    const [form, element] = await create('value="yes"');
    expect(sent(form)).to.equal('yes');
    let changes = 0;
    form.addEventListener('change', () => (changes += 1));
    box(element).click();
    expect(element.checked).to.equal(false);
    expect(sent(form)).to.equal(null);
    expect(changes).to.equal(1);
  });

  it('is ticked and unticked by the keyboard alone', async () => {
    const [, element] = await create();
    element.focus();
    expect(element.shadowRoot!.activeElement).to.equal(box(element));
    await sendKeys({ press: 'Space' });
    expect(element.checked).to.equal(false);
  });

  it('sends what any checkbox does once its value is taken away', async () => {
    const [form, element] = await create('value="video"');
    expect(sent(form)).to.equal('video');
    element.removeAttribute('value');
    await element.updateComplete;
    expect(sent(form)).to.equal('on');
    Object.assign(element, { value: undefined });
    await element.updateComplete;
    expect(sent(form)).to.equal('on');
  });

  it('is large enough to hit', async () => {
    const [, element] = await create();
    const { width, height } = box(element).getBoundingClientRect();
    expect([width, height]).to.deep.equal([24, 24]);
  });

  it('goes back to its beginning on reset, ticked or `off`', async () => {
    for (const [attributes, beginning] of [
      ['', true],
      ['off', false],
    ] as const) {
      const [form, element] = await create(attributes);
      box(element).click();
      expect(element.checked).to.equal(!beginning);
      form.reset();
      await element.updateComplete;
      expect(box(element).checked).to.equal(beginning);
      expect(sent(form)).to.equal(beginning ? 'on' : null);
    }
  });

  it('comes back as it was left', async () => {
    const [form, element] = await create();
    element.formStateRestoreCallback('unticked');
    await element.updateComplete;
    expect(box(element).checked).to.equal(false);
    expect(sent(form)).to.equal(null);
    element.formStateRestoreCallback('ticked');
    expect(sent(form)).to.equal('on');
  });

  it('follows a disabled fieldset, and its own attribute', async () => {
    const [form, element] = await create();
    form.querySelector('fieldset')!.disabled = true;
    await element.updateComplete;
    expect(box(element).disabled).to.equal(true);
    expect(sent(form)).to.equal(null);
    form.querySelector('fieldset')!.disabled = false;
    element.disabled = true;
    await element.updateComplete;
    expect(box(element).disabled).to.equal(true);
    expect(sent(form)).to.equal(null);
  });

  it('belongs to a form elsewhere in the page by `form`', async () => {
    const [form] = await create();
    form.id = 'elsewhere';
    const element = await fixture<VideoSessionLinkElement>(
      html`<video-session-link form="elsewhere" name="second"></video-session-link>`,
    );
    expect(element.form).to.equal(form);
    expect(new FormData(form).get('second')).to.equal('on');
  });

  it('is pressed by a label of the page, around it or beside it', async () => {
    for (const markup of [
      '<label for="video">Video</label><video-session-link id="video"></video-session-link>',
      '<label><b>Video</b> <video-session-link></video-session-link></label>',
    ]) {
      const host = document.createElement('form');
      host.innerHTML = markup;
      document.body.append(host);
      const element = host.querySelector('video-session-link')!;
      await element.updateComplete;
      const label = host.querySelector('label')!;
      expect(element.labels[0] === label && element.labels.length === 1).to.equal(true);
      (label.querySelector('b') ?? label).click();
      expect(element.checked, markup).to.equal(false);
      expect(element.matches(':focus-within'), markup).to.equal(true);
      box(element).click();
      expect(element.checked, 'pressed itself').to.equal(true);
    }
  });

  it('R5: says that each appointment of a series gets its own link', async () => {
    const [, element] = await create('recurring');
    expect(text(element, '#recurring')).to.contain('its own link');
    expect(box(element).getAttribute('aria-describedby')).to.equal('recurring');
    await expect(element).to.be.accessible();
  });

  it('sends nothing once there is an appointment, and hinders no form', async () => {
    const [form, element] = await create('required off');
    expect(form.checkValidity()).to.equal(false);
    element.appointmentId = 'a1';
    await element.updateComplete;
    expect(sent(form)).to.equal(null);
    expect(form.checkValidity()).to.equal(true);
  });

  it('on a contact is a button from the start', async () => {
    const [form, element] = await create('mode="contact"');
    expect(has(element, '#generate')).to.equal(true);
    expect(sent(form)).to.equal(null);
  });
});

describe('<video-session-link>, required', () => {
  afterEach(() => document.querySelectorAll('form').forEach((form) => form.remove()));

  it('says in words what is missing, and nothing once it is ticked', async () => {
    const [form, element] = await create('required off');
    expect(element.validity.valueMissing).to.equal(true);
    expect(element.willValidate).to.equal(true);
    expect(element.validationMessage).to.equal('Tick the box to generate a video session link.');
    expect(element.matches(':invalid')).to.equal(true);
    box(element).click();
    expect(element.validationMessage).to.equal('');
    expect(element.matches(':valid')).to.equal(true);
    expect(form.checkValidity()).to.equal(true);
  });

  it('says it in the language of the page, also when that comes later', async () => {
    const [form, element] = await create('required off');
    form.requestSubmit();
    await element.updateComplete;
    element.lang = 'pl';
    await rendered(element, () => text(element, 'label') !== 'Generate video session link');
    expect(text(element, '#complaint')).to.match(/^Zaznacz/);
  });

  it('R35: stops the form, takes the focus, and says why beside the box', async () => {
    const [form, element] = await create('required off');
    let sends = 0;
    form.addEventListener('submit', () => (sends += 1));
    form.requestSubmit();
    await element.updateComplete;
    expect(sends).to.equal(0);
    expect(element.shadowRoot!.activeElement).to.equal(box(element));
    expect(text(element, '#complaint')).to.equal(element.validationMessage);
    expect(box(element).getAttribute('aria-describedby')).to.equal('complaint');
    expect(box(element).getAttribute('aria-invalid')).to.equal('true');
    await expect(element).to.be.accessible();
    box(element).click();
    await element.updateComplete;
    expect(has(element, '#complaint')).to.equal(false);
    form.requestSubmit();
    expect(sends).to.equal(1);
  });

  it('is asked in silence by checkValidity(), aloud by reportValidity()', async () => {
    const [, element] = await create('required off');
    expect(element.checkValidity()).to.equal(false);
    await element.updateComplete;
    expect(has(element, '#complaint')).to.equal(false);
    expect(element.reportValidity()).to.equal(false);
    await element.updateComplete;
    expect(has(element, '#complaint')).to.equal(true);
  });

  it('takes the page’s own words, until they are taken back', async () => {
    const [form, element] = await create();
    element.setCustomValidity('Video is not offered on Sundays.');
    expect(element.validity.customError).to.equal(true);
    expect(form.reportValidity()).to.equal(false);
    await element.updateComplete;
    expect(text(element, '#complaint')).to.equal('Video is not offered on Sundays.');
    element.setCustomValidity('');
    await element.updateComplete;
    expect(form.checkValidity()).to.equal(true);
    expect(has(element, '#complaint')).to.equal(false);
  });

  it('forgets its complaint on reset, and has none while it is disabled', async () => {
    const [form, element] = await create('required off');
    element.reportValidity();
    form.reset();
    await element.updateComplete;
    expect(has(element, '#complaint')).to.equal(false);
    element.disabled = true;
    await element.updateComplete;
    expect(element.willValidate).to.equal(false);
    expect(form.checkValidity()).to.equal(true);
  });
});

describe('<video-session-link>, what is set before it is upgraded', () => {
  const upgraded = async (set: (element: VideoSessionLinkElement) => void) => {
    // Made by a document that has no custom elements: as before the script has loaded.
    const element = document.implementation
      .createHTMLDocument()
      .createElement('video-session-link');
    set(element);
    const form = document.createElement('form');
    form.append(element);
    document.body.append(form);
    customElements.upgrade(element);
    await element.updateComplete;
    return element;
  };
  afterEach(() => document.querySelectorAll('form').forEach((form) => form.remove()));

  it('is taken over: checked', async () => {
    const element = await upgraded((early) => {
      early.name = 'videoLink';
      early.checked = false;
    });
    expect(element.checked).to.equal(false);
    expect(sent(element.form!)).to.equal(null);
    expect(Object.hasOwn(element, 'checked')).to.equal(false);
  });

  it('is taken over: mode, links, required and the functions', async () => {
    const createLinks = () => Promise.reject(new Error('not asked'));
    const element = await upgraded((early) => {
      Object.assign(early, { mode: 'contact', links: joiningDetails(), createLinks });
      early.required = true;
    });
    await rendered(element, () => has(element, '.details'));
    expect(element.mode).to.equal('contact');
    expect(element.createLinks).to.equal(createLinks);
    expect(element.links?.meetingCode).to.equal('123-abcd-efgh-jkmn');
    expect(find(element, '#patient', HTMLInputElement).value).to.contain('PATIENTCODE');
  });

  it('begins as documented when nothing is set', async () => {
    const element = await upgraded(() => undefined);
    expect([element.mode, element.appointmentId, element.value]).to.deep.equal(['diary', '', 'on']);
    expect([element.off, element.open, element.generated]).to.deep.equal([false, false, false]);
    expect(element.hasAttribute('name')).to.equal(false);
  });
});
