/**
 * Instants as London's days and hours. Seen failing with UTC's day, with UTC's hour, with a day written as the one
 * before, with a review overdue in the very month it is due, and with that month ended by UTC.
 */
import { dayInWords, londonDay, londonTime } from '../../lib/domain/calendar';
import { isReviewOverdue } from '../../lib/domain/review';

/** What a clock in London shows, worked out by hand: an hour ahead of UTC in summer. */
describe('London’s clock', () => {
  it.each([
    ['2026-01-15T10:00:00Z', '2026-01-15', '10:00'],
    ['2026-07-01T10:00:00Z', '2026-07-01', '11:00'],
    ['2026-07-01T23:15:00Z', '2026-07-02', '00:15'],
    ['2026-06-30T22:59:59Z', '2026-06-30', '23:59'],
    ['2026-03-29T00:59:59Z', '2026-03-29', '00:59'],
    ['2026-03-29T01:00:00Z', '2026-03-29', '02:00'],
    ['2026-10-25T00:59:59Z', '2026-10-25', '01:59'],
    ['2026-10-25T01:00:00Z', '2026-10-25', '01:00'],
    ['2026-12-31T23:30:00Z', '2026-12-31', '23:30'],
    ['2027-01-01T00:00:00Z', '2027-01-01', '00:00'],
    ['2028-02-29T12:00:00Z', '2028-02-29', '12:00'],
  ])('at %s shows %s, %s', (at, day, time) => {
    expect([londonDay(new Date(at)), londonTime(new Date(at))]).toEqual([day, time]);
  });
});

it.each([
  ['2026-07-01', '1 July 2026'],
  ['2026-12-31', '31 December 2026'],
  ['2026-03-29', '29 March 2026'],
  ['2028-02-29', '29 February 2028'],
])('writes %s as %s', (day, words) => {
  expect(dayInWords(day)).toBe(words);
});

describe('the guidance’s own review', () => {
  it.each([
    ['the month before', '2026-01-31T23:59:59Z', false],
    ['the month it is due in, to its last minute', '2026-02-28T23:59:59Z', false],
    ['the month after', '2026-03-01T00:00:00Z', true],
    ['years after', '2027-01-01T00:00:00Z', true],
  ])('is overdue in %s: %s', (_, at, overdue) => {
    expect(isReviewOverdue({ reviewDue: '2026-02' }, new Date(at))).toBe(overdue);
  });

  it('is overdue from midnight in London, in summer an hour before midnight UTC', () => {
    expect(isReviewOverdue({ reviewDue: '2026-06' }, new Date('2026-06-30T23:00:00Z'))).toBe(true);
    expect(isReviewOverdue({ reviewDue: '2026-06' }, new Date('2026-06-30T22:59:59Z'))).toBe(false);
  });
});
