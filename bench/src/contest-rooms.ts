import { addDays, atSiteTime, isWeekend, toPlainDate } from '@threshold/domain/kernel';
import type { Caller, TestClinic } from '@threshold/api/testing/clinic';
import type { Contest } from './contest-outcomes';

const MINUTE_MS = 60_000;
/** Past everything that the seed has planned. */
const FIRST_DAY = toPlainDate('2027-01-04');
const TIMES = ['08:00', '10:00', '13:00', '15:00'];

/** Everybody creates a session in the same room at the same time, half of them with one leader, half with another. */
export async function* roomContests(clinic: TestClinic, coordinator: Caller, count: number): AsyncGenerator<Contest> {
  const [site] = await clinic.rows<{ id: string; zone: string }>(
    "SELECT id, zone FROM site WHERE name = 'Lakeside Pain Rehabilitation Center'",
  );
  if (!site) throw new Error('The seed has no site');
  const board = await coordinator.scheduling.board({ siteId: site.id, firstDay: FIRST_DAY, dayCount: 1 });
  const room = board.rooms.find(({ name }) => name === 'Exam room 1');
  const type = board.sessionTypes.find(({ name }) => name === 'Strength one on one');
  const leaders = board.leaders.filter(({ discipline }) => discipline === type?.discipline);
  const [program] = board.programs;
  if (!room || !type || !program || leaders.length < 2) throw new Error('The seed has no place for a contest');
  const { minutes } = type;
  let made = 0;
  for (let day = FIRST_DAY; made < count; day = addDays(day, 1)) {
    if (isWeekend(day)) continue;
    for (const time of TIMES) {
      if (made === count) return;
      made += 1;
      const startMs = atSiteTime(day, time, site.zone);
      yield (contestant, idempotencyKey) =>
        coordinator.scheduling.create({
          idempotencyKey,
          data: {
            siteId: site.id,
            programId: program.id,
            sessionTypeId: type.id,
            roomId: room.id,
            leaderId: leaders[contestant % leaders.length]?.id ?? '',
            startMs,
            endMs: startMs + minutes * MINUTE_MS,
            topic: '',
          },
        });
    }
  }
}
