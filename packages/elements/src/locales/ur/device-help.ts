// Awaiting a native reader.
import type { Messages } from '../en/index.js';

/** What is wrong with a device. Names of buttons are followed by their English ones, as devices in Britain have them. */
export const deviceHelp = {
  'cause-permission-blocked-camera': 'آپ کا کیمرا بلاک ہے۔',
  'cause-permission-blocked-microphone': 'آپ کا مائیکروفون بلاک ہے۔',
  'cause-permission-blocked-both': 'آپ کا کیمرا اور مائیکروفون بلاک ہیں۔',
  'cause-permission-dismissed-camera': 'ہمیں آپ کا کیمرا استعمال کرنا ہے۔',
  'cause-permission-dismissed-microphone': 'ہمیں آپ کا مائیکروفون استعمال کرنا ہے۔',
  'cause-permission-dismissed-both': 'ہمیں آپ کا کیمرا اور مائیکروفون استعمال کرنا ہے۔',
  'cause-permission-pending-camera': 'اپنے براؤزر کا پیغام دیکھیں۔',
  'cause-permission-pending-microphone': 'اپنے براؤزر کا پیغام دیکھیں۔',
  'cause-permission-pending-both': 'اپنے براؤزر کا پیغام دیکھیں۔',
  'cause-permission-system-camera': 'آپ کا آلہ اس براؤزر کو کیمرا استعمال کرنے نہیں دیتا۔',
  'cause-permission-system-microphone': 'آپ کا آلہ اس براؤزر کو مائیکروفون استعمال کرنے نہیں دیتا۔',
  'cause-permission-system-both':
    'آپ کا آلہ اس براؤزر کو کیمرا اور مائیکروفون استعمال کرنے نہیں دیتا۔',
  'cause-not-found-camera': 'ہمیں کوئی کیمرا نہیں ملا۔',
  'cause-not-found-microphone': 'ہمیں کوئی مائیکروفون نہیں ملا۔',
  'cause-not-found-both': 'ہمیں کوئی کیمرا یا مائیکروفون نہیں ملا۔',
  'cause-in-use-camera': 'شاید کوئی دوسری ایپ آپ کا کیمرا استعمال کر رہی ہے۔',
  'cause-in-use-microphone': 'شاید کوئی دوسری ایپ آپ کا مائیکروفون استعمال کر رہی ہے۔',
  'cause-in-use-both': 'شاید کوئی دوسری ایپ آپ کا کیمرا اور مائیکروفون استعمال کر رہی ہے۔',
  'cause-slow-camera':
    'آپ کا کیمرا شروع ہونے میں بہت وقت لے رہا ہے۔ شاید کوئی دوسری ایپ اسے استعمال کر رہی ہے۔',
  'cause-slow-microphone':
    'آپ کا مائیکروفون شروع ہونے میں بہت وقت لے رہا ہے۔ شاید کوئی دوسری ایپ اسے استعمال کر رہی ہے۔',
  'cause-slow-both':
    'آپ کا کیمرا اور مائیکروفون شروع ہونے میں بہت وقت لے رہے ہیں۔ شاید کوئی دوسری ایپ انہیں استعمال کر رہی ہے۔',
  'cause-media-failed-camera': 'آپ کا کیمرا شروع نہیں ہوا۔',
  'cause-media-failed-microphone': 'آپ کا مائیکروفون شروع نہیں ہوا۔',
  'cause-media-failed-both': 'آپ کا کیمرا اور مائیکروفون شروع نہیں ہوئے۔',
  'cause-device-switched-camera':
    'ہم وہ کیمرا استعمال نہیں کر سکے جو آپ نے پہلے چنا تھا۔ اب ہم دوسرا استعمال کر رہے ہیں۔',
  'cause-device-switched-microphone':
    'ہم وہ مائیکروفون استعمال نہیں کر سکے جو آپ نے پہلے چنا تھا۔ اب ہم دوسرا استعمال کر رہے ہیں۔',
  'cause-device-switched-both':
    'ہم وہ کیمرا اور مائیکروفون استعمال نہیں کر سکے جو آپ نے پہلے چنے تھے۔ اب ہم دوسرے استعمال کر رہے ہیں۔',
  'cause-device-lost-camera':
    'آپ کا کیمرا نکال دیا گیا یا بند ہو گیا ہے۔ اب ہم دوسرا استعمال کر رہے ہیں۔',
  'cause-device-lost-microphone':
    'آپ کا ہیڈ سیٹ نکال دیا گیا یا بند ہو گیا ہے۔ اب ہم آپ کے آلے کا اپنا مائیکروفون استعمال کر رہے ہیں۔',
  'cause-device-lost-both':
    'آپ کا کیمرا اور ہیڈ سیٹ نکال دیے گئے یا بند ہو گئے ہیں۔ اب ہم دوسرے استعمال کر رہے ہیں۔',
  'cause-insecure':
    'یہ صفحہ محفوظ نہیں ہے، اس لیے براؤزر نے آپ کا کیمرا اور مائیکروفون بند رکھا ہے۔ یہ آپ کی غلطی نہیں ہے۔',
  'cause-in-app': 'یہ صفحہ کسی دوسری ایپ کے اندر کھلا ہے۔ وہ ایپ آپ کا کیمرا استعمال نہیں کر سکتی۔',
  'cause-policy-blocked': 'یہ صفحہ ویڈیو کال کے لیے تیار نہیں ہے۔ یہ آپ کی غلطی نہیں ہے۔',
  'cause-no-devices': 'یہ براؤزر آپ کا کیمرا اور مائیکروفون استعمال نہیں کر سکتا۔',
  'cause-unsupported': 'یہ براؤزر ویڈیو کال کے لیے بہت پرانا ہے۔',
  'cause-camera-withheld': 'یہ صفحہ آپ کا کیمرا استعمال نہیں کر سکتا۔ یہ آپ کی غلطی نہیں ہے۔',
  'cause-microphone-withheld':
    'یہ صفحہ آپ کا مائیکروفون استعمال نہیں کر سکتا۔ یہ آپ کی غلطی نہیں ہے۔',

  'on-mac': 'آپ کے Mac پر',
  'on-windows': 'آپ کے Windows کمپیوٹر پر',
  'on-iphone': 'آپ کے iPhone پر',
  'on-ipad': 'آپ کے iPad پر',
  'on-android': 'آپ کے Android فون یا ٹیبلٹ پر',
  'on-other': 'کیا کریں',

  'step-try-again': 'پھر ”دوبارہ کوشش کریں“ چنیں۔',
  'step-address-icon': 'ویب ایڈریس کے ساتھ والا نشان چنیں۔',
  'step-permissions': '”اجازتیں“ (Permissions) چنیں۔',
  'step-turn-on': 'کیمرا اور مائیکروفون آن کریں۔',
  'step-choose-allow':
    'کیمرا (Camera) اور مائیکروفون (Microphone) کے ساتھ ”اجازت دیں“ (Allow) چنیں۔',
  'step-crossed-icon': 'ویب ایڈریس کے ساتھ کٹا ہوا کیمرا یا مائیکروفون چنیں۔',
  'step-unblock': '”بلاک“ (Blocked) کے ساتھ والا کراس چنیں۔',
  'step-safari-menu': 'اسکرین کے اوپر Safari چنیں۔ پھر اس ویب سائٹ کی سیٹنگز (Settings) چنیں۔',
  'step-page-menu':
    'ویب ایڈریس کے ساتھ والا بٹن چنیں۔ پھر ”ویب سائٹ کی سیٹنگز“ (Website Settings) چنیں۔',
  'step-answer-allow': 'جب براؤزر پوچھے تو ”اجازت دیں“ (Allow) چنیں۔',
  'step-press-try-again': '”دوبارہ کوشش کریں“ چنیں۔',
  'step-look-at-top': 'یہ ویب ایڈریس کے قریب، اس ونڈو کے اوپر ہے۔',
  'step-look-at-screen': 'یہ آپ کی اسکرین پر کسی دوسری ونڈو کے پیچھے ہو سکتا ہے۔',
  'step-choose-allow-now': '”اجازت دیں“ (Allow) چنیں تاکہ ہم آپ کو دیکھ اور سن سکیں۔',

  'step-mac-settings': 'Apple مینو کھولیں۔ ”System Settings“ چنیں، پھر ”Privacy & Security“۔',
  'step-mac-switch':
    'کیمرا (Camera) چنیں اور اپنا براؤزر آن کریں۔ مائیکروفون (Microphone) کے لیے بھی یہی کریں۔',
  'step-windows-settings': 'اسٹارٹ مینو سے سیٹنگز (Settings) کھولیں۔ ”Privacy & security“ چنیں۔',
  'step-windows-switch':
    'کیمرا (Camera) چنیں اور اس تک رسائی آن کریں۔ مائیکروفون (Microphone) کے لیے بھی یہی کریں۔',
  'step-settings-app': 'ہوم اسکرین پر سیٹنگز (Settings) ایپ کھولیں۔',
  'step-find-browser': 'اپنا براؤزر ڈھونڈیں، جیسے Safari۔ یہ ایپس (Apps) کے نیچے ہو سکتا ہے۔',
  'step-android-apps': 'ایپس (Apps) چنیں، پھر اپنا براؤزر، پھر ”اجازتیں“ (Permissions)۔',
  'step-other-settings': 'اپنے آلے کی رازداری کی سیٹنگز کھولیں۔',
  'step-come-back': 'یہاں واپس آئیں اور ”دوبارہ کوشش کریں“ چنیں۔',

  'step-close-apps': 'دوسری ویڈیو ایپس بند کریں، جیسے Teams یا Zoom۔',
  'step-close-tabs': 'براؤزر کے دوسرے ٹیب بند کریں جو اسے استعمال کر رہے ہیں۔',
  'step-end-calls':
    'کوئی فون کال ہو تو ختم کریں۔ دوسری ویڈیو ایپس بند کریں، جیسے WhatsApp یا Zoom۔',
  'step-restart': 'اگر یہ پھر بھی نہ چلے تو اپنا آلہ دوبارہ شروع کریں۔',
  'step-plugged-in': 'اگر یہ تار سے لگتا ہے تو دیکھیں کہ لگا ہوا ہے۔',
  'step-cover': 'دیکھیں کہ اس پر کوئی سوئچ یا ڈھکن تو نہیں۔',

  'step-open-link-again': 'اس پیغام پر واپس جائیں جس میں آپ کا لنک ہے۔ لنک دوبارہ کھولیں۔',
  'step-hold-link': 'اس پیغام پر واپس جائیں جس میں آپ کا لنک ہے۔ لنک کو دبا کر رکھیں۔',
  'step-open-in-safari': '”Open in Safari“ چنیں۔ یا لنک کاپی کر کے Safari میں پیسٹ کریں۔',
  'step-open-in-chrome': 'اسے Chrome میں کھولنا چنیں۔ یا لنک کاپی کر کے Chrome میں پیسٹ کریں۔',
  'step-open-elsewhere': 'لنک Chrome، Edge، Firefox یا Safari میں کھولیں۔',
  'step-update-browser':
    'اپنا براؤزر اپ ڈیٹ کریں، یا Chrome، Edge، Firefox یا Safari استعمال کریں۔',
  'step-update-phone': 'سیٹنگز (Settings) ایپ کھولیں۔ ”General“ چنیں، پھر ”Software Update“۔',
} satisfies Partial<Messages>;
