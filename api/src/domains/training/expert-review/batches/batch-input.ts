import { z } from 'zod';
import { badInput, type FieldError } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { criteriaInForce } from '../criteria/find-criteria.ts';
import { reviewDefaults } from '../parameters.ts';

/** When experts may look and when they may score; each window begins with its first instant and ends before its last (02 §2.7). */
export interface Windows {
  materialFrom: Date;
  materialTo: Date;
  scoreFrom: Date;
  scoreTo: Date;
}

/** Everything that the city sets for one review meeting (S17.3). */
export interface BatchConfig extends Windows {
  title: string;
  meetingAt: Date | null;
  place: string | null;
  /** Of 评分标准. */
  criteriaVersion: number;
  passLine: string;
  plannedExperts: number;
  minValid: number;
  trimMin: number;
  aggregate: 'TRIMMED_MEAN' | 'MEAN' | 'MEDIAN';
  quota: number | null;
  showInstitution: boolean;
  vetoEnabled: boolean;
  graceMinutes: number;
  remarks: string | null;
}

const count = (least: number, most: number) => z.number().int().min(least).max(most);
const config = z.strictObject({
  title: z.string().trim().min(2, '批次名称应为2至80个字').max(80, '批次名称应为2至80个字'),
  meetingAt: z.date().nullable(),
  place: z.string().trim().max(200, '地点不能超过200个字').nullable(),
  materialFrom: z.date(),
  materialTo: z.date(),
  scoreFrom: z.date(),
  scoreTo: z.date(),
  criteriaVersion: count(1, 100_000),
  passLine: z.string().regex(/^(?:100(?:\.0{1,2})?|\d{1,2}(?:\.\d{1,2})?)$/, '合格线应为0至100，最多两位小数'),
  plannedExperts: count(1, 30),
  minValid: count(1, 30),
  trimMin: count(3, 30),
  aggregate: z.enum(['TRIMMED_MEAN', 'MEAN', 'MEDIAN']),
  quota: count(1, 1000).nullable(),
  showInstitution: z.boolean(),
  vetoEnabled: z.boolean(),
  graceMinutes: count(0, 120),
  remarks: z.string().trim().max(500, '备注不能超过500个字').nullable(),
});

/** BR17-1. */
export function windowFaults({ materialFrom, materialTo, scoreFrom, scoreTo }: Windows): FieldError[] {
  const faults: FieldError[] = [];
  if (materialTo <= materialFrom) faults.push({ path: 'materialTo', message: '材料公开的结束时间须晚于开始时间' });
  if (scoreTo <= scoreFrom) faults.push({ path: 'scoreTo', message: '打分的结束时间须晚于开始时间' });
  if (faults.length === 0 && (materialFrom > scoreFrom || materialTo < scoreTo))
    faults.push({ path: 'materialTo', message: '材料公开时间须覆盖打分时间' });
  return faults;
}

/** The configuration as it was given, checked. @throws BAD_INPUT naming every field */
export function readConfig(given: BatchConfig): BatchConfig {
  const read = config.safeParse(given);
  const faults: FieldError[] = read.success
    ? windowFaults(read.data)
    : read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message: chinese(message) }));
  if (read.success && read.data.minValid > read.data.plannedExperts)
    faults.push({ path: 'minValid', message: '最少有效份数不能多于计划专家数' });
  if (faults.length > 0) throw badInput(faults);
  return read.data as BatchConfig;
}

/** Messages of our own are Chinese; the library's say what no form sends. */
const chinese = (message: string) => (/\p{Script=Han}/u.test(message) ? message : '填写的内容不正确，请修改后重试');

/** What a new batch begins with: the parameters of 02 §4 and the criteria in force. */
export async function defaultConfig(ctx: Ctx) {
  const { passLine, ...defaults } = await readParameter(ctx, reviewDefaults);
  return {
    ...defaults,
    passLine: passLine.toFixed(2),
    criteriaVersion: (await criteriaInForce(ctx)).version,
    aggregate: 'TRIMMED_MEAN' as const,
    quota: null,
    vetoEnabled: true,
  };
}
