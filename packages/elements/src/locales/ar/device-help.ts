// Awaiting a native reader.
import type { Messages } from '../en/index.js';

/** What is wrong with a device. Names of buttons are followed by their English ones, as devices in Britain have them. */
export const deviceHelp = {
  'cause-permission-blocked-camera': 'الكاميرا محظورة.',
  'cause-permission-blocked-microphone': 'الميكروفون محظور.',
  'cause-permission-blocked-both': 'الكاميرا والميكروفون محظوران.',
  'cause-permission-dismissed-camera': 'نحتاج إلى استخدام الكاميرا.',
  'cause-permission-dismissed-microphone': 'نحتاج إلى استخدام الميكروفون.',
  'cause-permission-dismissed-both': 'نحتاج إلى استخدام الكاميرا والميكروفون.',
  'cause-permission-pending-camera': 'ابحث عن رسالة من متصفحك.',
  'cause-permission-pending-microphone': 'ابحث عن رسالة من متصفحك.',
  'cause-permission-pending-both': 'ابحث عن رسالة من متصفحك.',
  'cause-permission-system-camera': 'جهازك لا يسمح لهذا المتصفح باستخدام الكاميرا.',
  'cause-permission-system-microphone': 'جهازك لا يسمح لهذا المتصفح باستخدام الميكروفون.',
  'cause-permission-system-both': 'جهازك لا يسمح لهذا المتصفح باستخدام الكاميرا والميكروفون.',
  'cause-not-found-camera': 'لم نعثر على كاميرا.',
  'cause-not-found-microphone': 'لم نعثر على ميكروفون.',
  'cause-not-found-both': 'لم نعثر على كاميرا أو ميكروفون.',
  'cause-in-use-camera': 'ربما يستخدم تطبيق آخر الكاميرا.',
  'cause-in-use-microphone': 'ربما يستخدم تطبيق آخر الميكروفون.',
  'cause-in-use-both': 'ربما يستخدم تطبيق آخر الكاميرا والميكروفون.',
  'cause-slow-camera': 'تستغرق الكاميرا وقتًا طويلًا لتعمل. ربما يستخدمها تطبيق آخر.',
  'cause-slow-microphone': 'يستغرق الميكروفون وقتًا طويلًا ليعمل. ربما يستخدمه تطبيق آخر.',
  'cause-slow-both': 'تستغرق الكاميرا والميكروفون وقتًا طويلًا للعمل. ربما يستخدمهما تطبيق آخر.',
  'cause-media-failed-camera': 'لم تعمل الكاميرا.',
  'cause-media-failed-microphone': 'لم يعمل الميكروفون.',
  'cause-media-failed-both': 'لم تعمل الكاميرا ولم يعمل الميكروفون.',
  'cause-device-switched-camera':
    'لم نتمكن من استخدام الكاميرا التي اخترتها من قبل. انتقلنا إلى كاميرا أخرى.',
  'cause-device-switched-microphone':
    'لم نتمكن من استخدام الميكروفون الذي اخترته من قبل. انتقلنا إلى ميكروفون آخر.',
  'cause-device-switched-both':
    'لم نتمكن من استخدام الكاميرا والميكروفون اللذين اخترتهما من قبل. انتقلنا إلى غيرهما.',
  'cause-device-lost-camera': 'تم فصل الكاميرا أو إيقافها. نستخدم الآن كاميرا أخرى.',
  'cause-device-lost-microphone': 'تم فصل سماعة الرأس أو إيقافها. نستخدم الآن ميكروفون جهازك نفسه.',
  'cause-device-lost-both': 'تم فصل الكاميرا وسماعة الرأس أو إيقافهما. نستخدم الآن أجهزة أخرى.',
  'cause-insecure': 'هذه الصفحة غير آمنة، لذلك يوقف متصفحك الكاميرا والميكروفون. هذا ليس خطأك.',
  'cause-in-app': 'هذه الصفحة مفتوحة داخل تطبيق آخر. ذلك التطبيق لا يستطيع استخدام الكاميرا.',
  'cause-policy-blocked': 'هذه الصفحة غير معدّة لمكالمات الفيديو. هذا ليس خطأك.',
  'cause-no-devices': 'هذا المتصفح لا يستطيع استخدام الكاميرا والميكروفون.',
  'cause-unsupported': 'هذا المتصفح قديم جدًا لمكالمات الفيديو.',
  'cause-camera-withheld': 'هذه الصفحة لا تستطيع استخدام الكاميرا. هذا ليس خطأك.',
  'cause-microphone-withheld': 'هذه الصفحة لا تستطيع استخدام الميكروفون. هذا ليس خطأك.',

  'on-mac': 'على جهاز Mac',
  'on-windows': 'على كمبيوتر Windows',
  'on-iphone': 'على iPhone',
  'on-ipad': 'على iPad',
  'on-android': 'على هاتف أو جهاز لوحي Android',
  'on-other': 'ماذا تفعل',

  'step-try-again': 'ثم اختر «حاول مرة أخرى».',
  'step-address-icon': 'اختر الأيقونة بجانب عنوان الصفحة.',
  'step-permissions': 'اختر «الأذونات» (Permissions).',
  'step-turn-on': 'شغّل الكاميرا والميكروفون.',
  'step-choose-allow': 'بجانب الكاميرا (Camera) والميكروفون (Microphone)، اختر «سماح» (Allow).',
  'step-crossed-icon': 'بجانب عنوان الصفحة، اختر الكاميرا أو الميكروفون الذي عليه خط.',
  'step-unblock': 'اختر علامة × بجانب «محظور» (Blocked).',
  'step-safari-menu': 'في أعلى الشاشة اختر Safari. ثم اختر إعدادات هذا الموقع (Settings).',
  'step-page-menu':
    'اختر الزر بجانب عنوان الصفحة. ثم اختر «إعدادات موقع الويب» (Website Settings).',
  'step-answer-allow': 'عندما يسألك متصفحك، اختر «سماح» (Allow).',
  'step-press-try-again': 'اختر «حاول مرة أخرى».',
  'step-look-at-top': 'تجدها قرب عنوان الصفحة، في أعلى هذه النافذة.',
  'step-look-at-screen': 'قد تكون خلف نافذة أخرى على شاشتك.',
  'step-choose-allow-now': 'اختر «سماح» (Allow) حتى نراك ونسمعك.',

  'step-mac-settings':
    'افتح قائمة Apple. اختر «إعدادات النظام» (System Settings)، ثم «الخصوصية والأمن» (Privacy & Security).',
  'step-mac-switch':
    'اختر «الكاميرا» (Camera) وشغّل متصفحك. افعل الشيء نفسه للميكروفون (Microphone).',
  'step-windows-settings':
    'افتح «الإعدادات» (Settings) من قائمة ابدأ. اختر «الخصوصية والأمان» (Privacy & security).',
  'step-windows-switch':
    'اختر «الكاميرا» (Camera) وشغّل الوصول إليها. افعل الشيء نفسه للميكروفون (Microphone).',
  'step-settings-app': 'افتح تطبيق «الإعدادات» (Settings) من الشاشة الرئيسية.',
  'step-find-browser': 'ابحث عن متصفحك، مثل Safari. قد يكون ضمن «التطبيقات» (Apps).',
  'step-android-apps': 'اختر «التطبيقات» (Apps)، ثم متصفحك، ثم «الأذونات» (Permissions).',
  'step-other-settings': 'افتح إعدادات الخصوصية في جهازك.',
  'step-come-back': 'ارجع إلى هنا واختر «حاول مرة أخرى».',

  'step-close-apps': 'أغلق تطبيقات الفيديو الأخرى، مثل Teams أو Zoom.',
  'step-close-tabs': 'أغلق علامات تبويب المتصفح الأخرى التي تستخدمه.',
  'step-end-calls': 'أنهِ أي مكالمة هاتفية. أغلق تطبيقات الفيديو الأخرى، مثل WhatsApp أو Zoom.',
  'step-restart': 'إذا لم يعمل بعد، فأعد تشغيل جهازك.',
  'step-plugged-in': 'إذا كان يعمل بسلك، فتأكد من أنه موصول.',
  'step-cover': 'ابحث عن مفتاح أو غطاء عليه.',

  'step-open-link-again': 'ارجع إلى الرسالة التي فيها الرابط. افتح الرابط مرة أخرى.',
  'step-hold-link': 'ارجع إلى الرسالة التي فيها الرابط. اضغط على الرابط مطولًا.',
  'step-open-in-safari': 'اختر «فتح في Safari» (Open in Safari). أو انسخ الرابط والصقه في Safari.',
  'step-open-in-chrome': 'اختر فتحه في Chrome. أو انسخ الرابط والصقه في Chrome.',
  'step-open-elsewhere': 'افتح الرابط في Chrome أو Edge أو Firefox أو Safari.',
  'step-update-browser': 'حدّث متصفحك، أو استخدم Chrome أو Edge أو Firefox أو Safari.',
  'step-update-phone':
    'افتح تطبيق «الإعدادات» (Settings). اختر «عام» (General)، ثم «تحديث البرامج» (Software Update).',
} satisfies Partial<Messages>;
