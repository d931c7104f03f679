import {
  DEFAULT_REMINDER,
  fillReminder,
  formatDay,
  formatTime,
  plainSms,
  smsCost,
  type SmsCost,
} from '@video-session/core';
import { requireDate, type Appointment } from '../appointment.js';
import { refuse, requireObject, requireText, requireTimeZone } from '../check.js';
import { requireLink } from './link.js';

export interface ReminderRequest {
  readonly appointment: Pick<Appointment, 'starts'>;
  /** The patient's link. */
  readonly link: string;
  readonly service: {
    readonly name: string;
    /** IANA time zone in which day and time are said (R2). */
    readonly timeZone: string;
  };
  /** With `{link}` and, as wished, `{day}`, `{time}`, `{service}` and `{code}`; plain English by default. */
  readonly template?: string | undefined;
  /** BCP 47 language of day and time; `en-GB` by default. */
  readonly language?: string | undefined;
  /** The meeting code, for a template with `{code}`. */
  readonly meetingCode?: string | undefined;
}

export interface ReminderWarning {
  /**
   * `several-messages`: it does not fit one SMS. `costly-characters`: some
   * characters more than halve what fits, and `plainSms` would replace them.
   * `language`: there is no template in that language.
   */
  readonly reason: 'several-messages' | 'costly-characters' | 'language';
  /** For the developer who writes the template. */
  readonly message: string;
}

export interface ReminderText {
  readonly text: string;
  readonly sms: SmsCost;
  readonly warnings: readonly ReminderWarning[];
}

/**
 * The text of a reminder for hosts that send it themselves, with what it costs as an SMS (R36).
 * @throws {TypeError} naming the field or placeholder and what was expected
 */
export function reminderText(request: ReminderRequest): ReminderText {
  requireObject(request, 'request');
  requireObject(request.appointment, 'appointment');
  requireObject(request.service, 'service');
  const { template = DEFAULT_REMINDER, language = 'en-GB', service } = request;
  const { starts } = request.appointment;
  const at = requireDate(starts, 'appointment.starts').getTime();
  const timeZone = requireTimeZone(service.timeZone, 'service.timeZone');
  requireLanguage(language);
  const text = fillReminder(template, {
    link: requireLink(request.link, 'link'),
    day: formatDay(at, timeZone, language),
    time: formatTime(at, timeZone, language),
    service: requireText(service.name, 'service.name'),
    code: request.meetingCode ?? '',
  });
  const sms = smsCost(text);
  return { text, sms, warnings: warningsOf(text, sms, language, request.template) };
}

function warningsOf(
  text: string,
  sms: SmsCost,
  language: string,
  template: string | undefined,
): readonly ReminderWarning[] {
  const warnings: ReminderWarning[] = [];
  if (sms.segments > 1)
    warnings.push({
      reason: 'several-messages',
      message: `This is sent as ${sms.segments} messages`,
    });
  if (smsCost(plainSms(text)).segments < sms.segments)
    warnings.push({
      reason: 'costly-characters',
      message: `Without ${sms.spoilers.join(' ')} it would be fewer messages: plainSms replaces them`,
    });
  if (template === undefined && !/^en(-|$)/i.test(language))
    warnings.push({
      reason: 'language',
      message: 'Only the day is in that language: pass a template',
    });
  return warnings;
}

function requireLanguage(language: unknown): void {
  try {
    Intl.getCanonicalLocales(requireText(language, 'language'));
  } catch {
    refuse('language', 'a BCP 47 language tag such as en-GB');
  }
}
