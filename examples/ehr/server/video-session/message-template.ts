import type { ServiceSettings } from '../database/settings.js';

/** The text that a clinician shares by hand; the SDK puts day, time and link in. */
export function messageTemplate({ serviceName, phone }: ServiceSettings): string {
  const plain = (text: string) => text.replace(/[{}]/g, '');
  return `${plain(serviceName)}: your video appointment is on {day} at {time}.\nTo join: {link}\nHelp: ${plain(phone)}`;
}
