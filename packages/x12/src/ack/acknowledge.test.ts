import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { X12Parser } from 'node-x12';
import { describe, expect, it } from 'vitest';
import { ACKNOWLEDGMENT_999, acknowledge, check, writeGuide } from '../index';

const GROUP = readFileSync(new URL('../fixtures/own_837P_group_hbai_pt.edi', import.meta.url), 'utf8');
const BODY = GROUP.slice(GROUP.indexOf('ST*'), GROUP.indexOf('GE*'));

const ENVELOPE = {
  senderQualifier: 'ZZ',
  senderId: 'TESTPAYER',
  receiverQualifier: 'ZZ',
  receiverId: 'PAINCLINIC',
  day: '2026-06-02',
  time: '0905',
  interchangeControlNumber: 1,
  groupControlNumber: 1,
  acknowledgmentRequested: false,
  usage: 'test' as const,
};
const textOf = (file: string) => {
  const transactions = acknowledge(file).acknowledgments.map((body, index) => ({
    controlNumber: String(index + 1).padStart(4, '0'),
    body,
  }));
  const written = writeGuide(ACKNOWLEDGMENT_999, ENVELOPE, transactions);
  if (!written.ok) throw new Error(JSON.stringify(written.refusals));
  return written.text;
};
/** The segments between ST and SE. */
const answerTo = (file: string) =>
  textOf(file)
    .split('~')
    .filter((segment) => /^(AK|IK)/.test(segment));
const change = (from: string | RegExp, to: string) => {
  expect(GROUP).toMatch(from);
  return GROUP.replace(from, to);
};

describe('an acknowledgment', () => {
  it('takes a sound file', () => {
    expect(answerTo(GROUP)).toEqual(['AK1*HC*101*005010X222A1', 'AK2*837*0001*005010X222A1', 'IK5*A', 'AK9*A*1*1*1']);
  });

  it('names the segment and the element that are wrong', () => {
    expect(answerTo(change('SBR*P', 'SBR*Q'))).toEqual([
      'AK1*HC*101*005010X222A1',
      'AK2*837*0001*005010X222A1',
      'IK3*SBR*13**8',
      'IK4*1**7',
      'IK5*R*5',
      'AK9*R*1*1*0',
    ]);
  });

  it.each([
    ['a segment that is missing', /HI\*[^~]*~\n/, '', 'IK3*HI*21**3'],
    ['a loop that is missing', /NM1\*PR[^~]*~\n/, '', 'IK3*NM1*18**I7'],
    ['a segment that nobody knows', 'HI*', 'ZZZ*1~\nHI*', 'IK3*ZZZ*21**1'],
    ['a segment that stands too often', /(HI\*[^~]*~\n)/, '$1$1', 'IK3*HI*22**5'],
  ])('names %s', (_, from, to, expected) => {
    expect(answerTo(change(from, to))).toContain(expected);
  });

  it('names several elements of one segment under it, and the component', () => {
    const lines = answerTo(change('SV1*HC:96164*60*UN*1', 'SV1*ZZ:*60*XX*1'));
    const at = lines.findIndex((line) => line.startsWith('IK3*SV1'));
    expect(lines.slice(at + 1, at + 4)).toEqual(['IK4*1:1**7', 'IK4*1:2**1', 'IK4*3**7']);
  });

  it('takes with errors what a payer may overlook, and part of a group whose other part is wrong', () => {
    expect(answerTo(change('LX*1~', 'LX*1~').replace('CLM*ENC1001*250***11', 'CLM*ENC1001*250*1**11')).at(-1)).toBe(
      'AK9*E*1*1*1',
    );
    const second = BODY.replaceAll('0001~', '0002~').replaceAll('*0001*', '*0002*').replace('SBR*P', 'SBR*Q');
    const both = GROUP.replace(BODY, BODY + second).replace('GE*1*', 'GE*2*');
    expect(answerTo(both).filter((line) => /^(IK5|AK9)/.test(line))).toEqual(['IK5*A', 'IK5*R*5', 'AK9*P*2*2*1']);
  });

  it('says which trailer does not fit', () => {
    expect(answerTo(change('SE*44*0001', 'SE*43*0001'))).toContain('IK5*R*4');
    expect(answerTo(change('SE*44*0001', 'SE*44*0009'))).toContain('IK5*R*3');
    expect(answerTo(change('SE*44*0001~\n', ''))).toContain('IK5*R*2');
    expect(answerTo(change('GE*1*101', 'GE*2*101')).at(-1)).toBe('AK9*R*2*1*0*5');
    expect(answerTo(change('GE*1*101', 'GE*1*109')).at(-1)).toBe('AK9*R*1*1*0*4');
    expect(answerTo(change('GE*1*101~\n', '')).at(-1)).toBe('AK9*R*1*1*0*3');
  });

  it('is a sound file itself, whatever it answers', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: GROUP.length - 200 }),
        fc.constantFrom('*', '~', 'X', '', 'SBR*P~', '**', 'NM1*QC~', ':::::::::', 'GS*HC~', 'ST*837*9~'),
        (place, by) => {
          const at = place + 160;
          const file = GROUP.slice(0, at) + by + GROUP.slice(at + 1);
          const { acknowledgments } = acknowledge(file);
          const transactions = acknowledgments.map((body, index) => ({ controlNumber: `000${index + 1}`, body }));
          const written = writeGuide(ACKNOWLEDGMENT_999, ENVELOPE, transactions);
          // An answer repeats numbers of the file; when those are none, it cannot be written and says where.
          if (!written.ok)
            return void expect(written.refusals.every(({ path }) => /group|transaction/.test(path))).toBe(true);
          expect(check(written.text).counts).toMatchObject({ error: 0, warning: 0 });
          expect(() => new X12Parser(true).parse(written.text)).not.toThrow();
        },
      ),
      { numRuns: 300 },
    );
  });
});
