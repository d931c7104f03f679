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
  it('reads one message from each line', () => {
    const { settings, mistakes } = readSettingsForm(
      formOf({ phrases: 'One.\r\n\r\n Two. ', waitingRoom: 'on' }),
    );
    assert.equal(mistakes.size, 0);
    assert.deepEqual(settings.phrases, ['One.', 'Two.']);
    assert.equal(settings.waitingRoom, true);
  });

  it('names each field that is wrong', () => {
    const { mistakes } = readSettingsForm(formOf({ serviceName: '', phone: 'call us' }));
    assert.deepEqual([...mistakes.keys()], ['serviceName', 'phone']);
  });
});
