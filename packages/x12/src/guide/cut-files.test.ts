import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { eachLoop, readGuide, REMITTANCE_835, remittanceClaim } from '../index';
import type { LoopTaker } from '../index';

const OWN = readFileSync(new URL('../fixtures/own_835_group_hbai_pt.edi', import.meta.url), 'latin1');
/** Its claim stands in it twice. */
const FILE = Buffer.from(OWN.replace(/CLP\*.*(?=SE\*)/s, (claim) => `${claim}${claim}`));

/** The claims that are told sound, and whether the body is. */
function read(file: Uint8Array) {
  const claims: string[] = [];
  const take: LoopTaker = eachLoop(remittanceClaim, ({ sound, value }) => {
    if (sound) claims.push(JSON.stringify(value));
  });
  const { transactions } = readGuide(file, REMITTANCE_835, { loops: [take] });
  return { claims, isSound: transactions.some(({ body }) => body.sound) };
}

const whole = read(FILE);
/** Where SE ends: what is cut behind it is no part of the transaction. */
const seEnd = FILE.indexOf('~', FILE.indexOf('~\nSE*') + 1);

it('is read from a file that is whole', () => {
  expect(whole.isSound).toBe(true);
  expect(whole.claims.length).toBe(2);
});

it('of a file that is cut anywhere, no claim is told sound that is not as in the whole one, and no body', () => {
  for (let end = 0; end <= seEnd; end += 1) {
    const { claims, isSound } = read(FILE.subarray(0, end));
    expect({ end, claims }).toEqual({ end, claims: whole.claims.slice(0, claims.length) });
    expect({ end, isSound }).toEqual({ end, isSound: false });
  }
  expect(read(FILE.subarray(0, seEnd + 1)).isSound).toBe(true);
});
