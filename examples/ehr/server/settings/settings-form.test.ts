import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSettingsForm } from './settings-form.js';

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  const all = { serviceName: 'Larkmere', phone: '0113 496 0142', ...fields };
  for (const [name, value] of Object.entries(all)) form.set(name, value);
  return form;
}

describe('the settings form', () => {
  it('reads paragraphs and links', () => {
    const { settings, mistakes } = readSettingsForm(
      formOf({
        welcomeText: 'One.\r\n\r\n\r\nTwo,\r\nstill two.',
        welcomeLinks: 'Help | https://help.example/\r\n\r\nCall | tel:+441134960142',
        welcomeEnabled: 'on',
      }),
    );
    assert.equal(mistakes.size, 0);
    assert.deepEqual(settings.welcomeText, ['One.', 'Two,\r\nstill two.']);
    assert.deepEqual(settings.welcomeLinks, [
      { label: 'Help', href: 'https://help.example/' },
      { label: 'Call', href: 'tel:+441134960142' },
    ]);
    assert.equal(settings.welcomeEnabled, true);
  });

  it('takes no link that could run something (R43)', () => {
    for (const link of ['Run | javascript:alert(1)', 'Plain | http://a.example', 'No address']) {
      assert.ok(
        readSettingsForm(formOf({ welcomeLinks: link })).mistakes.has('welcomeLinks'),
        link,
      );
    }
  });

  it('names each field that is wrong', () => {
    const { mistakes } = readSettingsForm(formOf({ serviceName: '', phone: 'call us' }));
    assert.deepEqual([...mistakes.keys()], ['serviceName', 'phone']);
  });
});
