import { expect, it } from 'vitest';
import { filesText } from './files-text';

const files = (...modes: readonly ('test' | 'production')[]) => filesText(modes.map((mode) => ({ mode })));

it('a batch says which of its files a payer pays on', () => {
  expect(files()).toBeNull();
  expect(files('test')).toBe('1 file, a test: no payer pays on it');
  expect(files('test', 'test')).toBe('2 files, all tests: no payer pays on them');
  expect(files('production', 'production')).toBe('2 files for payment');
  expect(files('production', 'test', 'test')).toBe('3 files, 1 for payment, 2 tests');
});
