// Awaiting a native reader.
import type { Messages } from '../en/index.js';

const plurals = new Intl.PluralRules('ar');

/** One and two are words without a number; from three on the noun changes with it. */
interface Forms {
  readonly one: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
}

function counted(count: number, forms: Forms): string {
  const form = plurals.select(count);
  if (form === 'one' || form === 'two') return forms[form];
  return `${count} ${forms[form === 'zero' ? 'other' : form]}`;
}

const HOURS: Forms = {
  one: 'ساعة واحدة',
  two: 'ساعتان',
  few: 'ساعات',
  many: 'ساعة',
  other: 'ساعة',
};
const MINUTES: Forms = {
  one: 'دقيقة واحدة',
  two: 'دقيقتان',
  few: 'دقائق',
  many: 'دقيقة',
  other: 'دقيقة',
};
/** After "خلال". */
const IN_MINUTES: Forms = { ...MINUTES, two: 'دقيقتين' };
const LETTERS: Forms = {
  one: 'حرف واحد',
  two: 'حرفان',
  few: 'أحرف',
  many: 'حرفًا',
  other: 'حرف',
};
const TEXTS: Forms = {
  one: 'رسالة نصية واحدة',
  two: 'رسالتين نصيتين',
  few: 'رسائل نصية',
  many: 'رسالة نصية',
  other: 'رسالة نصية',
};

function duration(minutes: number): string {
  if (minutes < 1) return 'أقل من دقيقة';
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [
    ...(hours > 0 ? [counted(hours, HOURS)] : []),
    ...(rest > 0 ? [counted(rest, MINUTES)] : []),
  ];
  return parts.join(' و');
}

