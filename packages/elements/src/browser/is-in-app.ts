/**
 * What an app leaves in the name of its browser, what Android calls a page inside an app,
 * and an iPhone's page without Safari's name in it. Which app it is, `in-app.ts` says.
 */
const IN_APP =
  /\b(Messenger|Orca-Android|Instagram|FB(AN|AV|_IAB|IOS)\b|WhatsApp|LinkedInApp|MicroMessenger|Line\/\d|Snapchat|musical_ly|BytedanceWebview|TikTok|trill_|Twitter(Android| for i)|Pinterest|KAKAOTALK|Viber|Telegram|Outlook-(iOS|Android)|Gmail|Teams(Mobile)?-|GSA\/\d|(iPhone|iPad|iPod)\b.*AppleWebKit(?!.*Safari\/))|; wv\)/i;

/** A hint and no more (R52). */
export function isInApp(userAgent: string): boolean {
  return IN_APP.test(userAgent);
}
