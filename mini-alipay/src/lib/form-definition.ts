export interface Choice {
  const: string;
  title: string;
}

/** A field as the published form describes it: JSON schema with the house's keywords. */
export interface FieldSchema {
  type: string;
  title: string;
  oneOf?: readonly Choice[];
  /** Choices that are no longer offered (01 §2.6). */
  'x-withdrawn'?: readonly Choice[];
  format?: string;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  'x-format'?: string;
  /** The field whose date must come before. */
  'x-after'?: string;
  /** What to say where pattern or list refuse. */
  'x-message'?: string;
  maxItems?: number;
  items?: { properties: Readonly<Record<string, FieldSchema>> };
}

/** "If the field is filled in (with this value), those are required." */
interface Condition {
  if?: { properties?: Readonly<Record<string, { const?: unknown }>>; required?: readonly string[] };
  then?: { required?: readonly string[] };
}

export interface Definition {
  schema: {
    properties: Readonly<Record<string, FieldSchema>>;
    required?: readonly string[];
    allOf?: readonly Condition[];
  };
  /** Says the order: JSON that has been stored keeps none. */
  uiSchema: { 'ui:sections': readonly { title: string; fields: readonly string[] }[] } & Readonly<
    Record<string, { 'ui:help'?: string; 'ui:placeholder'?: string; 'ui:widget'?: string } | undefined>
  >;
}
