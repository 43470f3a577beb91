import { expect, it } from 'vitest';
import { readDiagnosisCodes, showDiagnosisCode } from './diagnosis-codes';

it('reads diagnosis codes with or without dots, in any case, apart by commas or blanks, each once', () => {
  expect(readDiagnosisCodes('g89.4, M54.50;m5450\n  ')).toEqual(['G894', 'M5450']);
  expect(readDiagnosisCodes(' ')).toEqual([]);
});

it('shows a code with the point that people know it by', () => {
  expect(['G894', 'M5450', 'R52', 'G89.4'].map(showDiagnosisCode)).toEqual(['G89.4', 'M54.50', 'R52', 'G89.4']);
});
