export const videoSession = {
  'journey-verifying': 'Checking your link …',
  'journey-rejoining': 'Going back to the call …',
  'journey-exit': 'Leave this page now',
  'journey-gone': 'Go on',
  'journey-cut-off': 'You seem to be offline',
  'journey-cut-off-text': 'Check your internet connection, then select Try again.',
} as const;
