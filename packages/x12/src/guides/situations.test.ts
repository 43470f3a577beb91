import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { acknowledge, check, GUIDES, readGuide, writeGuide } from '../index';
import type { Guide } from '../index';
import { arbitraryValue } from '../guide/arbitrary.fixture';
import { ENVELOPE } from '../guide/envelope.fixture';

const file = (name: string) => readFileSync(new URL(`../fixtures/own_${name}.edi`, import.meta.url), 'utf8');
const PROFESSIONAL = file('837P_group_hbai_pt');
const INSTITUTIONAL = file('837I_botox_hopd_utn');
const REMITTANCE = file('835_group_hbai_pt');

const CODES = new Set(GUIDES.flatMap(({ situations = [] }) => situations.map(({ code }) => code)));
const tried = new Set<string>();

/** Situations that are told, each with its segment and element. */
const told = (text: string) =>
  check(text)
    .findings.filter(({ code }) => CODES.has(code))
    .map(({ code, place: { segmentId, element } }) => {
      tried.add(code);
      return `${code} ${segmentId}${element ?? ''}`;
    });
const changed = (from: string, ...changes: readonly (readonly [string | RegExp, string])[]) =>
  changes.reduce((text, [what, by]) => {
    expect(text).toMatch(what);
    return text.replace(what, by);
  }, from);

const OTHER_PAYER = 'SBR*S*18*******CI~\nOI***Y***Y~\nNM1*IL*1*DOE*JANE****MI*W2~\nNM1*PR*2*OTHER*****PI*OP1~\nLX*1~';
const DECIDED = 'REF*6R*L1~\nSVD*OP1*10*HC:96164**1~\nDTP*573*D8*20260601~';

describe('a professional claim', () => {
  it.each<[string, (readonly [string | RegExp, string])[], string[]]>([
    ['as it is', [], []],
    ['of a patient who is not said to be the subscriber', [['SBR*P*18*', 'SBR*P**']], ['patient-missing SBR2']],
    [
      'below a patient although the subscriber is the patient',
      [
        [/(HL\*2\*1\*22\*)0/, '$11'],
        [/CLM\*/, 'HL*3*2*23*0~\nPAT*19~\nNM1*QC*1*DOE*SAM~\nN3*1 A ST~\nN4*B*IL*62701~\nDMG*D8*20100101*M~\nCLM*'],
      ],
      ['patient-is-subscriber SBR2'],
    ],
    ['without a street', [[/N3\*1 OAK[^~]*~\n/, '']], ['subscriber-street NM1']],
    ['without a place', [[/(N3\*1 OAK[^~]*~\n)N4[^~]*~\n/, '$1']], ['subscriber-place NM1']],
    ['without birth and sex', [[/DMG[^~]*~\n/, '']], ['subscriber-demographics NM1']],
    [
      'to Medicare that pays second and does not say why',
      [['SBR*P*18*******CI', 'SBR*S*18*******MB']],
      ['medicare-reason SBR5'],
    ],
    ['to Medicare that pays second because of an employer', [['SBR*P*18*******CI', 'SBR*S*18***12****MB']], []],
    ['that replaces nothing', [['11:B:1', '11:B:7']], ['original-claim CLM5']],
    [
      'that replaces another',
      [
        ['11:B:1', '11:B:7'],
        ['REF*G1*', 'REF*F8*ICN1~\nREF*G1*'],
      ],
      [],
    ],
    ['after an accident without a day', [['*A*Y*Y~', '*A*Y*Y**OA~']], ['accident-date CLM11']],
    [
      'after an accident of a car without day and state',
      [['*A*Y*Y~', '*A*Y*Y**AA~']],
      ['accident-date CLM11', 'accident-state CLM11'],
    ],
    ['after an accident of a car with both', [['*A*Y*Y~', '*A*Y*Y**AA:::IL~\nDTP*439*D8*20260501~']], []],
    ['after an illness from work', [['*A*Y*Y~', '*A*Y*Y**EM~']], []],
    [
      'whose line points to a diagnosis that it has not',
      [['SV1*HC:96164*60*UN*1***1', 'SV1*HC:96164*60*UN*1***1:3']],
      ['diagnosis-pointer SV17'],
    ],
    ['whose lines count wrongly', [['LX*2~', 'LX*5~']], ['line-number LX1']],
    ['whose line another payer decided who is not named', [['REF*6R*L1~', DECIDED]], ['adjudication-without-payer LX']],
    [
      'whose line another payer decided who is named',
      [
        ['REF*6R*L1~', DECIDED],
        ['LX*1~', OTHER_PAYER],
      ],
      [],
    ],
  ])('%s', (_, changes, expected) => {
    expect(told(changed(PROFESSIONAL, ...changes))).toEqual(expected);
  });

  it('of a subscriber who has none', () => {
    const end = PROFESSIONAL.indexOf('SE*');
    const none = PROFESSIONAL.slice(0, PROFESSIONAL.indexOf('CLM*')) + PROFESSIONAL.slice(end);
    expect(told(none)).toEqual(['claims-missing HL']);
  });

  it('looks at each claim anew: what one has does not count for the next', () => {
    const [from, to] = [PROFESSIONAL.indexOf('CLM*'), PROFESSIONAL.indexOf('SE*')];
    const claim = PROFESSIONAL.slice(from, to);
    const other = claim.replace(/\*ABF:[^*~]*/, '');
    expect(told(PROFESSIONAL.slice(0, to) + other + PROFESSIONAL.slice(to))).toEqual([
      'diagnosis-pointer SV17',
      'diagnosis-pointer SV17',
    ]);
  });
});

