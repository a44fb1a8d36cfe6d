/** Types of a field (03 §35.2); STRING(n), DECIMAL(p,s) and CODE(list) carry what is in their brackets beside the type. */
export const FIELD_TYPES = ['STRING', 'INTEGER', 'DECIMAL', 'DATE', 'DATETIME', 'BOOLEAN', 'CODE', 'FILE'] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** Protection of a field: none, L1 masked, L2 encrypted. Anything but NONE makes a distribution of it wait for the security administrator. */
export const SENSITIVITIES = ['NONE', 'L1', 'L2'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

/** What a value says about a person: decides how it is masked; ID_NUMBER is also whom a call is about in the log. */
export const FIELD_CONTENTS = ['PLAIN', 'PERSON_NAME', 'ID_NUMBER', 'PHONE', 'BANK_ACCOUNT', 'ADDRESS'] as const;
export type FieldContent = (typeof FIELD_CONTENTS)[number];

/** A field of a source (03 §35.2 DataSourceField); kept with its source, in order. */
export interface DataSourceField {
  /** Identifier: `idNo`. */
  name: string;
  /** 字段名称. */
  label: string;
  type: FieldType;
  /** Longest text of a STRING in characters; all digits of a DECIMAL. */
  length?: number | undefined;
  /** Decimal places of a DECIMAL. */
  scale?: number | undefined;
  /** Values of a CODE. */
  codes?: readonly string[] | undefined;
  required: boolean;
  /** May be asked by. */
  queryKey: boolean;
  sensitivity: Sensitivity;
  content: FieldContent;
  /** Standard that the field follows: `GB 11643`. */
  standard?: string | undefined;
}
