import { expect } from '@open-wc/testing';
import type { ListedDevice } from './device-kind.js';
import { choicesOf, newsBetween } from './device-list.js';

const device = (kind: ListedDevice['kind'], id: string, label = id): ListedDevice => ({
  kind,
  id,
  label,
});
const own = device('microphone', 'own');
const headset = [device('microphone', 'a', 'Headset'), device('speaker', 'b', 'Headset')];

describe('choicesOf', () => {
  it('offers nothing where there is one, or no name', () => {
    expect(choicesOf([own], 'microphone')).to.deep.equal([]);
    const unnamed = [device('camera', '1', ''), device('camera', '2', '')];
    expect(choicesOf(unnamed, 'camera')).to.deep.equal([]);
  });

  it('does not count the system’s own choice, which Chromium lists a second time', () => {
    expect(choicesOf([device('microphone', 'default'), own], 'microphone')).to.deep.equal([]);
  });

  it('offers all but the one for communications', () => {
    const listed = [device('microphone', 'default'), own, ...headset];
    const choices = choicesOf([device('microphone', 'communications'), ...listed], 'microphone');
    expect(choices.map(({ id }) => id)).to.deep.equal(['default', 'own', 'a']);
  });
});

describe('newsBetween', () => {
  it('names a headset once, though it is a microphone and a speaker', () => {
    expect(newsBetween([own], [own, ...headset])).to.deep.equal({
      added: ['Headset'],
      removed: [],
    });
    expect(newsBetween([own, ...headset], [own])).to.deep.equal({
      added: [],
      removed: ['Headset'],
    });
  });

  it('has none when names come with the first permission', () => {
    expect(newsBetween([device('microphone', '', '')], [own])).to.deep.equal({
      added: [],
      removed: [],
    });
  });
});
