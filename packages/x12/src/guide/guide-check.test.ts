import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check, readGuide, REMITTANCE_835 } from '../index';

const REMITTANCE = readFileSync(new URL('../fixtures/own_835_group_hbai_pt.edi', import.meta.url), 'utf8');

const change = (from: string | RegExp, to: string) => {
  expect(REMITTANCE).toMatch(from);
  return REMITTANCE.replace(from, to);
};
/** Findings about the guide: counts and balances have their own tests. */
const found = (file: string) =>
  check(file)
    .findings.filter(({ severity, code }) => severity !== 'info' && code !== 'count' && !code.endsWith('balance'))
    .map(({ code, place: { segmentId, element, component } }) =>
      [code, `${segmentId}${element ?? ''}`, ...(component === null ? [] : [component])].join(' '),
    );

describe('a remittance against its guide', () => {
  it('that follows it has no findings', () => {
    expect(found(REMITTANCE)).toEqual([]);
  });

  it.each([
    ['a required segment is not there', /TRN[^~]*~\n/, '', 'segment-missing TRN'],
    ['a required loop is not there', /N1\*PE[^~]*~\n/, '', 'loop-missing N1'],
    ['a segment stands twice', /(TRN[^~]*~\n)/, '$1$1', 'segment-too-often TRN'],
    ['segments change places', /(BPR[^~]*~\n)(TRN[^~]*~\n)/, '$2$1', 'segment-order BPR'],
    ['a segment belongs to another guide', 'NM1*QC', 'SBR*P~\nNM1*QC', 'segment-unknown SBR'],
    ['a segment stands where it has no place', 'TRN*', 'LQ*HE*M15~\nTRN*', 'segment-unexpected LQ'],
    ['a qualifier has no place here', 'NM1*QC', 'NM1*85*1*X~\nNM1*QC', 'segment-qualifier NM11'],
    ['a required element is empty', /CLP\*ENC1001\*1/, 'CLP*ENC1001*', 'element-missing CLP2'],
    ['a code is none of the list', /CLP\*ENC1001\*1/, 'CLP*ENC1001*77', 'code CLP2'],
    ['a text is too long', 'CLP*ENC1001', `CLP*${'X'.repeat(39)}`, 'too-long CLP1'],
    ['a text is too short', /(NM1\*QC[^~]*)\*[^*~]*~/, '$1*W~', 'too-short NM19'],
    ['a day is none', '*20260601~', '*20260631~', 'day DTM2'],
    ['a number has zeros in front', 'LX*1~', 'LX*01~', 'number-form LX1'],
    ['an amount has zeros in front', 'CAS*CO*45*48.31', 'CAS*CO*45*048.31', 'number-form CAS3'],
    ['an amount has a point without decimals', 'CAS*CO*45*48.31', 'CAS*CO*45*48.', 'number-form CAS3'],
    ['nothing has a minus', 'CAS*CO*45*48.31', 'CAS*CO*45*-0.00', 'number-form CAS3'],
    ['a count of the envelope has zeros in front', /SE\*(\d+)/, 'SE*0$1', 'number-form SE1'],
    ['components at the end are empty', /(SVC\*HC:\w+)/, '$1::', 'empty-end SVC1'],
    ['a segment has no element', /CAS\*CO\*[^~]*~/, 'CAS~', 'segment-empty CAS'],
    ['an amount is none', 'CAS*CO*45*48.31', 'CAS*CO*45*48.3.1', 'amount CAS3'],
    ['an element too many stands at the end', 'LX*1~', 'LX*1*2~', 'too-many-elements LX2'],
    ['empty elements stand at the end', 'LX*1~', 'LX*1**~', 'too-many-elements LX2'],
    ['an element is used that the guide leaves empty', /(CLP\*[^~]*)~/, '$1*9~', 'element-not-used CLP10'],
    ['one of a pair is missing', 'PER*BL*', 'PER*BL*A*TE~\nPER*BL*', 'element-missing-by-relation PER4'],
    ['a simple element has components', 'LX*1~', 'LX*1:2~', 'too-many-components LX1 2'],
    ['a component has a wrong code', 'SVC*HC:', 'SVC*ZZ:', 'code SVC1 1'],
    ['a required component is empty', /SVC\*HC:\w+/, 'SVC*HC:', 'element-missing SVC1 2'],
    ['a component is used that the guide leaves empty', /SVC\*(HC:\w+)/, 'SVC*$1::::::9', 'element-not-used SVC1 8'],
    ['a composite has too many components', /SVC\*(HC:\w+)/, 'SVC*$1:::::::9', 'too-many-components SVC1 9'],
    ['a repetition is not foreseen', 'LX*1~', 'LX*1^2~', 'too-many-repetitions LX1'],
    ['a control character stands in a name', 'NM1*QC*1*DOE', 'NM1*QC*1*D\u0001E', 'character NM13'],
  ])('says when %s', (_, from, to, expected) => {
    expect(found(change(from, to))).toContain(expected);
  });

  it('says once a transaction that amounts end in zeros that say nothing, and where the first stands', () => {
    const zeros = check(REMITTANCE.replaceAll('*250*', '*250.00*')).findings.filter(
      ({ code }) => code === 'trailing-zeros',
    );
    expect(zeros.map(({ severity, place: { segmentId, element } }) => [severity, segmentId, element])).toEqual([
      ['info', 'CLP', 3],
    ]);
    expect(zeros[0]?.message).toMatch(/^3 amounts/);
  });

  it('says what a transaction without segments misses where that transaction was opened', () => {
    const empty = 'ST*835*0002~\nSE*2*0002~\n';
    const file = change(/GE\*1/, `${empty}GE*2`);
    const missing = check(file).findings.filter(({ code }) => code.endsWith('-missing'));
    expect(missing.map(({ place: { segmentId } }) => segmentId)).toEqual(['BPR', 'TRN', 'N1', 'N1']);
    for (const { place } of missing)
      expect(place).toMatchObject({ transaction: 2, segment: 1, offset: file.indexOf('ST*835*0002') });
    const typed = readGuide(file, REMITTANCE_835).findings.filter(({ code }) => code.endsWith('-missing'));
    expect(typed).toEqual(missing);
  });

  it('goes on from where it was: one stranger brings one finding', () => {
    expect(found(change('NM1*QC', 'SBR*P~\nNM1*QC'))).toEqual(['segment-unknown SBR']);
    expect(found(change('CAS*CO*45*48.31', 'CAS*ZZ*45*48.31'))).toEqual(['code CAS1']);
  });

  it('says a hundredth adjustment is one too many', () => {
    // The first line has two already.
    const add = (count: number) => change('CAS*CO*45*48.31', `${'CAS*CO*45*0~\n'.repeat(count)}CAS*CO*45*48.31`);
    expect(found(add(97))).toEqual([]);
    expect(found(add(98))).toEqual(['segment-too-often CAS']);
  });

  it('allows references of one level in any order', () => {
    const claim = 'NM1*QC';
    const file = change(/(NM1\*QC[^~]*~\n)/, '$1REF*1A*A~\nREF*EA*B~\nREF*1B*C~\n');
    expect(file).toContain(claim);
    expect(found(file)).toEqual([]);
  });

  it('looks at characters beyond ASCII by their number, not their bytes', () => {
    expect(found(change(/N1\*PR\*[^~*]*/, `N1*PR*${'é'.repeat(60)}`))).toEqual([]);
    expect(found(change(/N1\*PR\*[^~*]*/, `N1*PR*${'é'.repeat(61)}`))).toEqual(['too-long N12']);
  });

  it('says of a version that it does not know that it was not looked at', () => {
    const { findings } = check(REMITTANCE.replaceAll('005010X221A1', '004010X091A1'));
    expect(findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'info guide-unknown',
      'info line-ends',
    ]);
  });
});
