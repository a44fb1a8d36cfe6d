/** Types of a field (03 §35.2); STRING(n), DECIMAL(p,s) and CODE(list) carry what is in their brackets beside the type. */
export const FIELD_TYPES = ['STRING', 'INTEGER', 'DECIMAL', 'DATE', 'DATETIME', 'BOOLEAN', 'CODE', 'FILE'] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** Protection of a field: none, L1 masked, L2 encrypted; each stands above the one before it. */
export const SENSITIVITIES = ['NONE', 'L1', 'L2'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

/** What a value says about a person: decides how it is masked; ID_NUMBER is also whom a call is about in the log. */
export const FIELD_CONTENTS = ['PLAIN', 'PERSON_NAME', 'ID_NUMBER', 'PHONE', 'BANK_ACCOUNT', 'ADDRESS'] as const;
export type FieldContent = (typeof FIELD_CONTENTS)[number];

/** What a field is protected by at least, because of what it contains. */
const LEAST: Readonly<Record<FieldContent, Sensitivity>> = {
  PLAIN: 'NONE',
  PERSON_NAME: 'L1',
  ID_NUMBER: 'L2',
  PHONE: 'L1',
  BANK_ACCOUNT: 'L2',
  ADDRESS: 'L1',
};

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
  /** As whoever describes the source has marked it; {@link levelOf} is what decides. */
  sensitivity: Sensitivity;
  content: FieldContent;
  /** The highest level that a field of this name has had in this source; kept with it, not entered. */
  highest?: Sensitivity | undefined;
  /** Standard that the field follows: `GB 11643`. */
  standard?: string | undefined;
}

/**
 * The level that decides: no lower than what the field contains asks for, nor than it has been before. Anything but NONE makes a distribution of
 * the field wait for the security administrator (03 §35.3), so that no marking by the exchange administrator walks around him.
 */
export function levelOf({
  sensitivity,
  content,
  highest = 'NONE',
}: Pick<DataSourceField, 'sensitivity' | 'content' | 'highest'>): Sensitivity {
  return highestOf([sensitivity, LEAST[content], highest]);
}

export function highestOf(levels: readonly Sensitivity[]): Sensitivity {
  return SENSITIVITIES.findLast((level) => levels.includes(level)) ?? 'NONE';
}
