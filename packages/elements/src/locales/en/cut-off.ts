/** Where a script did not arrive: part of what is fetched first. */
export const cutOff = {
  'journey-cut-off': 'You seem to be offline',
  'journey-cut-off-text': 'Check your internet connection, then select Try again.',
} as const;
