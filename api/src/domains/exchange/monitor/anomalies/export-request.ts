import { z } from 'zod';
import { isReckonable } from '../../../../platform/calendar/index.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import { ANOMALY_LEVELS } from '../rules/rule-definition.ts';
import { ANOMALY_STATES } from './anomaly.ts';

const MOMENT_WRONG = '时间应在1900年至2199年之间';
const moment = z.coerce
  .date(MOMENT_WRONG)
  .refine((at) => isReckonable(at.toISOString()), MOMENT_WRONG)
  .optional();
const MOMENTS: ReadonlySet<string> = new Set(['from', 'to']);

/** A filter as it is kept until its file is made. */
export const anomalyExportSchema = z.object({
  states: z.array(z.enum(ANOMALY_STATES)).optional(),
  levels: z.array(z.enum(ANOMALY_LEVELS)).optional(),
  direction: z.enum(['IN', 'OUT']).optional(),
  rule: z.string().max(4).optional(),
  search: z.string().max(100).optional(),
  from: moment,
  to: moment,
});

export type AnomalyExportRequest = z.infer<typeof anomalyExportSchema>;

/** Choices as the console's address has them: `NEW,CONFIRMED`. */
const choices = <T extends string>(values: readonly [T, ...T[]]) =>
  z
    .string()
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(z.enum(values)))
    .optional();

const sent = anomalyExportSchema.extend({ states: choices(ANOMALY_STATES), levels: choices(ANOMALY_LEVELS) });

/** @throws BAD_INPUT naming the wrong fields */
export function readAnomalyExport(body: unknown): AnomalyExportRequest {
  const read = sent.safeParse(body);
  if (read.success) return read.data;
  throw badInput(read.error.issues.map(({ path }) => wrong(path.join('.'))));
}

function wrong(path: string) {
  return { path, message: MOMENTS.has(path) ? MOMENT_WRONG : '查询条件不正确' };
}
