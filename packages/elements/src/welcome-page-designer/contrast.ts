import type { WelcomeTheme } from '@video-session/core';
import { applyTheme, luminance, mix } from '../theme.js';
import type { ColourName } from './draft.js';

/** The elements' own colours, as in `tokens.styles.ts`; a test holds them to it. */
export const LIGHT = {
  ink: '#1d2b36',
  'ink-soft': '#4a5b68',
  paper: '#ffffff',
  ground: '#f3f6f7',
  edge: '#6b7c88',
  accent: '#0b6170',
  'accent-strong': '#084954',
  'on-accent': '#ffffff',
  'accent-tint': '#e3f1f3',
  focus: '#ffd33d',
  'focus-edge': '#1d2b36',
} as const;

export type Role = keyof typeof LIGHT | 'button' | 'button-strong';
export type Palette = Readonly<Record<Role, string>>;

export const DARK: Readonly<Record<keyof typeof LIGHT, string>> = {
  ink: '#eef3f5',
  'ink-soft': '#b4c2cb',
  paper: '#16222a',
  ground: '#0e171d',
  edge: '#8a9ca8',
  accent: '#6fd0de',
  'accent-strong': '#a2e3ed',
  'on-accent': '#06272d',
  'accent-tint': '#143840',
  focus: '#ffd33d',
  'focus-edge': '#0e171d',
};

/** Two colours that stand together somewhere on the patient's page. */
export type PairName =
  | 'words'
  | 'small-words'
  | 'words-on-ground'
  | 'words-at-date'
  | 'link'
  | 'link-on-ground'
  | 'link-at-date'
  | 'button'
  | 'button-pressed'
  | 'symbol'
  | 'edge'
  | 'focus'
  | 'focus-button';

export interface Pair {
  readonly name: PairName;
  readonly front: string;
  readonly back: string;
  /** From 1 to 21 (WCAG 2.2). */
  readonly ratio: number;
  /** 4.5 for words (1.4.3), 3 for what is drawn (1.4.11, 2.4.13). */
  readonly needed: number;
}

export interface Suggestion {
  readonly setting: ColourName;
  readonly colour: string;
  readonly isDarker: boolean;
}

/** Name, colour in front, colour behind, ratio needed, and what to change where it is too low. */
type Rule = readonly [PairName, Role, Role, number, readonly ColourName[]];

const RULES: readonly Rule[] = [
  ['words', 'ink', 'paper', 4.5, ['ink', 'paper']],
  ['small-words', 'ink-soft', 'paper', 4.5, ['ink', 'paper']],
  ['words-on-ground', 'ink', 'ground', 4.5, ['ground', 'ink']],
  ['words-at-date', 'ink', 'accent-tint', 4.5, ['ink', 'accent']],
  ['link', 'accent', 'paper', 4.5, ['accent', 'paper']],
  ['link-on-ground', 'accent', 'ground', 4.5, ['accent', 'ground']],
  ['link-at-date', 'accent', 'accent-tint', 4.5, ['accent']],
  ['button', 'on-accent', 'button', 4.5, ['button', 'accent', 'accentInk']],
  ['button-pressed', 'on-accent', 'button-strong', 4.5, ['button', 'accent', 'accentInk']],
  ['symbol', 'on-accent', 'accent', 3, ['accent', 'accentInk']],
  ['edge', 'edge', 'paper', 3, ['ink', 'paper']],
  ['focus', 'focus', 'paper', 3, ['focus']],
  ['focus-button', 'focus', 'button', 3, ['focus', 'button']],
];

