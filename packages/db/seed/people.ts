import { addDays } from '@threshold/domain/kernel';
import type { PlainDate } from '@threshold/domain/kernel';
import type { Tx } from '../src/client';
import type { SeededOrganization, SeededSite } from './directory';
import { dateColumn, weekdayFrom } from './world';
import type { World } from './world';

export interface SeededEnrollment {
  readonly id: string;
  readonly patientId: string;
  readonly site: SeededSite;
  readonly days: readonly PlainDate[];
  readonly leftOn: PlainDate | null;
}

const PROGRAM_DAYS = 15;
const REASONS = [
  'Chronic low back pain after fusion',
  'Fibromyalgia, opioid taper wanted',
  'Complex regional pain syndrome, right arm',
  'Chronic migraine and neck pain',
  'Persistent pain after knee replacement',
];
// ICD-10-CM, principal first.
const DIAGNOSES = [['G894', 'M5450'], ['M797', 'G894'], ['G90511'], ['G43709', 'M542'], ['G8928', 'M25561']];

/** People with a coverage, a referral and a rolling enrollment; the last of each site has just been referred. */
export async function seedPeople(db: Tx, world: World, organization: SeededOrganization): Promise<SeededEnrollment[]> {
  const enrollments: SeededEnrollment[] = [];
  let number = 0;
  for (const site of organization.sites) {
    for (const offset of site.site.starts) {
      number += 1;
      enrollments.push(await seedEnrolled(db, world, { organization, site, offset, number }));
    }
    for (let waiting = 0; waiting < 2; waiting += 1) {
      number += 1;
      await seedPerson(db, world, { organization, number, referral: waiting === 0 ? 'received' : 'accepted' });
    }
  }
  return enrollments;
}

async function seedPerson(
  db: Tx,
  world: World,
  given: { organization: SeededOrganization; number: number; referral: string; receivedOn?: PlainDate },
) {
  const { organization, number } = given;
  const { faker } = world;
  const organizationId = organization.id;
  const patientId = world.id();
  const sex = faker.helpers.arrayElement(['female', 'female', 'female', 'male'] as const);
  await db.resource.create({ data: { organizationId, id: patientId, kind: 'patient' } });
  await db.patient.create({
    data: {
      organizationId,
      id: patientId,
      medicalRecordNumber: `D${String(100_000 + number)}`,
      givenName: faker.person.firstName(sex),
      familyName: faker.person.lastName(),
      birthDate: faker.date.between({ from: '1955-01-01', to: '2004-12-31' }),
      administrativeSex: sex,
      phone: `555555${String(1000 + number)}`,
      addressLine: faker.location.streetAddress().replace(/[^\w ]/g, ''),
      city: 'Chicago',
      state: 'IL',
      postalCode: `6060${number % 10}`,
    },
  });
  const plan = faker.helpers.weightedArrayElement(organization.plans.map((value) => ({ value, weight: value.weight })));
  const coverageId = world.id();
  await db.coverage.create({
    data: {
      organizationId,
      id: coverageId,
      patientId,
      planId: plan.id,
      memberId: faker.string.alphanumeric({ length: 11, casing: 'upper', exclude: ['O', 'I'] }),
      effectiveFrom: dateColumn(addDays(world.today, -500)),
    },
  });
  const illness = faker.number.int({ min: 0, max: REASONS.length - 1 });
  const referralId = world.id();
  await db.referral.create({
    data: {
      organizationId,
      id: referralId,
      patientId,
      referralSourceId: faker.helpers.arrayElement(organization.referralSourceIds),
      receivedOn: dateColumn(given.receivedOn ?? addDays(world.today, -faker.number.int({ min: 1, max: 9 }))),
      reason: REASONS[illness] ?? '',
      status: given.referral,
    },
  });
  return { patientId, coverageId, referralId, diagnosisCodes: DIAGNOSES[illness] ?? ['G894'] };
}

async function seedEnrolled(
  db: Tx,
  world: World,
  given: { organization: SeededOrganization; site: SeededSite; offset: number; number: number },
): Promise<SeededEnrollment> {
  const { organization, site, offset, number } = given;
  const organizationId = organization.id;
  const startsOn = weekdayFrom(world.today, offset);
  const person = await seedPerson(db, world, {
    organization,
    number,
    referral: 'enrolled',
    receivedOn: addDays(startsOn, -21),
  });
  const days = Array.from({ length: PROGRAM_DAYS }, (_, index) => weekdayFrom(startsOn, index));
  const lastDay = days.at(-1) ?? startsOn;
  // One in nine leaves early, as the published completion figure of 85 % of starters has it.
  const leftOn = number % 9 === 4 && offset < -6 ? (days[8] ?? null) : null;
  const over = lastDay < world.today;
  const left = leftOn !== null && leftOn <= world.today;
  const id = world.id();
  await db.enrollment.create({
    data: {
      organizationId,
      id,
      patientId: person.patientId,
      programId: site.programId,
      siteId: site.id,
      referralId: person.referralId,
      coverageId: person.coverageId,
      diagnosisCodes: person.diagnosisCodes,
      status: left ? 'left' : over ? 'completed' : 'active',
      startsOn: dateColumn(startsOn),
      plannedEndOn: dateColumn(lastDay),
      endedOn: left && leftOn ? dateColumn(leftOn) : over ? dateColumn(lastDay) : null,
      programDays: days.map(dateColumn),
    },
  });
  const event = (kind: string, on: PlainDate, reason: string) => ({
    organizationId,
    id: world.id(),
    enrollmentId: id,
    kind,
    effectiveOn: dateColumn(on),
    reason,
    recordedAt: new Date(`${on}T15:00:00Z`),
    recordedBy: organizationId,
  });
  await db.enrollmentEvent.create({ data: event('enrolled', startsOn, 'Rolling start') });
  if (left && leftOn)
    await db.enrollmentEvent.create({ data: event('left', leftOn, 'Family illness; wants to return') });
  else if (over) await db.enrollmentEvent.create({ data: event('completed', lastDay, 'All program days attended') });
  return { id, patientId: person.patientId, site, days: leftOn ? days.filter((day) => day < leftOn) : days, leftOn };
}
