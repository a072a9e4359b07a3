/**
 * The one place where instants become days. Instants are kept in UTC; the days that people see are
 * Europe/London calendar days, also at a quarter past midnight in July.
 */

const LONDON_DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const LONDON_TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
});

const LONDON_CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

const IN_WORDS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** The London day an instant falls on, `2026-07-01`. */
export function londonDay(at: Date): string {
  return LONDON_DAY.format(at);
}

/** `14:02`, London time. */
export function londonTime(at: Date): string {
  return LONDON_TIME.format(at);
}

/** `14:02:07`, London time. */
export function londonClock(at: Date): string {
  return LONDON_CLOCK.format(at);
}

/** `1 July 2026, 14:02`, London time. */
export function momentInWords(at: Date): string {
  return `${dayInWords(londonDay(at))}, ${londonTime(at)}`;
}

/** Whether this is a day of the calendar, `2026-02-28` and not `2026-02-31`. */
export function isDay(day: string): boolean {
  if (!/^(19|20)\d\d-\d\d-\d\d$/.test(day)) return false;
  const noon = new Date(`${day}T12:00:00Z`);
  return !Number.isNaN(noon.getTime()) && noon.toISOString().startsWith(day);
}

/** `2026-07-01` → `1 July 2026`. */
export function dayInWords(day: string): string {
  return IN_WORDS.format(new Date(`${day}T12:00:00Z`));
}

/** `Saved 14:02`, or with its day when that is not today. */
export function savedInWords(at: Date, now: Date): string {
  const day = londonDay(at);
  const time = londonTime(at);
  return day === londonDay(now) ? `Saved ${time}` : `Saved on ${dayInWords(day)} at ${time}`;
}
