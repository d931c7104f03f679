/** Families that devices bring along, with a kind that stands in for each. */
const KNOWN: readonly (readonly [family: string, kind: 'sans-serif' | 'serif'])[] = [
  ['Arial', 'sans-serif'],
  ['Atkinson Hyperlegible', 'sans-serif'],
  ['Calibri', 'sans-serif'],
  ['Comic Sans MS', 'sans-serif'],
  ['DejaVu Sans', 'sans-serif'],
  ['Frutiger', 'sans-serif'],
  ['Georgia', 'serif'],
  ['Helvetica Neue', 'sans-serif'],
  ['Liberation Sans', 'sans-serif'],
  ['Lexend', 'sans-serif'],
  ['Noto Sans', 'sans-serif'],
  ['Open Sans', 'sans-serif'],
  ['OpenDyslexic', 'sans-serif'],
  ['Roboto', 'sans-serif'],
  ['Segoe UI', 'sans-serif'],
  ['Tahoma', 'sans-serif'],
  ['Times New Roman', 'serif'],
  ['Trebuchet MS', 'sans-serif'],
  ['Verdana', 'sans-serif'],
];

/** Wide and narrow letters, so that two families rarely measure the same. */
const SAMPLE = 'mmmmmiiiiiWWWlllQg&@8';
const KINDS = ['monospace', 'serif', 'sans-serif'] as const;

/** Those that this device has, as `font-family` values. Nothing is fetched (R34). */
export function fontsHere(): readonly string[] {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return [];
  const width = (font: string) => {
    context.font = `40px ${font}`;
    return context.measureText(SAMPLE).width;
  };
  // A family that is there measures as itself, whichever kind would stand in for it.
  const isHere = (family: string) =>
    KINDS.some((kind) => width(`"${family}", ${kind}`) !== width(kind));
  return KNOWN.filter(([family]) => isHere(family)).map(([family, kind]) => `${family}, ${kind}`);
}
