import type { Delimiters } from '../delimiters';
import type { CompiledLoop, CompiledSlot } from './compile';
import type { Facts, Guide } from './rules';
import { SegmentWriter } from './segment-writer';
import type { Value, ValueRefusal } from './segment-writer';
import { unknownField, wrongType } from '../input/shape';
import { NO_FACTS, watchedOf } from './situations';
import type { Watched } from './situations';
import { isLazy, isOrderly, lengthOf, runsOf, slotsOf } from './value-order';
import { formOf } from './written-form';

interface WriterOptions {
  readonly guide: Guide;
  /** Whether the names in its values are certain to be the guide's. */
  readonly knowsNames: boolean;
}

/** A loop whose values situations look at. */
interface OpenLoop {
  readonly loop: CompiledLoop;
  facts: ValueFacts;
}

/** A level (HL) that is being written. */
interface OpenLevel {
  readonly number: unknown;
}

/**
 * Writes typed values by the rules by which they are read: whatever a reader would find wrong is refused with its path,
 * so that no file with an error leaves.
 */
export class ValueWriter {
  readonly refusals: ValueRefusal[] = [];
  readonly segments: SegmentWriter;
  readonly #watched: ReadonlyMap<CompiledLoop, Watched>;
  /** Loops that some situation looks at, with what they hold, in the order in which they were first opened. */
  readonly #open: OpenLoop[] = [];
  /** Names and places on the way to what is being written; put together when something is refused. */
  readonly #path: (string | number)[] = [];
  readonly #knowsNames: boolean;
  #count = 0;
  #levels = 0;
  #level: OpenLevel | null = null;

  /** `end` stands behind each segment. */
  constructor({ guide, knowsNames }: WriterOptions, delimiters: Delimiters, end: string) {
    this.segments = new SegmentWriter({ ...delimiters, end, knowsNames }, (code, place, message) =>
      this.#refuse(code, place, message),
    );
    this.#watched = watchedOf(guide);
    this.#knowsNames = knowsNames;
  }

  /** Texts of an envelope with their least and greatest length, checked and given back. */
  head(fields: Readonly<Record<string, readonly [text: string, min: number, max: number]>>): string[] {
    return Object.entries(fields).map(([path, [text, min, max]]) => {
      this.#path.push(path);
      const head = this.segments.head(text, [min, max]);
      this.#path.pop();
      return head;
    });
  }

  /** The segments of a transaction; answers how many. Levels count anew. */
  transaction(value: Value, loop: CompiledLoop, path: string): number {
    this.#count = 0;
    this.#levels = 0;
    this.#level = null;
    this.#path.push(path);
    this.#loop(value, loop, 1);
    this.#path.pop();
    return this.#count;
  }

  #loop(value: Value, loop: CompiledLoop, position: number): void {
    const watched = this.#watched.get(loop);
    const facts = watched && new ValueFacts(value, position);
    const outer = facts && this.#openWatched(loop, facts);
    const level = this.#level;
    if (loop.isLevel) this.#openLevel(value, loop);
    if (this.#isPlain(value) && isOrderly(value, loop)) this.#orderlySlots(value, loop);
    else this.#anySlots(value, loop);
    this.#level = level;
    if (!watched || !facts) return;
    this.#weigh(watched, facts, loop);
    if (outer) this.#openWatched(loop, outer);
  }

  /** Answers what was open of the same loop before. */
  #openWatched(loop: CompiledLoop, facts: ValueFacts): ValueFacts | null {
    for (const one of this.#open)
      if (one.loop === loop) {
        const outer = one.facts;
        one.facts = facts;
        return outer;
      }
    this.#open.push({ loop, facts });
    return null;
  }

