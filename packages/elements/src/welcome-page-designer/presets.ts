import type { WelcomeTheme } from '@video-session/core';

/** The colours of the NHS: links and buttons differ, and the page is white on grey. */
export const NHS_THEME: WelcomeTheme = {
  ink: '#212b32',
  paper: '#ffffff',
  ground: '#f0f4f5',
  accent: '#005eb8',
  button: '#007f3b',
  accentInk: '#ffffff',
  focus: '#ffeb3b',
  font: 'Arial, sans-serif',
};
