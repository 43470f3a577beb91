import { expect, it } from 'vitest';
import { Reader } from './reader';

it.each([1, 30, 31, 32, 62, 63, 64, 65, 500])('a segment of %d elements has them all', (count) => {
  const isa = `ISA*00*${' '.repeat(10)}*00*${' '.repeat(10)}*ZZ*A${' '.repeat(14)}*ZZ*B${' '.repeat(14)}*260601*0900*^*00501*000000001*0*T*:~`;
  const elements = ['AMT', ...Array.from({ length: count }, (_, index) => `X${index}`)];
  const found: (readonly string[])[] = [];
  const reader = new Reader({ segment: (view) => void found.push(view.elements()) });
  reader.feed(new TextEncoder().encode(`${isa}GS*HC~ST*837*0001~${elements.join('*')}~LX*1~SE*4*0001~`));
  reader.end();
  expect(found).toEqual([elements, ['LX', '1']]);
});
