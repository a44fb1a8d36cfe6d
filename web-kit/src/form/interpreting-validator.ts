import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema';
import {
  type CustomValidator,
  createErrorHandler,
  type ErrorTransformer,
  getDefaultFormState,
  type RJSFValidationError,
  toErrorSchema,
  type UiSchema,
  unwrapErrorHandler,
  type ValidationData,
  type ValidatorType,
  validationDataMerge,
} from '@rjsf/utils';
import type { FormData, FormSchema } from './form-types.ts';

/** Keywords that only pass on what their parts found. */
const applicators = new Set([
  'properties',
  'items',
  'prefixItems',
  'allOf',
  'anyOf',
  'oneOf',
  'if',
  'then',
  'else',
  '$ref',
]);

/**
 * Checks a form by walking its schema. Engines that compile schemas to code (AJV) need `eval`, which the page's content
 * security policy forbids.
 */
export const interpretingValidator: ValidatorType<FormData, FormSchema> = {
  isValid(schema, formData, rootSchema) {
    try {
      const validator = validatorOf(schema);
      if (rootSchema !== schema && rootSchema.$id) validator.addSchema(rootSchema as Schema);
      return validator.validate(plain(formData)).valid;
    } catch {
      return false;
    }
  },
  rawValidation<Result>(schema: FormSchema, formData?: FormData): { errors?: Result[] } {
    return { errors: findErrors(schema, formData) as Result[] };
  },
  validateFormData(formData, schema, customValidate, transformErrors, uiSchema) {
    return withOwnRules(findErrors(schema, formData), { formData, schema, customValidate, transformErrors, uiSchema });
  },
};

interface Rules {
  formData: FormData | undefined;
  schema: FormSchema;
  customValidate: CustomValidator<FormData, FormSchema> | undefined;
  transformErrors: ErrorTransformer<FormData, FormSchema> | undefined;
  uiSchema: UiSchema<FormData, FormSchema> | undefined;
}

function withOwnRules(found: RJSFValidationError[], rules: Rules): ValidationData<FormData> {
  const { formData, schema, customValidate, transformErrors, uiSchema } = rules;
  const errors = transformErrors ? transformErrors(found, uiSchema) : found;
  const errorSchema = toErrorSchema<FormData>(errors);
  if (!customValidate) return { errors, errorSchema };
  const data = getDefaultFormState(interpretingValidator, schema, formData, schema, true) as FormData;
  const handler = customValidate(data, createErrorHandler<FormData>(data), uiSchema, errorSchema);
  return validationDataMerge<FormData>({ errors, errorSchema }, unwrapErrorHandler<FormData>(handler));
}

// A form is checked on every change; its schema is the same object for as long as it is open.
const validators = new WeakMap<object, Validator>();

function validatorOf(schema: FormSchema): Validator {
  const known = validators.get(schema);
  if (known) return known;
  const validator = new Validator(schema as Schema, '2020-12', false);
  validators.set(schema, validator);
  return validator;
}

/** Every error with the keyword's name and parameters as AJV names them; `property` as `.field.0.part`. */
function findErrors(schema: FormSchema, formData: FormData | undefined): RJSFValidationError[] {
  return validatorOf(schema)
    .validate(plain(formData))
    .errors.filter((unit) => !applicators.has(unit.keyword))
    .map((unit) => toFormError(schema, unit));
}

function toFormError(schema: FormSchema, unit: OutputUnit): RJSFValidationError {
  const way = pointer(unit.keywordLocation);
  const value = follow(schema, way);
  const owner = follow(schema, way.slice(0, -1)) as Record<string, unknown> | undefined;
  const path = pointer(unit.instanceLocation)
    .map((part) => `.${part}`)
    .join('');
  const missing = unit.keyword === 'required' ? /"(.*)"/.exec(unit.error)?.[1] : undefined;
  return {
    name: unit.keyword,
    property: missing === undefined ? path : `${path}.${missing}`,
    message: unit.error,
    params: paramsOf(unit.keyword, value, owner, missing),
    stack: unit.error,
    schemaPath: unit.keywordLocation,
  };
}

function paramsOf(
  keyword: string,
  value: unknown,
  owner: Record<string, unknown> | undefined,
  missing: string | undefined,
): Record<string, unknown> {
  switch (keyword) {
    case 'required':
      return { missingProperty: missing };
    case 'format':
      return { format: value };
    case 'const':
      return { allowedValue: value };
    case 'pattern':
      return { pattern: value, message: owner?.['x-message'] };
    default:
      return { limit: value };
  }
}

/** `#/a/b~1c` → `['a', 'b/c']`. */
function pointer(location: string): string[] {
  return location
    .split('/')
    .slice(1)
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'));
}

function follow(root: unknown, way: readonly string[]): unknown {
  return way.reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], root);
}

/** As it would be sent: fields without a value are absent. */
function plain(formData: unknown): unknown {
  return formData === undefined ? {} : JSON.parse(JSON.stringify(formData));
}
