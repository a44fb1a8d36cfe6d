import type { Ctx } from '../kernel/index.ts';
import { isSchema } from './compile-schema.ts';
import type { DictionaryItem } from './dictionaries.ts';
import type { JsonSchema } from './form-definition.ts';

/** What the kept lists say at this moment, by dictCode. */
export type ListsInForce = ReadonlyMap<string, readonly DictionaryItem[]>;

let source: ((ctx: Ctx) => Promise<ListsInForce>) | undefined;

/** Says where versions of lists are read. Called while the room that keeps them loads; without it lists are as shipped. */
export function readListsFrom(read: (ctx: Ctx) => Promise<ListsInForce>): void {
  source = read;
}

/** The kept lists in force; none where no room keeps them. */
export async function listsInForce(ctx: Ctx): Promise<ListsInForce> {
  return (await source?.(ctx)) ?? new Map();
}

/**
 * A form's schema with the choices of its lists as they are in force: a field that names one (`x-list`) offers what the list offers, narrowed to
 * `x-codes` where it takes some of it, and knows the titles of what was withdrawn (`x-withdrawn`).
 */
export function withLists(schema: JsonSchema, lists: ListsInForce): JsonSchema {
  return mapFields(schema, (field) => withChoices(field, lists));
}

/** The schema with every field, and itself, made anew. */
function mapFields(schema: JsonSchema, make: (field: JsonSchema) => JsonSchema): JsonSchema {
  const { properties, items } = schema;
  return {
    ...make(schema),
    ...(isSchema(properties) && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, field]) => [key, isSchema(field) ? mapFields(field, make) : field]),
      ),
    }),
    ...(isSchema(items) && { items: mapFields(items, make) }),
  };
}

function withChoices(field: JsonSchema, lists: ListsInForce): JsonSchema {
  const items = lists.get(String(field['x-list']));
  if (!items) return field;
  const codes = field['x-codes'];
  const taken = Array.isArray(codes) ? items.filter(({ code }) => codes.includes(code)) : items;
  const { 'x-withdrawn': _before, ...rest } = field;
  const gone = taken.filter(({ withdrawn }) => withdrawn).map(choice);
  return {
    ...rest,
    oneOf: taken.filter(({ withdrawn }) => !withdrawn).map(choice),
    ...(gone.length > 0 && { 'x-withdrawn': gone }),
  };
}

const accepting = new WeakMap<JsonSchema, JsonSchema>();

/** The same schema, taking withdrawn codes too: for records that have them already. Made once per schema. */
export function acceptWithdrawn(schema: JsonSchema): JsonSchema {
  const made = accepting.get(schema) ?? mapFields(schema, takingAll);
  accepting.set(schema, made);
  return made;
}

function takingAll(field: JsonSchema): JsonSchema {
  const { oneOf, 'x-withdrawn': withdrawn } = field;
  return Array.isArray(oneOf) && Array.isArray(withdrawn) ? { ...field, oneOf: [...oneOf, ...withdrawn] } : field;
}

const choice = ({ code, title }: DictionaryItem) => ({ const: code, title });
