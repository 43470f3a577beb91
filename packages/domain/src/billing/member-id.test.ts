import { describe, expect, it } from 'vitest';
import { checkMemberId, MEMBER_ID_LENGTH } from './member-id';

describe('a member number may stand on a claim', () => {
  it('as it is on the card, without spaces around it', () => {
    expect(checkMemberId(' 1EG4-TE5-MK73 ')).toEqual({ ok: true, value: '1EG4-TE5-MK73' });
  });

  it('not when nobody has entered one', () => {
    for (const text of [null, '', '   '])
      expect(checkMemberId(text)).toEqual({ ok: false, refusal: { code: 'member-id-missing' } });
  });

  it('not when an import made it up', () => {
    expect(checkMemberId('IMP0A1B2C3D4')).toEqual({ ok: false, refusal: { code: 'member-id-invented' } });
    expect(checkMemberId('IMPERIAL12345').ok).toBe(true);
  });

  it('not longer than the claim has room for: says by how much', () => {
    expect(checkMemberId('1'.repeat(MEMBER_ID_LENGTH)).ok).toBe(true);
    expect(checkMemberId('1'.repeat(MEMBER_ID_LENGTH + 3))).toEqual({
      ok: false,
      refusal: { code: 'member-id-too-long', charactersOver: 3 },
    });
  });

  it('not with a character that X12 gives a meaning or no payer prints: says which', () => {
    expect(checkMemberId('12*34~5*')).toEqual({
      ok: false,
      refusal: { code: 'member-id-characters', characters: '*~' },
    });
  });
});
