import { count, decimal, maybe, money, text, unused } from '../guide/fields';
import type { Field } from '../guide/fields';
import { loop, one, optional, segment, upTo } from '../guide/rules';
import { adjustment } from './adjustments';
import { amounts, date } from './parts';

/** 2430: what another payer made of a line. */
export const adjudication = <Procedure extends Field, Revenue extends Field>(procedure: Procedure, revenue: Revenue) =>
  loop('2430', {
    result: one(
      segment('SVD', {
        payer: text(2, 80),
        paid: money(),
        procedure,
        revenue,
        units: decimal(15),
        bundledInto: maybe(count(6)),
      }),
    ),
    adjustments: upTo(5, adjustment),
    paidOn: one(date('573')),
    remaining: optional(amounts('EAF')),
  });

export const noRevenueCode = unused(4).unused4;
