export {
  type Dictionary,
  type DictionaryItem,
  findDictionary,
  isOffered,
  keptDictionaries,
  registerDictionary,
  setDictionaryItems,
  titleOfCode,
} from './dictionaries.ts';
export { FormDefinitionType } from './form.type.ts';
export type { FormDefinition, JsonSchema, ShippedForm } from './form-definition.ts';
export { getFilledForm, getForm, publishForms, registerForms } from './form-store.ts';
export { type FormatCheck, type FormatOutcome, registerFormat } from './formats.ts';
export { refuseOversized } from './input-limits.ts';
export { acceptWithdrawn, type ListsInForce, readListsFrom } from './lists-in-forms.ts';
export { formsModule } from './module.ts';
export type { FormValue } from './normalise-input.ts';
export {
  CHOOSES,
  QUESTION_KINDS,
  type Question,
  type QuestionKind,
  questionSchema,
  type Scale,
  schemaOf,
} from './questions.ts';
export { requiring } from './requiring.ts';
export { labelOf, propertiesOf, sensitiveFields } from './schema-fields.ts';
export { maskField, type ReadableField, type ReadableSection, sectionsOf } from './sections.ts';
export { type FormCheckOptions, type FormOutcome, validateForm } from './validate-form.ts';
