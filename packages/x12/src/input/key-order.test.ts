import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KeyOrder } from './key-order';

it('finds at any place what a look-up finds, whatever stood there before', () => {
  const byName = new Map(['a', 'b', 'c', ''].map((name, number) => [name, number]));
  const visit = fc.tuple(fc.nat({ max: 6 }), fc.constantFrom('a', 'b', 'c', '', 'd', '__proto__', 'constructor'));
  fc.assert(
    fc.property(fc.array(visit), (visits) => {
      const order = new KeyOrder(byName);
      for (const [place, name] of visits) expect(order.at(place, name)).toBe(byName.get(name));
    }),
  );
});
