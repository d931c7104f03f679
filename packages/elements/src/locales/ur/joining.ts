// Awaiting a native reader.
import type { Messages } from '../en/index.js';

/** Join screen, with what it fetches later. */
export const joining = {
  'join-title': 'شامل ہونے کے لیے تیار ہیں؟',
  'join-intro':
    'دیکھ لیں کہ آپ کیسے نظر آتے اور سنائی دیتے ہیں۔ ابھی کوئی آپ کو دیکھ یا سن نہیں سکتا۔',
  'join-name': 'آپ کا نام',
  'join-name-hint': 'دوسرا شخص یہ دیکھتا ہے۔ آپ اسے بدل سکتے ہیں۔',
  'join-name-missing': 'اپنا نام لکھیں',
  'join-problem': 'ایک مسئلہ ہے',
  'join-code-hint': 'دوسرا شخص بھی یہی کوڈ دیکھتا ہے۔',
  join: 'شامل ہوں',
  joining: 'شامل ہو رہے ہیں …',
  'joining-your-appointment': 'آپ کی اپائنٹمنٹ میں شامل ہو رہے ہیں …',
  camera: 'کیمرا',
  microphone: 'مائیکروفون',
  'switch-on': 'آن',
  'switch-off': 'آف',
  'devices-why':
    'آپ نظر آئیں اور سنائی دیں، اس کے لیے براؤزر کیمرے اور مائیکروفون کی اجازت مانگے گا۔',
  'devices-why-camera': 'آپ نظر آئیں، اس کے لیے براؤزر آپ کا کیمرا استعمال کرنے کی اجازت مانگے گا۔',
  'devices-why-microphone':
    'آپ سنائی دیں، اس کے لیے براؤزر آپ کا مائیکروفون استعمال کرنے کی اجازت مانگے گا۔',
  'devices-check': 'کیمرا اور مائیکروفون جانچیں',
  'devices-check-camera': 'کیمرا جانچیں',
  'devices-check-microphone': 'مائیکروفون جانچیں',
  'devices-starting': 'آپ کا کیمرا اور مائیکروفون شروع ہو رہے ہیں …',
  'devices-none': 'آپ کا کیمرا اور مائیکروفون بند ہیں۔ آپ پھر بھی شامل ہو کر پیغام لکھ سکتے ہیں۔',
  'camera-preview': 'آپ کا کیمرا کیا دکھا رہا ہے',
  'camera-off': 'آپ کا کیمرا بند ہے',
  'camera-failed': 'آپ کا کیمرا ابھی نہیں چل رہا',
  'microphone-off': 'آپ کا مائیکروفون بند ہے۔',
  'microphone-failed': 'آپ کا مائیکروفون ابھی نہیں چل رہا۔',
  'microphone-speak': 'مائیکروفون آزمانے کے لیے کچھ بولیں۔',
  'microphone-heard': 'آپ کا مائیکروفون چل رہا ہے۔',
  'microphone-not-checked': 'آپ کا مائیکروفون جانچا نہیں گیا۔',
  'microphone-muted':
    'آپ کے آلے یا کسی دوسری ایپ نے مائیکروفون کی آواز بند کی ہے۔ اس پر آواز بند کرنے کا بٹن دیکھیں۔',
  'microphone-press': 'مائیکروفون آزمانے کے لیے اس صفحے پر کہیں بھی دبائیں۔',
  'sound-test': 'آزمائشی آواز چلائیں',
  'connection-check': 'اپنا کنکشن جانچیں',
  'connection-check-failed':
    'جانچ لوڈ نہیں ہوئی۔ ”اپنا کنکشن جانچیں“ دوبارہ چنیں، یا بس شامل ہو جائیں۔',
  'obstacle-stage': 'یہاں آپ کا کیمرا استعمال نہیں ہو سکتا',
  'join-unsupported': 'اس براؤزر میں ویڈیو کال نہیں ہو سکتی۔ اپنا لنک کسی دوسرے براؤزر میں کھولیں۔',
  'you-can-still-join': 'آپ پھر بھی شامل ہو سکتے ہیں۔',

  'choose-devices': 'دوسرا کیمرا، مائیکروفون یا اسپیکر استعمال کریں',
  'choose-camera': 'کیمرا چنیں',
  'choose-microphone': 'مائیکروفون چنیں',
  'choose-speaker': 'اسپیکر چنیں',
  'speaker-default': 'جیسا آپ کے آلے پر طے ہے',
  'sound-playing': 'آواز چل رہی ہے …',
  'sound-question': 'کیا آپ نے آواز سنی؟ اگر نہیں، تو آواز اونچی کریں یا دوسرا اسپیکر چنیں۔',
  'sound-held-back': 'آپ کا براؤزر آواز روک رہا ہے۔ ”آزمائشی آواز چلائیں“ دوبارہ چنیں۔',
  'sound-failed': 'آواز نہیں چل سکی۔ دیکھیں کہ آپ کا اسپیکر لگا ہوا ہے۔',
  'device-plugged-in': (device) => `${device} لگا دیا گیا ہے۔ آپ اسے یہاں چن سکتے ہیں۔`,
  'device-plugged-out': (device) => `${device} نکال دیا گیا ہے۔`,

  'background-title': 'آپ کے پیچھے کیا نظر آتا ہے',
  'background-none': 'میرا کمرا',
  'background-blur': 'دھندلا',
  'background-strong-blur': 'زیادہ دھندلا',
  'background-starting': 'آپ کا پس منظر تیار ہو رہا ہے …',
  'background-on': 'آپ کا پس منظر بدل گیا ہے۔',
  'background-off': 'آپ کا کمرا پھر نظر آ رہا ہے۔',
  'background-too-slow':
    'آپ کی تصویر سست ہو رہی تھی، اس لیے ہم نے اسے بند کر دیا۔ آپ پھر بھی شامل ہو سکتے ہیں۔',
  'background-failed':
    'ہم آپ کا پس منظر نہیں بدل سکے۔ آپ کا کمرا نظر آ رہا ہے۔ اسے دوبارہ چنیں، یا اس کے بغیر شامل ہوں۔',

  'connection-check-again': 'اپنا کنکشن دوبارہ جانچیں',
  'connection-asking': 'آپ کا آلہ ڈیٹا بچا رہا ہے۔ اس جانچ میں 1 MB تک ڈیٹا لگتا ہے۔',
  'connection-go-on': 'ابھی جانچیں',
  'connection-step-service': 'ویڈیو سروس ڈھونڈ رہے ہیں …',
  'connection-step-speed': 'آپ کے کنکشن کی رفتار ناپ رہے ہیں …',
  'connection-step-relay': 'ایک چھوٹی آزمائشی کال کر رہے ہیں …',
  'connection-good': 'آپ کا کنکشن اچھا ہے',
  'connection-good-means': 'ویڈیو اور آواز ٹھیک چلنی چاہیے۔',
  'connection-video-may-freeze': 'آپ کی ویڈیو رک سکتی ہے',
  'connection-video-may-freeze-means':
    'آپ کا کنکشن تھوڑا سست ہے۔ آپ شامل ہو سکتے ہیں۔ ان سے مدد مل سکتی ہے:',
  'connection-sound-only': 'آپ کا کنکشن سست ہے',
  'connection-sound-only-means': 'صرف آواز سب سے بہتر چلے گی۔ ان سے مدد مل سکتی ہے:',
  'connection-no-video-service': 'ویڈیو سروس سے کنکشن نہیں ہے',
  'connection-no-video-service-means':
    'ہم یہاں سے اس تک نہیں پہنچ سکے۔ آپ پھر بھی شامل ہونے کی کوشش کر سکتے ہیں۔',
  'connection-unknown': 'ہم آپ کا کنکشن نہیں ناپ سکے',
  'connection-unknown-means': 'آپ پھر بھی شامل ہو سکتے ہیں۔',
  'connection-advice-wifi': 'Wi-Fi کے قریب جائیں۔',
  'connection-advice-apps': 'دوسری ایپس اور صفحے بند کریں۔',
  'connection-advice-network':
    'ہو سکتا ہے آپ کا نیٹ ورک ویڈیو کال روکتا ہو۔ کوئی دوسرا آزمائیں، جیسے موبائل ڈیٹا۔',
  'connection-advice-online': 'دیکھیں کہ آپ کا Wi-Fi یا موبائل ڈیٹا آن ہے۔',
  'connection-join-sound-only': 'صرف آواز کے ساتھ شامل ہوں',
  'connection-camera-off': 'اس سے آپ کا کیمرا بند ہو جاتا ہے۔',
} satisfies Partial<Messages>;