describe('a claim of a facility', () => {
  it.each<[string, (readonly [string | RegExp, string])[], string[]]>([
    ['for an outpatient', [], []],
    ['for a stay in a hospital', [['13:A:1', '11:A:1']], ['admission-day CLM5', 'admitting-diagnosis CLM5']],
    [
      'for a stay with its admission',
      [
        ['13:A:1', '11:A:1'],
        ['CL1*', 'DTP*435*DT*202606010900~\nCL1*'],
        ['HI*APR', 'HI*ABJ:G43709~\nHI*APR'],
      ],
      [],
    ],
    [
      'for a stay in a nursing facility without the type of admission',
      [
        ['13:A:1', '21:A:1'],
        ['CL1*3*1*', 'DTP*435*D8*20260601~\nCL1***'],
      ],
      ['admission-type CL11'],
    ],
    ['that voids nothing', [['13:A:1', '13:A:8']], ['original-claim CLM5']],
  ])('%s', (_, changes, expected) => {
    expect(told(changed(INSTITUTIONAL, ...changes))).toEqual(expected);
  });
});

describe('a remittance', () => {
  it.each<[string, (readonly [string | RegExp, string])[], string[]]>([
    ['as it is', [], []],
    ['that pays nothing by bank', [['BPR*I*69.61', 'BPR*I*0']], ['payment-of-nothing BPR2']],
    ['that pays nothing and is told only', [[/BPR\*I\*69.61\*C\*ACH/, 'BPR*H*0*C*NON']], []],
    ['that tries accounts', [['BPR*I*69.61', 'BPR*P*0']], []],
    ['that is told only and pays', [['BPR*I*69.61', 'BPR*H*69.61']], ['payment-only-told BPR2']],
    ['between banks without an account', [[/(BPR(?:\*[^*~]*){8})\*[^*~]*/, '$1*']], ['payment-accounts BPR9']],
    ['whose payer has two numbers', [[/(TRN\*1\*[^*~]*)\*[^*~]*/, '$1*1999999999']], ['trace-payer TRN3']],
    ['that takes back more than nothing', [['CLP*ENC1001*1*', 'CLP*ENC1001*22*']], ['reversal-amount CLP3']],
  ])('%s', (_, changes, expected) => {
    expect(told(changed(REMITTANCE, ...changes))).toEqual(expected);
  });
});