/** The colours that a theme leads to, with those that it leaves open. */
export function paletteOf(theme: WelcomeTheme | undefined): Palette {
  const probe = document.createElement('div');
  applyTheme(probe, theme);
  const own = probe.style.colorScheme === 'dark' ? DARK : LIGHT;
  const chosen = (role: Role) => probe.style.getPropertyValue(`--video-session-${role}-color`);
  const roles = Object.keys(LIGHT) as (keyof typeof LIGHT)[];
  const palette = Object.fromEntries(
    roles.map((role) => [role, chosen(role) || own[role]]),
  ) as Record<keyof typeof LIGHT, string>;
  return {
    ...palette,
    button: chosen('button') || palette.accent,
    'button-strong': chosen('button-strong') || palette['accent-strong'],
  };
}

/** Every pair of colours that a patient will see, measured. */
export function pairsOf(theme: WelcomeTheme | undefined): readonly Pair[] {
  const palette = paletteOf(theme);
  return RULES.map(([name, front, back, needed]) => {
    const pair = { name, back: palette[back], needed };
    if (front !== 'focus')
      return { ...pair, front: palette[front], ratio: contrast(palette[front], palette[back]) };
    return { ...pair, ...ring(palette, palette[back]) };
  });
}

/** Focus is a ring of two colours: the one that stands out more is what is seen. */
function ring(palette: Palette, back: string): Pick<Pair, 'front' | 'ratio'> {
  const both = [palette.focus, palette['focus-edge']] as const;
  const [one, other] = both.map((colour) => contrast(colour, back)) as [number, number];
  return one >= other ? { front: both[0], ratio: one } : { front: both[1], ratio: other };
}

export function isEnough({ ratio, needed }: Pair): boolean {
  return ratio >= needed;
}

/** @returns from 1 to 21 (WCAG 2.2) */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** A shade of so many hundredths. */
const STEP = 0.02;
const STEPS = 50;

/**
 * The smallest change of one colour that makes every pair readable; where there
 * is none, one that makes this pair so and costs no other.
 */
export function suggestionFor(
  theme: WelcomeTheme | undefined,
  { name }: Pair,
): Suggestion | undefined {
  const settings = RULES.find(([rule]) => rule === name)?.[4] ?? [];
  const before = pairsOf(theme).filter((pair) => !isEnough(pair)).length;
  const isCured = (faults: readonly Pair[]) => faults.length === 0;
  const isBetter = (faults: readonly Pair[]) =>
    faults.length < before && faults.every((pair) => pair.name !== name);
  return nearest(theme, settings, isCured) ?? nearest(theme, settings, isBetter);
}

let latest: { readonly key: string; readonly suggestions: Suggestions } | undefined;

type Suggestions = ReadonlyMap<PairName, Suggestion>;

/** For every pair that is too low. They take a while, so those of the latest theme are kept. */
export function suggestionsFor(theme: WelcomeTheme | undefined): Suggestions {
  const key = JSON.stringify(theme ?? {});
  if (latest?.key === key) return latest.suggestions;
  const suggestions = new Map<PairName, Suggestion>();
  for (const pair of pairsOf(theme)) {
    const suggestion = isEnough(pair) ? undefined : suggestionFor(theme, pair);
    if (suggestion !== undefined) suggestions.set(pair.name, suggestion);
  }
  latest = { key, suggestions };
  return suggestions;
}

function nearest(
  theme: WelcomeTheme | undefined,
  settings: readonly ColourName[],
  isGood: (faults: readonly Pair[]) => boolean,
): Suggestion | undefined {
  const palette = paletteOf(theme);
  for (let step = 1; step <= STEPS; step += 1) {
    for (const setting of settings) {
      for (const isDarker of [true, false]) {
        const end = isDarker ? '#000000' : '#ffffff';
        const colour = mix(palette[roleOf(setting)], end, 1 - step * STEP);
        const pairs = pairsOf({ ...theme, [setting]: colour });
        if (isGood(pairs.filter((pair) => !isEnough(pair)))) return { setting, colour, isDarker };
      }
    }
  }
  return undefined;
}

export function roleOf(setting: ColourName): Role {
  return setting === 'accentInk' ? 'on-accent' : setting;
}
