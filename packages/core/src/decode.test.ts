import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FieldReader, isJsonObject, parseInstant } from './decode.js';
import { SessionError } from './errors.js';

const reader = (value: unknown) => new FieldReader(value, 'host-answer-invalid', 'answer');

function refuses(read: () => unknown, message: string): void {
  assert.throws(read, { name: 'SessionError', code: 'host-answer-invalid', message });
}

describe('isJsonObject', () => {
  it('knows an object from everything else JSON has', () => {
    assert.ok(isJsonObject({}));
    for (const value of [null, [], 'x', 1, true, undefined]) assert.ok(!isJsonObject(value));
  });
});

describe('FieldReader', () => {
  it('refuses what is no object, by its path', () => {
    for (const value of [null, undefined, [], 'text', 7])
      refuses(() => reader(value), 'answer must be an object');
  });

  it('reads a string and names the field of one that is missing, empty or of another type', () => {
    assert.equal(reader({ a: 'x' }).string('a'), 'x');
    for (const value of [undefined, null, '', 7, {}, ['x']])
      refuses(() => reader({ a: value }).string('a'), 'answer.a must be a non-empty string');
  });

  it('reads a number that is finite', () => {
    assert.equal(reader({ a: -0.5 }).number('a'), -0.5);
    for (const value of [undefined, null, '1', NaN, Infinity])
      refuses(() => reader({ a: value }).number('a'), 'answer.a must be a number');
  });

  it('reads one of a list of words', () => {
    assert.equal(reader({ a: 'y' }).oneOf('a', ['x', 'y']), 'y');
    for (const value of [undefined, 'z', 'X', 0])
      refuses(() => reader({ a: value }).oneOf('a', ['x', 'y']), 'answer.a must be one of x, y');
  });

  it('reads an object and keeps the path', () => {
    const inner = reader({ a: { b: 7 } }).object('a');
    assert.equal(inner.number('b'), 7);
    refuses(() => inner.string('b'), 'answer.a.b must be a non-empty string');
    refuses(() => reader({ a: [] }).object('a'), 'answer.a must be an object');
  });

  it('gives a raw value as it is', () => {
    const value = ['x'];
    assert.equal(reader({ a: value }).raw('a'), value);
    assert.equal(reader({}).raw('a'), undefined);
  });

  it('treats null and a missing field alike where a field is optional', () => {
    for (const object of [{}, { a: undefined }, { a: null }]) {
      const fields = reader(object);
      assert.equal(fields.optionalString('a'), undefined);
      assert.equal(fields.optionalNumber('a'), undefined);
      assert.equal(fields.optionalInstant('a'), undefined);
      assert.equal(fields.optionalObject('a'), undefined);
    }
  });

  it('treats an empty optional text as none', () => {
    assert.equal(reader({ phone: '' }).optionalString('phone'), undefined);
  });

  it('reads an optional field that is there and refuses one of another type', () => {
    const fields = reader({ s: 'x', n: 1, i: '2026-12-09T14:00:00Z', o: { x: 1 } });
    assert.equal(fields.optionalString('s'), 'x');
    assert.equal(fields.optionalNumber('n'), 1);
    assert.equal(fields.optionalInstant('i'), Date.UTC(2026, 11, 9, 14));
    assert.equal(fields.optionalObject('o')?.number('x'), 1);
    refuses(() => fields.optionalString('n'), 'answer.n must be a non-empty string');
    refuses(() => fields.optionalNumber('s'), 'answer.s must be a number');
    refuses(() => fields.optionalInstant('s'), 'answer.s must be an RFC 3339 date and time');
    refuses(() => fields.optionalObject('s'), 'answer.s must be an object');
  });

  it('R40: names the field, never its value', () => {
    const secret = 'eyJhbGciOiJSUzI1NiJ9.secret';
    for (const read of ['number', 'instant', 'object'] as const)
      assert.throws(
        () => reader({ token: secret })[read]('token'),
        (error: Error) => error instanceof SessionError && !error.message.includes(secret),
      );
  });
});

describe('parseInstant', () => {
  it('reads RFC 3339', () => {
    assert.equal(parseInstant('2026-12-09T14:00:00Z'), Date.UTC(2026, 11, 9, 14));
    assert.equal(parseInstant('2026-12-09T14:00:00.250Z'), Date.UTC(2026, 11, 9, 14, 0, 0, 250));
    assert.equal(parseInstant('2026-07-09T14:00:00+01:00'), Date.UTC(2026, 6, 9, 13));
    assert.equal(parseInstant('2026-12-09T14:00:00.123456789Z'), Date.UTC(2026, 11, 9, 14) + 123);
  });

  it('R2: refuses a time without an offset, which every device would read as its own', () => {
    for (const text of ['2026-12-09T14:00:00', '2026-12-09', '2026-12-09 14:00:00Z'])
      assert.equal(parseInstant(text), undefined, text);
  });

  it('refuses a day or an hour that there is not', () => {
    for (const text of [
      '2026-02-30T10:00:00Z',
      '2026-02-29T10:00:00+01:00',
      '2026-12-09T24:00:00Z',
      '2026-12-09T23:59:60Z',
      '2026-12-09T10:00:00+99:00',
    ])
      assert.equal(parseInstant(text), undefined, text);
    assert.equal(parseInstant('2028-02-29T23:59:59-11:00'), Date.UTC(2028, 2, 1, 10, 59, 59));
  });

  it('refuses what is no date at all', () => {
    for (const text of ['', '0', '2026', '9 December 2026', '2026-13-09T14:00:00Z', '+002026-1'])
      assert.equal(parseInstant(text), undefined, text);
  });

  it('reads back every instant that toISOString writes', () => {
    const instant = fc.date({
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    });
    fc.assert(fc.property(instant, (date) => parseInstant(date.toISOString()) === date.getTime()));
  });
});
