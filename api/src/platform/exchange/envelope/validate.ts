import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { LocalDate } from '../../calendar/index.ts';
import { addHouseKeywords } from '../../forms/keywords.ts';
import { envelopeSchema, sealedBodySchema } from './envelope.schema.ts';

const ajv = new Ajv2020({ strict: true, allErrors: true, ownProperties: true });
const isEnvelope = ajv.compile(envelopeSchema);
const isSealedBody = ajv.compile(sealedBodySchema);

/** More than this many wrong fields tell a sender nothing new. */
const MOST_PATHS = 10;

/** Where the envelope does not fit its schema; empty when it does. */
export function faultsOfEnvelope(value: unknown): string[] {
  return isEnvelope(value) ? [] : pathsOf(isEnvelope, '');
}

export function faultsOfSealedBody(value: unknown): string[] {
  return isSealedBody(value) ? [] : pathsOf(isSealedBody, 'body');
}

/** Where a body does not fit its handler's schema. The schema may use the house's keywords (`x-format`, `x-dictionary`). */
export function faultsOfBody(schema: Readonly<Record<string, unknown>>, body: unknown, today: LocalDate): string[] {
  const validate = compiled.get(schema) ?? compile(schema);
  return validate.call({ today }, body) ? [] : pathsOf(validate, 'body');
}

const compiled = new WeakMap<object, ValidateFunction>();

/** One validator instance per schema, so that two handlers may use the same `$id`. */
function compile(schema: Readonly<Record<string, unknown>>): ValidateFunction {
  const own = new Ajv2020({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allErrors: true,
    ownProperties: true,
    passContext: true,
  });
  addFormats.default(own);
  addHouseKeywords(own);
  const validate = own.compile(schema);
  compiled.set(schema, validate);
  return validate;
}

/** Each wrong place once, as `body.form.idNo`. */
function pathsOf(validate: ValidateFunction, prefix: string): string[] {
  return [...new Set((validate.errors ?? []).map((error) => pathOf(error, prefix)))].slice(0, MOST_PATHS);
}

function pathOf({ instancePath, params }: ErrorObject, prefix: string): string {
  const steps = instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const own: unknown = params.missingProperty ?? params.additionalProperty;
  const path = [prefix, ...steps, ...(typeof own === 'string' ? [own] : [])].filter(Boolean);
  // A property name is the sender's to choose: nothing long comes back, and no control characters.
  return path.map((step) => step.replace(/[^\w.\-\u4e00-\u9fff]/g, '?').slice(0, 40)).join('.') || '报文';
}
