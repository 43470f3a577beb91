import { hash } from '@node-rs/argon2';
import { addDays } from '@threshold/domain/kernel';
import type { Tx } from '../src/client';
import { TYPES } from './clinics';
import type { DemoOrganization, DemoSite } from './clinics';
import { dateColumn } from './world';
import type { World } from './world';

/** Every demo account has this password; production refuses to seed. */
export const DEMO_PASSWORD = 'rolling-enrollment';

export interface SeededSite {
  readonly id: string;
  readonly site: DemoSite;
  readonly programId: string;
  readonly rooms: ReadonlyMap<string, { id: string; laneId: string; seats: number }>;
  readonly staff: ReadonlyMap<string, string>;
  readonly slots: readonly {
    id: string;
    type: string;
    startsAt: string;
    endsAt: string;
    room: string;
    leader: string;
  }[];
}

export interface SeededOrganization {
  readonly id: string;
  readonly slug: string;
  readonly sites: readonly SeededSite[];
  readonly types: ReadonlyMap<string, { id: string; name: string; maxSize: number }>;
  readonly plans: readonly { id: string; payerId: string; weight: number }[];
  readonly referralSourceIds: readonly string[];
}

export async function seedOrganization(db: Tx, world: World, demo: DemoOrganization): Promise<SeededOrganization> {
  const organizationId = world.id();
  await db.organization.create({ data: { id: organizationId, slug: demo.slug, name: demo.name, isDemo: true } });
  const types = await seedSessionTypes(db, world, organizationId);
  const sites: SeededSite[] = [];
  for (const site of demo.sites) sites.push(await seedSite(db, world, { organizationId, demo, site, types }));
  const plans = await seedPayers(db, world, organizationId);
  const referralSourceIds = await seedReferralSources(db, world, organizationId);
  await seedFees(db, world, organizationId);
  await seedAccounts(db, world, { organizationId, demo, sites });
  return { id: organizationId, slug: demo.slug, sites, types, plans, referralSourceIds };
}

async function seedSessionTypes(db: Tx, world: World, organizationId: string) {
  const rows = TYPES.map((type) => ({
    organizationId,
    id: world.id(),
    name: type.name,
    discipline: type.discipline,
    minSize: type.min,
    maxSize: type.max,
    sessionMinutes: type.minutes,
    serviceCode: type.code,
    color: type.color,
  }));
  await db.sessionType.createMany({ data: rows });
  return new Map(
    rows.map((row, index) => [TYPES[index]?.key ?? '', { id: row.id, name: row.name, maxSize: row.maxSize }]),
  );
}

interface SitePlace {
  readonly organizationId: string;
  readonly demo: DemoOrganization;
  readonly site: DemoSite;
  readonly types: ReadonlyMap<string, { id: string }>;
}

async function seedSite(db: Tx, world: World, place: SitePlace): Promise<SeededSite> {
  const { organizationId, demo, site } = place;
  const id = world.id();
  await db.site.create({
    data: {
      organizationId,
      id,
      name: site.name,
      zone: site.zone,
      providerBasedStatus: site.providerBasedStatus,
      placeOfService: site.placeOfService,
      npi: site.npi,
      facilityNpi: site.facilityNpi,
      taxId: demo.taxId,
      taxonomy: '261QP3300X',
      medicareLocality: site.medicareLocality,
      phone: '5555550100',
      addressLine: site.addressLine,
      city: site.city,
      state: site.state,
      postalCode: site.postalCode,
    },
  });
  const rooms = await seedRooms(db, world, { organizationId, siteId: id, site });
  const staff = await seedStaff(db, world, { organizationId, site });
  const { programId, slots } = await seedProgram(db, world, { ...place, siteId: id });
  return { id, site, programId, rooms, staff, slots };
}

async function seedRooms(
  db: Tx,
  world: World,
  { organizationId, siteId, site }: { organizationId: string; siteId: string; site: DemoSite },
) {
  const rooms = new Map<string, { id: string; laneId: string; seats: number }>();
  for (const room of site.rooms) {
    const id = world.id();
    await db.room.create({
      data: {
        organizationId,
        id,
        siteId,
        name: room.name,
        seats: room.seats,
        hourlyCostCents: room.hourlyCostCents,
        hourlyCostSource: 'Founding analysis: midpoint of facility cost by floor area, 2,000 hours a year (2026)',
      },
    });
    for (let position = 1; position <= room.lanes; position += 1) {
      const laneId = world.id();
      await db.resource.create({ data: { organizationId, id: laneId, kind: 'room-lane' } });
      await db.roomLane.create({ data: { organizationId, id: laneId, roomId: id, position } });
      if (position === 1) rooms.set(room.name, { id, laneId, seats: room.seats });
    }
  }
  return rooms;
}

