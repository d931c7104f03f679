export const background = {
  'background-title': 'What is behind you',
  'background-none': 'My room',
  'background-blur': 'Blur',
  'background-strong-blur': 'Strong blur',
  'background-starting': 'Getting your background ready …',
  'background-on': 'Your background has changed.',
  'background-off': 'Your room can be seen again.',
  'background-too-slow':
    'Your picture was getting slow, so we have switched this off. You can still join.',
  'background-failed':
    'We could not change your background. Your room can be seen. Select it again, or join without it.',
} as const;
