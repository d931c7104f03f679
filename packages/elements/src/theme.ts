import type { WelcomeTheme } from '@video-session/core';

const PREFIX = '--video-session-';

/** Names of the public custom properties that a theme sets, so that an older one leaves nothing behind. */
const PROPERTIES = [
  'ink-color',
  'ink-soft-color',
  'paper-color',
  'ground-color',
  'line-color',
  'edge-color',
  'accent-color',
  'accent-strong-color',
  'accent-tint-color',
  'button-color',
  'button-strong-color',
  'on-accent-color',
  'focus-color',
  'focus-edge-color',
  'font-family',
] as const;

type Values = Partial<Record<(typeof PROPERTIES)[number], string>>;

const COLOUR = /^#[\da-f]{6}$/i;
const FONT = /^[\p{L}\p{N} ,_'"-]+$/u;
const PAPER = '#ffffff';
const INK = '#1d2b36';

/**
 * Sets a service's colours and font as custom properties on an element, and
 * takes away those of a theme before. What a service leaves open goes with what
 * it chose: softer words, lines, and words on its colour that can be read.
 */
export function applyTheme(element: HTMLElement, theme: WelcomeTheme | undefined): void {
  const { style } = element;
  const values = theme === undefined ? {} : valuesOf(theme);
  for (const name of PROPERTIES) set(style, PREFIX + name, values[name]);
  // Colours are chosen for light or for dark; the ones left open have to match them.
  const scheme = theme && hasColour(theme) ? schemeOf(colour(theme.paper) ?? PAPER) : undefined;
  set(style, 'color-scheme', scheme);
}

function set(style: CSSStyleDeclaration, name: string, value: string | undefined): void {
  if (value === undefined) style.removeProperty(name);
  else style.setProperty(name, value);
}

function valuesOf(theme: WelcomeTheme): Values {
  const font = theme.font !== undefined && FONT.test(theme.font) ? theme.font : undefined;
  const fonts: Values = font === undefined ? {} : { 'font-family': font };
  return { ...fonts, ...surfaces(theme), ...accents(theme), ...button(theme), ...focus(theme) };
}

function surfaces(theme: WelcomeTheme): Values {
  const given = {
    paper: colour(theme.paper),
    ink: colour(theme.ink),
    ground: colour(theme.ground),
  };
  if (given.paper === undefined && given.ink === undefined) {
    return given.ground === undefined ? {} : { 'ground-color': given.ground };
  }
  const paper = given.paper ?? PAPER;
  const ink = given.ink ?? readable(paper);
  return {
    'paper-color': paper,
    'ink-color': ink,
    'ground-color': given.ground ?? mix(ink, paper, 0.05),
    'ink-soft-color': mix(ink, paper, 0.8),
    'line-color': mix(ink, paper, 0.2),
    'edge-color': mix(ink, paper, 0.6),
  };
}

function accents(theme: WelcomeTheme): Values {
  const accent = colour(theme.accent);
  const onAccent = colour(theme.accentInk);
  if (accent === undefined) return onAccent === undefined ? {} : { 'on-accent-color': onAccent };
  const words = onAccent ?? readable(accent);
  return {
    'accent-color': accent,
    'on-accent-color': words,
    'accent-strong-color': stronger(accent, words),
    'accent-tint-color': mix(accent, colour(theme.paper) ?? PAPER, 0.11),
  };
}

function button(theme: WelcomeTheme): Values {
  const chosen = colour(theme.button);
  if (chosen === undefined) return {};
  const words = colour(theme.accentInk) ?? readable(colour(theme.accent) ?? chosen);
  return {
    'button-color': chosen,
    'button-strong-color': stronger(chosen, words),
    'on-accent-color': words,
  };
}

/** Away from the words on it, so that they can be read better, never worse. */
function stronger(ground: string, words: string): string {
  return mix(ground, luminance(words) > 0.5 ? '#000000' : '#ffffff', 0.75);
}

function focus(theme: WelcomeTheme): Values {
  const chosen = colour(theme.focus);
  return chosen === undefined
    ? {}
    : { 'focus-color': chosen, 'focus-edge-color': readable(chosen) };
}

function hasColour(theme: WelcomeTheme): boolean {
  return Object.values<string | undefined>({ ...theme }).some(
    (value) => colour(value) !== undefined,
  );
}

function schemeOf(paper: string): 'light' | 'dark' {
  return luminance(paper) < 0.2 ? 'dark' : 'light';
}

function colour(value: string | undefined): string | undefined {
  return value !== undefined && COLOUR.test(value) ? value : undefined;
}

/** Dark words, or white ones, whichever stand out more. */
function readable(ground: string): string {
  return luminance(ground) > 0.2 ? INK : '#ffffff';
}

function channels(hex: string): readonly number[] {
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
}

/** @param share how much of the first there is, from 0 to 1 */
export function mix(one: string, other: string, share: number): string {
  const others = channels(other);
  const mixed = channels(one).map((value, index) =>
    Math.round(value * share + (others[index] ?? 0) * (1 - share)),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance, from 0 to 1 (WCAG 2.2). */
export function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
