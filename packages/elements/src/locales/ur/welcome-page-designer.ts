import { registerTranslation } from '@shoelace-style/localize';
import type { DesignerMessages } from '../en/index.js';

/** No native reader has checked these words yet. */
export const $status = 'awaiting-native-reader';

/** For the administrator of a service, never for a patient. Importing this module registers it. */
export const welcomePageDesigner: DesignerMessages = {
  'designer-form': 'خوش آمدید کے صفحے کی سیٹنگز',
  'designer-save': 'تبدیلیاں محفوظ کریں',
  'designer-saving': 'محفوظ ہو رہا ہے …',
  'designer-undo': 'واپس لیں',
  'designer-redo': 'دوبارہ کریں',
  'designer-to-preview': 'نمونے پر جائیں',
  'designer-unsaved': 'آپ کی کچھ تبدیلیاں محفوظ نہیں ہیں۔',
  'designer-saved': 'سب تبدیلیاں محفوظ ہیں۔',
  'designer-undone': 'واپس لے لیا گیا۔',
  'designer-redone': 'دوبارہ کر دیا گیا۔',
  'designer-problem-title': 'ایک مسئلہ ہے',
  'designer-save-failed':
    'آپ کی تبدیلیاں محفوظ نہیں ہوئیں۔ اپنا انٹرنیٹ کنکشن دیکھیں، پھر دوبارہ محفوظ کریں۔',

  'designer-service': 'سروس',
  'designer-name': 'سروس کا نام',
  'designer-name-hint': 'وہ نام جو آپ کے مریض جانتے ہیں۔',
  'designer-phone': 'فون نمبر',
  'designer-phone-hint': 'جہاں بھی کوئی خرابی ہو سکتی ہے، مریضوں کو یہ نظر آتا ہے۔',
  'designer-clinician': 'مریض سے کون ملتا ہے',
  'designer-clinician-hint': 'ہر اپائنٹمنٹ کے ماہر کا نام دکھانے کے لیے اسے خالی چھوڑیں۔',
  'designer-logo': 'لوگو',
  'designer-logo-hint':
    'آپ کی اپنی ویب سائٹ پر اس کا پتا، جیسے \u2066/logo.svg\u2069۔ یا کوئی فائل چنیں۔',
  'designer-choose-file': 'فائل چنیں',
  'designer-remove-logo': 'لوگو ہٹائیں',
  'designer-picture-refused':
    'یہ تصویر استعمال نہیں ہو سکی۔ اس سے چھوٹی PNG، JPEG یا SVG فائل چنیں۔',
  'designer-enabled': 'شامل ہونے کی اسکرین سے پہلے مریضوں کو یہ صفحہ دکھائیں',

  'designer-logo-good': 'لوگو ٹھیک ہے۔',
  'designer-logo-checking': 'لوگو جانچا جا رہا ہے …',
  'designer-logo-elsewhere':
    'یہ لوگو کسی دوسری ویب سائٹ پر ہے، اس لیے نظر نہیں آئے گا۔ کوئی فائل چنیں۔',
  'designer-logo-unreadable': 'اس پتے پر کوئی تصویر نہیں ہے۔ پتا دیکھیں، یا کوئی فائل چنیں۔',
  'designer-logo-format':
    'اس قسم کی تصویر کا پس منظر شفاف نہیں ہوتا۔ PNG یا SVG زیادہ اچھی لگتی ہے۔',
  'designer-logo-heavy':
    'یہ فائل بڑی ہے اور پرانے فون پر آہستہ کھلتی ہے۔ \u2066100 kB\u2069 سے چھوٹی فائل استعمال کریں۔',
  'designer-logo-small':
    'یہ لوگو چھوٹا ہے اور دھندلا لگ سکتا ہے۔ 96 پکسل یا زیادہ اونچا لوگو استعمال کریں۔',
  'designer-logo-shape':
    'یہ لوگو بہت چوڑا یا بہت اونچا ہے، اس لیے بہت چھوٹا لگے گا۔ چوکور سے ملتا ہوا لوگو استعمال کریں۔',
  'designer-logo-pale': 'صفحے کے رنگ پر یہ لوگو مشکل سے نظر آتا ہے۔ زیادہ گہرا لوگو استعمال کریں۔',
  'designer-logo-pale-dark':
    'صفحے کے رنگ پر یہ لوگو مشکل سے نظر آتا ہے۔ زیادہ ہلکا لوگو استعمال کریں۔',

  'designer-words': 'آپ کے الفاظ',
  'designer-text': 'متن',
  'designer-text-hint':
    'پیراگراف کے بیچ ایک سطر خالی چھوڑیں۔ بٹن اس متن کو بدلتے ہیں جو آپ منتخب کریں۔',
  'designer-text-tools': 'متن کی شکل',
  'designer-heading': 'سرخی',
  'designer-bold': 'موٹا',
  'designer-bullets': 'فہرست',
  'designer-link': 'لنک',
  'designer-heading-sample': 'ایک سرخی',
  'designer-bold-sample': 'اہم الفاظ',
  'designer-link-sample': 'لنک کا متن',
  'designer-item-sample': 'ایک سطر',
  'designer-taken-out': (tags) => `مریضوں کو یہ نظر نہیں آئیں گے: \u2066${tags}\u2069۔`,
  'designer-links': 'مزید معلومات کے لنک',
  'designer-links-hint':
    'پتے ان سے شروع ہوتے ہیں: \u2066https:\u2069، \u2066mailto:\u2069 یا \u2066tel:\u2069',
  'designer-link-label': 'لنک کا متن',
  'designer-link-address': 'ویب پتا',
  'designer-add-link': 'لنک شامل کریں',

  'designer-own-needs': 'تیار فہرست کی جگہ ہماری اپنی فہرست استعمال کریں',
  'designer-needs-list': 'فہرست کی سطریں',
  'designer-needs-empty': 'فہرست خالی ہے، اس لیے مریضوں کو نظر نہیں آئے گی۔',
  'designer-need': (place) => `سطر ${place}`,
  'designer-add-need': 'سطر شامل کریں',

  'designer-item': (place) => `نمبر ${place}`,
  'designer-move-up': 'اوپر لے جائیں',
  'designer-move-down': 'نیچے لے جائیں',
  'designer-remove': 'ہٹائیں',
  'designer-moved': (place, of) => `${of} میں سے جگہ ${place} پر لے جایا گیا۔`,
  'designer-removed': 'ہٹا دیا گیا۔ واپس لانے کے لیے ”واپس لیں“ چنیں۔',

  'designer-safety': 'حفاظت اور رضامندی',
  'designer-asks-consent': 'آگے جانے سے پہلے مریضوں سے رضامندی لیں',
  'designer-consent': 'وہ کس بات پر راضی ہوتے ہیں',
  'designer-consent-hint':
    'یہ نشان لگانے والے خانے کے ساتھ آتا ہے۔ اس کے بغیر شامل ہونا ہی رضامندی ہے۔',
  'designer-shows-emergency': 'خطرے میں موجود لوگوں کے لیے کارڈ دکھائیں',
  'designer-emergency-text': 'کارڈ کے الفاظ',
  'designer-emergency-text-hint': 'تیار الفاظ کے لیے اسے خالی چھوڑیں۔',
  'designer-emergency-phone': 'ایمرجنسی میں فون کرنے کا نمبر',
  'designer-emergency-phone-hint': '999 کے لیے اسے خالی چھوڑیں۔',
  'designer-exit': '”یہ صفحہ چھوڑ دیں“ کہاں لے جاتا ہے',
  'designer-exit-hint':
    'پتا جو \u2066https:\u2069 یا \u2066/\u2069 سے شروع ہو۔ اس سے ہر صفحے پر جلدی نکلنے کا بٹن آ جاتا ہے۔',
  'designer-phone-promises': 'جب ویڈیو کال نہ چلے تو ہم مریضوں کو فون کرتے ہیں',
  'designer-phone-promises-hint': 'نشان کے بغیر کوئی صفحہ یہ وعدہ نہیں کرتا کہ کوئی فون کرے گا۔',

  'designer-more': 'کیلنڈر اور زبانیں',
  'designer-calendar': 'مریضوں کو اپائنٹمنٹ اپنے کیلنڈر میں شامل کرنے دیں',
  'designer-languages': 'چننے کے لیے زبانیں',
  'designer-languages-hint': 'جب آپ دو یا زیادہ پر نشان لگائیں تو مریض زبان چن سکتے ہیں۔',

  'designer-look': 'رنگ اور فونٹ',
  'designer-presets': 'تیار رنگ',
  'designer-preset-own': 'عام رنگ',
  'designer-preset-nhs': 'NHS کے رنگ',
  'designer-chosen': (name) => `چن لیا گیا: ${name}۔`,
  'designer-colour-hint':
    '\u2066#\u2069 کے بعد چھ ہندسے، جیسے \u2066#005eb8\u2069۔ عام رنگ کے لیے اسے خالی چھوڑیں۔',
  'designer-colour-ink': 'الفاظ',
  'designer-colour-paper': 'صفحہ',
  'designer-colour-ground': 'صفحے کے گرد',
  'designer-colour-accent': 'لنک',
  'designer-colour-button': 'بٹن',
  'designer-colour-accentInk': 'بٹنوں پر الفاظ',
  'designer-colour-focus': 'اس چیز کے گرد دائرہ جس پر کی بورڈ ہے',
  'designer-pick': (name) => `رنگ چنیں: ${name}`,
  'designer-font': 'فونٹ',
  'designer-font-hint':
    'اس آلے پر موجود فونٹ۔ جس مریض کے پاس یہ نہ ہو، اسے اپنے آلے کا فونٹ نظر آئے گا۔',
  'designer-font-own': 'ہر آلے کا اپنا فونٹ',

  'designer-contrast': 'کیا سب اسے پڑھ سکتے ہیں؟',
  'designer-contrast-good': 'جی ہاں۔ رنگوں کا ہر جوڑا آسانی سے نظر آتا ہے۔',
  'designer-contrast-bad': (count) =>
    count === 1
      ? 'رنگوں کا ایک جوڑا مشکل سے نظر آتا ہے۔'
      : `رنگوں کے ${count} جوڑے مشکل سے نظر آتے ہیں۔`,
  'designer-contrast-all': 'رنگوں کے سب جوڑے',
  'designer-ratio-good': (ratio) => `${ratio} بہ نسبت 1۔ آسانی سے نظر آتا ہے۔`,
  'designer-ratio-bad': (ratio, needed) =>
    `${ratio} بہ نسبت 1۔ مشکل سے نظر آتا ہے: ${needed} بہ نسبت 1 یا زیادہ ہونا چاہیے۔`,
  'designer-use-darker': (name) => `${name}: زیادہ گہرا رنگ استعمال کریں`,
  'designer-use-lighter': (name) => `${name}: زیادہ ہلکا رنگ استعمال کریں`,
  'designer-colour-changed': (name, colour) => `${name}: اب \u2066${colour}\u2069۔`,
  'designer-pair-words': 'صفحے پر الفاظ',
  'designer-pair-small-words': 'صفحے پر اشارے',
  'designer-pair-words-on-ground': 'چوڑی اسکرین پر الفاظ',
  'designer-pair-words-at-date': 'تاریخ کے ساتھ الفاظ',
  'designer-pair-link': 'صفحے پر لنک',
  'designer-pair-link-on-ground': 'چوڑی اسکرین پر لنک',
  'designer-pair-link-at-date': 'تاریخ کے ساتھ لنک',
  'designer-pair-button': 'بٹن پر الفاظ',
  'designer-pair-button-pressed': 'ماؤس کے نیچے بٹن پر الفاظ',
  'designer-pair-symbol': 'کیلنڈر کا نشان',
  'designer-pair-edge': 'خانوں کے کنارے',
  'designer-pair-focus': 'صفحے پر کی بورڈ کا دائرہ',
  'designer-pair-focus-button': 'بٹن پر کی بورڈ کا دائرہ',

  'designer-backgrounds': 'مریض کے پیچھے کی تصویریں',
  'designer-backgrounds-hint':
    'مریض ویڈیو کال میں ان میں سے ایک چن سکتے ہیں۔ اپنی ویب سائٹ کے پتے لکھیں، یا فائلیں چنیں۔',
  'designer-background-label': 'تصویر کا نام',
  'designer-background-address': 'تصویر کا پتا',
  'designer-add-background': 'تصویر شامل کریں',

  'designer-files': 'یہ سیٹنگز کاپی کریں',
  'designer-files-hint': 'ایک کاپی رکھیں، یا کسی دوسری سروس کی سیٹنگز استعمال کریں۔',
  'designer-export': 'سیٹنگز ایکسپورٹ کریں',
  'designer-import': 'سیٹنگز امپورٹ کریں',
  'designer-imported': 'سیٹنگز آ گئی ہیں۔ محفوظ کرنے کے بعد وہ لاگو ہوں گی۔',
  'designer-left-out': 'فائل کے یہ حصے سمجھ میں نہیں آئے اور چھوڑ دیے گئے:',
  'designer-import-failed':
    'اس فائل میں سیٹنگز نہیں ہیں۔ ایسی فائل چنیں جو یہاں سے ایکسپورٹ کی گئی ہو۔',

  'designer-preview': 'نمونہ',
  'designer-preview-hint': 'جو مریضوں کو نظر آئے گا۔ یہاں لنک اور بٹن کہیں نہیں لے جاتے۔',
  'designer-preview-width': 'نمونے کی چوڑائی',
  'designer-preview-phone': 'فون',
  'designer-preview-desktop': 'کمپیوٹر',

  'designer-wrong-name': 'سروس کا نام لکھیں',
  'designer-wrong-phone': 'فون نمبر لکھیں، جیسے \u206601632 960 001\u2069',
  'designer-wrong-consent': 'لکھیں کہ مریض کس بات پر راضی ہوتے ہیں',
  'designer-wrong-exit': 'پتا لکھیں جو \u2066https://\u2069 یا \u2066/\u2069 سے شروع ہو',
  'designer-wrong-colour': 'رنگ لکھیں: \u2066#\u2069 اور چھ ہندسے، جیسے \u2066#005eb8\u2069',
  'designer-wrong-label': 'متن یا نام لکھیں',
  'designer-wrong-link':
    'پتا لکھیں جو \u2066https:\u2069، \u2066mailto:\u2069 یا \u2066tel:\u2069 سے شروع ہو',
  'designer-wrong-picture': 'اپنی ویب سائٹ کا پتا لکھیں جو \u2066/\u2069 سے شروع ہو',
};

registerTranslation({ $code: 'ur', $name: 'اردو', $dir: 'rtl', ...welcomePageDesigner });
