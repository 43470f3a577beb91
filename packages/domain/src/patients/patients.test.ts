import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPlainDate } from '../kernel';
import type { ReferralEvent, ReferralState } from './index';
import { ageOn, checkMedicalRecordNumber, decideReferral, identityKey } from './index';

describe('a referral', () => {
  const decide = (state: ReferralState, event: ReferralEvent) => decideReferral({ state }, event);
  const decline = { kind: 'decline', reason: ' No beds ' } as const;

  it('is accepted, then enrolled', () => {
    expect(decide('received', { kind: 'accept' })).toEqual({
      ok: true,
      value: { state: 'accepted', declineReason: null },
    });
    expect(decide('accepted', { kind: 'enroll' })).toEqual({
      ok: true,
      value: { state: 'enrolled', declineReason: null },
    });
  });

  it('is declined with a reason, before or after it was accepted', () => {
    expect(decide('received', decline)).toEqual({ ok: true, value: { state: 'declined', declineReason: 'No beds' } });
    expect(decide('accepted', decline)).toMatchObject({ ok: true });
    expect(decide('received', { kind: 'decline', reason: '  ' })).toMatchObject({
      refusal: { code: 'decline-reason-missing' },
    });
  });

  it('is not enrolled before it is accepted, nor accepted twice', () => {
    expect(decide('received', { kind: 'enroll' })).toMatchObject({ refusal: { code: 'referral-not-accepted' } });
    expect(decide('accepted', { kind: 'accept' })).toMatchObject({ refusal: { code: 'referral-already-accepted' } });
  });

  it.each(['declined', 'enrolled'] as const)('that is %s takes no event', (state) => {
    for (const event of [{ kind: 'accept' }, { kind: 'enroll' }, decline] as const)
      expect(decide(state, event)).toEqual({ ok: false, refusal: { code: 'referral-closed', state } });
  });
});

describe('identity', () => {
  it('two different identifiers never share a key', () => {
    const part = fc.string({ unit: fc.constantFrom('a', '|', '%', '7', 'C') });
    fc.assert(
      fc.property(part, part, part, part, (system, value, otherSystem, otherValue) => {
        const same = system === otherSystem && value === otherValue;
        expect(identityKey({ system, value }) === identityKey({ system: otherSystem, value: otherValue })).toBe(same);
      }),
    );
  });

  it('a medical record number is trimmed, and refused when it cannot stand in a claim', () => {
    expect(checkMedicalRecordNumber(' 853767e6-14a5 ')).toEqual({ ok: true, value: '853767e6-14a5' });
    expect(checkMedicalRecordNumber(' ')).toMatchObject({ refusal: { code: 'medical-record-number-missing' } });
    expect(checkMedicalRecordNumber('A*B~A*')).toMatchObject({
      refusal: { code: 'medical-record-number-characters', characters: '*~' },
    });
    expect(checkMedicalRecordNumber('x'.repeat(53))).toMatchObject({
      refusal: { code: 'medical-record-number-too-long', charactersOver: 3 },
    });
    expect(checkMedicalRecordNumber('x'.repeat(50))).toMatchObject({ ok: true });
  });
});

describe('age', () => {
  const born = { birthDate: toPlainDate('2000-02-29'), deceasedDay: null };

  it('grows on the birthday, on the last of February for a leap day', () => {
    expect(ageOn(born, toPlainDate('2001-02-27'))).toBe(0);
    expect(ageOn(born, toPlainDate('2004-02-29'))).toBe(4);
    expect(ageOn(born, toPlainDate('2026-11-22'))).toBe(26);
  });

  it('stops at death and does not exist before birth', () => {
    expect(ageOn({ ...born, deceasedDay: toPlainDate('2010-03-01') }, toPlainDate('2026-11-22'))).toBe(10);
    expect(ageOn(born, toPlainDate('1999-12-31'))).toBeNull();
    expect(ageOn(born, born.birthDate)).toBe(0);
    expect(ageOn({ ...born, deceasedDay: toPlainDate('2020-03-01') }, toPlainDate('2010-03-01'))).toBe(10);
  });
});
