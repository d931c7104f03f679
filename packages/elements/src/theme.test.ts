import { expect } from '@open-wc/testing';
import { applyTheme } from './theme.js';

const themed = (theme: Parameters<typeof applyTheme>[1]) => {
  const element = document.createElement('div');
  applyTheme(element, theme);
  return (name: string) => element.style.getPropertyValue(`--video-session-${name}`);
};

describe('applyTheme', () => {
  it('sets what the service chose', () => {
    const value = themed({ accent: '#005eb8', paper: '#ffffff', font: 'Arial, sans-serif' });
    expect(value('accent-color')).to.equal('#005eb8');
    expect(value('paper-color')).to.equal('#ffffff');
    expect(value('font-family')).to.equal('Arial, sans-serif');
  });

  it('writes in a colour that can be read where the service has not said', () => {
    expect(themed({ accent: '#ffb703' })('on-accent-color')).to.equal('#1d2b36');
    expect(themed({ accent: '#003087' })('on-accent-color')).to.equal('#ffffff');
    expect(themed({ paper: '#10202b' })('ink-color')).to.equal('#ffffff');
  });

  it('R34: sets nothing that is no colour and no name of a font', () => {
    const hostile = { accent: 'url(//x.example)', ink: 'red', font: 'url(//x.example/f)' };
    const element = document.createElement('div');
    applyTheme(element, hostile);
    expect(element.getAttribute('style') ?? '').to.equal('');
  });

  it('is light or dark by the paper, whatever the device prefers', () => {
    const element = document.createElement('div');
    applyTheme(element, { paper: '#10202b' });
    expect(element.style.colorScheme).to.equal('dark');
    applyTheme(element, { accent: '#005eb8' });
    expect(element.style.colorScheme).to.equal('light');
    applyTheme(element, { font: 'Arial' });
    expect(element.style.colorScheme).to.equal('');
  });

  it('leaves nothing of the theme before', () => {
    const element = document.createElement('div');
    element.style.color = 'red';
    applyTheme(element, { accent: '#005eb8', ink: '#212b32', focus: '#ffeb3b', font: 'Arial' });
    applyTheme(element, undefined);
    expect(element.getAttribute('style')).to.equal('color: red;');
  });
});
