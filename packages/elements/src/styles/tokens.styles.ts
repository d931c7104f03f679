import { unsafeCSS } from 'lit';

/** By the name of its token: a colour on light ground, and on dark ground where that is another. */
const COLOURS: Readonly<Record<string, readonly [light: string, dark?: string]>> = {
  ink: ['#1d2b36', '#eef3f5'],
  'ink-soft': ['#4a5b68', '#b4c2cb'],
  paper: ['#ffffff', '#16222a'],
  ground: ['#f3f6f7', '#0e171d'],
  line: ['#c9d3d9', '#33444f'],
  edge: ['#6b7c88', '#8a9ca8'],
  accent: ['#0b6170', '#6fd0de'],
  'accent-strong': ['#084954', '#a2e3ed'],
  'on-accent': ['#ffffff', '#06272d'],
  'accent-tint': ['#e3f1f3', '#143840'],
  button: ['var(--_accent)'],
  'button-strong': ['var(--_accent-strong)'],
  danger: ['#b3261e', '#ff8a80'],
  'on-danger': ['#ffffff', '#33100d'],
  'warning-tint': ['#fff4d6', '#3d3316'],
  focus: ['#ffd33d'],
  'focus-edge': ['#1d2b36', '#0e171d'],
  stage: ['#10191f'],
  'on-stage': ['#f2f6f8'],
};

/** Everything that is no colour. */
const REST = `
  --_radius: var(--video-session-radius, 0.75rem);
  --_radius-small: var(--video-session-radius-small, 0.5rem);
  --_font: var(--video-session-font-family, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif);
  --_font-mono: var(--video-session-font-mono, ui-monospace, 'SF Mono', Menlo, Consolas, monospace);`;

const colours = (of: (light: string, dark?: string) => string): string =>
  Object.entries(COLOURS)
    .map(
      ([name, [light, dark]]) =>
        `--_${name}:var(--video-session-${name}-color,${of(light, dark)});`,
    )
    .join('');

/**
 * Private tokens, each with the public property that a host or theme may set.
 * The public ones are documented in the README; elements read the private ones only.
 * Light or dark is the page's choice (`color-scheme`), since an element stands on
 * the page's own ground; browsers of before 2024 show the light colours.
 */
export const tokens = unsafeCSS(`:host{${colours((light) => light)}${REST}}
@supports (color: light-dark(#000, #fff)) {
  :host{${colours((light, dark) => (dark === undefined ? light : `light-dark(${light},${dark})`))}}
}`);
