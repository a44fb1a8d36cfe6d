import { firstRow, run, sql, toDate } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { badInput, DomainError, type FieldError } from '../../../../platform/errors/index.ts';
import { attachFiles } from '../../../../platform/files/index.ts';
import { type Ctx, requireUser, transaction } from '../../../../platform/kernel/index.ts';
import { withinScope } from '../../../../platform/lists/index.ts';
import { formOf, insertRecord, updateRecord } from '../../../../platform/records/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { takeBusinessNo } from '../../business-no.ts';
import { bureausOf } from '../../district-office.ts';
import { placeOf } from '../../place-of.ts';
import { RUN } from '../../runs/record-types.ts';
import { CHECK } from '../record-types.ts';
import { checkFlow } from './check.flow.ts';
import { spotCheck } from './check.record.ts';
import { checkTable } from './check-table.ts';
import { type CheckFiles, materialsOf } from './files.ts';

/** What is written down at a check; on a phone, and sent once there is a network again. */
export const checkForm = formOf(checkTable, 'SpotCheckInput', '抽查记录', [
  'extra_reason',
  'checked_at',
  'kind',
  'lesson',
  'inspectors',
  'expected_headcount',
  'actual_headcount',
  'no_lesson',
  'teacher_match',
  'timetable_match',
  'room_safe',
  'attendance_match',
  'interviews',
  'result',
  'problems',
  'latitude',
  'longitude',
]);
export type CheckGiven = Parameters<typeof checkForm.read>[1];
type Written = ReturnType<typeof checkForm.read>;

interface CheckedRun {
  id: string;
  orgId: string;
  orgPath: string;
  districtCode: string;
  from: string;
  to: string;
}

/** A run that is checked by the caller's district: under way, or just over (02 §15.4). @throws NOT_FOUND for one of another district */
export async function runToCheck(tx: Ctx, id: string): Promise<CheckedRun> {
  const found = isUuid(id)
    ? await firstRow<CheckedRun>(
        tx,
        sql`select id, org_id as "orgId", org_path as "orgPath", district_code as "districtCode",
              coalesce(actual_start, planned_start)::text as "from", greatest(planned_end, actual_end)::text as "to"
            from training_run where id = ${id} and state in ('RUNNING', 'LESSONS_DONE', 'COMPLETION_REVIEW')`,
      )
    : undefined;
  return withinScope(tx, RUN, found);
}

/** @throws BAD_INPUT naming every field (02 §15.7) */
function judge(ctx: Ctx, given: Written, { from, to }: CheckedRun): void {
  const faults: FieldError[] = [];
  const say = (field: string, message: string) => faults.push({ path: `input.${field}`, message });
  const at = toDate(given.checked_at);
  if (at > ctx.app.clock.now()) say('checkedAt', '抽查时间不能晚于现在');
  else if (localDateOf(at) < from || localDateOf(at) > to) say('checkedAt', `抽查时间应在培训期间（${from}至${to}）`);
  const inspectors = given.inspectors.map((name) => name.trim()).filter(Boolean);
  if (inspectors.length === 0) say('inspectors', '请填写抽查人员');
  if (inspectors.length > 10 || inspectors.some((name) => [...name].length > 30))
    say('inspectors', '抽查人员不超过10人，每个姓名不超过30个字');
  if ((given.problems ?? []).length > 20 || (given.problems ?? []).some((text) => [...text].length > 200))
    say('problems', '问题不超过20个，每个不超过200个字');
  if ((given.latitude === null) !== (given.longitude === null)) say('latitude', '经纬度应同时填写');
  if (faults.length > 0) throw badInput(faults);
}

const cleaned = (given: Written) => ({
  ...given,
  inspectors: given.inspectors.map((name) => name.trim()).filter(Boolean),
  problems: (given.problems ?? []).map((text) => text.trim()).filter(Boolean),
});

/** A draft of the caller's district. A repeat with the same `requestId` answers with the first one: a phone may send twice. */
export async function createCheck(
  ctx: Ctx,
  { runId, requestId, files }: { runId: string; requestId: string; files: CheckFiles },
  input: CheckGiven,
): Promise<string> {
  const given = checkForm.read(ctx, input);
  const { id } = await once(ctx, 'createSpotCheck', requestId, { runId, input, files }, async (tx) => {
    const of = await runToCheck(tx, runId);
    judge(tx, given, of);
    const bureau = (await bureausOf(tx, [of.districtCode])).get(of.districtCode) ?? requireUser(tx).orgId;
    const place = await placeOf(tx, bureau, of.districtCode);
    const values = {
      ...cleaned(given),
      check_no: await takeBusinessNo(tx, 'SPOT_CHECK', of.districtCode),
      run_id: of.id,
    };
    const made = await insertRecord(tx, spotCheck, values, { place });
    await attachFiles(tx, { type: CHECK, id: made }, materialsOf(files));
    return { id: made };
  });
  return id;
}

/** Other content for a draft, and further files. @throws NOT_FOUND, E-0504, E-0503, BAD_INPUT */
export async function saveCheck(
  ctx: Ctx,
  { id, version, files }: { id: string; version: number; files: CheckFiles },
  input: CheckGiven,
): Promise<void> {
  const given = checkForm.read(ctx, input);
  await transaction(ctx, async (tx) => {
    const seen = await lockCheck(tx, id, ['DRAFT']);
    judge(tx, given, await runToCheck(tx, seen.runId));
    await updateRecord(tx, spotCheck, seen.id, version, cleaned(given));
    await attachFiles(tx, { type: CHECK, id: seen.id }, materialsOf(files));
  });
}

/** The check under its lock, in one of some states. @throws NOT_FOUND, E-0503 */
export async function lockCheck(tx: Ctx, id: string, states: readonly string[]) {
  const seen = await spotCheck.get(tx, id);
  await run(tx, sql`select 1 from spot_check where id = ${seen.id} for update`);
  const row = await spotCheck.get(tx, seen.id);
  if (!states.includes(row.state))
    throw new DomainError('E-0503', `抽查${checkFlow.states[row.state]?.title ?? ''}，不能进行该操作`);
  return row;
}
