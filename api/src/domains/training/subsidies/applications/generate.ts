import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { addDays, localDateOf } from '../../../../platform/calendar/index.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import { advance } from '../../../../platform/flow/index.ts';
import { type Ctx, hasPermission } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { insertRecord } from '../../../../platform/records/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { takeBusinessNo } from '../../business-no.ts';
import { trainingRun } from '../../runs/run.record.ts';
import { subsidyRules } from '../parameters.ts';
import { refusal } from '../refusal.ts';
import { rulesNow, rulesOfStopped } from '../settlement-rules.ts';
import { readLines } from '../sheets/lines.ts';
import { SHEET } from '../sheets/record-type.ts';
import { districtSheet } from '../sheets/sheet.record.ts';
import { subsidyApplication } from './application.record.ts';
import { type Calculated, calculate } from './calculate.ts';
import { readPayee } from './payee.ts';
import { isUpToDate, linesOf, writeLines } from './write-sheet.ts';

/** States in which a sheet is the institution's to write. */
export const OPEN_SHEETS: readonly string[] = ['DRAFT', 'RETURNED'];

type Run = Awaited<ReturnType<typeof trainingRun.get>>;

/** T27-1: a run that was completed, by its institution; one that was stopped, by the city alone. @throws E-2701, E-2702 */
function judge(ctx: Ctx, { state }: Run): void {
  const isCity = hasPermission(ctx.actor, 'training.subsidy:decide');
  if (state === 'TERMINATED') {
    if (!isCity) throw refusal('E-2702');
  } else if (state !== 'COMPLETED' && state !== 'SETTLED') throw refusal('E-2701');
}

/**
 * 生成申请草稿 (T27-1): one application for a run and one sheet for each district that pays. Generating again reckons drafts anew, and changes
 * nothing where nothing has changed.
 *
 * @returns id of the application
 * @throws NOT_FOUND, E-2701 to E-2705
 */
export async function generateApplication(
  ctx: Ctx,
  runId: string,
  lateReason: string | null,
  requestId: string,
): Promise<string> {
  const run = await trainingRun.get(ctx, runId);
  judge(ctx, run);
  const { id } = await once(ctx, 'generateSubsidyApplication', requestId, { runId, lateReason }, async (tx) => {
    return { id: await applyFor(tx, run, lateReason) };
  });
  return id;
}

async function applyFor(tx: Ctx, run: Run, lateReason: string | null): Promise<string> {
  await tables(tx).selectFrom('training_run').select('id').where('id', '=', run.id).forUpdate().execute();
  const made = await tables(tx)
    .selectFrom('subsidy_application')
    .select('id')
    .where('run_id', '=', run.id)
    .executeTakeFirst();
  const applicationId = made?.id ?? (await begin(tx, run, lateReason));
  await reckonSheets(tx, applicationId);
  return applicationId;
}

/** 决定结算 (T21-8): the application of a run that was stopped, for its institution to complete. @throws E-2703, E-2705 */
export async function settleStopped(tx: Ctx, runId: string): Promise<void> {
  await applyFor(tx, await trainingRun.get(tx, runId), null);
}

/** The application itself: number, until when it can be made, payee, the fee of the assessment as the project has it. */
async function begin(tx: Ctx, run: Run, given: string | null): Promise<string> {
  const until = await deadlineOf(tx, run.id);
  const lateReason = given?.trim() || null;
  if (until !== null && localDateOf(tx.app.clock.now()) > until && (lateReason === null || [...lateReason].length < 5))
    throw refusal('E-2704', { until });
  if (lateReason && [...lateReason].length > 300)
    throw badInput([{ path: 'lateReason', message: '逾期原因不能超过300个字' }]);
  const project = await tables(tx)
    .selectFrom('training_project')
    .select(sql<string | null>`nullif(fee_breakdown ->> 'certification', '')::numeric::text`.as('fee'))
    .where('id', '=', run.projectId)
    .executeTakeFirst();
  const { orgId, orgPath, districtCode } = run;
  return insertRecord(
    tx,
    subsidyApplication,
    {
      application_no: await takeBusinessNo(tx, 'SUBSIDY', districtCode),
      run_id: run.id,
      institution_id: run.institutionId,
      apply_until: until,
      late_reason: lateReason,
      assessment_fee: project?.fee ?? null,
      rules: run.state === 'TERMINATED' ? await rulesOfStopped(tx, run.id) : await rulesNow(tx),
      ...(await readPayee(tx, run.institutionId)),
    },
    { place: { orgId, orgPath, districtCode } },
  );
}

