import { sawAll } from './seen-names';
import { isObject } from './shape';
import type { ObjectShape, Shape } from './shape';

/**
 * Whether a value is certainly as its shape wants it, by one look at each name that it has. False also when only a
 * closer look can tell; that one says what is wrong and where.
 */
export function fits(value: unknown, shape: Shape): boolean {
  switch (shape.kind) {
    case 'text':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number';
    case 'flag':
      return typeof value === 'boolean';
    case 'choice':
      return typeof value === 'string' && shape.choices.includes(value);
    case 'list':
      return Array.isArray(value) && allFit(value, shape.of);
    case 'either':
      return typeof value === 'string' || fieldsFit(value, shape.of);
    case 'nullable':
      return value === null || fits(value, shape.of);
    case 'object':
      return isObject(value);
    case 'fields':
      return fieldsFit(value, shape);
  }
}

function allFit(values: readonly unknown[], shape: Shape): boolean {
  for (let index = 0; index < values.length; index += 1) if (!fits(values[index], shape)) return false;
  return true;
}

function fieldsFit(value: unknown, { order, required }: ObjectShape): boolean {
  if (!isObject(value)) return false;
  let missing = required;
  let place = 0;
  for (const name in value) {
    const field = order.at(place, name);
    const given = value[name];
    place += 1;
    if (field === undefined) return false;
    if (given === undefined && field.isOptional) continue;
    if (!fits(given, field.shape)) return false;
    if (!field.isOptional) missing -= 1;
  }
  return missing === 0 && sawAll(value, place);
}
