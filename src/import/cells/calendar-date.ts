/** Formats a date as `2018-03`, or `2018-03-01` with a day; null if the calendar has no such month or day. */
export function calendarDate(year: string, month: string, day?: string): string | null {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  if (date.getUTCMonth() !== Number(month) - 1) return null;
  return date.toISOString().slice(0, day === undefined ? 7 : 10);
}