  #needed(value: Value, { needed }: CompiledLoop): void {
    for (const slot of needed)
      if (lengthOf(value[slot.name]) < slot.min)
        this.#refuse(
          slot.loop ? 'loop-missing' : 'segment-missing',
          `.${slot.name}`,
          `At least ${slot.min} of ${slot.segment.id} needed`,
        );
  }

  #anySlots(value: Value, loop: CompiledLoop): void {
    this.#needed(value, loop);
    if (!this.#knowsNames) this.#names(value, loop);
    const runs = runsOf(value, loop);
    if (runs) this.#writeRuns(value, loop, runs);
    else for (const slot of slotsOf(value, loop)) this.#slot(value[slot.name], slot);
  }

  /** Whether it remembers no order of a file, and has no names that a loop does not see, as those of a class. */
  #isPlain(value: Value): boolean {
    if (this.#knowsNames) return true;
    return Object.getPrototypeOf(value) === Object.prototype && formOf(value)?.runs === undefined;
  }

  #orderlySlots(value: Value, { order }: CompiledLoop): void {
    let place = 0;
    for (const name in value) {
      const given = value[name];
      const slot = order.at(place, name);
      place += 1;
      if (given === undefined || slot === undefined) continue;
      if (slot.loop || slot.max > 1 || !this.#plainSegment(given, slot)) this.#slot(given, slot);
    }
  }

  /** One segment in which nothing is wrong; false when it takes a closer look. */
  #plainSegment(given: unknown, { segment }: CompiledSlot): boolean {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return false;
    if (!this.#knowsNames && isLazy(given)) return false;
    if (!this.segments.plainSegment(given as Value, segment)) return false;
    this.#count += 1;
    return true;
  }

  /** A misspelled segment or loop would be left out of the file in silence, and so would one that is null by mistake. */
  #names(value: Value, { byName }: CompiledLoop): void {
    for (const name in value)
      if (!byName.has(name)) this.#refuse('unknown-field', `.${name}`, unknownField(name, byName.keys()));
      else if (value[name] === null) this.#refuse('wrong-type', `.${name}`, wrongType(null, 'an object or a list'));
  }

  #slot(given: unknown, slot: CompiledSlot): void {
    if (!Array.isArray(given)) return isLazy(given) ? this.#lazy(given, slot) : this.#item(given, slot, -1);
    const list = given as readonly unknown[];
    if (list.length > slot.max) this.#refuseTooMany(list.length, slot);
    for (let index = 0; index < list.length; index += 1) this.#item(list[index], slot, index);
  }

  /** A list whose values are made when their turn comes, so that a file of any size needs the memory of one. */
  #lazy(list: Iterable<unknown>, slot: CompiledSlot): void {
    let count = 0;
    for (const one of list) {
      this.#item(one, slot, count);
      count += 1;
    }
    if (count > slot.max) this.#refuseTooMany(count, slot);
  }

  /** In the order in which the file had them: each slot's own in their order. */
  #writeRuns(value: Value, { slots }: CompiledLoop, runs: readonly number[]): void {
    const next = new Map<number, number>();
    for (let at = 0; at < runs.length; at += 2) {
      const slot = slots[runs[at] as number] as CompiledSlot;
      const given = value[slot.name];
      const first = next.get(slot.index) ?? 0;
      const last = first + (runs[at + 1] as number);
      next.set(slot.index, last);
      if (!Array.isArray(given)) this.#item(given, slot, -1);
      else for (let index = first; index < last; index += 1) this.#item(given[index], slot, index);
      if (Array.isArray(given) && last === given.length && last > slot.max) this.#refuseTooMany(last, slot);
    }
  }

  /** An index below 0 is none. */
  #item(one: unknown, slot: CompiledSlot, index: number): void {
    this.#path.push(slot.name);
    if (index >= 0) this.#path.push(index);
    if (typeof one !== 'object' || one === null || Array.isArray(one))
      this.#refuse('wrong-type', '', wrongType(one, 'an object'));
    else if (slot.loop) this.#loop(one as Value, slot.loop, Math.max(index, 0) + 1);
    else {
      this.segments.segment(one as Value, slot.segment);
      this.#count += 1;
    }
    this.#path.pop();
    if (index >= 0) this.#path.pop();
  }

  #openLevel(value: Value, loop: CompiledLoop): void {
    const [first] = loop.slots;
    const level = (first && value[first.name]) as Value | null | undefined;
    this.#levels += 1;
    const outer = this.#level;
    this.#level = { number: level?.number };
    if (!first || !level) return;
    const place = `.${first.name}`;
    if (level.number !== this.#levels)
      this.#refuse('hl-number', `${place}.number`, `This level should have number ${this.#levels}`);
    if (outer && level.parent !== outer.number)
      this.#refuse('hl-parent', `${place}.parent`, `This level stands below level ${String(outer.number)}`);
    if (level.children === undefined) return;
    const hasBelow = loop.slots.some((slot) => slot.loop?.isLevel && lengthOf(value[slot.name]) > 0);
    if (level.children !== (hasBelow ? '1' : '0'))
      this.#refuse('hl-children', `${place}.children`, hasBelow ? 'Levels stand below it' : 'No level stands below it');
  }

  #weigh({ situations }: Watched, facts: ValueFacts, loop: CompiledLoop): void {
    for (const one of situations) {
      const broken = one.broken(facts, this.#factsAbove(one.above?.loop.id));
      if (!broken) continue;
      const { slot = loop.slots[0]?.name ?? '', index, field, message } = broken;
      const isList = facts.isList(slot);
      this.#refuse(one.code, `.${slot}${isList ? `[${index ?? 0}]` : ''}${field ? `.${field}` : ''}`, message);
    }
  }

  #factsAbove(id: string | undefined): Facts {
    if (id !== undefined) for (const { loop, facts } of this.#open) if (loop.id === id) return facts;
    return NO_FACTS;
  }

  #refuseTooMany(count: number, slot: CompiledSlot): void {
    this.#refuse(slot.loop ? 'loop-too-often' : 'segment-too-often', `.${slot.name}`, `${count}, at most ${slot.max}`);
  }

  #refuse(code: string, place: string, message: string): void {
    let path = '';
    for (const step of this.#path) path += typeof step === 'number' ? `[${step}]` : path === '' ? step : `.${step}`;
    this.refusals.push({ code, path: path + place, message });
  }
}

class ValueFacts implements Facts {
  readonly position: number;
  readonly #value: Value;

  constructor(value: Value, position: number) {
    this.#value = value;
    this.position = position;
  }

  isList(slot: string): boolean {
    return Array.isArray(this.#value[slot]);
  }

  count(slot: string): number {
    return lengthOf(this.#value[slot]);
  }

  get(slot: string): unknown {
    const given = this.#value[slot];
    return (Array.isArray(given) ? given[0] : given) ?? undefined;
  }
}
