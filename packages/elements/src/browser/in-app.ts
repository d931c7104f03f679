/** An app that shows pages inside itself, where video calls often fail. */
export interface InAppBrowser {
  /** As the app calls itself; missing where only the kind of browser is known. */
  readonly app: string | undefined;
  readonly system: 'ios' | 'android' | undefined;
}

const APPS: readonly (readonly [RegExp, string])[] = [
  [/\bMessenger|FBAN\/Messenger|FB_IAB\/MESSENGER|Orca-Android/i, 'Messenger'],
  [/\bInstagram\b/, 'Instagram'],
  [/\bFB(AN|AV|_IAB|IOS)\b/, 'Facebook'],
  [/\bWhatsApp\b/i, 'WhatsApp'],
  [/\bLinkedInApp\b/, 'LinkedIn'],
  [/\bMicroMessenger\b/i, 'WeChat'],
  [/\bLine\/\d/, 'LINE'],
  [/\bSnapchat\b/i, 'Snapchat'],
  [/\b(musical_ly|BytedanceWebview|TikTok|trill_)/i, 'TikTok'],
  [/\bTwitter(Android| for i)/, 'X'],
  [/\bPinterest\b/, 'Pinterest'],
  [/\bKAKAOTALK\b/i, 'KakaoTalk'],
  [/\bViber\b/i, 'Viber'],
  [/\bTelegram/i, 'Telegram'],
  [/\bOutlook-(iOS|Android)\b/i, 'Outlook'],
  [/\bGmail\b/i, 'Gmail'],
  [/\bTeams(Mobile)?-/i, 'Teams'],
  [/\bGSA\/\d/, 'Google'],
];

/** What Android calls a page inside an app, and an iPhone's page without Safari's name in it. */
const ANDROID_VIEW = /; wv\)/;
const IOS_VIEW = /\b(iPhone|iPad|iPod)\b.*AppleWebKit(?!.*Safari\/)/;

/**
 * A hint and no more: it softens a message and never keeps anybody out (R52).
 * @returns undefined where nothing tells of an app
 */
export function inAppBrowser(userAgent: string): InAppBrowser | undefined {
  const app = APPS.find(([pattern]) => pattern.test(userAgent))?.[1];
  const isView = ANDROID_VIEW.test(userAgent) || IOS_VIEW.test(userAgent);
  if (app === undefined && !isView) return undefined;
  return { app, system: systemOf(userAgent) };
}

function systemOf(userAgent: string): InAppBrowser['system'] {
  if (/\b(iPhone|iPad|iPod)\b/.test(userAgent)) return 'ios';
  return /\bAndroid\b/.test(userAgent) ? 'android' : undefined;
}
