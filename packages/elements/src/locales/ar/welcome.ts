// Awaiting a native reader.
import type { Messages } from '../en/index.js';

/** Welcome page, with what it fetches later, and words that several elements say. */
export const welcome = {
  loading: 'لحظة واحدة …',
  'try-again': 'حاول مرة أخرى',
  'call-us': (phone) => `اتصل بنا على \u2066${phone}\u2069`,
  'meeting-code': 'رمز اللقاء',
  'need-help': 'هل تحتاج إلى مساعدة؟',
  'join-name-default': 'مشارك',
  'copied-what': (what) => `تم النسخ: ${what}`,
  'copy-refused': (what) => `لم يتم النسخ: ${what}. النص محدد الآن، فانسخه بنفسك.`,

  'welcome-title': 'موعدك بالفيديو',
  'welcome-appointment': 'الموعد',
  'welcome-join-now': 'يمكنك الانضمام الآن. لا حاجة إلى انتظار وقت البدء.',
  'welcome-service-time': (zone) => `هذا هو الوقت في مكان الخدمة (${zone}).`,
  'welcome-your-time': (time, zone) => `الوقت عندك: ${time} (${zone})`,
  'welcome-calendar': 'أضفه إلى تقويمك',
  'welcome-calendar-online': 'استخدم Google أو Outlook',
  'welcome-calendar-failed': 'لم يتم تحميل هذا. تحقق من الإنترنت ثم افتحه مرة أخرى.',
  'welcome-need-title': 'ما الذي تحتاج إليه',
  'welcome-need-place': 'مكان هادئ لا يسمعك فيه أحد',
  'welcome-need-device': 'هاتف أو جهاز لوحي أو كمبيوتر مشحون',
  'welcome-need-signal': 'شبكة Wi-Fi أو إشارة هاتف جيدة',
  'welcome-tips-title': 'نصائح لمكالمة جيدة',
  'welcome-tip-light': 'اجلس مقابل نافذة أو مصباح حتى نراك.',
  'welcome-tip-wifi': 'اجلس قريبًا من جهاز Wi-Fi. اطلب من الآخرين ألا يشاهدوا أفلامًا على الإنترنت.',
  'welcome-tip-sound': 'ضع سماعات الأذن إن كانت لديك. هذا يزيد الخصوصية.',
  'welcome-tip-apps': 'أغلق التطبيقات الأخرى التي تستخدم الكاميرا، مثل Teams أو Zoom.',
  'welcome-privacy-title': 'خصوصيتك',
  'welcome-privacy':
    'يكتب معالجك ملاحظات، كما في أي موعد. نحن لا نسجل المكالمة. لكن قد يسجلها أشخاص آخرون فيها.',
  'welcome-emergency-title': 'إذا كنت في خطر الآن',
  'welcome-emergency':
    'لا تنتظر موعدك. اتصل الآن لطلب المساعدة، أو اذهب إلى أقرب قسم طوارئ (A&E).',
  'welcome-emergency-call': (phone) => `اتصل على \u2066${phone}\u2069`,
  'welcome-consent-title': 'قبل أن تتابع',
  'welcome-consent-error': 'ضع علامة في المربع إذا كنت موافقًا',
  'welcome-problem-title': 'هناك مشكلة',
  'welcome-continue-hint': 'بعد ذلك يمكنك فحص الكاميرا والميكروفون.',
  'welcome-links-title': 'مزيد من المعلومات',
  'welcome-language': 'اللغة',
  'quick-exit': 'غادر هذه الصفحة',
  continue: 'متابعة',
  'time-range': (from, to) => `من ${from} إلى ${to}`,

  'calendar-shares': (hosts) =>
    `تفتح هذه الأزرار موقعًا آخر (${hosts}). يحصل الموقع على التاريخ والوقت وعبارة «موعد بالفيديو».`,
  'calendar-keeps': 'لا يحصل الموقع على رابطك، فاحتفظ بالرسالة التي أرسلناها إليك.',
  'calendar-google': 'تقويم Google',
  'calendar-outlook': 'Outlook في المنزل',
  'calendar-office365': 'Outlook في العمل',
  'calendar-event': 'موعد بالفيديو',

  'browser-calls-title': 'مكالمات الفيديو لا تعمل في هذا المتصفح',
  'browser-calls': 'افتح هذه الصفحة في متصفح أحدث: Safari أو Chrome أو Edge أو Firefox.',
  'browser-devices-title': 'هذا المتصفح لا يستطيع استخدام الكاميرا',
  'browser-devices':
    'ما زال بإمكانك الانضمام، لكن لن يراك أو يسمعك أحد. حتى يراك الآخرون، افتح هذه الصفحة في Safari أو Chrome.',
  'browser-page-title': 'هذه الصفحة غير معدّة لمكالمات الفيديو',
  'browser-page': 'هذا ليس خطأك. اتصل بنا من فضلك وسنساعدك.',
  'browser-page-no-phone': 'هذا ليس خطأك. أخبر من فضلك الجهة التي أرسلت إليك الرابط.',
  'browser-app-title': (app) => `أنت داخل تطبيق ${app}`,
  'browser-some-app-title': 'أنت داخل تطبيق آخر',
  'browser-app': 'قد لا تعمل مكالمات الفيديو هنا. من الأفضل استخدام متصفح الويب.',
  'browser-app-ios':
    'ابحث عن قائمة أو بوصلة عند حافة الشاشة. اختر «فتح في Safari» أو «فتح في المتصفح».',
  'browser-app-android':
    'ابحث عن ثلاث نقاط في أعلى الشاشة. اختر «فتح في Chrome» أو «فتح في المتصفح».',
  'browser-app-other': 'ابحث عن قائمة في التطبيق. اختر «فتح في المتصفح».',
  'browser-copy-step': 'أو انسخ الرابط والصقه في Safari أو Chrome.',
  'browser-copy': 'نسخ الرابط',
  'browser-link': 'رابط هذه الصفحة',
} satisfies Partial<Messages>;
