import { addDays, toPlainDate } from '@threshold/domain/kernel';

/** The last day on which a batch can end without a day that is not signed; null when its first day is one. */
export function dayBeforeUnsigned(firstUnsigned: string | null, firstDay: string): string | null {
  if (firstUnsigned === null || firstUnsigned <= firstDay) return null;
  return addDays(toPlainDate(firstUnsigned), -1);
}

/** `12 of them stay behind: 2 patients without a member number.` */
export function sayWithoutNumber({
  charges,
  patients,
}: {
  readonly charges: number;
  readonly patients: number;
}): string {
  const stay = charges === 1 ? '1 of them stays' : `${charges} of them stay`;
  return `${stay} behind: ${patients} ${patients === 1 ? 'patient' : 'patients'} without a member number.`;
}

/** The verb of the consequence; without a number while nothing waits or it is not known. */
export function sayMakeClaims(charges: number | undefined): string {
  if (!charges) return 'Make claims';
  return `Make claims of ${charges.toLocaleString('en-US')} ${charges === 1 ? 'charge' : 'charges'}`;
}
