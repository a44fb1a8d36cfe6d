/** JSON Schema (2020-12) with the house's keywords; see docs of `compile-schema.ts`. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A form is data: a schema that both sides validate with, and how it is laid out. Published versions never change. */
export interface FormDefinition {
  key: string;
  version: number;
  title: string;
  schema: JsonSchema;
  uiSchema: Readonly<Record<string, unknown>>;
}

/** A form as its module ships it; stored as version 1, or as the next version when a release changes it. */
export type ShippedForm = Omit<FormDefinition, 'version'>;
