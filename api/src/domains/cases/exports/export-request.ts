import { z } from 'zod';
import { badInput } from '../../../platform/errors/index.ts';
import { exportDay, readExportFilter } from '../../../platform/exports/index.ts';
import { TimeLevelEnum } from '../../../platform/flow/index.ts';
import { CaseAssignment } from '../assign/assign.type.ts';
import {
  CaseQueue,
  CaseStatus,
  ChannelEnum,
  DuplicateFlagEnum,
  PersonCategoryEnum,
  PlacementTypeEnum,
} from '../case.type.ts';
import type { QueueName } from '../case-states.ts';
import { SubCaseMode } from '../matters/index.ts';
import type { CaseFilter } from '../queues/case-filter.ts';
import { CASE_SORT_FIELDS, type CaseSort } from '../queues/case-sort.ts';

/** A list as the console shows it: queue, filter and order. */
export interface CaseExportRequest {
  queue: QueueName;
  filter: CaseFilter;
  sort: CaseSort;
  /** Personal data in clear, and why (03 C-11); masked where absent. */
  plain?: { reason: string } | undefined;
}

const oneOf = <T extends string>(codes: Readonly<Record<T, string>>) =>
  z
    .array(z.enum(codes as Record<T, T>))
    .max(20)
    .nullish();
const text = z.string().max(100).nullish();

/** The API's `CaseFilter`, field by field. */
const filterSchema = z.strictObject({
  search: text,
  districtCode: text,
  orgId: text,
  status: oneOf(CaseStatus),
  channel: oneOf(ChannelEnum),
  placementType: oneOf(PlacementTypeEnum),
  personCategory: oneOf(PersonCategoryEnum),
  matterCode: text,
  submittedFrom: exportDay,
  finishedFrom: exportDay,
  finishedTo: exportDay,
  submittedTo: exportDay,
  timeLevel: oneOf(TimeLevelEnum),
  duplicate: oneOf(DuplicateFlagEnum),
  pushFailed: z.boolean().nullish(),
  accountOneClerk: z.boolean().nullish(),
  assignment: z.enum(CaseAssignment).nullish(),
  mode: z.enum(SubCaseMode).nullish(),
}) satisfies z.ZodType<CaseFilter>;

const querySchema = z.object({
  queue: z.enum(CaseQueue),
  sort: z.templateLiteral([z.enum(CASE_SORT_FIELDS), ':', z.enum(['ASC', 'DESC'])]).default('SUBMITTED_AT:DESC'),
  plainReason: z.string().max(2000).optional(),
});

/** A list as it is kept until its file is made. */
export const caseExportSchema: z.ZodType<CaseExportRequest> = z.object({
  queue: z.enum(CaseQueue),
  filter: filterSchema,
  sort: z.object({ field: z.enum(CASE_SORT_FIELDS), direction: z.enum(['ASC', 'DESC']) }),
  plain: z.object({ reason: z.string() }).optional(),
});

const WRONG: Readonly<Record<string, string>> = {
  queue: '队列不正确，请从办件列表重新导出',
  sort: '排序方式不正确，请从办件列表重新导出',
};

/**
 * Reads `queue`, `filter` (JSON of the API's `CaseFilter`), `sort` (`DUE_AT:ASC`) and, for a file in clear, `plainReason`.
 *
 * @throws BAD_INPUT naming the wrong parameter
 */
export function readExportRequest(query: unknown): CaseExportRequest {
  const read = querySchema.safeParse(query);
  if (!read.success) {
    const path = String(read.error.issues[0]?.path[0] ?? 'queue');
    throw badInput([{ path, message: WRONG[path] ?? '导出条件不正确，请从办件列表重新导出' }]);
  }
  const { queue, sort, plainReason } = read.data;
  const [field, direction] = sort.split(':') as [CaseSort['field'], CaseSort['direction']];
  return {
    queue,
    filter: readExportFilter(filterSchema, query, { messages: DAYS }),
    sort: { field, direction },
    ...(plainReason !== undefined && { plain: { reason: plainReason } }),
  };
}

const DAY_WRONG = '提交时间应为1900年至2199年之间的日期';
const DAYS = {
  submittedFrom: DAY_WRONG,
  submittedTo: DAY_WRONG,
  finishedFrom: DAY_WRONG,
  finishedTo: DAY_WRONG,
};
