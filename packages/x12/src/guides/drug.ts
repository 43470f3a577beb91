import { code, composite, decimal, text, unused } from '../guide/fields';
import { loop, one, optional, segment } from '../guide/rules';
import { references } from './parts';

/** 2410: the drug of a line by its national code, its quantity and prescription. */
export const drug = <const Qualifiers extends readonly string[]>(...qualifiers: Qualifiers) =>
  loop('2410', {
    product: one(
      segment('LIN', {
        ...unused(1),
        qualifier: code(...qualifiers),
        code: text(1, 48),
        ...unused(
          4,
          5,
          6,
          7,
          8,
          9,
          10,
          11,
          12,
          13,
          14,
          15,
          16,
          17,
          18,
          19,
          20,
          21,
          22,
          23,
          24,
          25,
          26,
          27,
          28,
          29,
          30,
          31,
        ),
      }),
    ),
    quantity: one(
      segment('CTP', {
        ...unused(1, 2, 3),
        quantity: decimal(15),
        unit: composite({
          code: code('F2', 'GR', 'ME', 'ML', 'UN'),
          ...unused(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15),
        }),
        ...unused(6, 7, 8, 9, 10, 11),
      }),
    ),
    prescription: optional(references('VY', 'XZ')),
  });
