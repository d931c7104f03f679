/**
 * A phone number as people read it, as an address that a phone can dial.
 * @example telephoneHref('+44 (0)1632 960 123') // 'tel:+441632960123'
 */
export function telephoneHref(phone: string): string {
  const international = phone.trim().startsWith('+');
  const dialled = international ? phone.replace('(0)', '') : phone;
  return `tel:${international ? '+' : ''}${dialled.replace(/\D/g, '')}`;
}
