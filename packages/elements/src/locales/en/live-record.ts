/** What the record says while a session is live in another tab. */
export const liveRecord = {
  /** Minutes, rounded. */
  'record-closes': (minutes: number) =>
    minutes < 1
      ? 'Your record closes in less than a minute.'
      : `Your record closes in ${minutes === 1 ? '1 minute' : `${minutes} minutes`}.`,
  'record-save': 'Save what you have written.',
} as const;
