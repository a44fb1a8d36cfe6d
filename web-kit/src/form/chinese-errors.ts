import type { RJSFValidationError } from '@rjsf/utils';
import { fieldOf, keysOf, labelAt } from './field-of.ts';
import type { FormSchema } from './form-types.ts';

const OUT_OF_LIST = '“{field}”不在可选范围内，请重新选择';

/** The server's words, so that a refusal reads the same from both sides (01 §9.4); `{limit}` is the schema's own. */
const TEXTS: Readonly<Record<string, string>> = {
  required: '必填项“{field}”未填写',
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
  enum: OUT_OF_LIST,
  const: OUT_OF_LIST,
  oneOf: OUT_OF_LIST,
};
const OTHERWISE = '“{field}”填写不正确，请检查';

/** Keywords for which a field's own `x-message` says it better. */
const OWN_WORDS = new Set(['pattern', 'format', 'const', 'enum', 'oneOf']);

/** A branch that was not taken is named by its own inner errors already. */
const BRANCHES = ['if', 'oneOf', 'anyOf', 'allOf'];

/** The validator's errors with the server's messages; of a list of choices one line, not one for each choice. */
export function chineseErrors(errors: RJSFValidationError[], schema: FormSchema): RJSFValidationError[] {
  const told = new Set<string>();
  return errors
    .filter((error) => !BRANCHES.includes(error.name ?? ''))
    .map((error) => (isChoice(error) ? { ...error, name: 'oneOf' } : error))
    .filter((error) => {
      if (error.name !== 'oneOf') return true;
      const first = !told.has(error.property ?? '');
      told.add(error.property ?? '');
      return first;
    })
    .map((error) => ({ ...error, message: messageOf(error, schema) }));
}

function isChoice({ schemaPath = '' }: RJSFValidationError): boolean {
  return /\/(oneOf|anyOf)\/\d+\//.test(schemaPath);
}

function messageOf(error: RJSFValidationError, schema: FormSchema): string {
  const params = (error.params ?? {}) as Record<string, unknown>;
  const keys = keysOf(error.property ?? '');
  const field = fieldOf(schema, keys);
  // What has to be agreed to is ticked, not filled in.
  const tick = error.name === 'required' && field?.const === true;
  const own = tick || OWN_WORDS.has(error.name ?? '') ? field?.['x-message'] : undefined;
  if (typeof own === 'string') return own;
  return textOf(tick ? 'tick' : nameOf(error.name, params), labelAt(schema, keys), params.limit);
}

/** A text that must not be empty is a field that must be filled in: the server sees none. */
function nameOf(name: string | undefined, params: Record<string, unknown>): string {
  if (name === 'minLength' && params.limit === 1) return 'required';
  return name === 'format' ? `format:${String(params.format)}` : (name ?? '');
}

function textOf(name: string, field: string, limit: unknown): string {
  return (TEXTS[name] ?? OTHERWISE).replace('{field}', () => field).replace('{limit}', () => String(limit ?? ''));
}

/** What is said of a date that is not later than its neighbour. */
export function afterText(field: string, other: string): string {
  return textOf('x-after', field, '').replace('{other}', () => other);
}
