import type { Found } from '../read/findings';
import { notAChoice } from '../input/shape';
import type { CompiledField } from './compile-field';

/** An element and what the guide says of it. */
export interface Where {
  readonly element: number;
  readonly compiled: CompiledField;
}

interface Spot {
  readonly element: number;
  readonly component?: number;
}

export const error = (code: string, message: string, { element, component }: Spot): Found => ({
  severity: 'error',
  code,
  message,
  element,
  component,
});

export const missing = (element: number): Found => error('element-missing', 'This element is required', { element });

export const notUsed = (element: number): Found => ({
  severity: 'warning',
  code: 'element-not-used',
  message: 'The guide leaves this place empty',
  element,
});

export const emptyEnd = (element: number): Found => ({
  severity: 'warning',
  code: 'empty-end',
  message: 'Empty elements at the end should be left out',
  element,
});

export const padded = (element: number): Found => ({
  severity: 'warning',
  code: 'number-form',
  message: 'A number has no zeros in front, no point without decimals and no minus before nothing',
  element,
});

export const wrongLength = (length: number, { element, compiled: { field } }: Where): Found =>
  length < field.min
    ? error('too-short', `${length} characters, at least ${field.min}`, { element })
    : error('too-long', `${length} characters, at most ${field.max}`, { element });

export const wrongCode = (text: string, { element, compiled }: Where): Found =>
  error('code', notAChoice(text, compiled.field.codes ?? []), { element });

export const wrongAmount = (text: string, element: number): Found =>
  error('amount', `“${quote(text)}” is no amount in dollars and cents`, { element });

export const tooManyComponents = (most: number, element: number): Found =>
  error('too-many-components', most === 0 ? 'This element has no components here' : `At most ${most} components`, {
    element,
    component: Math.max(most, 1) + 1,
  });

/** Enough of a value to find it again. */
export const quote = (text: string): string => (text.length > 30 ? `${text.slice(0, 30)}…` : text);
