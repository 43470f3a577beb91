import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCharges } from './build-charges';
import { chargesForPatientDay } from './charges-for-patient-day';
import type { Given } from './golden/day';
import { attended, clinic, hospital, medicare, patientDay } from './golden/day';
import type { ChargeLine, PatientDay, PatientDayCharges } from './types';

function charge(day: PatientDay): PatientDayCharges {
  const result = chargesForPatientDay(day);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}
const short = (line: ChargeLine) =>
  `${line.side} ${[line.code, ...line.modifiers].join('-')}x${line.units} ${line.placeOfService ?? line.revenueCode}`;

const group: Given = { by: 'psychology', at: '09:00', services: [{ code: '96164', minutes: 60 }] };
const therapyGroup: Given = { by: 'physical-therapy', at: '10:00', services: [{ code: '97150', minutes: 50 }] };
const exercise: Given = { by: 'physical-therapy', at: '11:00', services: [{ code: '97110', minutes: 30 }] };
const visit: Given = { by: 'advanced-practice', at: '13:00', services: [{ code: '99214', minutes: 30 }] };

describe('where a service is billed', () => {
  it('a standalone clinic bills everything on professional claims, place of service 11', () => {
    expect(charge(patientDay([group, therapyGroup, visit])).lines.map(short)).toEqual([
      'professional 96164x1 11',
      'professional 96165x2 11',
      'professional 97150-GPx1 11',
      'professional 99214x1 11',
    ]);
  });

  it('a hospital department bills behavior services on both sides and therapy on the facility side only', () => {
    expect(charge(patientDay([group, therapyGroup], { site: hospital })).lines.map(short)).toEqual([
      'professional 96164x1 22',
      'professional 96165x2 22',
      'facility 96164x1 0915',
      'facility 96165x2 0915',
      'facility 97150-GPx1 0420',
    ]);
  });

  it('a visit in a hospital department is a visit of the professional and a clinic visit of the hospital', () => {
    expect(charge(patientDay([visit], { site: hospital })).lines.map(short)).toEqual([
      'professional 99214x1 22',
      'facility G0463x1 0510',
    ]);
  });

  it('two visits of one discipline that the hospital reports by one code share a facility line', () => {
    const other = { ...visit, at: '15:00', services: [{ code: '99213', minutes: 20 }] };
    const { lines } = charge(patientDay([visit, other], { site: hospital }));
    expect(lines.map(short)).toEqual(['professional 99213x1 22', 'professional 99214x1 22', 'facility G0463x2 0510']);
    expect(lines[2]).toMatchObject({
      chargeCents: 68000,
      attendanceIds: ['advanced-practice 15:00', 'advanced-practice 13:00'],
    });
  });

  it('a non-excepted department marks every facility line, an excepted one all but therapy', () => {
    const off = { ...hospital, placeOfService: '19' } as const;
    const nonExcepted = { site: { ...off, providerBasedStatus: 'off-campus-non-excepted' } } as const;
    const excepted = { site: { ...off, providerBasedStatus: 'off-campus-excepted' } } as const;
    const facility = (day: PatientDay) =>
      charge(day)
        .lines.filter(({ side }) => side === 'facility')
        .map(short);
    expect(facility(patientDay([visit, therapyGroup], nonExcepted))).toEqual([
      'facility 97150-GP-PNx1 0420',
      'facility G0463-PNx1 0510',
    ]);
    expect(facility(patientDay([visit, therapyGroup], excepted))).toEqual([
      'facility 97150-GPx1 0420',
      'facility G0463-POx1 0510',
    ]);
  });
});

it('a charge line keeps the id by which a posted one is found again', () => {
  expect(charge(patientDay([group, therapyGroup], { site: hospital })).lines.map(({ id }) => id)).toEqual([
    'patient:medicare:hospital:2026-03-02:professional:96164:psychology',
    'patient:medicare:hospital:2026-03-02:professional:96165:psychology',
    'patient:medicare:hospital:2026-03-02:facility:96164:psychology',
    'patient:medicare:hospital:2026-03-02:facility:96165:psychology',
    'patient:medicare:hospital:2026-03-02:facility:97150:physical-therapy',
  ]);
});