/** What a clinician reads in the record. */
export const record = {
  'link-title': 'جلسة فيديو',
  'link-generate': 'إنشاء رابط جلسة الفيديو',
  'link-generating': 'جارٍ إنشاء رابط جلسة الفيديو …',
  'link-recurring': 'يحصل كل موعد في السلسلة على رابط خاص به.',
  'link-required': 'ضع علامة في المربع لإنشاء رابط جلسة الفيديو.',
  'link-failed': 'لم نتمكن من الحصول على رابط جلسة الفيديو.',
  'link-cancelled': 'تم إلغاء الروابط. لم تعد تعمل.',
  'link-part-missing': 'لم يتم تحميل جزء من هذه الصفحة. ما زال بإمكانك استخدام الروابط.',
  'link-start': 'بدء جلسة الفيديو',
  'link-patient': 'رابط المريض',
  'link-guest': 'رابط الضيف',
  'link-start-hint': 'تُفتح في علامة تبويب جديدة. يبقى هذا السجل مفتوحًا.',
  'link-more': 'الروابط والرسالة',
  'link-clinician': 'رابط الاختصاصي',
  'link-clinician-hint': 'للموظفين فقط. لا ترسل هذا الرابط إلى المريض.',
  'link-guest-hint': 'لمترجم أو مقدم رعاية أو اختصاصي ثانٍ.',
  'link-patient-reminder': 'هذا الرابط موجود في رسالة التذكير.',
  'link-patient-diary': 'يمكن وضع هذا الرابط في رسالة التذكير.',
  'link-patient-contact': 'ليس في أي رسالة تذكير. أرسل هذا الرابط إلى المريض بنفسك.',
  copy: 'نسخ',
  copied: 'تم النسخ',
  close: 'إغلاق',
  'works-today': (until) => `يعمل اليوم، حتى ${until}`,
  'works-now': (until) => `يعمل الآن، حتى ${until}`,
  'opens-on': (day) => `يبدأ العمل يوم ${day}`,
  'was-for': (day) => `كان ليوم ${day}`,
  'start-early': (day) => `لا يمكنك البدء بعد. يمكنك أنت والمريض الانضمام في أي وقت يوم ${day}.`,
  'start-past': (day) => `كانت هذه الجلسة يوم ${day}. للقاء بالفيديو، احجز موعدًا جديدًا.`,
  'qr-show': 'رمز QR',
  'qr-title': 'رمز QR للمريض',
  'qr-caution': 'اعرض هذا الرمز على المريض فقط. من يمسحه يستطيع الانضمام باسم المريض.',
  'qr-failed': 'لم نتمكن من عرض رمز QR.',
  'message-send': 'أرسل الرابط بنفسك',
  'message-title': 'رسالة إلى المريض',
  'message-subject': 'موعد بالفيديو',
  'message-default': (day, time, link) =>
    `موعدك بالفيديو يوم ${day} في الساعة ${time}. للانضمام: ${link}`,
  'message-copy': 'نسخ الرسالة',
  'message-email': 'بريد إلكتروني',
  'message-share': 'مشاركة',
  'message-share-failed': 'لم تتم مشاركة الرسالة. انسخها وأرسلها بنفسك.',
  'message-lacks-link': 'رابط المريض ليس في الرسالة. يحتاج المريض إليه للانضمام.',
  'sms-fits': (left) => `تكفيها رسالة نصية واحدة، بقي ${counted(left, LETTERS)}.`,
  'sms-parts': (parts, over) =>
    `تحتاج إلى ${counted(parts, TEXTS)}. حتى تكفي رسالة واحدة، المطلوب حذفه: ${counted(over, LETTERS)}.`,
  'sms-spoilers': 'بسبب هذه الأحرف تتسع الرسالة النصية لأقل:',
  'sms-invisible': 'حرف غير مرئي',
  'sms-plain': 'استخدم أحرفًا عادية',
  renew: 'إنشاء روابط جديدة',
  'renew-title': 'هل تريد إنشاء روابط جديدة؟',
  'renew-working': 'جارٍ إنشاء روابط جديدة …',
  'renew-failed': 'لم نتمكن من إنشاء روابط جديدة.',
  renewed: 'الروابط الجديدة جاهزة. أرسل الرابط الجديد إلى المريض.',
  retire: 'إلغاء الروابط',
  'retire-title': 'هل تريد إلغاء الروابط؟',
  'retire-working': 'جارٍ إلغاء الروابط …',
  'retire-failed': 'لم نتمكن من إلغاء الروابط.',
  'renew-text': 'سيتوقف الرابط المرسل عن العمل. أرسل الرابط الجديد.',
  'retire-text': 'سيتوقف الرابط المرسل عن العمل. لن ينضم أحد حتى تنشئ روابط جديدة.',
  'links-keep': 'الاحتفاظ بالروابط',
  'presence-missing': 'لم نتمكن من معرفة من ينتظر.',

  'presence-label': 'من هنا',
  'presence-nobody': 'المريض ليس هنا بعد',
  'presence-lost': 'انقطع الاتصال. نحاول مرة أخرى.',
  'presence-refused': 'لا يمكننا إظهار إن كان المريض هنا.',
  'presence-last-known': (what) => `قبل ذلك: ${what}`,
  'presence-patient-waiting': 'المريض ينتظر',
  'presence-patient-admitted': 'سُمح للمريض بالدخول',
  'presence-patient-in-session': 'المريض في الجلسة',
  'presence-patient-left': 'المريض غادر',
  'presence-guest-waiting': 'الضيف ينتظر',
  'presence-guest-admitted': 'سُمح للضيف بالدخول',
  'presence-guest-in-session': 'الضيف في الجلسة',
  'presence-guest-left': 'الضيف غادر',
  'presence-clinician-waiting': 'الاختصاصي ينتظر',
  'presence-clinician-admitted': 'الاختصاصي ينتظر',
  'presence-clinician-in-session': 'الاختصاصي في الجلسة',
  'presence-clinician-left': 'الاختصاصي غادر',
  'presence-for': (minutes) => `، ${duration(minutes)}`,
  'presence-at': (time) => ` في الساعة ${time}`,
  'presence-admit-patient': 'أدخل المريض',
  'link-when': (time, day) => `${time}، ${day}`,
  'renewed-reminder':
    'الروابط الجديدة جاهزة. تحمل رسالة التذكير الرابط الجديد. إذا أُرسل تذكير من قبل، فأرسل الرابط الجديد بنفسك.',
  'renew-text-reminder': 'سيتوقف الرابط المرسل عن العمل. تحمل رسالة التذكير الرابط الجديد.',
  'links-checking': 'جارٍ التحقق من الروابط …',
  'links-unchecked': 'لم نتمكن من التحقق مما إذا كانت هذه الروابط لا تزال تعمل.',
  'deed-waiting': 'المريض ينتظر الآن.',
  'deed-in-session': 'المريض في الجلسة الآن.',
  'presence-admit-both': 'أدخل الاثنين',
  'trouble-of-patient': (trouble) => `المريض: ${trouble}`,
  'trouble-of-guest': (trouble) => `الضيف: ${trouble}`,
  'presence-admit-guest': 'أدخل الضيف',
  'presence-admitting': 'جارٍ الإدخال …',
  'presence-admit-failed': 'لم نتمكن من الإدخال.',
  'presence-write': 'إرسال رسالة',
  'presence-phrases': 'اختيار رسالة',
  'presence-message': 'رسالة إلى من ينتظر',
  'presence-send': 'إرسال',
  'presence-sending': 'جارٍ الإرسال …',
  'presence-send-failed': 'لم نتمكن من إرسال رسالتك.',
  'presence-sent': (time, text) => `أُرسلت في الساعة ${time}: ${text}`,
  'presence-letters-left': (left) => `بقي ${counted(left, LETTERS)}`,
  'presence-title': (waiting) => `(في الانتظار: ${waiting}) `,
  'trouble-permission-blocked': 'الكاميرا والميكروفون محظوران لدى هذا الشخص.',
  'trouble-permission-dismissed': 'لم يسمح هذا الشخص بالكاميرا والميكروفون بعد.',
  'trouble-permission-pending': 'متصفح هذا الشخص يطلب استخدام الكاميرا والميكروفون.',
  'trouble-permission-system': 'جهاز هذا الشخص لا يسمح للمتصفح باستخدام الكاميرا أو الميكروفون.',
  'trouble-no-camera': 'ليس لدى هذا الشخص كاميرا.',
  'trouble-no-microphone': 'ليس لدى هذا الشخص ميكروفون.',
  'trouble-in-use': 'ربما يستخدم تطبيق آخر كاميرا هذا الشخص.',
  'trouble-device-switched':
    'الكاميرا أو الميكروفون المعتاد لهذا الشخص غير موجود. يستخدم جهازًا آخر.',
  'trouble-device-lost': 'تم فصل سماعة الرأس أو الكاميرا لدى هذا الشخص.',
  'trouble-insecure': 'لا يستطيع متصفحه استخدام كاميرا أو ميكروفون في تلك الصفحة.',
  'trouble-policy-blocked': 'صفحة الفيديو لا تسمح بالكاميرا والميكروفون لهذا الشخص.',
  'trouble-media-failed': 'لم تعمل الكاميرا أو الميكروفون لدى هذا الشخص.',

  'record-closes': (minutes) =>
    minutes < 1
      ? 'سيُغلق سجلك خلال أقل من دقيقة.'
      : `سيُغلق سجلك خلال ${counted(minutes, IN_MINUTES)}.`,
  'record-save': 'احفظ ما كتبته.',
} satisfies Partial<Messages>;
