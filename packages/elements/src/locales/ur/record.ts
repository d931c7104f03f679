// Awaiting a native reader.
import type { Messages } from '../en/index.js';

const plurals = new Intl.PluralRules('ur');

/** "1 حرف, 5 حروف"; a minute is the same in both. */
function counted(count: number, one: string, other: string): string {
  return `${count} ${plurals.select(count) === 'one' ? one : other}`;
}

const minutesOf = (count: number) => counted(count, 'منٹ', 'منٹ');
const letters = (count: number) => counted(count, 'حرف', 'حروف');

function duration(minutes: number): string {
  if (minutes < 1) return 'ایک منٹ سے کم';
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [
    ...(hours > 0 ? [counted(hours, 'گھنٹہ', 'گھنٹے')] : []),
    ...(rest > 0 ? [minutesOf(rest)] : []),
  ];
  return parts.join(' ');
}

/** What a clinician reads in the record. */
export const record = {
  'link-title': 'ویڈیو سیشن',
  'link-generate': 'ویڈیو سیشن کا لنک بنائیں',
  'link-generating': 'ویڈیو سیشن کا لنک بن رہا ہے …',
  'link-recurring': 'سلسلے کی ہر اپائنٹمنٹ کو اپنا لنک ملتا ہے۔',
  'link-required': 'ویڈیو سیشن کا لنک بنانے کے لیے خانے پر نشان لگائیں۔',
  'link-failed': 'ہمیں ویڈیو سیشن کا لنک نہیں مل سکا۔',
  'link-cancelled': 'لنک منسوخ ہو گئے ہیں۔ وہ اب نہیں چلتے۔',
  'link-part-missing': 'اس صفحے کا ایک حصہ لوڈ نہیں ہوا۔ آپ پھر بھی لنک استعمال کر سکتے ہیں۔',
  'link-start': 'ویڈیو سیشن شروع کریں',
  'link-patient': 'مریض کا لنک',
  'link-guest': 'مہمان کا لنک',
  'link-start-hint': 'نئے ٹیب میں کھلتا ہے۔ یہ ریکارڈ کھلا رہتا ہے۔',
  'link-more': 'لنک اور پیغام',
  'link-clinician': 'ماہر کا لنک',
  'link-clinician-hint': 'صرف عملے کے لیے۔ یہ لنک مریض کو نہ بھیجیں۔',
  'link-guest-hint': 'ترجمان، دیکھ بھال کرنے والے یا دوسرے ماہر کے لیے۔',
  'link-patient-reminder': 'یہ لنک یاد دہانی کے پیغام میں ہے۔',
  'link-patient-diary': 'یہ لنک یاد دہانی کے پیغام میں ہو سکتا ہے۔',
  'link-patient-contact': 'کسی یاد دہانی میں نہیں ہے۔ یہ لنک مریض کو خود دیں۔',
  copy: 'کاپی کریں',
  copied: 'کاپی ہو گیا',
  close: 'بند کریں',
  'works-today': (until) => `آج ${until} تک چلتا ہے`,
  'works-now': (until) => `ابھی ${until} تک چلتا ہے`,
  'opens-on': (day) => `${day} کو کھلے گا`,
  'was-for': (day) => `${day} کے لیے تھا`,
  'start-early': (day) =>
    `آپ ابھی شروع نہیں کر سکتے۔ آپ اور مریض ${day} کو کسی بھی وقت شامل ہو سکتے ہیں۔`,
  'start-past': (day) => `یہ سیشن ${day} کو تھا۔ ویڈیو پر ملنے کے لیے نئی اپائنٹمنٹ بنائیں۔`,
  'qr-show': 'QR کوڈ',
  'qr-title': 'مریض کے لیے QR کوڈ',
  'qr-caution': 'یہ کوڈ صرف مریض کو دکھائیں۔ جو اسے اسکین کرے وہ مریض کے طور پر شامل ہو سکتا ہے۔',
  'qr-failed': 'ہم QR کوڈ نہیں بنا سکے۔',
  'message-send': 'لنک خود بھیجیں',
  'message-title': 'مریض کے لیے پیغام',
  'message-subject': 'ویڈیو اپائنٹمنٹ',
  'message-default': (day, time, link) =>
    `آپ کی ویڈیو اپائنٹمنٹ ${day} کو ${time} پر ہے۔ شامل ہونے کے لیے: ${link}`,
  'message-copy': 'پیغام کاپی کریں',
  'message-email': 'ای میل',
  'message-share': 'شیئر کریں',
  'message-share-failed': 'پیغام شیئر نہیں ہوا۔ اسے کاپی کر کے خود بھیجیں۔',
  'message-lacks-link': 'پیغام میں مریض کا لنک نہیں ہے۔ مریض کو شامل ہونے کے لیے یہ چاہیے۔',
  'sms-fits': (left) => `ایک ٹیکسٹ پیغام میں آ جاتا ہے، ${letters(left)} باقی۔`,
  'sms-parts': (parts, over) =>
    `${counted(parts, 'ٹیکسٹ پیغام', 'ٹیکسٹ پیغام')} چاہئیں۔ ایک میں لانے کے لیے ${letters(over)} کم کریں۔`,
  'sms-spoilers': 'ان حروف کی وجہ سے ایک ٹیکسٹ پیغام میں کم لکھا جا سکتا ہے:',
  'sms-invisible': 'نظر نہ آنے والا حرف',
  'sms-plain': 'سادہ حروف استعمال کریں',
  renew: 'نئے لنک بنائیں',
  'renew-title': 'نئے لنک بنائیں؟',
  'renew-working': 'نئے لنک بن رہے ہیں …',
  'renew-failed': 'ہم نئے لنک نہیں بنا سکے۔',
  renewed: 'نئے لنک تیار ہیں۔ نیا لنک مریض کو بھیجیں۔',
  retire: 'لنک منسوخ کریں',
  'retire-title': 'لنک منسوخ کریں؟',
  'retire-working': 'لنک منسوخ ہو رہے ہیں …',
  'retire-failed': 'ہم لنک منسوخ نہیں کر سکے۔',
  'renew-text': 'جو لنک بھیجا گیا تھا وہ چلنا بند ہو جائے گا۔ نیا بھیجیں۔',
  'retire-text':
    'جو لنک بھیجا گیا تھا وہ چلنا بند ہو جائے گا۔ جب تک آپ نئے لنک نہ بنائیں، کوئی شامل نہیں ہو سکتا۔',
  'links-keep': 'لنک رہنے دیں',
  'presence-missing': 'ہم یہ نہیں دکھا سکے کہ کون انتظار کر رہا ہے۔',

  'presence-label': 'یہاں کون ہے',
  'presence-nobody': 'مریض ابھی یہاں نہیں ہے',
  'presence-lost': 'کنکشن ٹوٹ گیا۔ دوبارہ کوشش ہو رہی ہے۔',
  'presence-refused': 'ہم نہیں دکھا سکتے کہ مریض یہاں ہے یا نہیں۔',
  'presence-last-known': (what) => `اس سے پہلے: ${what}`,
  'presence-patient-waiting': 'مریض انتظار میں',
  'presence-patient-admitted': 'مریض کو اندر بلا لیا گیا',
  'presence-patient-in-session': 'مریض سیشن میں',
  'presence-patient-left': 'مریض چلا گیا',
  'presence-guest-waiting': 'مہمان انتظار میں',
  'presence-guest-admitted': 'مہمان کو اندر بلا لیا گیا',
  'presence-guest-in-session': 'مہمان سیشن میں',
  'presence-guest-left': 'مہمان چلا گیا',
  'presence-clinician-waiting': 'ماہر انتظار میں',
  'presence-clinician-admitted': 'ماہر انتظار میں',
  'presence-clinician-in-session': 'ماہر سیشن میں',
  'presence-clinician-left': 'ماہر چلا گیا',
  'presence-for': (minutes) => `، ${duration(minutes)}`,
  'presence-at': (time) => ` ${time} پر`,
  'presence-admit-patient': 'مریض کو اندر بلائیں',
  'link-when': (time, day) => `${day}، ${time}`,
  'renewed-reminder':
    'نئے لنک تیار ہیں۔ یاد دہانی کے پیغام میں نیا لنک ہے۔ اگر یاد دہانی جا چکی ہے تو نیا لنک خود بھیجیں۔',
  'renew-text-reminder':
    'جو لنک بھیجا گیا تھا وہ چلنا بند ہو جائے گا۔ یاد دہانی کے پیغام میں نیا لنک ہے۔',
  'links-checking': 'لنک دیکھ رہے ہیں …',
  'links-unchecked': 'ہم یہ معلوم نہیں کر سکے کہ یہ لنک اب بھی چلتے ہیں یا نہیں۔',
  'deed-waiting': 'مریض ابھی انتظار کر رہا ہے۔',
  'deed-in-session': 'مریض ابھی سیشن میں ہے۔',
  'presence-admit-both': 'دونوں کو اندر بلائیں',
  'trouble-of-patient': (trouble) => `مریض: ${trouble}`,
  'trouble-of-guest': (trouble) => `مہمان: ${trouble}`,
  'presence-admit-guest': 'مہمان کو اندر بلائیں',
  'presence-admitting': 'اندر بلا رہے ہیں …',
  'presence-admit-failed': 'ہم انہیں اندر نہیں بلا سکے۔',
  'presence-write': 'پیغام بھیجیں',
  'presence-phrases': 'پیغام چنیں',
  'presence-message': 'انتظار کرنے والے کے لیے پیغام',
  'presence-send': 'بھیجیں',
  'presence-sending': 'بھیجا جا رہا ہے …',
  'presence-send-failed': 'ہم آپ کا پیغام نہیں بھیج سکے۔',
  'presence-sent': (time, text) => `${time} پر بھیجا گیا: ${text}`,
  'presence-letters-left': (left) => `${letters(left)} باقی`,
  'presence-title': (waiting) => `(${waiting} انتظار میں) `,
  'trouble-permission-blocked': 'ان کا کیمرا اور مائیکروفون بلاک ہیں۔',
  'trouble-permission-dismissed': 'انہوں نے ابھی کیمرے اور مائیکروفون کی اجازت نہیں دی۔',
  'trouble-permission-pending':
    'ان کا براؤزر کیمرا اور مائیکروفون استعمال کرنے کی اجازت مانگ رہا ہے۔',
  'trouble-permission-system': 'ان کا آلہ براؤزر کو کیمرا یا مائیکروفون استعمال کرنے نہیں دیتا۔',
  'trouble-no-camera': 'ان کے پاس کیمرا نہیں ہے۔',
  'trouble-no-microphone': 'ان کے پاس مائیکروفون نہیں ہے۔',
  'trouble-in-use': 'شاید کوئی دوسری ایپ ان کا کیمرا استعمال کر رہی ہے۔',
  'trouble-device-switched':
    'ان کا معمول کا کیمرا یا مائیکروفون موجود نہیں۔ وہ دوسرا استعمال کر رہے ہیں۔',
  'trouble-device-lost': 'ان کا ہیڈ سیٹ یا کیمرا نکل گیا۔',
  'trouble-insecure': 'ان کا براؤزر اس صفحے پر کیمرا یا مائیکروفون استعمال نہیں کر سکتا۔',
  'trouble-policy-blocked': 'ویڈیو کا صفحہ ان کے کیمرے اور مائیکروفون کی اجازت نہیں دیتا۔',
  'trouble-media-failed': 'ان کا کیمرا یا مائیکروفون شروع نہیں ہوا۔',

  'record-closes': (minutes) =>
    minutes < 1
      ? 'آپ کا ریکارڈ ایک منٹ سے کم میں بند ہو جائے گا۔'
      : `آپ کا ریکارڈ ${minutesOf(minutes)} میں بند ہو جائے گا۔`,
  'record-save': 'جو لکھا ہے اسے محفوظ کریں۔',
} satisfies Partial<Messages>;
