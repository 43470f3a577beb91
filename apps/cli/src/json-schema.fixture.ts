import type { JsonSchema } from '@threshold/x12';

/** What of a value a schema does not allow, with its place; knows just the words that ours use. */
export const misfits = (value: unknown, schema: JsonSchema): string[] =>
  misfitsAt(value, schema, { root: schema, at: '$' });

interface Where {
  readonly root: JsonSchema;
  readonly at: string;
}

function misfitsAt(value: unknown, schema: JsonSchema, { root, at }: Where): string[] {
  if (schema.$ref !== undefined) {
    const target = root.$defs?.[schema.$ref.replace('#/$defs/', '')];
    return target ? misfitsAt(value, target, { root, at }) : [`${at}: ${schema.$ref} is not defined`];
  }
  if (schema.anyOf) {
    const all = schema.anyOf.map((one) => misfitsAt(value, one, { root, at }));
    return all.some((one) => one.length === 0) ? [] : (all[0] ?? []);
  }
  if (schema.enum && !schema.enum.includes(value as string)) return [`${at}: ${String(value)} is none of the list`];
  const types = schema.type === undefined ? null : [schema.type].flat();
  if (types && !types.includes(typeOf(value))) return [`${at}: ${typeOf(value)} instead of ${types.join(', ')}`];
  if (Array.isArray(value)) {
    const { items = {}, maxItems = Number.POSITIVE_INFINITY } = schema;
    const tooMany = value.length > maxItems ? [`${at}: ${value.length} items`] : [];
    return [...tooMany, ...value.flatMap((one, index) => misfitsAt(one, items, { root, at: `${at}[${index}]` }))];
  }
  return typeof value === 'object' && value !== null ? objectMisfits(value, schema, { root, at }) : [];
}

function objectMisfits(value: object, schema: JsonSchema, { root, at }: Where): string[] {
  const { properties = {}, required = [], additionalProperties = true } = schema;
  const missing = required.filter((name) => !(name in value)).map((name) => `${at}.${name}: missing`);
  const inside = Object.entries(value).flatMap(([name, one]) => {
    const property = properties[name];
    if (property) return misfitsAt(one, property, { root, at: `${at}.${name}` });
    if (additionalProperties === false) return [`${at}.${name}: not in the schema`];
    return additionalProperties === true ? [] : misfitsAt(one, additionalProperties, { root, at: `${at}.${name}` });
  });
  return [...missing, ...inside];
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}
