/* The pieces that published schemas of outgoing messages are made of (R9.7): every member has a Chinese title. */

export const textOf = (title: string, more: object = {}) => ({ type: 'string', title, minLength: 1, ...more }) as const;

/** A text that may be empty. */
export const wordsOf = (title: string, maxLength: number) => ({ type: 'string', title, maxLength }) as const;

export const orNull = (schema: Readonly<{ type: string; enum?: readonly string[] }>) => ({
  ...schema,
  type: [schema.type, 'null'],
  ...(schema.enum && { enum: [...schema.enum, null] }),
});

/** A moment of Shanghai as messages carry it. */
export const momentOf = (title: string) =>
  ({ type: 'string', title: `${title}，上海时间`, pattern: '^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}$' }) as const;

/** One of the titles of a list of words. */
export const titleOf = (title: string, words: Readonly<Record<string, string>>) =>
  ({ title, type: 'string', enum: Object.values(words) }) as const;

/** One of the codes of a list of words, each with what it means. */
export const codeOf = (title: string, words: Readonly<Record<string, string>>) =>
  ({
    title: `${title}：${Object.entries(words)
      .map(([code, meaning]) => `${code} ${meaning}`)
      .join('，')}`,
    type: 'string',
    enum: Object.keys(words),
  }) as const;

/** Contents with exactly these members, all of them present unless said. */
export const contentsOf = (properties: Readonly<Record<string, object>>, optional: readonly string[] = []) =>
  ({
    type: 'object',
    additionalProperties: false,
    required: Object.keys(properties).filter((name) => !optional.includes(name)),
    properties,
  }) as const;
