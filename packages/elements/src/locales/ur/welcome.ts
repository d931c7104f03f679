// Awaiting a native reader.
import type { Messages } from '../en/index.js';

/** Welcome page, with what it fetches later, and words that several elements say. */
export const welcome = {
  loading: 'ایک لمحہ …',
  'try-again': 'دوبارہ کوشش کریں',
  'call-us': (phone) => `ہمیں \u2066${phone}\u2069 پر فون کریں`,
  'meeting-code': 'ملاقات کا کوڈ',
  'need-help': 'مدد چاہیے؟',
  'join-name-default': 'شریک',
  'copied-what': (what) => `کاپی ہو گیا: ${what}`,
  'copy-refused': (what) => `کاپی نہیں ہوا: ${what}۔ یہ اب منتخب ہے، اسے خود کاپی کریں۔`,

  'welcome-title': 'آپ کی ویڈیو اپائنٹمنٹ',
  'welcome-appointment': 'اپائنٹمنٹ',
  'welcome-join-now': 'آپ ابھی شامل ہو سکتے ہیں۔ شروع ہونے کے وقت کا انتظار ضروری نہیں۔',
  'welcome-service-time': (zone) => `یہ اس جگہ کا وقت ہے جہاں یہ سروس ہے (${zone})۔`,
  'welcome-your-time': (time, zone) => `آپ کے ہاں: ${time} (${zone})`,
  'welcome-calendar': 'اپنے کیلنڈر میں شامل کریں',
  'welcome-calendar-online': 'Google یا Outlook استعمال کریں',
  'welcome-calendar-failed': 'یہ لوڈ نہیں ہوا۔ اپنا انٹرنیٹ دیکھیں، پھر اسے دوبارہ کھولیں۔',
  'welcome-need-title': 'آپ کو کیا چاہیے',
  'welcome-need-place': 'ایک پرسکون جگہ جہاں کوئی آپ کی بات نہ سن سکے',
  'welcome-need-device': 'فون، ٹیبلٹ یا کمپیوٹر جو چارج ہو',
  'welcome-need-signal': 'Wi-Fi یا فون کا اچھا سگنل',
  'welcome-tips-title': 'اچھی کال کے لیے مشورے',
  'welcome-tip-light': 'کھڑکی یا لیمپ کی طرف منہ کریں تاکہ ہم آپ کو دیکھ سکیں۔',
  'welcome-tip-wifi': 'اپنے Wi-Fi باکس کے قریب بیٹھیں۔ دوسروں سے کہیں کہ آن لائن فلمیں نہ دیکھیں۔',
  'welcome-tip-sound': 'اگر ہیڈ فون ہیں تو لگا لیں۔ اس سے بات زیادہ نجی رہتی ہے۔',
  'welcome-tip-apps': 'دوسری ایپس بند کریں جو آپ کا کیمرا استعمال کرتی ہیں، جیسے Teams یا Zoom۔',
  'welcome-privacy-title': 'آپ کی رازداری',
  'welcome-privacy':
    'آپ کے معالج نوٹس لکھتے ہیں، جیسے ہر اپائنٹمنٹ میں۔ ہم کال ریکارڈ نہیں کرتے۔ کال میں موجود دوسرے لوگ پھر بھی اسے ریکارڈ کر سکتے ہیں۔',
  'welcome-emergency-title': 'اگر آپ ابھی خطرے میں ہیں',
  'welcome-emergency':
    'اپنی اپائنٹمنٹ کا انتظار نہ کریں۔ ابھی مدد کے لیے فون کریں، یا قریب ترین ایمرجنسی (A&E) جائیں۔',
  'welcome-emergency-call': (phone) => `\u2066${phone}\u2069 پر فون کریں`,
  'welcome-consent-title': 'آگے جانے سے پہلے',
  'welcome-consent-error': 'اگر آپ متفق ہیں تو خانے پر نشان لگائیں',
  'welcome-problem-title': 'ایک مسئلہ ہے',
  'welcome-continue-hint': 'اس کے بعد آپ اپنا کیمرا اور مائیکروفون جانچ سکتے ہیں۔',
  'welcome-links-title': 'مزید معلومات',
  'welcome-language': 'زبان',
  'quick-exit': 'یہ صفحہ چھوڑ دیں',
  continue: 'آگے بڑھیں',
  'time-range': (from, to) => `${from} سے ${to} تک`,

  'calendar-shares': (hosts) =>
    `ان سے ایک دوسری ویب سائٹ کھلتی ہے (${hosts})۔ اسے تاریخ، وقت اور الفاظ ”ویڈیو اپائنٹمنٹ“ ملتے ہیں۔`,
  'calendar-keeps': 'اسے آپ کا لنک نہیں ملتا، اس لیے ہمارا بھیجا ہوا پیغام سنبھال کر رکھیں۔',
  'calendar-google': 'Google کیلنڈر',
  'calendar-outlook': 'گھر کا Outlook',
  'calendar-office365': 'کام کا Outlook',
  'calendar-event': 'ویڈیو اپائنٹمنٹ',

  'browser-calls-title': 'اس براؤزر میں ویڈیو کال نہیں چلتی',
  'browser-calls': 'یہ صفحہ کسی نئے براؤزر میں کھولیں: Safari، Chrome، Edge یا Firefox۔',
  'browser-devices-title': 'یہ براؤزر آپ کا کیمرا استعمال نہیں کر سکتا',
  'browser-devices':
    'آپ پھر بھی شامل ہو سکتے ہیں، لیکن کوئی آپ کو دیکھ یا سن نہیں سکے گا۔ نظر آنے کے لیے یہ صفحہ Safari یا Chrome میں کھولیں۔',
  'browser-page-title': 'یہ صفحہ ویڈیو کال کے لیے تیار نہیں ہے',
  'browser-page': 'یہ آپ کی غلطی نہیں ہے۔ براہ کرم ہمیں فون کریں، ہم آپ کی مدد کریں گے۔',
  'browser-page-no-phone':
    'یہ آپ کی غلطی نہیں ہے۔ براہ کرم اس سروس کو بتائیں جس نے آپ کو لنک بھیجا۔',
  'browser-app-title': (app) => `آپ ${app} ایپ کے اندر ہیں`,
  'browser-some-app-title': 'آپ کسی دوسری ایپ کے اندر ہیں',
  'browser-app': 'ہو سکتا ہے یہاں ویڈیو کال نہ چلے۔ اپنا ویب براؤزر استعمال کرنا بہتر ہے۔',
  'browser-app-ios':
    'اسکرین کے کنارے پر مینو یا قطب نما دیکھیں۔ ”Open in Safari“ یا ”Open in browser“ چنیں۔',
  'browser-app-android':
    'اسکرین کے اوپر تین نقطے دیکھیں۔ ”Open in Chrome“ یا ”Open in browser“ چنیں۔',
  'browser-app-other': 'ایپ میں مینو دیکھیں۔ ”Open in browser“ چنیں۔',
  'browser-copy-step': 'یا لنک کاپی کریں اور Safari یا Chrome میں پیسٹ کریں۔',
  'browser-copy': 'لنک کاپی کریں',
  'browser-link': 'اس صفحے کا لنک',
} satisfies Partial<Messages>;
