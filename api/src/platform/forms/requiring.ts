/** “If …, these must be filled in”, in the words of JSON Schema. */
export const requiring = <const If, const Required extends readonly string[]>(condition: If, required: Required) =>
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  ({ if: condition, then: { required } }) as const;
