import { compileLoop } from './compile';
import type { CompiledLoop, CompiledSegment } from './compile';
import type { CompiledField } from './compile-field';
import type { Guide } from './rules';
import { explainBroken, holds } from './syntax';

type Building = Record<string, unknown>;

/** A whole number from 0 to below the bound. */
type Random = (bound: number) => number;

/**
 * Any value that a guide allows, made from a seed: what is optional stands now and then, lists have one or two. A seed
 * instead of a generator, because a value has thousands of choices and only the seed is worth to be shrunk.
 */
export function arbitraryValue(guide: Guide, seed: number): Building {
  const loop = compileLoop(guide.body);
  const value = loopValue(randomFrom(seed), loop);
  numberLevels(value, loop, { parent: 0, last: 0 });
  return value;
}

/** Levels count from 1 in the order of the file, name the one around them, and say whether others stand below. */
function numberLevels(value: Building, loop: CompiledLoop, at: { readonly parent: number; last: number }): number {
  const level = value.level as Building | undefined;
  const isLevel = level !== undefined && loop.slots[0]?.segment.id === 'HL';
  const count = { parent: isLevel ? at.last + 1 : at.parent, last: isLevel ? at.last + 1 : at.last };
  let below = 0;
  for (const slot of loop.slots) {
    if (!slot.loop) continue;
    const given = value[slot.name];
    for (const one of Array.isArray(given) ? given : given === undefined ? [] : [given]) {
      if (slot.segment.id === 'HL') below += 1;
      numberLevels(one as Building, slot.loop, count);
    }
  }
  if (isLevel) {
    level.number = count.parent;
    if ('parent' in level) level.parent = at.parent;
    if ('children' in level) level.children = below > 0 ? '1' : '0';
  }
  at.last = count.last;
  return below;
}

