import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, readGuide, REMITTANCE_835, writeGuide } from '../index';
import type { FileEnvelope, Remittance } from '../index';
import { placesOf, put } from '../input/places.fixture';

const FILE = readFileSync(new URL('../fixtures/own_835_group_hbai_pt.edi', import.meta.url), 'utf8');
const ENVELOPE: FileEnvelope = {
  senderQualifier: 'ZZ',
  senderId: 'TESTPAYER',
  receiverQualifier: 'ZZ',
  receiverId: 'PAINCLINIC',
  day: '2026-06-02',
  time: '0900',
  interchangeControlNumber: 1,
  groupControlNumber: 1,
  acknowledgmentRequested: false,
  usage: 'test',
};
// A copy: the value that was read remembers its file.
const BODY = structuredClone(readGuide(FILE, REMITTANCE_835).transactions[0]?.body.value) as Remittance;
const WHOLE = { envelope: ENVELOPE, transactions: [{ controlNumber: '0001', body: BODY }] };

const loosely = ({ envelope, transactions }: { readonly envelope?: unknown; readonly transactions?: unknown }) => {
  const written = writeGuide(
    REMITTANCE_835,
    envelope as FileEnvelope,
    transactions as { readonly controlNumber: string; readonly body: Remittance }[],
  );
  return written.ok ? written.text : written.refusals.map(({ code, path }) => `${code} ${path}`);
};
const withBody = (body: unknown) => loosely({ ...WHOLE, transactions: [{ controlNumber: '0001', body }] });

describe('a value of a guide from a caller without a compiler', () => {
  it('with nothing in its place is refused and throws nothing', () => {
    expect(loosely({})).toEqual(['missing envelope', 'missing transactions']);
    expect(withBody(undefined)).toEqual(['missing transactions[0].body']);
    expect(withBody({ ...BODY, groups: null })).toEqual(['wrong-type transactions[0].groups']);
    expect(loosely({ ...WHOLE, envelope: { ...ENVELOPE, usage: 'P' } })).toEqual(['not-a-choice envelope.usage']);
  });

  it('with a name that the guide does not have is refused, at every depth', () => {
    expect(withBody({ ...BODY, group: [] })).toEqual(['unknown-field transactions[0].group']);
    expect(withBody({ ...BODY, payment: { ...BODY.payment, amounts: 1 } })).toEqual([
      'unknown-field transactions[0].payment.amounts',
    ]);
    const [group] = BODY.groups ?? [];
    const [claim] = group?.claims ?? [];
    const [line] = claim?.lines ?? [];
    const procedure = { ...line?.service.procedure, modifer1: 'GP' };
    const lines = [{ ...line, service: { ...line?.service, procedure } }];
    expect(withBody({ ...BODY, groups: [{ ...group, claims: [{ ...claim, lines }] }] })).toEqual([
      'unknown-field transactions[0].groups[0].claims[0].lines[0].service.procedure.modifer1',
    ]);
  });

  it('with anything in any place throws nothing, and what is written keeps to its guide', () => {
    const balances = new Set([
      'patient-share',
      'claim-balance',
      'line-balance',
      'payment-balance',
      'claim-total',
      'npi-check-digit',
    ]);
    fc.assert(
      fc.property(fc.constantFrom(...placesOf(WHOLE)), fc.jsonValue(), (way, given) => {
        const whole = put(WHOLE, way, given);
        const written = loosely(typeof whole === 'object' && whole !== null ? whole : {});
        if (typeof written === 'string')
          expect(
            check(written).findings.filter(({ code, severity }) => severity !== 'info' && !balances.has(code)),
          ).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});
