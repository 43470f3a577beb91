const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const parts = (day: string) => {
  const [year = '', month = '', date = ''] = day.split('-');
  return { year, month: MONTHS[Number(month) - 1] ?? month, date: String(Number(date)) };
};

/** Days of service as short as they can be without a doubt: `Nov 9 to 20, 2026`. */
export function daysText(firstDay: string, lastDay: string): string {
  const first = parts(firstDay);
  const last = parts(lastDay);
  if (firstDay === lastDay) return `${first.month} ${first.date}, ${first.year}`;
  if (first.year !== last.year) return `${daysText(firstDay, firstDay)} to ${daysText(lastDay, lastDay)}`;
  const end = first.month === last.month ? last.date : `${last.month} ${last.date}`;
  return `${first.month} ${first.date} to ${end}, ${last.year}`;
}
