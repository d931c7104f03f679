import { expect } from '@open-wc/testing';
import { decodeWelcomeSettings } from '@video-session/core';
import { draftOf, settingsOf } from './draft.js';
import { History } from './history.js';
import { mistakesIn } from './mistakes.js';
import { readSettingsFile, settingsFile } from './settings-file.js';
import { markedWords } from './words-field.js';
import { storedWords, tagsTakenOut, writtenWords } from './written-words.js';

const FULL = decodeWelcomeSettings({
  serviceName: 'Riverside',
  phone: '01632 960 123',
  logo: '/logo.svg',
  enabled: false,
  clinicianName: 'Dr Osei',
  richText: '<h2>Welcome</h2>\n<p>See you <strong>soon</strong>.</p>\n<ul>\n<li>One</li>\n</ul>',
  links: [{ label: 'Help', href: 'https://help.example/' }],
  needs: ['Glasses'],
  consent: { text: 'I agree' },
  emergency: { phone: '112' },
  calendar: false,
  languages: ['en', 'cy'],
  theme: { accent: '#005eb8', font: 'Arial, sans-serif' },
  exitUrl: 'https://www.bbc.co.uk/weather',
  backgrounds: [{ label: 'Office', src: '/office.jpg' }],
  phonePromises: false,
});

describe('the history of the designer', () => {
  it('goes back and forward, and a new change ends the way forward', () => {
    const history = new History(1);
    history.push(2);
    history.push(3);
    expect(history.undo()).to.equal(true);
    expect(history.present).to.equal(2);
    history.redo();
    expect(history.present).to.equal(3);
    history.undo();
    history.push(4);
    expect(history.canRedo).to.equal(false);
    expect(history.redo()).to.equal(false);
    expect(history.present).to.equal(4);
  });

  it('takes the changes of one group back together, until it is ended', () => {
    const history = new History('');
    for (const typed of ['a', 'ab', 'abc']) history.push(typed, 'name');
    history.endGroup();
    history.push('abcd', 'name');
    history.undo();
    expect(history.present).to.equal('abc');
    history.undo();
    expect(history.present).to.equal('');
    expect(history.canUndo).to.equal(false);
  });
});

describe('the draft of the designer', () => {
  it('holds every setting, and gives each back as it was', () => {
    expect(settingsOf(draftOf(FULL))).to.deep.equal(FULL);
    const least = decodeWelcomeSettings({ serviceName: 'Riverside' });
    expect(settingsOf(draftOf(least))).to.deep.equal(least);
  });

  it('leaves out what is not right yet, and what nobody has filled in', () => {
    const blank = { label: '', address: '' };
    const draft = {
      ...draftOf(FULL),
      serviceName: ' ',
      links: [{ label: 'Run', address: 'javascript:alert(1)' }, blank],
      exitUrl: 'http://plain.example',
      colours: { ...draftOf(FULL).colours, accent: '#12', ink: 'red' },
    };
    const settings = settingsOf(draft);
    expect(settings.serviceName).to.equal('');
    expect(settings.links).to.deep.equal([]);
    expect(settings.exitUrl).to.equal(undefined);
    expect(settings.theme).to.deep.equal({ font: 'Arial, sans-serif' });
    expect([...mistakesIn(draft).keys()]).to.deep.equal([
      'serviceName',
      'links-0-address',
      'exitUrl',
      'colour-ink',
      'colour-accent',
    ]);
    expect(mistakesIn(draftOf(FULL)).size).to.equal(0);
  });
});

describe('the words of the designer', () => {
  it('are plain paragraphs until something is marked', () => {
    expect(storedWords('One.\r\n\r\n\r\nTwo < 3 & 4.')).to.deep.equal({
      text: ['One.', 'Two < 3 & 4.'],
      richText: undefined,
    });
  });

  it('R43: are HTML of the allowed kind once something is', () => {
    const written =
      '<h2>Hello</h2>\n\nA & B, 2 < 3: <strong>now</strong>\n\n<ul>\n<li>x</li>\n</ul>';
    const { text, richText = '' } = storedWords(written);
    expect(text).to.deep.equal([]);
    expect(richText).to.equal(
      '<h2>Hello</h2>\n<p>A &amp; B, 2 &lt; 3: <strong>now</strong></p>\n<ul>\n<li>x</li>\n</ul>',
    );
    expect(storedWords(writtenWords({ richText })).richText).to.equal(richText);
  });

  it('says which tags patients will not see', () => {
    expect(tagsTakenOut('<p>Hi</p><script>x</script><img src=x><IMG>')).to.deep.equal([
      'script',
      'img',
    ]);
    expect(tagsTakenOut('a <3 b')).to.deep.equal([]);
  });

  it('are marked where they are selected, and what was selected stays so', () => {
    const bold = { before: '<strong>', after: '</strong>', sample: 'words' };
    const marked = markedWords('one two three', 4, 7, bold);
    expect(marked.words).to.equal('one <strong>two</strong> three');
    expect(marked.words.slice(marked.start, marked.end)).to.equal('two');

    const list = {
      before: '<ul>\n',
      after: '\n</ul>',
      sample: 'x',
      isBlock: true,
      eachLine: ['<li>', '</li>'] as const,
    };
    expect(markedWords('Bring\na\n\nb\nBye', 6, 10, list).words).to.equal(
      'Bring\n\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n\nBye',
    );
  });
});

describe('a file of settings', () => {
  it('comes back as it went', () => {
    const read = readSettingsFile(settingsFile(FULL));
    expect(read).to.deep.equal({ settings: FULL, leftOut: [] });
  });

  it('says what was left out, and where it stands', () => {
    const read = readSettingsFile(
      JSON.stringify({
        $schema: 'x',
        serviceName: 'S',
        phone: '',
        calender: true,
        enabled: 'yes',
        theme: { accent: 'url(//x.example)', ink: '#000000' },
        links: [
          { label: 'Good', href: 'tel:1' },
          { label: 'Run', href: 'javascript:alert(1)' },
        ],
        consent: 'yes',
      }),
    );
    expect(read?.leftOut).to.deep.equal([
      'calender',
      'enabled',
      'theme accent',
      'links 2',
      'consent',
    ]);
    expect(read?.settings.theme).to.deep.equal({ ink: '#000000' });
  });

  it('is none where it has no name of a service, or no JSON', () => {
    for (const content of ['', '{', '[]', 'null', '{"phone":"1"}'])
      expect(readSettingsFile(content), content).to.equal(undefined);
  });
});
