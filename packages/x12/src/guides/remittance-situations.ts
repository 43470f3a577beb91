import type { LoopRule, Situation } from '../guide/rules';
import { situation } from '../guide/situations';
import { remittanceClaim } from './remittance-claim';

/**
 * What a remittance makes depend on the situation. Sources: interpretations that X12 publishes (RFI 2228, 352, 473),
 * the standard's notes on BPR, and the structure itself; read 2026-11-28.
 */

interface Payment {
  readonly handling: string;
  readonly amount: number;
  readonly method: string;
  readonly payerId?: string | undefined;
}

interface Transaction {
  readonly payment: Payment;
  readonly trace: { readonly payerId: string };
}

/** Only told, no money moves. */
const TOLD = 'H';
/** Accounts are tried before money moves. */
const TRIED = 'P';
const NO_MONEY = 'NON';
const REVERSAL = '22';
/** Ways of payment between banks, and what they need of BPR. */
const BANK = new Set(['ACH', 'BOP', 'FWT']);
const BANK_FIELDS = ['senderBank', 'senderAccount', 'payerId', 'receiverBank', 'receiverAccount'] as const;

export const remittanceSituations = (transaction: LoopRule<Transaction>): readonly Situation[] => [
  situation({
    code: 'payment-of-nothing',
    kind: 'value',
    meaning: 'A payment of zero is told only (BPR01 H with BPR04 NON) or tries the accounts (BPR01 P)',
    loop: transaction,
    reads: ['payment'],
    broken: (loop) => {
      const payment = loop.get('payment');
      if (payment?.amount !== 0 || payment.handling === undefined || payment.handling === TRIED) return null;
      return payment.handling === TOLD && payment.method === NO_MONEY
        ? null
        : { slot: 'payment', field: 'amount', message: 'Nothing is paid, but the payment is not said to be told only' };
    },
  }),
  situation({
    code: 'payment-only-told',
    kind: 'value',
    meaning: 'What is told only (BPR01 H or BPR04 NON) pays nothing',
    loop: transaction,
    reads: ['payment'],
    broken: (loop) => {
      const { handling, method, amount } = loop.get('payment') ?? {};
      return (handling === TOLD || method === NO_MONEY) && amount !== undefined && amount !== 0
        ? { slot: 'payment', field: 'amount', message: 'No money moves, but an amount is paid' }
        : null;
    },
  }),
  situation({
    code: 'payment-accounts',
    kind: 'missing',
    meaning:
      'A payment between banks (BPR04 ACH, BOP, FWT) names both banks, both accounts and the payer (BPR07 to BPR15)',
    loop: transaction,
    reads: ['payment'],
    broken: (loop) => {
      const payment: Readonly<Record<string, unknown>> = loop.get('payment') ?? {};
      const missing = BANK_FIELDS.find((field) => payment[field] === undefined);
      return BANK.has(String(payment.method)) && missing !== undefined
        ? { slot: 'payment', field: missing, message: 'A payment between banks needs this' }
        : null;
    },
  }),
  situation({
    code: 'trace-payer',
    severity: 'warning',
    kind: 'value',
    meaning: 'The number of the payer is the same in BPR10 and TRN03',
    loop: transaction,
    reads: ['payment', 'trace'],
    broken: (loop) => {
      const [paid, traced] = [loop.get('payment')?.payerId, loop.get('trace')?.payerId];
      return paid !== undefined && traced !== undefined && paid !== traced
        ? { slot: 'trace', field: 'payerId', message: 'The payer has another number in the payment (BPR10)' }
        : null;
    },
  }),
  situation({
    code: 'reversal-amount',
    kind: 'value',
    meaning: 'A reversal (CLP02 22) takes a charge and a payment back: neither is above zero',
    loop: remittanceClaim,
    reads: ['outcome'],
    only: { field: 'status', code: REVERSAL },
    broken: (loop) => {
      const outcome = loop.get('outcome');
      if (outcome?.status !== REVERSAL) return null;
      const { charge = 0, paid = 0 } = outcome;
      if (charge <= 0 && paid <= 0) return null;
      return {
        slot: 'outcome',
        field: charge > 0 ? 'charge' : 'paid',
        message: 'A reversal takes back what was charged and paid',
      };
    },
  }),
];