describe('what a service is expected to bring', () => {
  it('depends on the site: the office amount standalone, the facility amount beside a hospital rate', () => {
    const [office] = charge(patientDay([group])).lines;
    const [professional, , facility] = charge(patientDay([group], { site: hospital })).lines;
    expect([office?.expectedCents, professional?.expectedCents, facility?.expectedCents]).toEqual([1169, 935, 2979]);
    expect(office?.derivation[0]).toMatchObject({ result: '$11.69', effective: '2026-01-01' });
  });

  it('of a percentage payer is a dated share of Medicare or of the charge', () => {
    const setting = { ...medicare, basis: { kind: 'percent-of-medicare', percentHundredths: 13_000 } } as const;
    expect(charge(patientDay([group], { setting })).lines[0]).toMatchObject({ expectedCents: 1520, chargeCents: 4500 });
    const ofCharge = { ...medicare, basis: { kind: 'percent-of-charge', percentHundredths: 6_550 } } as const;
    expect(charge(patientDay([group], { setting: ofCharge })).lines[0]).toMatchObject({ expectedCents: 2948 });
  });

  it('is never more than the charge on a professional line', () => {
    const setting = { ...medicare, basis: { kind: 'percent-of-medicare', percentHundredths: 90_000 } } as const;
    expect(charge(patientDay([group], { setting })).lines[0]).toMatchObject({ expectedCents: 4500 });
  });

  it('of a social worker is 75 % of the psychologist amount', () => {
    const day = patientDay([{ ...group, by: 'social-work' }]);
    expect(charge(day).lines[0]?.expectedCents).toBe(877);
  });

  it('without a price is zero, and says so', () => {
    const locality = { contractor: '99999', number: '99' };
    const { lines, findings } = charge(patientDay([group], { site: { ...clinic, locality } }));
    expect(lines[0]).toMatchObject({ expectedCents: 0, derivation: [] });
    expect(findings[0]).toMatchObject({ rule: 'no-rate', severity: 'warning', facts: { reason: 'no-locality' } });
  });
});

describe('group and one-on-one therapy on one day', () => {
  it('at different times get 59 on the denied code, with the reason', () => {
    const { lines, findings } = charge(patientDay([therapyGroup, exercise]));
    expect(lines.map(short)).toEqual(['professional 97110-59-GPx2 11', 'professional 97150-GPx1 11']);
    expect(lines[0]?.modifierReasons[0]?.because).toContain('another time');
    expect(findings).toEqual([]);
  });

  it('get the X that says why when the payer asks for it', () => {
    const setting = { ...medicare, separateServiceModifier: 'X' } as const;
    expect(charge(patientDay([therapyGroup, exercise], { setting })).lines.map(short)[0]).toContain('97110-XE-GP');
    const byOther = { ...exercise, by: 'occupational-therapy' } as const;
    const lines = charge(patientDay([therapyGroup, byOther], { setting, site: hospital })).lines.map(short);
    expect(lines[0]).toBe('facility 97110-XP-GOx2 0430');
  });

  it('get one X a line, never two, even beside both another practitioner and their own', () => {
    const setting = { ...medicare, separateServiceModifier: 'X' } as const;
    const own: Given = { by: 'physical-therapy', at: '11:00', services: [{ code: '97110', minutes: 30 }] };
    const others: Given[] = [
      { by: 'physical-therapy', at: '10:00', services: [{ code: '97150', minutes: 30 }] },
      { by: 'occupational-therapy', at: '13:00', services: [{ code: '97150', minutes: 30 }] },
    ];
    const { lines, findings } = charge(patientDay([own, ...others], { setting, site: hospital }));
    expect(lines.map(short)[0]).toBe('facility 97110-XE-GPx2 0420');
    expect(findings).toEqual([]);
    const [, other] = others;
    expect(charge(patientDay([own, ...(other ? [other] : [])], { setting, site: hospital })).lines.map(short)[0]).toBe(
      'facility 97110-XP-GPx2 0420',
    );
  });

  it('at the same time get no modifier, and the claim has an open error', () => {
    const overlapping = { ...exercise, at: '10:30' };
    const { lines, findings } = charge(patientDay([therapyGroup, overlapping]));
    expect(lines.map(short)).toEqual(['professional 97110-GPx2 11', 'professional 97150-GPx1 11']);
    expect(findings).toMatchObject([{ rule: 'procedure-pair', code: '97110', severity: 'error' }]);
  });

  it('are not edited for a payer that does not use the national edits', () => {
    const setting = { ...medicare, codeEdits: 'none' } as const;
    expect(charge(patientDay([therapyGroup, { ...exercise, at: '10:30' }], { setting })).findings).toEqual([]);
  });
});

