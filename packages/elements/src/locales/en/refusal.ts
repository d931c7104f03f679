/** What a person can do who is not let in, and what the page does by itself. */
export const refusal = {
  'refusal-opens-in': (time: string) => `You can join in ${time}.`,
  'refusal-opens-itself': 'You can leave this page open. It opens by itself when it is time.',
  'refusal-past-next': 'Call us if you need another appointment.',
  'refusal-cancelled-next': 'Call us if you did not expect this.',
  'refusal-contact-next': 'Contact us if you need an appointment.',
  'refusal-retrying': 'We keep trying. This page goes on by itself.',
  'refusal-online': 'This page goes on by itself when you are online again.',
  'refusal-calendar': 'Add it to your calendar',
  'elsewhere-title': 'You have this open in another window',
  'elsewhere-text': 'You can only join from one window. Go to the other one, or use this one.',
  'elsewhere-moved-title': 'You are using another window now',
  'elsewhere-moved-text':
    'You have left the call in this window. Your camera and microphone are off here.',
  'elsewhere-use': 'Use this window',
} as const;
