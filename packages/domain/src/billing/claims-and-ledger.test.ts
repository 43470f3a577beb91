import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, sumCents } from '../kernel';
import { checkChargeLines } from './check-charge-lines';
import { tablesOn } from './day-tables';
import { assembleClaims } from './assemble-claims';
import { buildCharges } from './build-charges';
import { chargesForPatientDay } from './charges-for-patient-day';
import type { Given } from './golden/day';
import { attended, DAY, hospital, medicare, patientDay, tables } from './golden/day';
import { goldenReference } from './golden/read-golden';
import type { Posting } from './ledger';
import { ACCOUNTS, balances, imbalanceCents, postCharge, reversePosting } from './ledger';
import type { ChargeLine, Finding } from './types';

const given: Given[] = [
  { by: 'psychology', at: '09:00', services: [{ code: '96164', minutes: 60 }] },
  { by: 'physical-therapy', at: '10:00', services: [{ code: '97150', minutes: 50 }] },
];
const charged = chargesForPatientDay(patientDay(given, { site: hospital }));
if (!charged.ok) throw new Error(charged.refusal.code);
const template = charged.value.lines;
/** Lines that the edits have something against beside those of the day, or by themselves. */
const ODD_LINES = template.flatMap((line) => [
  { ...line, code: '97110' },
  { ...line, code: '96158' },
  { ...line, units: 9 },
  { ...line, modifiers: ['25', 'GX'] },
]);

/** Lines like those of a patient-day, with any patients, days and amounts. */
const anyLines = fc
  .uniqueArray(
    fc.record({
      base: fc.nat({ max: template.length - 1 }),
      patient: fc.nat({ max: 3 }),
      day: fc.nat({ max: 40 }),
      chargeCents: fc.integer({ min: 1, max: 500_000 }),
      expectedCents: fc.nat({ max: 600_000 }),
    }),
    { selector: ({ base, patient, day }) => `${base} ${patient} ${day}`, maxLength: 120 },
  )
  .map((all) =>
    all.flatMap(({ base, patient, day, chargeCents, expectedCents }): ChargeLine[] => {
      const line = template[base];
      const patientId = `patient-${patient}`;
      const id = `${base} ${patientId} ${day}`;
      return line ? [{ ...line, id, patientId, day: addDays(DAY, day), chargeCents, expectedCents }] : [];
    }),
  );
const period = { from: DAY, to: addDays(DAY, 30) };
const batchOf = (lines: readonly ChargeLine[], findings: readonly Finding[] = [], accepted: string[] = []) =>
  assembleClaims({ lines, findings, acceptedFindingIds: new Set(accepted), period, tablesOf: () => tables });

describe('claims', () => {
  it('carry every line of the period once, and their totals are the sums of their lines', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const claims = batchOf(lines).map((claim) => {
          if (!claim.ok) throw new Error(claim.refusal.code);
          return claim.value;
        });
        const inPeriod = lines.filter(({ day }) => day <= period.to);
        expect(sumCents(claims.map(({ totalCents }) => totalCents))).toBe(
          sumCents(inPeriod.map(({ chargeCents }) => chargeCents)),
        );
        expect(sumCents(claims.map(({ expectedCents }) => expectedCents))).toBe(
          sumCents(inPeriod.map(({ expectedCents }) => expectedCents)),
        );
        const carried = claims.flatMap((claim) => claim.lines.map(({ id }) => id));
        expect(carried.toSorted()).toEqual(inPeriod.map(({ id }) => id).toSorted());
        for (const claim of claims) {
          expect(new Set(claim.lines.map((line) => `${line.side} ${line.patientId} ${line.renderingNpi}`)).size).toBe(
            1,
          );
          expect(claim.lines.length).toBeLessThanOrEqual(claim.side === 'professional' ? 50 : 999);
          expect(claim.fromDay <= claim.toDay).toBe(true);
        }
        expect(new Set(claims.map(({ key }) => key)).size).toBe(claims.length);
      }),
    );
  });

  it('with an open error finding are never assembled, whatever the lines, and all others are', () => {
    const codes = fc.constantFrom(...template, ...ODD_LINES);
    const odd = fc
      .array(fc.record({ base: codes, patient: fc.nat({ max: 2 }), day: fc.nat({ max: 2 }) }), { maxLength: 20 })
      .map((all) =>
        all.map(({ base, patient, day }, index): ChargeLine => {
          const patientId = `patient-${patient}`;
          return { ...base, id: `${index} ${base.code}`, patientId, day: addDays(DAY, day) };
        }),
      );
    fc.assert(
      fc.property(odd, fc.boolean(), (lines, accept) => {
        const days = [...new Set(lines.map(({ day }) => day))];
        const findings = days.flatMap((day) =>
          checkChargeLines(
            lines.filter((line) => line.day === day),
            medicare,
            tablesOn(goldenReference, day),
          ),
        );
        const errors = findings.filter(({ severity }) => severity === 'error');
        const accepted = accept ? errors.slice(0, 1).map(({ id }) => id) : [];
        const open = new Set(errors.filter(({ id }) => !accepted.includes(id)).flatMap(({ lineIds }) => lineIds));
        for (const claim of batchOf(lines, findings, accepted)) {
          const lineIds = claim.ok ? claim.value.lines.map(({ id }) => id) : claim.refusal.lineIds;
          expect(claim.ok).toBe(lineIds.every((id) => !open.has(id)));
        }
      }),
    );
  });

  it('split professional and facility lines of one day', () => {
    const claims = batchOf(template).flatMap((claim) => (claim.ok ? [claim.value] : []));
    expect(claims.map(({ side, lines }) => [side, lines.map(({ code }) => code)])).toEqual([
      ['facility', ['96164', '96165', '97150']],
      ['professional', ['96164', '96165']],
    ]);
  });

  it('do not break a day over two claims when 50 lines are full', () => {
    const [line] = template;
    if (!line) throw new Error('a line');
    const lines = Array.from({ length: 60 }, (_, index) => ({
      ...line,
      id: `line ${index}`,
      day: addDays(DAY, Math.floor(index / 4)),
    }));
    const sizes = batchOf(lines).map((claim) => (claim.ok ? claim.value.lines.length : 0));
    expect(sizes).toEqual([48, 12]);
  });

  it('are refused whole while a finding is an open error, and made once it is accepted', () => {
    const finding: Finding = {
      rule: 'add-on-alone',
      id: 'finding',
      severity: 'error',
      code: '96165',
      source: 'test',
      effective: DAY,
      lineIds: template.filter(({ side }) => side === 'facility').map(({ id }) => id),
      fix: null,
      facts: { listComplete: true, primaries: ['96164'] },
    };
    const refused = batchOf(template, [finding]);
    expect(refused.map(({ ok }) => ok)).toEqual([false, true]);
    expect(refused[0]).toMatchObject({ refusal: { code: 'open-findings', findings: [{ id: 'finding' }] } });
    expect(batchOf(template, [finding], ['finding']).map(({ ok }) => ok)).toEqual([true, true]);
    expect(batchOf(template, [{ ...finding, severity: 'warning' }]).map(({ ok }) => ok)).toEqual([true, true]);
  });
});

