import { expect } from '@open-wc/testing';
import {
  formatCount,
  formatDay,
  formatTime,
  formatZone,
  SESSION_ERROR_CODES,
  SessionError,
} from '@video-session/core';
import * as arabic from './ar/index.js';
import * as arabicDesigner from './ar/welcome-page-designer.js';
import * as welsh from './cy/index.js';
import * as welshDesigner from './cy/welcome-page-designer.js';
import { en as shared, type AllMessages } from './en/index.js';
import { welcomePageDesigner } from './en/welcome-page-designer.js';
import * as polish from './pl/index.js';
import * as polishDesigner from './pl/welcome-page-designer.js';
import * as urdu from './ur/index.js';
import * as urduDesigner from './ur/welcome-page-designer.js';

const en = { ...shared, ...welcomePageDesigner };
const cy: AllMessages = { ...welsh.cy, ...welshDesigner.welcomePageDesigner };
const pl: AllMessages = { ...polish.pl, ...polishDesigner.welcomePageDesigner };
const ur: AllMessages = { ...urdu.ur, ...urduDesigner.welcomePageDesigner };
const ar: AllMessages = { ...arabic.ar, ...arabicDesigner.welcomePageDesigner };

const LOCALES: readonly (readonly [string, AllMessages])[] = [
  ['cy', cy],
  ['pl', pl],
  ['ur', ur],
  ['ar', ar],
];

/** The same word in both languages. */
const SAME: Readonly<Record<string, readonly (keyof AllMessages)[]>> = {
  cy: ['camera', 'designer-logo'],
  pl: ['message-email', 'designer-logo', 'designer-link'],
};

/** Their words change with a number, which in some languages is a word itself. */
const COUNTS = [
  'designer-contrast-bad',
  'presence-for',
  'presence-letters-left',
  'presence-title',
  'record-closes',
  'sms-fits',
  'sms-parts',
] as const;

const KEYS = (Object.keys(en) as (keyof AllMessages)[]).filter((key) => !key.startsWith('$'));
const WORDS = KEYS.filter((key) => !(COUNTS as readonly string[]).includes(key));
const PLACES = ['‹0›', '‹1›', '‹2›'];

type Say = string | ((...values: readonly (string | number)[]) => string);

function say(messages: object, key: string, ...values: readonly (string | number)[]): string {
  const message = (messages as Readonly<Record<string, Say>>)[key];
  if (message === undefined) return '';
  return typeof message === 'function' ? message(...values) : message;
}

const placesIn = (words: string) => PLACES.filter((place) => words.includes(place));

it('R30: who reads of Try again has the button', () => {
  for (const code of SESSION_ERROR_CODES) {
    const { recoverable } = new SessionError(code, '');
    if (en[`error-${code}`].includes(en['try-again'])) expect(recoverable, code).to.equal(true);
  }
});

for (const [tag, messages] of LOCALES) {
  describe(`locale ${tag}`, () => {
    it('has every message, and no other', () => {
      expect(Object.keys(messages)).to.have.members(Object.keys(en));
      expect(messages.$code).to.equal(tag);
    });

    it('takes as many values as the English one', () => {
      const arity = (message: unknown) =>
        typeof message === 'function' ? message.length : undefined;
      for (const key of KEYS) expect(arity(messages[key]), key).to.equal(arity(en[key]));
    });

    it('says each value that it is given', () => {
      for (const key of WORDS) {
        const english = placesIn(say(en, key, ...PLACES));
        expect(placesIn(say(messages, key, ...PLACES)), key).to.deep.equal(english);
      }
    });

    it('leaves no sentence in English', () => {
      const left = WORDS.filter((key) => say(messages, key, ...PLACES) === say(en, key, ...PLACES));
      expect(left).to.deep.equal(SAME[tag] ?? []);
    });

    it('leaves no sentence empty', () => {
      for (const key of WORDS) expect(say(messages, key, ...PLACES).trim(), key).not.to.equal('');
    });

    it('says counts with their number', () => {
      for (const key of COUNTS)
        for (const count of [3, 7, 11, 34]) {
          expect(say(messages, key, count, count), key).to.include(String(count));
        }
    });

    it('R30: keeps sentences to twenty words', () => {
      for (const key of WORDS) {
        const sentences = say(messages, key, ...PLACES).split(/[.!?:؟۔]\s/u);
        for (const sentence of sentences)
          expect(sentence.trim().split(/\s+/u).length, `${key}: ${sentence}`).to.be.at.most(20);
      }
    });
  });
}

