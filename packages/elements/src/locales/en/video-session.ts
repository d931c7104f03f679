export const videoSession = {
  'journey-verifying': 'Checking your link …',
  'journey-rejoining': 'Going back to the call …',
} as const;
