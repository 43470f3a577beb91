/** A fixed day, so that the gallery looks the same whenever it is opened. */
export const TODAY = '2026-11-23';

export const GROUPS = [
  { value: 'g1', label: 'Graded activity', hint: '8/12' },
  { value: 'g2', label: 'Pacing and flare plan', hint: '12/12' },
  { value: 'g3', label: 'Sleep and pain', hint: '3/12' },
  { value: 'g4', label: 'Return to work', disabled: true, hint: 'closed' },
];

export const STAFF = [
  { value: 's1', label: 'Kim Testperson', hint: 'PT' },
  { value: 's2', label: 'Lee Placeholder', hint: 'OT' },
  { value: 's3', label: 'Morgan Sample', hint: 'PhD' },
  { value: 's4', label: 'Robin Example', hint: 'RN' },
  { value: 's5', label: 'Sky Fictional', hint: 'NP' },
];

export type GroupRow = {
  id: string;
  name: string;
  leader: string;
  room: string;
  taken: number;
  capacity: number;
  attendancePercent: number | null;
  trend: (number | null)[];
  marginCents: number;
  state: 'ran' | 'short' | 'full' | 'cancelled';
};

const NAMES = [
  'Graded activity',
  'Pacing and flare plan',
  'Sleep and pain',
  'Return to work',
  'Mindful movement',
  'Medication taper class',
];
const STATES: GroupRow['state'][] = ['ran', 'ran', 'short', 'full', 'ran', 'cancelled'];

function trendOf(index: number): (number | null)[] {
  const slope = ((index % 5) - 1.5) / 3;
  return Array.from({ length: 8 }, (_, week) => {
    if (index % 5 === 3 && week === 3) return null;
    return Math.round((6 + slope * week + ((index * 3 + week * 7) % 4) * 0.6) * 10) / 10;
  });
}

function groupRow(index: number): GroupRow {
  const taken = [8, 12, 3, 12, 9, 6, 11, 13, 5, 7, 10, 4][index % 12] ?? 0;
  return {
    id: `group-${index}`,
    name: `${NAMES[index % NAMES.length]} ${Math.floor(index / NAMES.length) + 1}`,
    leader: STAFF[index % STAFF.length]?.label ?? '',
    room: `Room ${(index % 12) + 1}`,
    taken,
    capacity: 12,
    attendancePercent: index % 9 === 4 ? null : 62 + ((index * 13) % 37),
    trend: trendOf(index),
    marginCents: ((index * 7919) % 240_000) - 60_000,
    state: STATES[index % STATES.length] ?? 'ran',
  };
}

export const GROUP_ROWS: GroupRow[] = Array.from({ length: 12 }, (_, index) => groupRow(index));
export const MANY_ROWS: GroupRow[] = Array.from({ length: 1_200 }, (_, index) => groupRow(index));

/** 123456 -> $1,234.56, (1,234.56) below zero. */
export function money(cents: number): string {
  const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', currencySign: 'accounting' });
  return dollars.format(cents / 100);
}