describe('locales', () => {
  it('write Urdu and Arabic in their own letters, from right to left', () => {
    for (const messages of [ur, ar]) {
      expect(messages.$dir).to.equal('rtl');
      for (const key of WORDS)
        expect(say(messages, key, ...PLACES), key).to.match(/[\u0600-\u06ff]/u);
    }
  });

  it('say that no native reader has read them', () => {
    const designers = [welshDesigner, polishDesigner, urduDesigner, arabicDesigner];
    for (const { $status } of [welsh, polish, urdu, arabic, ...designers])
      expect($status).to.equal('awaiting-native-reader');
  });

  it('count as their grammar does', () => {
    expect(cy['presence-for'](2)).to.equal(', 2 funud');
    expect(cy['presence-for'](65)).to.equal(', 1 awr 5 munud');
    expect([1, 2, 5, 22].map((count) => pl['presence-letters-left'](count))).to.deep.equal([
      'Zostało: 1 znak',
      'Zostało: 2 znaki',
      'Zostało: 5 znaków',
      'Zostało: 22 znaki',
    ]);
    expect([1, 2, 3, 11].map((count) => ar['presence-for'](count))).to.deep.equal([
      '، دقيقة واحدة',
      '، دقيقتان',
      '، 3 دقائق',
      '، 11 دقيقة',
    ]);
    expect(ur['presence-for'](120)).to.equal('، 2 گھنٹے');
    expect([1, 2, 5, 22].map((count) => pl['designer-contrast-bad'](count))).to.deep.equal([
      'Jedna para kolorów jest słabo widoczna.',
      '2 pary kolorów są słabo widoczne.',
      '5 par kolorów jest słabo widocznych.',
      '22 pary kolorów są słabo widoczne.',
    ]);
    expect([1, 2, 3, 11].map((count) => ar['designer-contrast-bad'](count))).to.deep.equal([
      'زوج واحد من الألوان صعب الرؤية.',
      'زوجان من الألوان صعبا الرؤية.',
      '3 أزواج من الألوان صعبة الرؤية.',
      '11 زوجًا من الألوان صعب الرؤية.',
    ]);
  });

  it('say days and times in Welsh where the browser cannot', () => {
    const instant = Date.parse('2026-12-09T14:30Z');
    const midnight = Date.parse('2026-12-09T00:00Z');
    const zone = 'Europe/London';
    expect(formatDay(instant, zone, 'cy')).to.equal('Dydd Mercher 9 Rhagfyr 2026');
    expect(formatDay(instant, 'Pacific/Auckland', 'cy-gb')).to.equal('Dydd Iau 10 Rhagfyr 2026');
    expect(formatTime(instant, zone, 'cy')).to.equal('2:30yp');
    expect(formatTime(midnight, zone, 'cy')).to.equal('hanner nos');
    expect(formatTime(instant, 'Nowhere/Land', 'cy')).to.equal('2:30yp');
    expect(formatZone(instant, zone, 'cy')).to.equal('amser y Deyrnas Unedig');
    expect(formatCount(2, 'day', 'cy')).to.equal('2 ddiwrnod');
  });

  it('soften a Welsh day within a sentence', () => {
    expect(cy['problem-day-is']('Dydd Mercher 9 Rhagfyr 2026')).to.equal(
      'Mae eich apwyntiad ddydd Mercher 9 Rhagfyr 2026.',
    );
    expect(cy['waiting-seen']('Eich therapydd')).to.match(/^Mae eich therapydd /);
    expect(cy['waiting-seen']('Dr Evans')).to.match(/^Mae Dr Evans /);
  });
});
