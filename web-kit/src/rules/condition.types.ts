/** What `RuleField` of the API says, as the builder needs it. */
export interface ConditionField {
  field: string;
  title: string;
  /** code, text, number, boolean or date. */
  type: string;
  options: readonly { code: string; title: string }[];
  unit?: string | null;
  /** The comparisons that make sense, with the words in which they read. */
  operators: readonly { op: string; title: string }[];
}

export type ConditionScalar = string | number | boolean;
export type ConditionValue = ConditionScalar | ConditionScalar[];

/** A condition as the API keeps it. */
export type Condition =
  | { field: string; op: string; value: ConditionValue }
  | { and: Condition[] }
  | { or: Condition[] }
  | { not: Condition };
