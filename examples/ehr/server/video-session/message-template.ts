import type { ServiceSettings } from '../database/settings.js';

/** The text that a clinician shares by hand; the SDK puts day, time and link in. */
export function messageTemplate({ serviceName, phone }: ServiceSettings): string {
  const plain = (text: string) => text.replace(/[{}]/g, '');
  return `${plain(serviceName)}: video appointment {day}, {time}.\n{link}\nCall ${plain(phone)}`;
}
