import fc, { type Arbitrary } from 'fast-check';
import { type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

const UNUSUAL_NUMBERS = [0, 1, -1, 2 ** 31 - 1, -(2 ** 31)];

const hostileText = fc.constantFrom(...Object.values(HOSTILE_TEXTS));
/** Whatever Unicode has, halves of characters apart; the library's own takes seconds to make a list of them all. */
const anySign = fc
  .integer({ min: 0, max: 0x10ffff })
  .filter((point) => point < 0xd800 || point > 0xdfff)
  .map((point) => String.fromCodePoint(point));
const anyText = fc.oneof(hostileText, fc.string({ unit: anySign, maxLength: 40 }), fc.string({ maxLength: 40 }));
/** `__proto__` as a key cannot be sent by any JSON client of ours and is dropped by `JSON.parse` alone. */
const anyJson = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.dictionary(anyText, anyText, { maxKeys: 5 }),
  fc.integer({ min: 1, max: 200 }).map((depth) => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`) as unknown),
);

/** Values of a GraphQL input type that pass its shape and nothing more; `ids` are of records that exist. */
export function valuesOf(type: GraphQLInputType, ids: readonly string[]): Arbitrary<unknown> {
  if (isNonNullType(type)) return valuesOf(type.ofType, ids);
  if (isListType(type)) return fc.array(valuesOf(type.ofType, ids), { maxLength: 4 });
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map((v) => v.name));
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const required = fields.filter((f) => isNonNullType(f.type)).map((f) => f.name);
    const model = Object.fromEntries(fields.map((f) => [f.name, valuesOf(f.type, ids)]));
    return fc.record(model, { requiredKeys: required });
  }
  switch (type.name) {
    case 'ID':
      return fc.oneof(fc.constantFrom(...ids), fc.uuid(), anyText);
    case 'Int':
      return fc.oneof(fc.constantFrom(...UNUSUAL_NUMBERS), fc.integer({ min: 1, max: 5 }));
    case 'Boolean':
      return fc.boolean();
    case 'Date':
      return fc.constantFrom('2026-03-09', '0001-01-01', '9999-12-31', '2026-02-30', '');
    case 'DateTime':
      return fc.constantFrom('2026-03-09T02:00:00Z', '0001-01-01T00:00:00Z', '+275760-09-13T00:00:00Z', 'now');
    case 'JSON':
      return anyJson;
    default:
      return anyText;
  }
}
