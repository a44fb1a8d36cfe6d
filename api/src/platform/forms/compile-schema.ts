import { Ajv2020, type Options, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { JsonSchema } from './form-definition.ts';
import { addHouseKeywords } from './keywords.ts';

const compiled = new WeakMap<JsonSchema, ValidateFunction>();

/** The validator of a schema, built once. Unknown keywords, formats and lists are mistakes of the schema and throw. */
export function compileSchema(schema: JsonSchema): ValidateFunction {
  let validate = compiled.get(schema);
  if (!validate) {
    const closed = closeObjects(schema);
    void grammar.validateSchema(closed, true);
    validate = newAjv({ meta: false, validateSchema: false }).compile(closed);
    compiled.set(schema, validate);
  }
  return validate;
}

/** Knows how schemas are written; it compiles none but that of schemas, once. */
const grammar = newAjv({});

/** One instance per schema: Ajv keeps every schema that it compiles, and administrators publish new ones while the house runs. */
function newAjv(options: Options): Ajv2020 {
  const ajv = new Ajv2020({
    ...options,
    strict: true,
    // Conditions (`if`/`then`) speak of properties whose type and declaration stand outside of them.
    strictTypes: false,
    strictRequired: false,
    allErrors: true,
    passContext: true,
    ownProperties: true,
  });
  addFormats.default(ajv, ['date', 'email', 'uri']);
  addHouseKeywords(ajv);
  return ajv;
}

/** A declared object takes nothing that its schema does not name, unless it says otherwise itself. */
function closeObjects(schema: JsonSchema): JsonSchema {
  const { properties, items } = schema;
  return {
    ...schema,
    ...(isSchema(properties) && {
      additionalProperties: schema.additionalProperties ?? false,
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, value]) => [key, isSchema(value) ? closeObjects(value) : value]),
      ),
    }),
    ...(isSchema(items) && { items: closeObjects(items) }),
  };
}

/** Whether a part of a schema is a schema itself (and not `true` or a list). */
export function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