describe('units of a patient-day', () => {
  it('pool two groups of the same code before the midpoint rule counts', () => {
    const second = { ...group, at: '14:00', services: [{ code: '96164', minutes: 38 }] };
    expect(charge(patientDay([group, second])).lines.map(short)).toEqual([
      'professional 96164x1 11',
      'professional 96165x5 11',
    ]);
  });

  it('are counted apart for each discipline', () => {
    const seven = { at: '11:00', services: [{ code: '97530', minutes: 7 }] };
    const day = patientDay([
      { ...seven, by: 'physical-therapy' },
      { ...seven, by: 'occupational-therapy' },
    ]);
    expect(charge(day)).toMatchObject({ lines: [], unbilled: [{ minutes: 7 }, { minutes: 7 }] });
  });

  it('and everything else come out the same in any order', () => {
    const all = [
      group,
      therapyGroup,
      exercise,
      visit,
      { ...exercise, by: 'occupational-therapy', at: '15:00' } as const,
    ];
    const expected = charge(patientDay(all, { site: hospital }));
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(charge(patientDay(shuffled, { site: hospital })).lines).toEqual(expected.lines);
      }),
    );
  });

  it('go to the leader who gave most of the minutes', () => {
    const day = patientDay([group, { ...group, at: '14:00', services: [{ code: '96164', minutes: 90 }] }]);
    const [first, second] = day.attendances;
    if (!first || !second) throw new Error('two attendances');
    const other = {
      ...second,
      leader: { ...second.leader, staffMemberId: 'other', npi: attended(exercise).leader.npi },
    };
    expect(charge({ ...day, attendances: [first, other] }).lines[0]?.renderingNpi).toBe(other.leader.npi);
  });
});

describe('refusals', () => {
  it('name the code that the leader does not bill', () => {
    const day = patientDay([{ ...exercise, by: 'psychology' }]);
    expect(chargesForPatientDay(day)).toMatchObject({
      refusal: { code: 'service-not-in-catalog', procedureCode: '97110', discipline: 'psychology' },
    });
  });

  it('name the leader who has no NPI, where a professional claim needs one', () => {
    const day = patientDay([group, therapyGroup]);
    const attendances = day.attendances.map((each) => ({ ...each, leader: { ...each.leader, npi: null } }));
    expect(chargesForPatientDay({ ...day, attendances })).toMatchObject({ refusal: { code: 'leader-without-npi' } });
    const [, therapy] = attendances;
    expect(chargesForPatientDay({ ...day, site: hospital, attendances: therapy ? [therapy] : [] }).ok).toBe(true);
  });
});

describe('signing one more attendance', () => {
  const built = (given: Given, day: PatientDay, charged: readonly ChargeLine[]) => {
    const result = buildCharges(attended(given), day, charged);
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value;
  };
  const first = built(group, patientDay([]), []);

  it('posts the lines of the first', () => {
    expect(first.toPost.map(short)).toEqual(['professional 96164x1 11', 'professional 96165x2 11']);
    expect(first.toReverse).toEqual([]);
  });

  it('again changes nothing', () => {
    expect(built(group, patientDay([group]), first.lines)).toMatchObject({ toPost: [], toReverse: [] });
  });

  it('under other rates of the payer posts the lines anew, although charge and units stayed', () => {
    const setting = { ...medicare, basis: { kind: 'percent-of-charge', percentHundredths: 5_000 } } as const;
    const again = built(group, patientDay([group], { setting }), first.lines);
    expect(again.toPost.map(({ expectedCents }) => expectedCents)).toEqual([2250, 2000]);
    expect(again.toReverse).toEqual(first.lines);
  });

  it('of the same code reverses the line that grew and posts it anew, and leaves the other alone', () => {
    const more = built({ ...group, at: '14:00' }, patientDay([group]), first.lines);
    expect(more.toReverse.map(short)).toEqual(['professional 96165x2 11']);
    expect(more.toPost.map(short)).toEqual(['professional 96165x6 11']);
  });
});
