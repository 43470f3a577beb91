import type { QuantityService } from '../encounter.types';
import type { CodingContext, Mark } from './counting.types';
import { applied } from './say';

/** LT, RT or 50 on a code of one side. Left and right of one code are two lines, so the modifier parts them. */
export function sideMarks({ code, side }: QuantityService, { tables }: CodingContext): Mark[] {
  const row = tables.services.sideModifiers.find((each) => each.code === code && each.side === side);
  if (!row) return [];
  const says = side === 'both' ? 'Given on both sides' : `Given on the ${side}`;
  return [
    {
      modifier: row.modifier,
      place: 'payment',
      parting: true,
      side: null,
      because: applied('side of the body', says, row),
    },
  ];
}
