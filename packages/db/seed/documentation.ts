import type { Tx } from '../src/client';
import type { Prisma } from '../src/generated/prisma/client';
import type { SeededSession } from './calendar';
import type { World } from './world';

const MINUTE = 60_000;

/**
 * What happened in the sessions that are over: who came, who was late, and the drafts of the notes. Signing is not
 * seeded; the demo signs through the product's own use case.
 */
export async function seedDocumentation(
  db: Tx,
  world: World,
  given: { organizationId: string; sessions: readonly SeededSession[]; nowMs: number },
): Promise<void> {
  const { organizationId, nowMs } = given;
  const drafts: { note: Prisma.GroupNoteCreateManyInput[]; part: Prisma.GroupNotePartCreateManyInput[] } = {
    note: [],
    part: [],
  };
  for (const session of given.sessions.filter((one) => one.endMs <= nowMs)) {
    const note = draftNote(world, organizationId, session);
    drafts.note.push(note);
    const shuffled = world.faker.helpers.shuffle(combinations(session));
    for (const [index, seat] of session.seats.entries()) {
      const attendance = drawAttendance(world, session);
      await db.seat.update({ where: { organizationId_id: { organizationId, id: seat.id } }, data: attendance });
      if (attendance.attendedMinutes === 0) continue;
      drafts.part.push({
        organizationId,
        id: world.id(),
        groupNoteId: note.id,
        seatId: seat.id,
        engagement: world.faker.number.int({ min: 2, max: 5 }),
        text: shuffled[index] ?? '',
        goal: world.faker.helpers.arrayElement(PLANS),
        updatedAt: new Date(session.endMs + 20 * MINUTE),
      });
    }
    await db.session.update({
      where: { organizationId_id: { organizationId, id: session.id } },
      data: { attendanceClosedAt: new Date(session.endMs + 5 * MINUTE) },
    });
  }
  await db.groupNote.createMany({ data: drafts.note });
  await db.groupNotePart.createMany({ data: drafts.part });
  await db.snippet.createMany({ data: SNIPPETS.map((snippet) => ({ organizationId, id: world.id(), ...snippet })) });
}

const draftNote = (world: World, organizationId: string, session: SeededSession) => ({
  organizationId,
  id: world.id(),
  sessionId: session.id,
  authorId: session.leaderId,
  topic: session.topic,
  interventions: (INTERVENTIONS[session.type] ?? 'Group discussion').split(', '),
  summary: SUMMARIES[session.type] ?? 'The group met as planned and reviewed its goals for the day.',
  updatedAt: new Date(session.endMs + 15 * MINUTE),
});

function drawAttendance(world: World, session: SeededSession) {
  const { faker } = world;
  const full = { arrivedAt: new Date(session.startMs), leftAt: new Date(session.endMs) };
  const minutes = (session.endMs - session.startMs) / MINUTE;
  const draw = faker.number.int({ min: 1, max: 100 });
  if (draw <= 84) return { attendance: 'present', ...full, attendedMinutes: minutes };
  const off = faker.number.int({ min: 3, max: Math.min(22, Math.floor(minutes / 2)) });
  if (draw <= 90)
    return {
      attendance: 'late',
      ...full,
      arrivedAt: new Date(session.startMs + off * MINUTE),
      attendedMinutes: minutes - off,
    };
  if (draw <= 93)
    return {
      attendance: 'left-early',
      ...full,
      leftAt: new Date(session.endMs - off * MINUTE),
      attendedMinutes: minutes - off,
    };
  const absent = { arrivedAt: null, leftAt: null, attendedMinutes: 0 };
  return draw <= 97
    ? { attendance: 'excused', ...absent, absenceReason: 'Flare; called before the session' }
    : { attendance: 'no-show', ...absent, absenceReason: 'Did not come, phone not answered' };
}