describe('the ledger', () => {
  it('balances whatever is charged and reversed, and the receivable is what is expected', () => {
    fc.assert(
      fc.property(anyLines, fc.infiniteStream(fc.boolean()), (lines, coin) => {
        const postings = lines.map((line) => postCharge(line, DAY, 1));
        const taken = lines.filter(() => coin.next().value);
        const reversals = postings
          .filter(({ lineId }) => taken.some(({ id }) => id === lineId))
          .map((posting) => reversePosting(posting, DAY));
        for (const posting of [...postings, ...reversals]) expect(imbalanceCents(posting)).toBe(0);
        const sums = balances([...postings, ...reversals]);
        const standing = lines.filter((line) => !taken.includes(line));
        expect(sums['insurance-receivable']).toBe(sumCents(standing.map(({ expectedCents }) => expectedCents)));
        expect(sums['gross-charges']).toBe(0 - sumCents(standing.map(({ chargeCents }) => chargeCents)));
        expect(sumCents(ACCOUNTS.map((account) => sums[account]))).toBe(0);
      }),
    );
  });

  it('holds the same after a day was signed attendance by attendance in any order, some of them twice', () => {
    const all: Given[] = [
      ...given,
      { by: 'psychology', at: '14:00', services: [{ code: '96164', minutes: 50 }] },
      { by: 'physical-therapy', at: '15:00', services: [{ code: '97110', minutes: 35 }] },
      { by: 'occupational-therapy', at: '16:00', services: [{ code: '97530', minutes: 23 }] },
    ];
    const whole = chargesForPatientDay(patientDay(all, { site: hospital }));
    if (!whole.ok) throw new Error(whole.refusal.code);
    const target = balances(whole.value.lines.map((line) => postCharge(line, DAY, 1)));
    const order = fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 });
    fc.assert(
      fc.property(order, (signings) => {
        const ledger: Posting[] = [];
        let standing: readonly ChargeLine[] = [];
        const signed: Given[] = [];
        for (const [step, next] of signings.entries()) {
          const built = buildCharges(attended(next), patientDay(signed, { site: hospital }), standing);
          if (!built.ok) throw new Error(built.refusal.code);
          const { toPost, toReverse, lines } = built.value;
          for (const line of toReverse) {
            const posted = ledger.findLast(({ lineId, kind }) => lineId === line.id && kind === 'charge');
            if (!posted) throw new Error(`No posting of ${line.id}`);
            ledger.push(reversePosting(posted, DAY));
          }
          ledger.push(...toPost.map((line) => postCharge(line, DAY, step)));
          if (signed.includes(next)) expect([toPost, toReverse]).toEqual([[], []]);
          else signed.push(next);
          standing = lines;
        }
        expect(balances(ledger)).toEqual(target);
      }),
    );
  });

  it('refuses the same posting twice, a posting that does not balance, and the reversal of a reversal', () => {
    const [line] = template;
    if (!line) throw new Error('a line');
    const posting = postCharge(line, DAY, 1);
    expect(() => balances([posting, posting])).toThrow('posted twice');
    expect(balances([posting, reversePosting(posting, DAY), postCharge(line, DAY, 2)])['insurance-receivable']).toBe(
      line.expectedCents,
    );
    expect(() => balances([{ ...posting, entries: posting.entries.slice(1) }])).toThrow('is off by');
    expect(() => reversePosting(reversePosting(posting, DAY), DAY)).toThrow('is a reversal');
  });
});
