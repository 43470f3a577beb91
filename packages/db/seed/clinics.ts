/** The two demo organizations as plain facts; every name, NPI and address is invented. */

interface DemoRoom {
  readonly name: string;
  readonly seats: number;
  readonly lanes: number;
  readonly hourlyCostCents: number;
}

interface DemoStaff {
  readonly key: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly discipline: string;
  readonly taxonomy: string | null;
  readonly npi: string | null;
  readonly credential: string;
  readonly annualCostCents: number;
  readonly fteHundredths: number;
}

interface DemoSlot {
  readonly type: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly room: string;
  readonly leader: string;
}

export interface DemoSite {
  readonly name: string;
  readonly zone: string;
  readonly providerBasedStatus: string;
  readonly placeOfService: string;
  readonly npi: string;
  readonly facilityNpi: string | null;
  readonly medicareLocality: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  readonly addressLine: string;
  readonly rooms: readonly DemoRoom[];
  readonly staff: readonly DemoStaff[];
  readonly program: { readonly name: string; readonly censusTarget: number };
  readonly track: readonly DemoSlot[];
  /** Weekday offsets from today on which somebody starts. */
  readonly starts: readonly number[];
}

export interface DemoOrganization {
  readonly slug: string;
  readonly name: string;
  /** Who schedules: another person in each organization, so that nobody takes one for the other. */
  readonly coordinator: string;
  readonly taxId: string;
  readonly sites: readonly DemoSite[];
}

const COSTS = {
  // Midpoints of the founding analysis' salary ranges, in cents a year.
  'physical-therapy': 85_000_00,
  'occupational-therapy': 82_500_00,
  nursing: 77_500_00,
  psychology: 105_000_00,
  'advanced-practice': 120_000_00,
  medicine: 250_000_00,
} as const;

type Person = readonly [givenName: string, familyName: string, discipline: keyof typeof COSTS, fteHundredths?: number];

const staff = (
  key: string,
  [givenName, familyName, discipline, fteHundredths = 100]: Person,
  [npi, taxonomy, credential]: readonly [string | null, string | null, string],
): DemoStaff => ({
  key,
  givenName,
  familyName,
  discipline,
  taxonomy,
  npi,
  credential,
  annualCostCents: Math.round((COSTS[discipline] * fteHundredths) / 100),
  fteHundredths,
});

// Founding analysis: space 75,000 to 200,000 dollars a year for 3,000 to 4,500 square feet; its midpoint by each
// room's share of the floor, over 2,000 hours.
const ROOMS = {
  gym: { seats: 16, hourlyCostCents: 32_08 },
  group: { seats: 14, hourlyCostCents: 18_33 },
  kitchen: { seats: 13, hourlyCostCents: 9_17 },
  exam: { seats: 2, hourlyCostCents: 2_20 },
} as const;

const room = (name: string, kind: keyof typeof ROOMS): DemoRoom => ({ name, lanes: 1, ...ROOMS[kind] });

export const TYPES = [
  {
    key: 'stretching',
    name: 'Stretching',
    discipline: 'physical-therapy',
    minutes: 30,
    code: null,
    min: 4,
    max: 12,
    color: 2,
  },
  {
    key: 'goals',
    name: 'Daily goal setting',
    discipline: 'nursing',
    minutes: 30,
    code: null,
    min: 4,
    max: 12,
    color: 4,
  },
  {
    key: 'stress',
    name: 'Stress management',
    discipline: 'psychology',
    minutes: 60,
    code: '96164',
    min: 6,
    max: 12,
    color: 1,
  },
  {
    key: 'exercise',
    name: 'Physical therapy group',
    discipline: 'physical-therapy',
    minutes: 60,
    code: '97150',
    min: 6,
    max: 12,
    color: 2,
  },
  {
    key: 'pain',
    name: 'Pain management session',
    discipline: 'psychology',
    minutes: 60,
    code: '96164',
    min: 6,
    max: 12,
    color: 1,
  },
  {
    key: 'relaxation',
    name: 'Advanced relaxation',
    discipline: 'psychology',
    minutes: 60,
    code: null,
    min: 6,
    max: 12,
    color: 5,
  },
  {
    key: 'occupation',
    name: 'Occupational therapy group',
    discipline: 'occupational-therapy',
    minutes: 60,
    code: '97150',
    min: 4,
    max: 12,
    color: 3,
  },
  { key: 'closing', name: 'Closing circle', discipline: 'nursing', minutes: 30, code: null, min: 4, max: 12, color: 4 },
  {
    key: 'individual-exercise',
    name: 'Strength one on one',
    discipline: 'physical-therapy',
    minutes: 20,
    code: '97110',
    min: 1,
    max: 1,
    color: 6,
  },
  {
    key: 'individual-movement',
    name: 'Individual movement retraining',
    discipline: 'physical-therapy',
    minutes: 20,
    code: '97112',
    min: 1,
    max: 1,
    color: 6,
  },
] as const;

/** After the groups' first hour: one patient a day has two short individual blocks, whose units payers count differently. */
export const INDIVIDUAL_SLOTS = [
  { type: 'individual-exercise', startsAt: '10:00', endsAt: '10:20', leader: 'pt' },
  { type: 'individual-movement', startsAt: '10:20', endsAt: '10:40', leader: 'pt' },
] as const;

