import { compileLoop } from './compile';
import type { CompiledLoop, CompiledSegment } from './compile';
import type { CompiledField } from './compile-field';
import type { Guide } from './rules';

/** JSON Schema 2020-12, as much of it as values need. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly maxItems?: number;
  readonly anyOf?: readonly JsonSchema[];
}

/**
 * What the typed value of a guide looks like in JSON, made from the guide itself. A loop that stands in several places
 * is defined once. With `loose` nothing is required: so are values that break their guide.
 */
export function schemaOf(guide: Guide, { loose = false }: { readonly loose?: boolean } = {}): JsonSchema {
  const definitions = new Map<string, JsonSchema>();
  const root = loopSchema(compileLoop(guide.body), { definitions, loose });
  return { ...root, title: `${guide.setId} ${guide.version}`, $defs: Object.fromEntries(definitions) };
}

interface Context {
  readonly definitions: Map<string, JsonSchema>;
  readonly loose: boolean;
}

const objectSchema = (
  entries: readonly (readonly [string, JsonSchema])[],
  required: readonly string[],
): JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(entries),
  ...(required.length > 0 ? { required } : {}),
  additionalProperties: false,
});

function loopSchema({ slots }: CompiledLoop, context: Context): JsonSchema {
  const entries = slots.map(({ name, slot, loop, segment, max }): readonly [string, JsonSchema] => {
    const item = loop ? loopReference(loop, context) : fieldsSchema(segment, context);
    if (slot.many !== 'list') return [name, item];
    return [name, { type: 'array', items: item, ...(max < Number.MAX_SAFE_INTEGER ? { maxItems: max } : {}) }];
  });
  const required = slots.filter(({ slot }) => slot.many === 'one').map(({ name }) => name);
  return objectSchema(entries, context.loose ? [] : required);
}

function loopReference(loop: CompiledLoop, context: Context): JsonSchema {
  if (!context.definitions.has(loop.id)) {
    // The place is taken before what stands inside is looked at.
    context.definitions.set(loop.id, {});
    context.definitions.set(loop.id, loopSchema(loop, context));
  }
  return { $ref: `#/$defs/${loop.id}` };
}

function fieldsSchema({ fields }: Pick<CompiledSegment, 'fields'>, context: Context): JsonSchema {
  const told = fields.filter(({ field }) => field.usage === 'required' || field.usage === 'situational');
  const entries = told.map((field): readonly [string, JsonSchema] => [field.name, fieldSchema(field, context)]);
  const required = told.filter(({ field }) => field.usage === 'required').map(({ name }) => name);
  return objectSchema(entries, context.loose ? [] : required);
}

function fieldSchema({ field, components }: CompiledField, context: Context): JsonSchema {
  const one = components ? fieldsSchema({ fields: components }, context) : kindSchema(field.kind, field.codes);
  return field.repeats === 1 ? one : { type: 'array', items: one, maxItems: field.repeats };
}

function kindSchema(kind: CompiledField['field']['kind'], codes: readonly string[] | null): JsonSchema {
  if (codes) return { enum: codes };
  switch (kind) {
    case 'money':
      return { type: 'integer', description: 'Whole cents' };
    case 'count':
      return { type: 'integer' };
    case 'day':
      return { type: 'string', description: 'A day as ISO text, 2026-06-01' };
    case 'number':
      return { type: 'string', description: 'A decimal number as exact text' };
    case 'time':
      return { type: 'string', description: 'A time as in the file, 0900' };
    case 'period':
      return { type: 'string', description: 'A day, days or a minute as in the file' };
    default:
      return { type: 'string' };
  }
}