describe('questions and answers', () => {
  const guideBy = (setId: string, version: string) => {
    const guide = GUIDES.find((one) => one.setId === setId && one.version === version);
    if (!guide) throw new Error(setId);
    return guide;
  };
  const write = (guide: Guide, body: unknown) => {
    const written = writeGuide(guide, ENVELOPE, [{ controlNumber: '0001', body: body as never }]);
    return written.ok ? written.text : written.refusals.map(({ code, path }) => `${code} ${path}`);
  };
  const textOf = (guide: Guide) => {
    for (let seed = 0; seed < 400; seed += 1) {
      const text = write(guide, arbitraryValue(guide, seed));
      if (typeof text === 'string' && !/HL\*\d+\*\d+\*23/.test(text)) return text;
    }
    throw new Error('No value without a dependent');
  };
  const cut = (text: string, from: RegExp) => text.slice(0, text.search(from)) + text.slice(text.indexOf('~SE*') + 1);

  it('a claim status is about claims', () => {
    expect(told(cut(textOf(guideBy('276', '005010X212')), /(?<=~)TRN\*/))).toContain('status-of-nothing HL');
    const [asked] = [textOf(guideBy('276', '005010X212'))];
    expect(told(asked.replaceAll(/(?<=~)(DTP|SVC|REF\*FJ)[^~]*~/g, ''))).toContain('status-without-days TRN');
  });

  it('an answer answers, or says why not', () => {
    const status =
      'ST*277*0001*005010X212~BHT*0010*08*1*20260601*0900*DG~HL*1**20*1~NM1*PR*2*P*****PI*P1~HL*2*1*21*0~NM1*41*2*R*****46*R1~SE*7*0001~';
    const around = (body: string) => {
      const text = textOf(guideBy('277', '005010X212'));
      return text.slice(0, text.indexOf('ST*')) + body + text.slice(text.indexOf('GE*'));
    };
    expect(told(around(status))).toEqual(['answer-missing HL']);
    const refused = status.replace('SE*7', 'TRN*2*1~STC*E0:0*20260601~SE*9');
    expect(check(around(refused)).counts).toMatchObject({ error: 0, warning: 0 });
  });
});

describe('a relation that is broken', () => {
  it('is not written either, and the refusal names the place in the value', () => {
    const [transaction] = readGuide(
      PROFESSIONAL.replace('11:B:1', '11:B:7').replace('***1~', '***9~'),
      GUIDES[0] as Guide,
    ).transactions;
    const written = writeGuide(GUIDES[0] as Guide, ENVELOPE, [
      { controlNumber: '0001', body: transaction?.body.value as never },
    ]);
    expect(written.ok ? [] : written.refusals.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'diagnosis-pointer transactions[0].billing[0].subscribers[0].claims[0].lines[0].service.diagnoses',
      'original-claim transactions[0].billing[0].subscribers[0].claims[0].claim.facility',
    ]);
  });

  it('rejects its transaction in the acknowledgment, by segment or by element', () => {
    const linesOf = (text: string) =>
      acknowledge(text).acknowledgments[0]?.transactions?.[0]?.segments?.map(({ error, elements }) => [
        error.segment,
        error.code,
        ...(elements ?? []).map(({ error: { place, code } }) => `${place.element}:${code}`),
      ]);
    expect(linesOf(PROFESSIONAL.replace('11:B:1', '11:B:7'))).toEqual([['CLM', '8', '5:I9']]);
    expect(linesOf(PROFESSIONAL.replace(/DMG[^~]*~\n/, ''))?.[0]).toEqual(['NM1', 'I6']);
    expect(linesOf(PROFESSIONAL.replace('LX*2~', 'LX*5~'))).toEqual([['LX', '8', '1:7']]);
  });

  it('every situation of every guide was seen above', () => {
    expect([...CODES].filter((code) => !tried.has(code))).toEqual([]);
  });
});
