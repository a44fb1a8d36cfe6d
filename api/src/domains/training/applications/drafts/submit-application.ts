import { firstRow, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { addMonths, localDateOf } from '../../../../platform/calendar/index.ts';
import { badInput, type FieldError, refuse } from '../../../../platform/errors/index.ts';
import { advanceOne } from '../../../../platform/flow/index.ts';
import { type Ctx } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { type Conditions, missingConditions } from '../../institutions/conditions/conditions.ts';
import { faultsOfContent } from '../content/check-content.ts';
import { readContent } from '../content/content.ts';
import type { ApplicationRow } from '../find-applications.ts';
import { reapplyMonths } from '../parameters.ts';
import { APPLICATION } from '../record-type.ts';
import { teachersOf } from './applicant.ts';
import { lockOwnApplication } from './own-application.ts';

/**
 * T16-1: everything that is asked for is there and agrees, then the district has it.
 *
 * @throws NOT_FOUND, E-0504, BAD_INPUT with every field that has a mistake, E-1601 … E-1603 where the institution may not apply
 */
export async function submitApplication(
  ctx: Ctx,
  input: { id: string; version: number; requestId: string },
): Promise<void> {
  await once(ctx, 'submitProjectApplication', input.requestId, { id: input.id, version: input.version }, async (tx) => {
    const row = await lockOwnApplication(tx, input.id, 'submitProjectApplication');
    if (row.version !== input.version) throw refuse('E-0504');
    const faults = await faultsOf(tx, row);
    if (faults.length > 0 && ['DRAFT', 'RETURNED'].includes(row.state)) throw badInput(faults);
    await advanceOne(tx, { type: APPLICATION, action: 'submit', rows: [{ id: row.id, version: input.version }] });
    return { id: row.id };
  });
}

/** What keeps an application from being submitted, apart from the institution's own standing. */
export async function faultsOf(ctx: Ctx, row: ApplicationRow): Promise<FieldError[]> {
  const content = readContent(row.content);
  const teachers = new Set((await teachersOf(ctx, [row.institutionId])).keys());
  const standing = await submittedCategory(ctx, row);
  const faults = [...faultsOfContent(content, teachers, standing), ...(await faultsOfInstitution(ctx, row))];
  const taken = content.project.name ? await faultOfName(ctx, row, content.project.name) : undefined;
  return taken ? [...faults, { path: 'content.project.name', message: taken }] : faults;
}

/** The category of a returned application as it was handed in: it may stand though it was withdrawn since; no other may be taken anew (ADR 0027). */
async function submittedCategory(ctx: Ctx, { id, state, contentVersion }: ApplicationRow): Promise<string[]> {
  if (state !== 'RETURNED') return [];
  const kept = await tables(ctx)
    .selectFrom('project_application_version')
    .select(sql<string | null>`content->'project'->>'category'`.as('category'))
    .where('application_id', '=', id)
    .where('content_version', '=', contentVersion)
    .executeTakeFirst();
  return kept?.category ? [kept.category] : [];
}

/**
 * What the institution has to teach with is reported along with its project (T16-1, 02 §6.3). Once in the library it changes that by a request
 * only, which others decide: what was handed in before and returned does not wait for it.
 */
async function faultsOfInstitution(ctx: Ctx, { institutionId, state }: ApplicationRow): Promise<FieldError[]> {
  const standing = await firstRow<Conditions & { newcomer: boolean }>(
    ctx,
    sql`select state = 'REGISTERED' as newcomer, staff_total as "staffTotal", classroom_count as "classroomCount", training_area_m2::float8 as "trainingArea",
          max_trainees as "maxTrainees", intro from training_institution where id = ${institutionId}`,
  );
  if (!standing || (state === 'RETURNED' && !standing.newcomer)) return [];
  const missing = missingConditions(standing).join('、');
  if (missing === '') return [];
  const message = standing.newcomer
    ? `请先在“机构信息”填写办学条件：${missing}`
    : `办学条件不全（${missing}），请先在“机构信息”点击“申请变更”补充，变更通过后再提交`;
  return [{ path: 'content.institution', message }];
}

/** An institution has each project once, and waits before it applies anew for one that did not pass (02 §7.7, BR16-3). */
async function faultOfName(ctx: Ctx, row: ApplicationRow, name: string): Promise<string | undefined> {
  const months = await readParameter(ctx, reapplyMonths);
  const found = await firstRow<{ known: boolean; refusedOn: string | null }>(
    ctx,
    sql`select exists (select 1 from training_project p where p.institution_id = ${row.institutionId} and p.name = ${name}
                         and p.state not in ('REMOVED', 'EXPIRED'))
            or exists (select 1 from project_application a where a.institution_id = ${row.institutionId} and a.project_name = ${name}
                         and a.id <> ${row.id} and a.state not in ('DRAFT', 'FILED_PASS', 'FILED_FAIL', 'REJECTED', 'WITHDRAWN')) as known,
          (select max(a.state_since at time zone 'Asia/Shanghai')::date::text from project_application a
            where a.institution_id = ${row.institutionId} and a.project_name = ${name} and a.id <> ${row.id}
              and a.state in ('REJECTED', 'FILED_FAIL')) as "refusedOn"`,
  );
  if (found?.known) return '本机构已有同名项目';
  const refusedOn = found?.refusedOn;
  if (!refusedOn) return undefined;
  const from = addMonths(refusedOn, months);
  return localDateOf(ctx.app.clock.now()) < from ? `该项目于 ${refusedOn} 未通过，${from} 后方可再次申报` : undefined;
}
