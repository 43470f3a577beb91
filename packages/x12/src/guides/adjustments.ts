import { code, decimal, maybe, money, text } from '../guide/fields';
import { segment } from '../guide/rules';

/** A reason comes with an amount or a quantity, and neither comes without it. */
const SYNTAX = [5, 8, 11, 14, 17].flatMap((element) => {
  const [reason, amount, quantity] = [element, element + 1, element + 2].map((one) => String(one).padStart(2, '0'));
  return [`L${reason}${amount}${quantity}`, `C${amount}${reason}`, `C${quantity}${reason}`];
});

/** CAS: one group code and up to six reasons, each with its amount and quantity. */
export const adjustment = segment(
  'CAS',
  {
    group: code('CO', 'OA', 'PI', 'PR', 'CR'),
    reason1: text(1, 5),
    amount1: money(),
    quantity1: maybe(decimal(15)),
    reason2: maybe(text(1, 5)),
    amount2: maybe(money()),
    quantity2: maybe(decimal(15)),
    reason3: maybe(text(1, 5)),
    amount3: maybe(money()),
    quantity3: maybe(decimal(15)),
    reason4: maybe(text(1, 5)),
    amount4: maybe(money()),
    quantity4: maybe(decimal(15)),
    reason5: maybe(text(1, 5)),
    amount5: maybe(money()),
    quantity5: maybe(decimal(15)),
    reason6: maybe(text(1, 5)),
    amount6: maybe(money()),
    quantity6: maybe(decimal(15)),
  },
  SYNTAX,
);
