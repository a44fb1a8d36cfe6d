import type { ErrorObject } from 'ajv/dist/2020.js';
import { type FieldError, fillText, kernelErrors } from '../errors/index.ts';
import type { JsonSchema } from './form-definition.ts';
import { fieldAt, labelOf } from './schema-fields.ts';

const OUT_OF_LIST = '“{field}”不在可选范围内，请重新选择';

/** What is said per keyword; `{limit}` is the schema's own. */
const TEXTS: Readonly<Record<string, string>> = {
  required: kernelErrors['E-0701'],
  tick: '请勾选“{field}”',
  additionalProperties: '“{field}”不是本表单的填写项',
  type: '“{field}”填写格式不正确',
  minLength: '“{field}”不能少于{limit}个字',
  maxLength: '“{field}”不能超过{limit}个字',
  minimum: '“{field}”不能小于{limit}',
  maximum: '“{field}”不能大于{limit}',
  minItems: '“{field}”至少填写{limit}项',
  maxItems: '“{field}”最多填写{limit}项',
  uniqueItems: '“{field}”有重复项',
  'format:date': '“{field}”不是有效日期，请按“2026-03-09”的格式填写',
  'format:email': '“{field}”不是有效的电子邮箱',
  'x-after': '“{field}”应晚于“{other}”',
  'x-dictionary': OUT_OF_LIST,
  enum: OUT_OF_LIST,
  const: OUT_OF_LIST,
  oneOf: OUT_OF_LIST,
};

const OTHERWISE = '“{field}”填写不正确，请检查';

/** Keywords for which a schema's own `x-message` says it better. */
const OWN_WORDS = new Set(['pattern', 'format', 'const', 'enum', 'oneOf']);

/** Ajv's errors as one Chinese line per field, in the order of the form. */
export function fieldErrorsOf(schema: JsonSchema, errors: readonly ErrorObject[], prefix: string): FieldError[] {
  const first = new Map<string, FieldError>();
  for (const error of errors) {
    if (error.keyword === 'if' || isAlternative(error)) continue;
    const path = pathOf(error);
    const key = path.join('.');
    if (first.has(key)) continue;
    first.set(key, fieldError(schema, error, path, prefix));
  }
  const order = Object.keys((schema.properties ?? {}) as object);
  const rank = ([path]: [string, FieldError]) =>
    (order.indexOf(path.split('.')[0] ?? '') + order.length + 1) % (order.length + 1);
  return [...first].sort((a, b) => rank(a) - rank(b)).map(([, error]) => error);
}

function fieldError(schema: JsonSchema, error: ErrorObject, path: readonly string[], prefix: string): FieldError {
  const field = fieldAt(schema, path);
  const message = isTick(error, field) || OWN_WORDS.has(error.keyword) ? field?.['x-message'] : undefined;
  const given = error.keyword === 'x-format' ? error.message : message;
  return {
    path: [prefix, ...path].filter(Boolean).join('.'),
    message: typeof given === 'string' ? given : textOf(schema, error, path),
    ...(error.keyword === 'required' && { code: 'E-0701' }),
  };
}

function textOf(schema: JsonSchema, error: ErrorObject, path: readonly string[]): string {
  const tick = isTick(error, fieldAt(schema, path));
  const name = tick ? 'tick' : error.keyword === 'format' ? `format:${String(error.params.format)}` : error.keyword;
  const neighbour = String(error.schemaPath.endsWith('x-after') ? (fieldAt(schema, path)?.['x-after'] ?? '') : '');
  return fillText(TEXTS[name] ?? OTHERWISE, {
    field: labelOf(path.at(-1) ?? '', fieldAt(schema, path)),
    limit: String(error.params.limit ?? ''),
    other: labelOf(neighbour, fieldAt(schema, [...path.slice(0, -1), neighbour])),
  });
}

/** What has to be agreed to is ticked, not filled in. */
function isTick({ keyword }: ErrorObject, field: JsonSchema | undefined): boolean {
  return keyword === 'required' && field?.const === true;
}

/** `oneOf` reports every choice that did not fit; one line about the field is enough. */
function isAlternative(error: ErrorObject): boolean {
  return /\/(oneOf|anyOf)\/\d+\//.test(error.schemaPath);
}

function pathOf(error: ErrorObject): string[] {
  const steps = error.instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const own: unknown = error.params.missingProperty ?? error.params.additionalProperty;
  return typeof own === 'string' ? [...steps, own] : steps;
}
