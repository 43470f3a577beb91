import type { CompiledLoop, CompiledSlot } from './compile';
import type { Value } from './segment-writer';
import { formOf } from './written-form';

/** In which order the segments and loops of a value are written. */

export const isLazy = (given: unknown): given is Iterable<unknown> =>
  typeof given === 'object' && given !== null && !Array.isArray(given) && Symbol.iterator in given;

/** A list that is made while it is written counts as one: whoever makes it knows that there is something. */
export const lengthOf = (given: unknown): number =>
  given === undefined || given === null ? 0 : Array.isArray(given) ? given.length : 1;

/**
 * Whether the names of a value come in the guide's order, all that is needed is there and nothing else is: such a value
 * is written as its names come.
 */
export function isOrderly(value: Value, { order, needed }: CompiledLoop): boolean {
  let missing = needed.length;
  let last = -1;
  let place = 0;
  for (const name in value) {
    const given = value[name];
    const slot = order.at(place, name);
    place += 1;
    if (slot === undefined || slot.index <= last || given === null) return false;
    last = slot.index;
    if (slot.min > 0 && lengthOf(given) >= slot.min) missing -= 1;
  }
  return missing === 0;
}

/** The slots that have a value, in the guide's order. A value has few of the many that a guide knows. */
export function slotsOf(value: Value, { order }: CompiledLoop): readonly CompiledSlot[] {
  const slots: CompiledSlot[] = [];
  let isSorted = true;
  const names = Object.keys(value);
  for (let place = 0; place < names.length; place += 1) {
    const name = names[place] as string;
    const slot = order.at(place, name);
    const given = value[name];
    if (!slot || given === undefined || given === null) continue;
    if (slots.length > 0 && (slots[slots.length - 1] as CompiledSlot).index > slot.index) isSorted = false;
    slots.push(slot);
  }
  return isSorted ? slots : slots.sort((one, other) => one.index - other.index);
}

/** The order of the file, when the value still has just what the file had. */
export function runsOf(value: Value, loop: CompiledLoop): readonly number[] | null {
  const runs = formOf(value)?.runs;
  if (!runs) return null;
  const counts = new Map<number, number>();
  for (let at = 0; at < runs.length; at += 2)
    counts.set(runs[at] as number, (counts.get(runs[at] as number) ?? 0) + (runs[at + 1] as number));
  const isSame = loop.slots.every(({ index, name }) => lengthOf(value[name]) === (counts.get(index) ?? 0));
  return isSame ? runs : null;
}