const day = (rooms: { gym: string; group: string; kitchen: string }): DemoSlot[] => [
  { type: 'stretching', startsAt: '08:00', endsAt: '08:30', room: rooms.gym, leader: 'pt' },
  { type: 'goals', startsAt: '08:30', endsAt: '09:00', room: rooms.group, leader: 'rn' },
  { type: 'stress', startsAt: '09:00', endsAt: '10:00', room: rooms.group, leader: 'psy' },
  { type: 'exercise', startsAt: '11:00', endsAt: '12:00', room: rooms.gym, leader: 'pt' },
  { type: 'pain', startsAt: '13:00', endsAt: '14:00', room: rooms.group, leader: 'psy' },
  { type: 'relaxation', startsAt: '14:00', endsAt: '15:00', room: rooms.group, leader: 'psy' },
  { type: 'occupation', startsAt: '15:00', endsAt: '16:00', room: rooms.kitchen, leader: 'ot' },
  { type: 'closing', startsAt: '16:00', endsAt: '16:30', room: rooms.group, leader: 'rn' },
];

export const ORGANIZATIONS: readonly DemoOrganization[] = [
  {
    slug: 'lakeside',
    name: 'Lakeside University Health',
    coordinator: 'Carla Ortiz',
    taxId: '990000001',
    sites: [
      {
        name: 'Lakeside Pain Rehabilitation Center',
        zone: 'America/Chicago',
        providerBasedStatus: 'on-campus',
        placeOfService: '22',
        npi: '1245319599',
        facilityNpi: '1093000002',
        medicareLocality: '06102-16',
        addressLine: '200 Hospital Drive',
        city: 'Chicago',
        state: 'IL',
        postalCode: '606010001',
        rooms: [
          room('Gym', 'gym'),
          room('Group room 1', 'group'),
          room('Group room 2', 'group'),
          room('Kitchen', 'kitchen'),
          room('Exam room 1', 'exam'),
        ],
        staff: [
          staff('pt', ['Priya', 'Tamboli', 'physical-therapy'], ['1457312894', '225100000X', 'PT']),
          staff('ot', ['Omar', 'Teague', 'occupational-therapy'], ['1629384755', '225X00000X', 'OTR/L']),
          staff('rn', ['Renee', 'Novak', 'nursing'], [null, null, 'RN']),
          staff('psy', ['Paul', 'Syverson', 'psychology'], ['1789456120', '103T00000X', 'PhD']),
          staff('app', ['Ana', 'Pereira', 'advanced-practice'], ['1356789127', '363L00000X', 'NP']),
          staff('md', ['Miriam', 'Dahl', 'medicine', 40], ['1902345671', '208VP0014X', 'MD']),
        ],
        program: { name: 'Three-week pain rehabilitation', censusTarget: 12 },
        track: day({ gym: 'Gym', group: 'Group room 1', kitchen: 'Kitchen' }),
        starts: [-26, -25, -23, -21, -20, -19, -17, -16, -14, -13, -12, -10, -9, -8, -6, -5, -4, -2, -1, 0, 3, 5],
      },
      {
        name: 'Northgate Pain Clinic',
        zone: 'America/Chicago',
        providerBasedStatus: 'standalone',
        placeOfService: '11',
        npi: '1093817462',
        facilityNpi: null,
        medicareLocality: '06102-16',
        addressLine: '41 Northgate Plaza',
        city: 'Evanston',
        state: 'IL',
        postalCode: '602010041',
        rooms: [
          room('Studio', 'gym'),
          room('Group room A', 'group'),
          room('Workshop', 'kitchen'),
          room('Exam room A', 'exam'),
        ],
        staff: [
          staff('pt', ['Petra', 'Trautmann', 'physical-therapy'], ['1184926354', '225100000X', 'PT']),
          staff('ot', ['Olu', 'Taiwo', 'occupational-therapy', 80], ['1730492851', '225X00000X', 'OTR/L']),
          staff('rn', ['Rosa', 'Nieto', 'nursing'], [null, null, 'RN']),
          staff('psy', ['Piotr', 'Szymanski', 'psychology'], ['1528374964', '103T00000X', 'PsyD']),
        ],
        program: { name: 'Clinic pain program', censusTarget: 10 },
        track: day({ gym: 'Studio', group: 'Group room A', kitchen: 'Workshop' }),
        starts: [-25, -24, -22, -20, -18, -16, -14, -13, -11, -10, -8, -7, -5, -4, -3, -1, 2, 6],
      },
    ],
  },
  {
    slug: 'cedar',
    name: 'Cedar Valley Pain Clinic',
    coordinator: 'Dana Whitfield',
    taxId: '990000002',
    sites: [
      {
        name: 'Cedar Valley',
        zone: 'America/Phoenix',
        providerBasedStatus: 'standalone',
        placeOfService: '11',
        npi: '1366482705',
        facilityNpi: null,
        medicareLocality: '03102-00',
        addressLine: '7 Cedar Street',
        city: 'Phoenix',
        state: 'AZ',
        postalCode: '850010007',
        rooms: [room('Gym', 'gym'), room('Group room', 'group'), room('Kitchen', 'kitchen')],
        staff: [
          staff('pt', ['Peta', 'Thorne', 'physical-therapy'], ['1477382919', '225100000X', 'PT']),
          staff('ot', ['Otis', 'Tran', 'occupational-therapy'], ['1811928377', '225X00000X', 'OTR/L']),
          staff('rn', ['Rina', 'Noor', 'nursing'], [null, null, 'RN']),
          staff('psy', ['Pearl', 'Sato', 'psychology'], ['1932847563', '103T00000X', 'PhD']),
        ],
        program: { name: 'Pain rehabilitation', censusTarget: 8 },
        track: day({ gym: 'Gym', group: 'Group room', kitchen: 'Kitchen' }),
        starts: [-6, -3, -2, 1],
      },
    ],
  },
];
