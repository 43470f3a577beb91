const SITE_ZONE = 'America/Chicago';

/** The weekday on which each site of the demo wants a room that is taken: the second after the day of its start. */
export function wishDay(): string {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: SITE_ZONE }).format(new Date());
  const day = new Date(`${today}T12:00:00Z`);
  const isWeekend = () => day.getUTCDay() % 6 === 0;
  while (isWeekend()) day.setUTCDate(day.getUTCDate() + 1);
  for (let ahead = 0; ahead < 2; ahead += 1) {
    do day.setUTCDate(day.getUTCDate() + 1);
    while (isWeekend());
  }
  return day.toISOString().slice(0, 10);
}

/** The last weekday before today at the site: its sessions are over, and the psychologist has not signed them yet. */
export function lastWeekday(): { iso: string; inWords: RegExp } {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: SITE_ZONE }).format(new Date());
  const day = new Date(`${today}T12:00:00Z`);
  do day.setUTCDate(day.getUTCDate() - 1);
  while (day.getUTCDay() % 6 === 0);
  const words = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', month: 'short', day: 'numeric' }).format(day);
  return { iso: day.toISOString().slice(0, 10), inWords: new RegExp(words) };
}