async function seedStaff(db: Tx, world: World, { organizationId, site }: { organizationId: string; site: DemoSite }) {
  const since = dateColumn(addDays(world.today, -400));
  const ids = new Map<string, string>();
  for (const member of site.staff) {
    const id = world.id();
    ids.set(member.key, id);
    await db.resource.create({ data: { organizationId, id, kind: 'staff' } });
    await db.staffMember.create({
      data: {
        organizationId,
        id,
        givenName: member.givenName,
        familyName: member.familyName,
        discipline: member.discipline,
        npi: member.npi,
        taxonomy: member.taxonomy,
        startedOn: since,
      },
    });
    await db.staffCredential.create({
      data: {
        organizationId,
        id: world.id(),
        staffMemberId: id,
        kind: member.credential,
        number: `D-${ids.size}00417`,
        effectiveFrom: since,
      },
    });
    await db.staffCost.create({
      data: {
        organizationId,
        id: world.id(),
        staffMemberId: id,
        annualCostCents: member.annualCostCents,
        fteHundredths: member.fteHundredths,
        productiveMinutesYearly: Math.round((106_590 * member.fteHundredths) / 100),
        source: 'Founding analysis: midpoint of the salary range; 1,776.5 productive hours of 2,080 (SSA work-year)',
        effectiveFrom: since,
      },
    });
  }
  return ids;
}

async function seedProgram(db: Tx, world: World, place: SitePlace & { siteId: string }) {
  const { organizationId, site, types, siteId } = place;
  const programId = world.id();
  await db.program.create({
    data: {
      organizationId,
      id: programId,
      siteId,
      name: site.program.name,
      programDays: 15,
      censusTarget: site.program.censusTarget,
      source: 'Published three-week program day, 08:00 to 16:30 (Mayo Clinic Pain Rehabilitation Center, 2026)',
    },
  });
  const phases = [
    { name: 'Orient', firstProgramDay: 1, lastProgramDay: 3 },
    { name: 'Build', firstProgramDay: 4, lastProgramDay: 10 },
    { name: 'Own it', firstProgramDay: 11, lastProgramDay: 15 },
  ];
  await db.programPhase.createMany({
    data: phases.map((phase, index) => ({ organizationId, id: world.id(), programId, position: index + 1, ...phase })),
  });
  const slots = site.track.map((slot) => ({ id: world.id(), ...slot }));
  await db.dayTrackSlot.createMany({
    data: slots.map((slot) => ({
      organizationId,
      id: slot.id,
      programId,
      sessionTypeId: types.get(slot.type)?.id ?? '',
      weekdays: [1, 2, 3, 4, 5],
      startsAt: slot.startsAt,
      endsAt: slot.endsAt,
    })),
  });
  const topics = {
    stress: ['Pacing', 'Thoughts and pain', 'Sleep', 'Anger and grief', 'Asking for help'],
    pain: ['How pain works', 'Flare plans', 'Values and goals', 'Medication taper', 'Going home'],
    relaxation: ['Diaphragmatic breathing', 'Body scan', 'Progressive relaxation', 'Imagery', 'Biofeedback practice'],
  };
  await db.curriculumTopic.createMany({
    data: Object.entries(topics).flatMap(([type, titles]) =>
      titles.map((title, index) => ({
        organizationId,
        id: world.id(),
        programId,
        sessionTypeId: types.get(type)?.id ?? '',
        position: index + 1,
        title,
      })),
    ),
  });
  return { programId, slots };
}

const PAYERS = [
  {
    name: 'Medicare Part B',
    electronicId: '00621',
    professional: 'MB',
    facility: 'MA',
    plan: 'Original Medicare',
    unitRule: 'total-time',
    basis: 'medicare',
    percent: 100_00,
    modifier: 'X',
    weight: 4,
    source: 'CMS physician fee schedule; therapy units by total time (CMS IOM 100-04 ch. 5 s. 20.2)',
  },
  {
    name: 'Prairie Mutual',
    electronicId: 'PRMU1',
    professional: 'CI',
    facility: 'CI',
    plan: 'Prairie PPO',
    unitRule: 'substantial-portion',
    basis: 'percent-of-medicare',
    percent: 135_00,
    modifier: '59',
    weight: 4,
    source: 'Demo contract 2026, exhibit B: 135 % of Medicare, units by substantial portion',
  },
  {
    name: 'Great Lakes Health Plan',
    electronicId: 'GLHP7',
    professional: 'HM',
    facility: 'HM',
    plan: 'Great Lakes HMO',
    unitRule: 'total-time',
    basis: 'percent-of-charge',
    percent: 42_00,
    modifier: '59',
    weight: 2,
    source: 'Demo contract 2026, exhibit A: 42 % of charge',
  },
] as const;

