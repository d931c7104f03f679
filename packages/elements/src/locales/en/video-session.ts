export const videoSession = {
  'journey-verifying': 'Checking your link …',
  'journey-rejoining': 'Going back to the call …',
  'journey-exit': 'Leave this page now',
  'journey-gone': 'Go on',
} as const;
