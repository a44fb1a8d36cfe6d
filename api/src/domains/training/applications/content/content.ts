import { z } from 'zod';
import { badInput } from '../../../../platform/errors/index.ts';

/** Kinds of files of an application (02 §8.3). */
export const FILE_KINDS = { PRICE_BASIS: '价格依据', EVIDENCE: '合作与就业证明', DECLARATION: '承诺书' } as const;
export type FileKind = keyof typeof FILE_KINDS;

/** Twice what the submission takes: a draft keeps what is being shortened, and the check says how long it may be. */
const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most * 2)
    .default('');
const whole = z.number().int().min(0).max(100_000).nullable().default(null);
const hours = z.number().min(0).max(100_000).nullable().default(null);
const fileIds = z.array(z.uuid()).max(20).default([]);

/** How many modules a teaching plan may have, on the page and in either sheet (02 §8.7). */
export const MOST_PLAN_LINES = 200;

/** A module of the teaching plan (教学计划). */
const planLine = z.strictObject({
  module: text(100),
  theoryHours: hours,
  practiceHours: hours,
  teacherId: z.uuid().nullable().default(null),
  roomKind: text(10),
  material: text(200),
});

const fees = z.strictObject({
  tuition: text(14),
  material: text(14),
  certification: text(14),
  lodging: text(14),
  meal: text(14),
});

const project = z.strictObject({
  name: text(80),
  // A code of a kept list has eight characters at most; unlike a text it is never being shortened.
  category: z.string().trim().max(8).default(''),
  occupationCode: text(20),
  occupationName: text(80),
  skillLevel: text(1),
  certType: text(12),
  certIssuer: text(100),
  hoursTheory: whole,
  hoursPractice: whole,
  hoursTotal: whole,
  days: whole,
  mode: text(1),
  feePerPerson: text(14),
  fees: fees.default(() => fees.parse({})),
  minPerRun: whole,
  maxPerRun: whole,
  entryConditions: text(500),
  employmentDirection: text(300),
});

const content = z.strictObject({
  introInstitution: text(3000),
  introProject: text(3000),
  assessmentPlan: text(2000),
  project: project.default(() => project.parse({})),
  plan: z.array(planLine).max(MOST_PLAN_LINES).default([]),
  files: z
    .strictObject({ PRICE_BASIS: fileIds, EVIDENCE: fileIds, DECLARATION: fileIds })
    .default(() => ({ PRICE_BASIS: [], EVIDENCE: [], DECLARATION: [] })),
});

/** What an institution reports in one application; in a draft any of it may be missing. */
export type ApplicationContent = z.infer<typeof content>;
export type ProjectContent = ApplicationContent['project'];
export type PlanLine = ApplicationContent['plan'][number];

/** What a form sends, with nothing missing but what it left empty. @throws BAD_INPUT for what no form sends */
export function readContent(given: unknown): ApplicationContent {
  const read = content.safeParse(given);
  if (read.success) return read.data;
  throw badInput(
    read.error.issues.map(({ path }) => ({
      path: ['content', ...path].join('.'),
      message: '申报内容格式不正确或文字过长，请修改后重试',
    })),
  );
}

export const emptyContent = (): ApplicationContent => content.parse({});
