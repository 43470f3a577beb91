import { newKey } from '@threshold/api/testing/clinic';
import type { TestClinic } from '@threshold/api/testing/clinic';
import { openBookers } from './booking-sides';
import type { Bookers } from './booking-sides';
import { roomContests } from './contest-rooms';
import type { Ground } from './ground';
import { figureOf, interleave, medianRatio, timed } from './measure';
import type { Figure, Goal, Outcome } from './report';

const AT_LEAST = 0.7;
/** Bookings in a statement, what books so many, and how often it is measured. */
const SIZES = [
  { rows: 1, what: "one patient's seat", rounds: 400 },
  { rows: 2, what: 'room and leader of a session', rounds: 400 },
  { rows: 13, what: 'a full group that moves', rounds: 150 },
  { rows: 100, what: 'an enrollment', rounds: 60 },
];
const CROWD = 8;
const CROWD_MS = 400;

async function run(ground: Ground): Promise<Outcome> {
  const clinic = await ground.openClinic();
  const bookers = await openBookers(clinic, CROWD);
  try {
    const figures: Figure[] = [];
    const goals: Goal[] = [];
    for (const { rows, what, rounds } of SIZES) {
      ground.say(`${rows} bookings in a statement`);
      const taken = await interleave({
        sides: { ours: () => bookers.book('booking', rows), bare: () => bookers.book('bare_booking', rows) },
        rounds,
        warmUp: 30,
      });
      figures.push(
        figureOf(`${rows} in a statement (${what}), ours`, 'ms', taken.ours),
        figureOf(`${rows} in a statement, bare`, 'ms', taken.bare),
      );
      goals.push({
        what: `statements/s, ours over bare, ${rows} in a statement`,
        ratio: medianRatio(taken.bare, taken.ours),
        atLeast: AT_LEAST,
      });
    }
    const crowd = await crowdOf(bookers);
    figures.push(...crowd.figures, ...(await bookers.whereItGoes(100)), ...(await wholeUseCase(clinic, bookers)));
    return {
      figures,
      goals: [...goals, crowd.goal],
      broken: bookers.lost() > 0 ? [`${bookers.lost()} uncontested bookings were refused`] : [],
      notes: [
        'Both sides: one transaction as the application role, the same SET LOCAL, the same statement text and parameters',
        'through the same driver, COMMIT to disk. Ours adds three foreign keys, two indexes, a check and the tenant',
        'policy. Bare: primary key and exclusion constraint alone,',
        'and as many rows as ours.',
      ],
    };
  } finally {
    await bookers.close();
    await clinic.close();
  }
}

/** Everybody at once in one organization: here the audit chain lets one commit after the other through. */
async function crowdOf(bookers: Bookers): Promise<{ figures: Figure[]; goal: Goal }> {
  const perSecond = (table: 'booking' | 'bare_booking') => async () => {
    let done = 0;
    const until = performance.now() + CROWD_MS;
    const seconds =
      (await timed(() =>
        Promise.all(
          Array.from({ length: CROWD }, async () => {
            while (performance.now() < until) {
              await bookers.book(table, 2);
              done += 1;
            }
          }),
        ),
      )) / 1000;
    return done / seconds;
  };
  const taken = await interleave({
    sides: { ours: perSecond('booking'), bare: perSecond('bare_booking') },
    rounds: 10,
    warmUp: 1,
  });
  return {
    figures: [
      figureOf(`${CROWD} connections, 2 in a statement, ours`, 'statements/s', taken.ours),
      figureOf(`${CROWD} connections, 2 in a statement, bare`, 'statements/s', taken.bare),
    ],
    goal: {
      what: `the same, ${CROWD} connections of one organization`,
      ratio: medianRatio(taken.ours, taken.bare),
      atLeast: AT_LEAST,
    },
  };
}

/** Only printed: everything that creating a session takes, beside the bare insert of its two bookings. */
async function wholeUseCase(clinic: TestClinic, bookers: Bookers): Promise<Figure[]> {
  const rounds = 60;
  const warmUp = 10;
  const sessions = roomContests(clinic, await clinic.as('coordinator'), rounds + warmUp);
  const create = async () => {
    const { value } = await sessions.next();
    return timed(async () => value?.(0, newKey()));
  };
  const taken = await interleave({
    sides: { whole: create, bare: () => bookers.book('bare_booking', 2) },
    rounds,
    warmUp,
  });
  return [
    figureOf('whole use case scheduling.create', 'ms', taken.whole),
    figureOf('bare insert of its two bookings', 'ms', taken.bare),
    { what: 'whole use case over bare', value: medianRatio(taken.bare, taken.whole), unit: 'times (printed only)' },
  ];
}

export const bookingBench = { name: 'booking', title: 'The booking statement beside a bare insert', run };
