import { anyOf, tables } from '../../../../database/tables.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { badInput, DomainError, type FieldError, refuse } from '../../../../platform/errors/index.ts';
import { statesWith } from '../../../../platform/flow/index.ts';
import { type Ctx, requireUser } from '../../../../platform/kernel/index.ts';
import { creates, formOf } from '../../../../platform/records/index.ts';
import { takeBusinessNo } from '../../business-no.ts';
import { bureausOf } from '../../district-office.ts';
import { runFlow } from '../run.flow.ts';
import { trainingRun } from '../run.record.ts';
import { runChangeFlow } from './change.flow.ts';
import { changeTable, runChange } from './change.record.ts';
import { type ChangeKind, STEP_OF } from './change-facts.ts';

const form = formOf(changeTable, 'RunChangeInput', '班次变更申请; what its kind does not ask for is left out', [
  'run_id',
  'kind',
  'reason',
  'planned_start',
  'planned_end',
  'venue_ids',
  'head_teacher_id',
  'enrolment_id',
  'joined_on',
]);
type Given = ReturnType<typeof form.read>;
type Run = Awaited<ReturnType<typeof trainingRun.get>>;

/** 申请变更, 补录, 取消 of an own run: a district has it to decide (BR21-4, T21-7, T21-9). */
export const asking = creates(runChange, form, {
  name: 'askForRunChange',
  permission: 'training.run:open',
  doc: '申请班次变更、补录学员或取消开班 of an own run',
  start: 'ask',
  complete: async (tx, given) => {
    const run = await trainingRun.get(tx, given.run_id);
    if (run.orgId !== requireUser(tx).orgId) throw refuse('NOT_FOUND');
    const kind = given.kind;
    if (!statesWith(runFlow, STEP_OF[kind]).includes(run.state))
      throw new DomainError('E-2111', `班次现为“${runFlow.states[run.state]?.title ?? run.state}”，不能申请这项变更`);
    await refuseSecond(tx, run.id, kind);
    const districtCode = await judgeContent(tx, run, given);
    const orgId = (await bureausOf(tx, [districtCode])).get(districtCode);
    const place =
      orgId && (await tables(tx).selectFrom('org').select('path').where('id', '=', orgId).executeTakeFirst());
    if (!orgId || !place) throw new Error(`no bureau of district ${districtCode}`);
    return {
      ...onlyOf(kind, given),
      run_no: run.runNo,
      institution_id: run.institutionId,
      institution_org_id: run.orgId,
      org_id: orgId,
      org_path: place.path,
      district_code: districtCode,
      change_no: await takeBusinessNo(tx, 'RUN_CHANGE', districtCode),
    };
  },
});

const COLUMNS: Readonly<Record<ChangeKind, readonly (keyof Given)[]>> = {
  SCHEDULE: ['planned_start', 'planned_end'],
  VENUE: ['venue_ids'],
  HEAD_TEACHER: ['head_teacher_id'],
  LATE_JOIN: ['enrolment_id', 'joined_on'],
  CANCEL: [],
};

/** Of the columns that kinds ask for, those of this kind. */
function onlyOf(kind: ChangeKind, given: Given): Record<string, unknown> {
  const all = Object.values(COLUMNS).flat();
  return Object.fromEntries(all.map((column) => [column, COLUMNS[kind].includes(column) ? given[column] : null]));
}

async function refuseSecond(tx: Ctx, runId: string, kind: ChangeKind): Promise<void> {
  const open = await tables(tx)
    .selectFrom('run_change')
    .select('change_no as no')
    .where('run_id', '=', runId)
    .where('kind', '=', kind)
    .where('kind', '<>', 'LATE_JOIN')
    .where('state', '=', anyOf(statesWith(runChangeFlow, 'lapse')))
    .executeTakeFirst();
  if (open) throw new DomainError('E-2111', `已有同类申请正在审核：${open.no}`);
}

/** Checks what the kind asks for. @returns the district that decides. @throws BAD_INPUT naming every field */
async function judgeContent(tx: Ctx, run: Run, given: Given): Promise<string> {
  const faults: FieldError[] = [];
  const say = (field: string, message: string) => faults.push({ path: `input.${field}`, message });
  let districtCode = run.districtCode;
  const today = localDateOf(tx.app.clock.now());
  switch (given.kind) {
    case 'SCHEDULE': {
      const { planned_start: start, planned_end: end } = given;
      if (!start) say('plannedStart', '请填写新的开始日期');
      if (!end) say('plannedEnd', '请填写新的结束日期');
      if (start && end && end < start) say('plannedEnd', '结束日期不能早于开始日期');
      if (start && end && start === run.plannedStart && end === run.plannedEnd) say('plannedStart', '日期没有变化');
      if (run.actualStart && start && start !== run.plannedStart) say('plannedStart', '培训已启动，开始日期不能调整');
      if (!run.actualStart && start && start < today) say('plannedStart', '开始日期不能早于今天');
      if (end && end < today) say('plannedEnd', '结束日期不能早于今天');
      break;
    }
    case 'VENUE': {
      const ids = given.venue_ids ?? [];
      const known = await tables(tx)
        .selectFrom('training_venue')
        .select('id')
        .where('institution_id', '=', run.institutionId)
        .where('id', '=', anyOf(ids))
        .where('active', 'is', true)
        .execute();
      if (ids.length === 0 || known.length < new Set(ids).size) say('venueIds', '请选择本机构在用的场地');
      break;
    }
    case 'HEAD_TEACHER': {
      const ids = given.head_teacher_id ? [given.head_teacher_id] : [];
      const known = await tables(tx)
        .selectFrom('training_teacher')
        .select('id')
        .where('institution_id', '=', run.institutionId)
        .where('id', '=', anyOf(ids))
        .execute();
      if (known.length < 1) say('headTeacherId', '请选择本机构的教师');
      break;
    }
    case 'LATE_JOIN': {
      const found = given.enrolment_id
        ? await tables(tx)
            .selectFrom('training_enrolment')
            .select('district_code as districtCode')
            .where('id', '=', given.enrolment_id)
            .where('project_id', '=', run.projectId)
            .where('state', '=', 'APPROVED')
            .executeTakeFirst()
        : undefined;
      if (!found) say('enrolmentId', '请选择本项目审核通过、尚未编班的学员');
      else districtCode = found.districtCode;
      const day = given.joined_on;
      if (!day || day < (run.actualStart ?? today) || day > run.plannedEnd)
        say('joinedOn', `补录日期应在 ${run.actualStart ?? today} 至 ${run.plannedEnd} 之间`);
      break;
    }
    case 'CANCEL':
      break;
  }
  if ([...given.reason].length < 5) say('reason', '原因不能少于5个字');
  if (faults.length > 0) throw badInput(faults);
  return districtCode;
}
