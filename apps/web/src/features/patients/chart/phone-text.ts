/** `(555) 555-1032` for ten digits, with or without the country's 1 in front; anything else stays as it was written. */
export function phoneText(phone: string): string {
  const digits = phone.replace(/[\s().+-]/g, '').replace(/^1(?=\d{10}$)/, '');
  return /^\d{10}$/.test(digits) ? `(${digits.slice(0, 3)}) ${digits.slice(3, 6)}-${digits.slice(6)}` : phone;
}