/** Mulberry32, a public domain generator of 32 bits. */
function randomFrom(seed: number): Random {
  let state = seed | 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

const CHARACTERS = [...'ABCXYZ0189 .,-/&’é'];

const pick = (random: Random, list: readonly string[]): string => list[random(list.length)] ?? '';

const now = (random: Random, percent: number): boolean => random(100) < percent;

function loopValue(random: Random, loop: CompiledLoop): Building {
  const value: Building = {};
  for (const slot of loop.slots) {
    const one = () => (slot.loop ? loopValue(random, slot.loop) : segmentValue(random, slot.segment));
    const isThere = slot.min > 0 || now(random, slot.loop ? 8 : 12);
    if (!isThere) continue;
    if (slot.slot.many !== 'list') value[slot.name] = one();
    else value[slot.name] = Array.from({ length: Math.min(slot.max, now(random, 20) ? 2 : 1) }, one);
  }
  mend(value, loop, random);
  return withLevelBelow(value, random, loop);
}

/** Values of a loop that its situations allow; the names are those of the guides. */
function mend(value: Building, loop: CompiledLoop, random: Random): void {
  const add = (name: string) => {
    const slot = loop.byName.get(name);
    if (!slot || name in value) return;
    const one = slot.loop ? loopValue(random, slot.loop) : segmentValue(random, slot.segment);
    value[name] = slot.slot.many === 'list' ? [one] : one;
  };
  const of = (name: string) => (value[name] ?? {}) as Building;
  if (loop.byName.has('plan') && loop.byName.has('patients')) {
    const isPatient = 'claims' in value || !('patients' in value);
    if (isPatient) delete value.patients;
    if (isPatient) add('claims');
    const plan = of('plan');
    if (isPatient) plan.relationship = '18';
    else delete plan.relationship;
    if (plan.sequence !== 'P') plan.secondaryReason ??= '12';
  }
  if (loop.id === '2010BA') for (const name of ['street', 'place', 'demographics']) add(name);
  if (loop.id === '2300' || loop.id === '2200D' || loop.id === '2200E')
    for (const name of ['originalClaim', 'accident', 'admission', 'admittingDiagnosis', 'serviceDays']) add(name);
  if (loop.id === '2300') {
    const causes = of('claim').relatedCauses as Building | undefined;
    if (causes) causes.state ??= 'IL';
    if ('stay' in value) of('stay').admissionType ??= '1';
    add('otherSubscribers');
    const most = Object.keys(of('diagnoses')).length;
    for (const [index, line] of ((value.lines ?? []) as Building[]).entries()) {
      (line.number as Building).number = index + 1;
      const pointers = ((line.service as Building).diagnoses ?? {}) as Building;
      for (const name of Object.keys(pointers)) pointers[name] = String(1 + random(most));
    }
  }
  if (loop.id === '2000D' && loop.byName.has('dependents') && !('dependents' in value)) add('claims');
  if (loop.byName.has('refused') && !('providers' in value || 'subscribers' in value)) add('refused');
  if (loop.id === '2100D' && !('benefits' in value)) add('rejections');
  if (loop.id === '2100' && of('outcome').status === '22') Object.assign(of('outcome'), { charge: -100, paid: 0 });
  if (loop.id === '835') {
    // By check unless nothing is paid: what stands between banks has many elements.
    const payment = of('payment');
    Object.assign(payment, payment.amount === 0 ? { handling: 'H', method: 'NON' } : { handling: 'I', method: 'CHK' });
    if ('payerId' in payment) of('trace').payerId = payment.payerId;
  }
}

/** A level that can only say that others stand below it needs one. */
function withLevelBelow(value: Building, random: Random, { slots }: CompiledLoop): Building {
  const below = slots.filter(({ segment, loop }) => loop && segment.id === 'HL');
  const children = slots[0]?.segment.fields[3]?.field.codes;
  const isMet = below.some(({ name }) => name in value);
  const [first] = below;
  if (slots[0]?.segment.id !== 'HL' || children?.length !== 1 || children[0] !== '1' || isMet || !first?.loop)
    return value;
  const one = loopValue(random, first.loop);
  value[first.name] = first.slot.many === 'list' ? [one] : one;
  return value;
}

function segmentValue(random: Random, { fields, syntax }: CompiledSegment): Building {
  const value: Building = {};
  const set = (field: CompiledField) => {
    value[field.name] = fieldValue(random, field);
  };
  for (const field of fields)
    if (field.field.usage === 'required' || (field.field.usage === 'situational' && now(random, 25))) set(field);
  // Relations are mended one by one: what is missing is added where the guide allows it, else its partner goes.
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const present = presence(fields, value);
    const relation = syntax.find((one) => !holds(one, present));
    if (!relation && present !== 0) return value;
    const [optional] = fields.filter(({ field }) => field.usage === 'situational');
    if (!relation && optional) set(optional);
    if (!relation) continue;
    const { code, element } = explainBroken(relation, present);
    const field = fields[element - 1];
    if (code === 'element-missing-by-relation' && field?.field.usage === 'situational') set(field);
    else
      for (const other of relation.elements) {
        const partner = fields[other - 1];
        if (partner?.field.usage === 'situational') delete value[partner.name];
      }
  }
  throw new Error(`No value of ${JSON.stringify(fields.map(({ name }) => name))} meets its relations`);
}

const presence = (fields: readonly CompiledField[], value: Building): number =>
  fields.reduce(
    (bits, { name, field }, index) => (field.usage === 'fixed' || name in value ? bits | (1 << (index + 1)) : bits),
    0,
  );

function fieldValue(random: Random, field: CompiledField): unknown {
  if (field.field.repeats === 1) return oneValue(random, field);
  return Array.from({ length: now(random, 30) ? 2 : 1 }, () => oneValue(random, field));
}

function oneValue(random: Random, { field, components }: CompiledField): unknown {
  if (components) {
    const value: Building = {};
    for (const component of components)
      if (component.field.usage === 'required' || (component.field.usage === 'situational' && now(random, 40)))
        value[component.name] = oneValue(random, component);
    return value;
  }
  if (field.codes) return pick(random, field.codes);
  const digits = (length: number) => random(10 ** length);
  switch (field.kind) {
    case 'money':
      return random(200_000_000) - 100_000_000;
    case 'count':
      return digits(Math.min(field.max, 9));
    case 'number':
      return pick(
        random,
        ['0', '1', '1.5', '.25', '12', '-3'].filter((one) => one.length <= field.max),
      );
    case 'day':
      return pick(random, ['2026-06-01', '2024-02-29', '1999-12-31']);
    case 'time':
      return pick(random, ['0000', '0900', '2359']);
    case 'period':
      return pick(random, ['20260601', '20260601-20260603', '202606010900']);
    default:
      return Array.from({ length: field.min + random(Math.min(field.max - field.min, 6) + 1) }, () =>
        pick(random, CHARACTERS),
      ).join('');
  }
}
