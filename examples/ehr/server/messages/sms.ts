// GSM 03.38: what one text message can say in 160 characters, and what counts twice in it.
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const EXTENDED = '^{}\\[~]|€';

export interface SmsSize {
  /** As the network counts them: an extended character takes two. */
  readonly characters: number;
  /** How many text messages this is sent as. */
  readonly parts: number;
}

/** What a text costs to send. One message holds 160 GSM characters, or 70 of any other script. */
export function smsSize(text: string): SmsSize {
  const isGsm = Array.from(text).every((character) => (BASIC + EXTENDED).includes(character));
  if (!isGsm) return sizeOf(text.length, 70, 67);
  const extended = Array.from(text).filter((character) => EXTENDED.includes(character)).length;
  return sizeOf(text.length + extended, 160, 153);
}

function sizeOf(characters: number, alone: number, joined: number): SmsSize {
  return { characters, parts: characters <= alone ? 1 : Math.ceil(characters / joined) };
}
