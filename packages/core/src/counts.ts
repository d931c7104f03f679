import { wordsOf, type TimeUnit } from './dates.js';

/** "5 minutes", in the words of the language. */
export function formatCount(value: number, unit: TimeUnit, language: string): string {
  const style = { style: 'unit', unit, unitDisplay: 'long' } as const;
  return (
    wordsOf(language)?.count(value, unit) ?? new Intl.NumberFormat(language, style).format(value)
  );
}
