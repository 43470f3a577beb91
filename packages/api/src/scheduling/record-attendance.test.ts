import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { newKey, openTestClinic, refusalOf } from '../testing/clinic';
import type { Caller, TestClinic } from '../testing/clinic';

let clinic: TestClinic;
let coordinator: Caller;
let sessionId: string;
let startMs: number;
beforeAll(async () => {
  clinic = await openTestClinic(inject('serverUrl'));
  coordinator = await clinic.as('coordinator');
  const [row] = await clinic.rows<{ id: string; starts_at: Date }>(
    `SELECT s.id, s.starts_at FROM session s JOIN organization o ON o.id = s.organization_id AND o.slug = 'lakeside'
      WHERE s.day = '2026-11-19' AND s.seats_taken > 1 ORDER BY s.starts_at, s.id LIMIT 1`,
  );
  sessionId = row?.id ?? '';
  startMs = row?.starts_at.getTime() ?? 0;
});
afterAll(() => clinic.close());

const MINUTE_MS = 60_000;

async function mark(state: 'present' | 'excused' | 'no-show', arrivedMs: number | null = null) {
  const { seats } = await coordinator.scheduling.roster({ sessionId });
  const [seat] = seats;
  if (!seat) throw new Error('The session has no seat');
  return coordinator.scheduling.recordAttendance({
    idempotencyKey: newKey(),
    data: {
      sessionId,
      marks: [{ seatId: seat.seatId, version: seat.version, state, arrivedMs, leftMs: null, reason: null }],
    },
  });
}

describe('attendance', () => {
  it("is refused before the site's early-arrival window, with the minutes to wait", async () => {
    clinic.setNow(startMs - 20 * MINUTE_MS);
    expect((await coordinator.scheduling.roster({ sessionId })).earlyArrivalMinutes).toBe(15);
    expect(await refusalOf(mark('present'))).toMatchObject({ code: 'session-not-begun', minutesEarly: 5 });
    expect(await refusalOf(mark('no-show'))).toMatchObject({ code: 'session-not-begun', minutesEarly: 20 });
  });

  it('can say long before that somebody will not come', async () => {
    clinic.setNow(startMs - 600 * MINUTE_MS);
    expect(await mark('excused')).toMatchObject({ marked: 1 });
  });

  it('is taken in the window, and counts from the start', async () => {
    clinic.setNow(startMs - 15 * MINUTE_MS);
    expect(await mark('present', startMs - 10 * MINUTE_MS)).toMatchObject({ marked: 1 });
    const { seats, endMs } = await coordinator.scheduling.roster({ sessionId });
    expect(seats[0]?.attendedMinutes).toBe((endMs - startMs) / MINUTE_MS);
  });

  it('follows the window that the site has', async () => {
    clinic.setNow(startMs - 5 * MINUTE_MS);
    await clinic.rows('UPDATE site SET early_arrival_minutes = 0');
    expect(await refusalOf(mark('present'))).toMatchObject({ code: 'session-not-begun', minutesEarly: 5 });
  });
});
