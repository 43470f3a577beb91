const days = (count: number) => `${count} signed ${count === 1 ? 'day' : 'days'}`;

/** `3 signed days that waited are charged.`; nothing when none was. */
export const sayCharged = (releasedDays: number): string | undefined =>
  releasedDays === 0 ? undefined : `${days(releasedDays)} that waited ${releasedDays === 1 ? 'is' : 'are'} charged.`;

/** `3 signed days wait for a coverage`. */
export const sayUncovered = (count: number): string =>
  `${days(count)} ${count === 1 ? 'waits' : 'wait'} for a coverage`;
