import { z } from 'zod';
import type { JsonSchema } from './form-definition.ts';

/** Kinds of questions that surveys of all domains ask (02 §5.3, §17.3). */
export const QUESTION_KINDS = ['SINGLE', 'MULTI', 'SCALE', 'TEXT', 'SORT'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** A question of a survey; a domain adds what it needs beside. */
export interface Question {
  /** Stays with the question over versions: q1, q2 …; answers stand under it. */
  key: string;
  kind: QuestionKind;
  title: string;
  /** Of SINGLE, MULTI and SORT. */
  options: readonly string[];
  required: boolean;
}

/** Points of a scale, both included. */
export interface Scale {
  least: number;
  most: number;
}
const ONE_TO_FIVE: Scale = { least: 1, most: 5 };
/** Kinds with options. */
export const CHOOSES: readonly QuestionKind[] = ['SINGLE', 'MULTI', 'SORT'];

const option = z.string().trim().min(1, '请填写选项').max(60, '选项不能超过60个字');
export const questionSchema = z
  .strictObject({
    key: z.string().regex(/^q\d{1,3}$/),
    kind: z.enum(QUESTION_KINDS),
    title: z.string().trim().min(1, '请填写题目').max(100, '题目不能超过100个字'),
    options: z.array(option).max(20, '选项不能超过20个'),
    required: z.boolean(),
  })
  .refine(({ kind, options }) => !CHOOSES.includes(kind) || options.length >= 2, {
    message: '请至少填写两个选项',
    path: ['options'],
  })
  .refine(({ options }) => new Set(options).size === options.length, { message: '选项不能重复', path: ['options'] });

/** What a question takes, as the forms room validates it. */
export function schemaOf({ kind, title, options }: Question, { least, most }: Scale = ONE_TO_FIVE): JsonSchema {
  const among = { type: 'string', enum: options };
  switch (kind) {
    case 'SINGLE':
      return { ...among, title, 'x-message': '请选择一项' };
    case 'MULTI':
      return { type: 'array', title, items: among, uniqueItems: true, maxItems: options.length };
    case 'SORT':
      return {
        type: 'array',
        title,
        items: among,
        uniqueItems: true,
        minItems: options.length,
        maxItems: options.length,
      };
    case 'SCALE':
      return { type: 'integer', title, minimum: least, maximum: most };
    case 'TEXT':
      return { type: 'string', title, maxLength: 500 };
  }
}
