import { expect, it } from 'vitest';
import { readDiagnosisCodes } from './diagnosis-codes';

it('reads diagnosis codes with or without dots, in any case, apart by commas or blanks, each once', () => {
  expect(readDiagnosisCodes('g89.4, M54.50;m5450\n  ')).toEqual(['G894', 'M5450']);
  expect(readDiagnosisCodes(' ')).toEqual([]);
});
