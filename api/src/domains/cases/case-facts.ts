import { rows, type SqlInstant, sql, toDateOrNull } from '../../database/sql.ts';
import { anyOf, tables } from '../../database/tables.ts';
import { type LocalDate, localDateOf } from '../../platform/calendar/index.ts';
import { listAttachments } from '../../platform/files/index.ts';
import type { FlowRow } from '../../platform/flow/index.ts';
import type { Ctx } from '../../platform/kernel/index.ts';
import { storedParameter } from '../../platform/parameters/index.ts';
import { findReportedAmong } from '../entitlement/index.ts';
import { PAYING_MATTER } from './application/form/other-sections.ts';
import { caseFlow } from './case.flow.ts';
import type { CaseFacts } from './case-guards.ts';
import { isOtherService, SECOND_SERVICE_DAYS } from './duplicates/detect/severity.ts';
import { loadMatters } from './matters/index.ts';
import { allowOpenSub } from './parameters.ts';
import { materialsToHandIn } from './registration/check-application.ts';
import { readForms } from './registration/sealed-form.ts';

/** States in which a sub-case no longer keeps its case from being finished. */
export const READY_STATES = ['PENDING_FINISH', 'FINISHED_NORMAL', 'FINISHED_TERMINATED', 'CANCELLED'] as const;
export const CLOSED_STATES = ['FINISHED_NORMAL', 'FINISHED_TERMINATED', 'CANCELLED'] as const;
export const isClosed = (state: string): boolean => (CLOSED_STATES as readonly string[]).includes(state);
/** Handled, and waiting only for the end of its case (T10). */
export const isHandled = (state: string): boolean => state === 'PENDING_FINISH';
/** Sub-cases that the end of their case would leave undone: to 正常办结 one that is handled is done, 终止办结 and 撤销 cut it short too. */
export const statesDoneBefore = (action: string): readonly string[] =>
  action === 'finish' ? READY_STATES : CLOSED_STATES;
export const REPORTING_MATTER = 'M01';
/** Ends of a 退役报到 by which nobody has reported: taken back, or 不予办理. */
const WITHOUT_REPORT = ['CANCELLED', 'FINISHED_TERMINATED'] as const;

/** Facts of many cases in one statement, and one more where somebody applies for a matter alone whose 退役报到 is not here. */
export async function loadCaseFacts(ctx: Ctx, records: readonly FlowRow[]): Promise<Map<string, CaseFacts>> {
  const found = await rows<
    CaseFacts & { id: string; personId: string; dischargeDate: LocalDate; urgedAt: SqlInstant | null }
  >(
    ctx,
    sql`
    select c.id, c.duplicate_flag as "duplicateFlag", c.amended, c.org_id as "orgId", c.urged_at as "urgedAt",
           c.accepted_at is not null as "wasAccepted",
           c.account_pending and coalesce(bool_or(s.matter_code = ${PAYING_MATTER} and not s.state = any(${[...CLOSED_STATES]}::text[])), false)
             as "accountPending", c.person_id as "personId", c.discharge_date::text as "dischargeDate", c.single_matter is not null as "isSingle",
           coalesce(bool_or(s.matter_code = ${REPORTING_MATTER}), false)
             or (c.single_matter is not null and exists (
               select 1 from one_thing_case o join sub_case r on r.case_id = o.id
                where o.person_id = c.person_id and o.id <> c.id and o.accepted_at is not null
                  and r.matter_code = ${REPORTING_MATTER} and not r.state = any(${[...WITHOUT_REPORT]}::text[])
                  and abs(o.discharge_date - c.discharge_date) <= ${SECOND_SERVICE_DAYS}::int)) as "hasReporting",
           count(s.id) filter (where not s.state = any(${[...statesDoneBefore('finish')]}::text[]))::int as "openSubCases",
           coalesce(bool_and(s.state = any(${[...READY_STATES]}::text[])), false) as "allReady",
           coalesce(${storedParameter(allowOpenSub)}, to_jsonb(${allowOpenSub.default}::boolean)) = 'true'::jsonb as "mayEndOpen"
      from one_thing_case c left join sub_case s on s.case_id = c.id
     where c.id = any(${records.map((r) => r.id)}::uuid[])
     group by c.id`,
  );
  const missing = await findMissingMaterials(
    ctx,
    records.filter((r) => r.state === caseFlow.initial).map((r) => r.id),
  );
  // Whoever applies for one matter alone may have reported where 安置系统 knows of it and we do not.
  const dischargesOf = await findReportedAmong(
    ctx,
    found.filter(({ isSingle, hasReporting }) => isSingle && !hasReporting).map(({ personId }) => personId),
  );
  const since = lastWorkday(ctx);
  return new Map(
    found.map(({ urgedAt, personId, dischargeDate, ...row }) => {
      const at = toDateOrNull(urgedAt);
      const urged = at !== null && localDateOf(at) >= since;
      const reported = dischargesOf.get(personId)?.some((day) => !isOtherService(day, dischargeDate)) ?? false;
      const hasReporting = row.hasReporting || (row.isSingle && reported);
      return [row.id, { ...row, hasReporting, urged, missingMaterial: missing.get(row.id) }];
    }),
  );
}

/** Today, or the last working day before it. */
function lastWorkday({ app: { calendar, clock } }: Ctx): LocalDate {
  const today = localDateOf(clock.now());
  return calendar.isWorkday(today) ? today : calendar.addWorkdays(today, -1);
}

/** The first required material without a file of each draft that lacks one. */
async function findMissingMaterials(ctx: Ctx, draftIds: readonly string[]): Promise<Map<string, string>> {
  if (draftIds.length === 0) return new Map();
  const [forms, files, matters] = await Promise.all([
    readForms(ctx, draftIds),
    listAttachments(ctx, 'case', draftIds),
    loadMatters(ctx),
  ]);
  return new Map(
    [...forms].flatMap(([id, form]): [string, string][] => {
      const [first] = materialsToHandIn(form, matters, files.get(id)?.map((f) => f.materialCode) ?? []);
      return first ? [[id, first.name]] : [];
    }),
  );
}

export async function loadSubCaseFacts(
  ctx: Ctx,
  records: readonly FlowRow[],
): Promise<Map<string, Record<string, unknown>>> {
  const found = await tables(ctx)
    .selectFrom('sub_case as s')
    .innerJoin('one_thing_case as c', 'c.id', 's.case_id')
    .select([
      's.id',
      's.owner_type as ownerType',
      's.owner_name as ownerName',
      's.mode',
      sql<boolean>`c.account_pending and s.matter_code = ${PAYING_MATTER}`.as('accountPending'),
    ])
    .where('s.id', '=', anyOf(records.map((r) => r.id)))
    .execute();
  return new Map(found.map((row) => [row.id, { ...row }]));
}
