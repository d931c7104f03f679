import { registerTranslation } from '@shoelace-style/localize';
import type { DesignerMessages } from '../en/index.js';

/** No native reader has checked these words yet. */
export const $status = 'awaiting-native-reader';

const plurals = new Intl.PluralRules('ar');

function badPairs(count: number): string {
  const form = plurals.select(count);
  if (form === 'one') return 'زوج واحد من الألوان صعب الرؤية.';
  if (form === 'two') return 'زوجان من الألوان صعبا الرؤية.';
  if (form === 'few') return `${count} أزواج من الألوان صعبة الرؤية.`;
  return `${count} ${form === 'many' ? 'زوجًا' : 'زوج'} من الألوان صعب الرؤية.`;
}

/** For the administrator of a service, never for a patient. Importing this module registers it. */
export const welcomePageDesigner: DesignerMessages = {
  'designer-form': 'إعدادات صفحة الترحيب',
  'designer-save': 'حفظ التغييرات',
  'designer-saving': 'جارٍ الحفظ …',
  'designer-undo': 'تراجع',
  'designer-redo': 'إعادة',
  'designer-to-preview': 'الانتقال إلى المعاينة',
  'designer-unsaved': 'لديك تغييرات غير محفوظة.',
  'designer-saved': 'كل التغييرات محفوظة.',
  'designer-undone': 'تم التراجع.',
  'designer-redone': 'تمت الإعادة.',
  'designer-problem-title': 'هناك مشكلة',
  'designer-save-failed': 'لم تُحفظ تغييراتك. تحقق من اتصالك بالإنترنت، ثم احفظ مرة أخرى.',

  'designer-service': 'الخدمة',
  'designer-name': 'اسم الخدمة',
  'designer-name-hint': 'كما يعرفها مرضاك.',
  'designer-phone': 'رقم الهاتف',
  'designer-phone-hint': 'يراه المرضى في كل مكان قد تحدث فيه مشكلة.',
  'designer-clinician': 'من يقابل المريض',
  'designer-clinician-hint': 'اتركه فارغًا لاستخدام اسم الاختصاصي في كل موعد.',
  'designer-logo': 'الشعار',
  'designer-logo-hint': 'عنوانه على موقعك، مثل \u2066/logo.svg\u2069. أو اختر ملفًا.',
  'designer-choose-file': 'اختيار ملف',
  'designer-remove-logo': 'إزالة الشعار',
  'designer-picture-refused': 'لم نتمكن من استخدام هذه الصورة. اختر ملف PNG أو JPEG أو SVG أصغر.',
  'designer-enabled': 'إظهار هذه الصفحة للمرضى قبل شاشة الانضمام',

  'designer-logo-good': 'الشعار جيد.',
  'designer-logo-checking': 'جارٍ فحص الشعار …',
  'designer-logo-elsewhere': 'هذا الشعار على موقع آخر، لذلك لن يظهر. اختر ملفًا.',
  'designer-logo-unreadable': 'لا توجد صورة في هذا العنوان. تحقق منه، أو اختر ملفًا.',
  'designer-logo-format': 'هذا النوع من الصور ليس له خلفية شفافة. تبدو صور PNG أو SVG أفضل.',
  'designer-logo-heavy':
    'هذا الملف كبير وبطيء على الهواتف القديمة. استخدم ملفًا أصغر من \u2066100 kB\u2069.',
  'designer-logo-small':
    'هذا الشعار صغير وقد يبدو غير واضح. استخدم شعارًا ارتفاعه 96 بكسلًا أو أكثر.',
  'designer-logo-shape':
    'هذا الشعار عريض جدًا أو مرتفع جدًا، لذلك سيبدو صغيرًا جدًا. استخدم شعارًا أقرب إلى المربع.',
  'designer-logo-pale': 'من الصعب رؤية هذا الشعار على لون الصفحة. استخدم شعارًا أغمق.',
  'designer-logo-pale-dark': 'من الصعب رؤية هذا الشعار على لون الصفحة. استخدم شعارًا أفتح.',

  'designer-words': 'كلماتك',
  'designer-text': 'النص',
  'designer-text-hint': 'اترك سطرًا فارغًا بين الفقرات. تنسّق الأزرار ما تحدده.',
  'designer-text-tools': 'تنسيق النص',
  'designer-heading': 'عنوان رئيسي',
  'designer-bold': 'خط عريض',
  'designer-bullets': 'قائمة',
  'designer-link': 'رابط',
  'designer-heading-sample': 'عنوان رئيسي',
  'designer-bold-sample': 'كلمات مهمة',
  'designer-link-sample': 'نص الرابط',
  'designer-item-sample': 'سطر واحد',
  'designer-taken-out': (tags) => `لن يرى المرضى ما يلي: \u2066${tags}\u2069.`,
  'designer-links': 'روابط لمزيد من المعلومات',
  'designer-links-hint':
    'تبدأ العناوين بما يلي: \u2066https:\u2069 أو \u2066mailto:\u2069 أو \u2066tel:\u2069',
  'designer-link-label': 'نص الرابط',
  'designer-link-address': 'عنوان الويب',
  'designer-add-link': 'إضافة رابط',

  'designer-own-needs': 'استخدام قائمتنا الخاصة بدلًا من القائمة الجاهزة',
  'designer-needs-list': 'أسطر القائمة',
  'designer-needs-empty': 'القائمة فارغة، لذلك لن يراها المرضى.',
  'designer-need': (place) => `السطر ${place}`,
  'designer-add-need': 'إضافة سطر',

  'designer-item': (place) => `الرقم ${place}`,
  'designer-move-up': 'نقل إلى أعلى',
  'designer-move-down': 'نقل إلى أسفل',
  'designer-remove': 'إزالة',
  'designer-moved': (place, of) => `تم النقل إلى الموضع ${place} من ${of}.`,
  'designer-removed': 'تمت الإزالة. اختر «تراجع» لإعادة ما أُزيل.',

  'designer-safety': 'السلامة والموافقة',
  'designer-asks-consent': 'طلب موافقة المرضى قبل أن يتابعوا',
  'designer-consent': 'ما يوافقون عليه',
  'designer-consent-hint': 'يظهر بجانب مربع توضع فيه علامة. بدونه يعني الانضمام الموافقة.',
  'designer-shows-emergency': 'إظهار بطاقة لمن هم في خطر',
  'designer-emergency-text': 'نص البطاقة',
  'designer-emergency-text-hint': 'اتركه فارغًا لاستخدام النص الجاهز.',
  'designer-emergency-phone': 'رقم الاتصال في حالة الطوارئ',
  'designer-emergency-phone-hint': 'اتركه فارغًا لاستخدام الرقم 999.',
  'designer-exit': 'إلى أين يؤدي زر «غادر هذه الصفحة»',
  'designer-exit-hint':
    'عنوان يبدأ بما يلي: \u2066https:\u2069 أو \u2066/\u2069. معه يكون في كل صفحة زر للمغادرة بسرعة.',
  'designer-phone-promises': 'نتصل بالمرضى هاتفيًا عندما لا تعمل مكالمة الفيديو',
  'designer-phone-promises-hint': 'بدون هذه العلامة لا تعد أي صفحة بأن أحدًا سيتصل.',

  'designer-more': 'التقويم واللغات',
  'designer-calendar': 'السماح للمرضى بإضافة الموعد إلى تقويمهم',
  'designer-languages': 'لغات للاختيار منها',
  'designer-languages-hint': 'يمكن للمرضى الاختيار عندما تحدد لغتين أو أكثر.',

  'designer-look': 'الألوان والخط',
  'designer-presets': 'ألوان جاهزة',
  'designer-preset-own': 'الألوان القياسية',
  'designer-preset-nhs': 'ألوان NHS',
  'designer-chosen': (name) => `تم الاختيار: ${name}.`,
  'designer-colour-hint':
    'ست خانات بعد \u2066#\u2069، مثل \u2066#005eb8\u2069. اتركه فارغًا لاستخدام اللون القياسي.',
  'designer-colour-ink': 'الكلمات',
  'designer-colour-paper': 'الصفحة',
  'designer-colour-ground': 'حول الصفحة',
  'designer-colour-accent': 'الروابط',
  'designer-colour-button': 'الأزرار',
  'designer-colour-accentInk': 'الكلمات على الأزرار',
  'designer-colour-focus': 'الإطار حول ما وصلت إليه لوحة المفاتيح',
  'designer-pick': (name) => `اختيار لون: ${name}`,
  'designer-font': 'الخط',
  'designer-font-hint': 'خطوط موجودة على هذا الجهاز. إذا لم يكن الخط لدى المريض، يُستخدم خط جهازه.',
  'designer-font-own': 'خط كل جهاز',

  'designer-contrast': 'هل يستطيع الجميع القراءة؟',
  'designer-contrast-good': 'نعم. كل زوج من الألوان سهل الرؤية.',
  'designer-contrast-bad': badPairs,
  'designer-contrast-all': 'كل أزواج الألوان',
  'designer-ratio-good': (ratio) => `${ratio} إلى 1. سهل الرؤية.`,
  'designer-ratio-bad': (ratio, needed) =>
    `${ratio} إلى 1. صعب الرؤية: يجب أن يكون ${needed} إلى 1 أو أكثر.`,
  'designer-use-darker': (name) => `${name}: استخدام لون أغمق`,
  'designer-use-lighter': (name) => `${name}: استخدام لون أفتح`,
  'designer-colour-changed': (name, colour) => `${name}: الآن \u2066${colour}\u2069.`,
  'designer-pair-words': 'الكلمات على الصفحة',
  'designer-pair-small-words': 'التلميحات على الصفحة',
  'designer-pair-words-on-ground': 'الكلمات على شاشة عريضة',
  'designer-pair-words-at-date': 'الكلمات بجانب التاريخ',
  'designer-pair-link': 'الروابط على الصفحة',
  'designer-pair-link-on-ground': 'الروابط على شاشة عريضة',
  'designer-pair-link-at-date': 'الروابط بجانب التاريخ',
  'designer-pair-button': 'الكلمات على زر',
  'designer-pair-button-pressed': 'الكلمات على زر تحت مؤشر الفأرة',
  'designer-pair-symbol': 'رمز التقويم',
  'designer-pair-edge': 'حواف الحقول',
  'designer-pair-focus': 'إطار لوحة المفاتيح على الصفحة',
  'designer-pair-focus-button': 'إطار لوحة المفاتيح على زر',

  'designer-backgrounds': 'صور تظهر خلف المريض',
  'designer-backgrounds-hint':
    'يستطيع المرضى اختيار صورة في مكالمة الفيديو. أدخل عناوين على موقعك، أو اختر ملفات.',
  'designer-background-label': 'اسم الصورة',
  'designer-background-address': 'عنوان الويب للصورة',
  'designer-add-background': 'إضافة صورة',

  'designer-files': 'نسخ هذه الإعدادات',
  'designer-files-hint': 'احتفظ بنسخة، أو استخدم إعدادات خدمة أخرى.',
  'designer-export': 'تصدير الإعدادات',
  'designer-import': 'استيراد الإعدادات',
  'designer-imported': 'الإعدادات هنا الآن. يبدأ العمل بها بعد أن تحفظها.',
  'designer-left-out': 'هذه الأجزاء من الملف لم تُفهم، فتم تركها:',
  'designer-import-failed': 'لا توجد إعدادات في هذا الملف. اختر ملفًا تم تصديره من هنا.',

  'designer-preview': 'المعاينة',
  'designer-preview-hint': 'ما سيراه المرضى. الروابط والأزرار هنا لا تؤدي إلى أي مكان.',
  'designer-preview-width': 'عرض شاشة المعاينة',
  'designer-preview-phone': 'هاتف',
  'designer-preview-desktop': 'كمبيوتر',

  'designer-wrong-name': 'أدخل اسم الخدمة',
  'designer-wrong-phone': 'أدخل رقم هاتف، مثل \u206601632 960 001\u2069',
  'designer-wrong-consent': 'أدخل ما يوافق عليه المرضى',
  'designer-wrong-exit': 'أدخل عنوانًا يبدأ بما يلي: \u2066https://\u2069 أو \u2066/\u2069',
  'designer-wrong-colour': 'أدخل اللون على شكل \u2066#\u2069 وست خانات، مثل \u2066#005eb8\u2069',
  'designer-wrong-label': 'أدخل النص أو الاسم',
  'designer-wrong-link':
    'أدخل عنوانًا يبدأ بما يلي: \u2066https:\u2069 أو \u2066mailto:\u2069 أو \u2066tel:\u2069',
  'designer-wrong-picture': 'أدخل عنوانًا على موقعك يبدأ بما يلي: \u2066/\u2069',
};

registerTranslation({ $code: 'ar', $name: 'العربية', $dir: 'rtl', ...welcomePageDesigner });