const OPENINGS = [
  'Named two early signs of a flare and what usually follows them.',
  'Came in guarded, joined after the first exercise and kept a steady pace to the end.',
  'Reported a night of poor sleep and still took part in every task.',
  'Brought the home log filled in for each day and explained the gaps in it.',
  'Asked for the slower variant and held it without stopping.',
  'Led the warm-up for the first time and corrected the own posture twice.',
  'Was quiet at first; spoke about returning to work when asked directly.',
  'Compared today with the first day of the program and noticed longer standing.',
  'Practiced with eyes open because closing them raises fear; breathing stayed even.',
  'Worked with a partner and gave useful feedback about pacing.',
  'Described a disagreement at home and which words had helped.',
  'Measured the walking time and planned the next step of two minutes.',
];
const MIDDLES = [
  'Pain rated seven at the start and five at the end without medication.',
  'Used the paced breathing before reaching for the heat pack.',
  'Stayed seated for the whole block, which was not possible last week.',
  'Needed one pause and came back without prompting.',
  'Could name the goal of the exercise in own words.',
  'Wrote down one belief about movement and tested it in the room.',
  'Lifted the light load five times with even rhythm.',
  'Guarding of the left shoulder was less than on the day before.',
  'Tears when the topic turned to family; accepted support from the group.',
  'Laughed with the others and joined the second round by choice.',
  'Completed the worksheet and shared one line of it.',
  'Found the position that allows twenty minutes of kitchen work.',
];
const CLOSINGS = [
  'Will repeat the short form tonight.',
  'Agrees to walk after lunch whatever the number is.',
  'Wants to show the flare plan to the spouse.',
  'Plans to call the employer before Friday.',
  'Will log sleep and screens for three evenings.',
  'Takes the stretch sheet home and chooses three from it.',
  'Asks to talk about medication with the nurse.',
  'Sets a timer for sitting at the desk.',
];
const PLANS = [
  'Continue as planned.',
  'Raise the load by one step next week.',
  'Review the flare plan in the next session.',
  'Coordinate with physical therapy on pacing.',
];

/** Sentences that differ in words, not only in names and numbers: the clone guard would stop the others. */
function combinations(session: SeededSession): string[] {
  const shift = Number.parseInt(session.id.slice(-4), 16);
  return session.seats.map((_, index) => {
    const at = (list: readonly string[], step: number) => list[(shift * step + index * (step + 1)) % list.length] ?? '';
    return `${at(OPENINGS, 4)} ${at(MIDDLES, 6)} ${at(CLOSINGS, 2)}`;
  });
}

const INTERVENTIONS: Record<string, string> = {
  stretching: 'Guided stretching in standing and sitting, paced breathing',
  goals: 'Goal review, SMART goal for the day, pacing plan',
  stress: 'Psychoeducation, cognitive restructuring, role-play',
  exercise: 'Graded strengthening circuit, posture feedback, aerobic interval',
  pain: 'Pain neuroscience education, flare planning, guided discussion',
  relaxation: 'Guided relaxation, diaphragmatic breathing, biofeedback feedback',
  'individual-exercise': 'Strengthening with graded load, breathing cues',
  'individual-movement': 'Movement retraining, balance and posture feedback',
  occupation: 'Simulated household tasks, energy conservation, body mechanics',
  closing: 'Review of the day, home plan',
};
const SUMMARIES: Record<string, string> = {
  stretching: 'The group warmed up from feet to neck; each movement was offered in two intensities.',
  stress: 'The group looked at how stress and pain raise each other and tried one way out of the loop.',
  exercise: 'A circuit of six stations; load chosen by breath and form, not by pain alone.',
  pain: 'How a protective system learns and unlearns; each member wrote one step of a flare plan.',
  relaxation: 'Two rounds of guided relaxation with feedback; the second round without guidance.',
  occupation: 'Kitchen and laundry tasks with pacing; the group solved two lifting problems together.',
};
const SNIPPETS = [
  { keyword: 'participated', text: '{{first}} took part in *** and showed ***.' },
  { keyword: 'flare', text: '{{first}} reported a flare since ***; used the flare plan: ***.' },
  { keyword: 'paced', text: '{{first}} kept the paced level for *** minutes and stopped by plan, not by pain.' },
];