async function seedPayers(db: Tx, world: World, organizationId: string) {
  const plans: { id: string; payerId: string; weight: number }[] = [];
  for (const payer of PAYERS) {
    const payerId = world.id();
    const planId = world.id();
    await db.payer.create({
      data: {
        organizationId,
        id: payerId,
        name: payer.name,
        electronicId: payer.electronicId,
        filingIndicator: payer.professional,
        facilityFilingIndicator: payer.facility,
        addressLine: '1 Payer Way',
        city: 'Chicago',
        state: 'IL',
        postalCode: '606060001',
      },
    });
    await db.plan.create({ data: { organizationId, id: planId, payerId, name: payer.plan } });
    await db.planSetting.create({
      data: {
        organizationId,
        id: world.id(),
        planId,
        effectiveFrom: dateColumn(addDays(world.today, -700)),
        unitRule: payer.unitRule,
        paymentBasis: payer.basis,
        percentHundredths: payer.percent,
        distinctModifier: payer.modifier,
        source: payer.source,
      },
    });
    plans.push({ id: planId, payerId, weight: payer.weight });
  }
  return plans;
}

async function seedReferralSources(db: Tx, world: World, organizationId: string) {
  const sources = [
    { name: 'Lakeside Spine Surgery', kind: 'surgery' },
    { name: 'Dr. Ikeda, primary care', kind: 'primary-care' },
    { name: 'Self-referral', kind: 'self' },
  ].map((source) => ({ organizationId, id: world.id(), ...source }));
  await db.referralSource.createMany({ data: sources });
  return sources.map((source) => source.id);
}

/** The demo's charge master, in cents a unit; a clinic sets its own. */
const FEES = {
  '96158': 180_00,
  '96159': 62_00,
  '96164': 60_00,
  '96165': 20_00,
  '96156': 240_00,
  '97150': 50_00,
  '97110': 85_00,
  '97112': 90_00,
  '97140': 80_00,
  '97530': 95_00,
  '97535': 90_00,
};

async function seedFees(db: Tx, world: World, organizationId: string) {
  await db.serviceFee.createMany({
    data: Object.entries(FEES).map(([serviceCode, chargeCents]) => ({
      organizationId,
      id: world.id(),
      serviceCode,
      chargeCents,
      effectiveFrom: dateColumn(addDays(world.today, -700)),
    })),
  });
}

/** One account per role that has work in this release; leaders of sessions get theirs too. */
async function seedAccounts(
  db: Tx,
  world: World,
  place: { organizationId: string; demo: DemoOrganization; sites: readonly SeededSite[] },
) {
  const { organizationId, demo, sites } = place;
  const people: { email: string; name: string; role: string; staffMemberId: string | null }[] = [
    { email: 'coordinator', name: demo.coordinator, role: 'coordinator', staffMemberId: null },
    { email: 'administrator', name: 'Adam Lindqvist', role: 'administrator', staffMemberId: null },
    { email: 'biller', name: 'Bea Ling', role: 'biller', staffMemberId: null },
    { email: 'auditor', name: 'Ute Brandt', role: 'auditor', staffMemberId: null },
    { email: 'trials', name: 'Tess Okafor', role: 'trial-coordinator', staffMemberId: null },
    { email: 'technician', name: 'Theo Malik', role: 'technician', staffMemberId: null },
  ];
  const roleOf: Record<string, string> = { app: 'app', md: 'physician', rn: 'nurse' };
  sites.forEach((seeded, index) => {
    for (const member of seeded.site.staff)
      people.push({
        email: index === 0 ? (EMAIL_OF[member.key] ?? member.key) : `${EMAIL_OF[member.key] ?? member.key}${index + 1}`,
        name: `${member.givenName} ${member.familyName}`,
        role: roleOf[member.key] ?? 'therapist',
        staffMemberId: seeded.staff.get(member.key) ?? null,
      });
  });
  const passwordHash = await hash(DEMO_PASSWORD, { memoryCost: 32_768, timeCost: 3, parallelism: 1 });
  for (const person of people) {
    const accountId = world.id();
    await db.account.create({
      data: { id: accountId, email: `${person.email}@${demo.slug}.demo`, name: person.name, passwordHash },
    });
    await db.membership.create({
      data: { organizationId, id: world.id(), accountId, role: person.role, staffMemberId: person.staffMemberId },
    });
  }
}

const EMAIL_OF: Record<string, string> = {
  pt: 'therapist',
  ot: 'ot',
  rn: 'nurse',
  psy: 'psychologist',
  app: 'app',
  md: 'physician',
};
