import { z } from 'zod';
import type { JsonSchema } from '../../../platform/forms/index.ts';

/** Kinds of questions (02 §5.3). */
export const QUESTION_KINDS = ['SINGLE', 'MULTI', 'SCALE', 'TEXT', 'SORT'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** A question of the survey's own, beside those that every survey asks. */
export interface Question {
  /** Stays with the question over versions: q1, q2 … */
  key: string;
  kind: QuestionKind;
  title: string;
  /** Of SINGLE, MULTI and SORT. */
  options: readonly string[];
  required: boolean;
}

/** Most points of a scale, the least is 1. */
export const SCALE_MAX = 5;
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
export function schemaOf({ kind, title, options }: Question): JsonSchema {
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
      return { type: 'integer', title, minimum: 1, maximum: SCALE_MAX };
    case 'TEXT':
      return { type: 'string', title, maxLength: 500 };
  }
}
