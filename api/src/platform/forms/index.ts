export {
  type Dictionary,
  type DictionaryItem,
  findDictionary,
  registerDictionary,
  titleOfCode,
} from './dictionaries.ts';
export type { FormDefinition, JsonSchema, ShippedForm } from './form-definition.ts';
export { type FormatCheck, type FormatOutcome, registerFormat } from './formats.ts';
export type { FormValue } from './normalise-input.ts';
export { sensitiveFields } from './schema-fields.ts';
export { type FormCheckOptions, type FormOutcome, validateForm } from './validate-form.ts';