/** The last day without a reason: so many days after the completion was passed, to 24:00; none of a run that was stopped. */
async function deadlineOf(tx: Ctx, runId: string): Promise<string | null> {
  const { applyDays } = await readParameter(tx, subsidyRules);
  const completion = await tables(tx)
    .selectFrom('run_completion')
    .select('passed_on')
    .where('run_id', '=', runId)
    .executeTakeFirst();
  return completion?.passed_on ? addDays(completion.passed_on, applyDays) : null;
}

/** Makes the sheets of an application, and reckons anew those that are still the institution's. @throws E-2703, E-2705 */
export async function reckonSheets(tx: Ctx, applicationId: string): Promise<void> {
  const calculated = (await calculate(tx, [applicationId])).get(applicationId);
  if (!calculated || calculated.sheets.every(({ lines }) => lines.length === 0)) throw refusal('E-2705');
  const kept = await tables(tx)
    .selectFrom('subsidy_sheet')
    .select(['id', 'state', 'district_code as code'])
    .where('application_id', '=', applicationId)
    .orderBy('district_code')
    .forUpdate()
    .execute();
  const lines = await readLines(
    tx,
    kept.map(({ id }) => id),
  );
  for (const { id, state, code } of kept) {
    if (!OPEN_SHEETS.includes(state)) continue;
    const own = lines.get(id) ?? [];
    const now = linesOf(
      calculated.sheets.find(({ districtCode }) => districtCode === code),
      own,
    );
    if (isUpToDate(now, own)) continue;
    await writeLines(tx, id, now);
    await writeCounts(tx, id, code, calculated);
    await advance(tx, { type: SHEET, action: 'regenerate', rows: [{ id }], mode: 'CASCADE' });
  }
  for (const sheet of calculated.sheets)
    if (!kept.some(({ code }) => code === sheet.districtCode))
      await addSheet(tx, applicationId, sheet.districtCode, calculated);
}

async function writeCounts(tx: Ctx, id: string, code: string, { districts }: Calculated): Promise<void> {
  const { trainees = 0, completed = 0 } = districts.get(code) ?? {};
  await tables(tx)
    .updateTable('subsidy_sheet')
    .set({ trainee_count: trainees, completed_count: completed })
    .where('id', '=', id)
    .execute();
}

async function addSheet(tx: Ctx, applicationId: string, code: string, calculated: Calculated): Promise<void> {
  const application = await tables(tx)
    .selectFrom('subsidy_application')
    .select(['application_no', 'run_id', 'institution_id', 'org_id as orgId', 'org_path as orgPath'])
    .where('id', '=', applicationId)
    .executeTakeFirstOrThrow();
  const { trainees = 0, completed = 0, contractId } = calculated.districts.get(code) ?? {};
  const id = await insertRecord(
    tx,
    districtSheet,
    {
      sheet_no: `${application.application_no}-${code}`,
      application_id: applicationId,
      run_id: application.run_id,
      institution_id: application.institution_id,
      contract_id: contractId,
      trainee_count: trainees,
      completed_count: completed,
    },
    { place: { orgId: application.orgId, orgPath: application.orgPath, districtCode: code }, start: 'generate' },
  );
  await writeLines(
    tx,
    id,
    linesOf(
      calculated.sheets.find(({ districtCode }) => districtCode === code),
      [],
    ),
  );
}
