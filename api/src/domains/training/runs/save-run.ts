import Decimal from 'decimal.js';
import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { isUuid } from '../../../database/uuid.ts';
import { badInput, DomainError, type FieldError, refuse } from '../../../platform/errors/index.ts';
import { type Ctx, requireUser } from '../../../platform/kernel/index.ts';
import { readMoney } from '../../../platform/money/index.ts';
import { creates, edits, formOf } from '../../../platform/records/index.ts';
import { takeBusinessNo } from '../business-no.ts';
import { mayChoose, TRAINING_MODE } from '../codes.ts';
import { EDITABLE } from './may-edit.ts';
import { runTable, trainingRun } from './run.record.ts';

const form = formOf(runTable, 'TrainingRunInput', '开班申请; what is missing is asked for at its submission', [
  'name',
  'project_id',
  'enrolment_ids',
  'planned_start',
  'planned_end',
  'mode',
  'venue_ids',
  'head_teacher_id',
  'teacher_ids',
  'assessment_plan',
  'price_per_person',
]);
type Given = ReturnType<typeof form.read>;

type Project = Awaited<ReturnType<typeof ownProject>>;

async function ownProject(tx: Ctx, id: string) {
  if (!isUuid(id)) throw refuse('NOT_FOUND');
  const found = await tables(tx)
    .selectFrom('training_project')
    .select(['id', 'institution_id as institutionId', 'fee_per_person as fee', 'hours_total as hours'])
    .select(['content_version as version', 'org_id as orgId', 'org_path as orgPath', 'district_code as districtCode'])
    .where('id', '=', id)
    .where('org_id', '=', requireUser(tx).orgId)
    .executeTakeFirst();
  if (!found) throw refuse('NOT_FOUND');
  return found;
}

/** What a draft says must hold together, whatever is still missing. @throws BAD_INPUT naming every field (AC21-6) */
async function judge(tx: Ctx, given: Given, { id, institutionId, fee }: Project): Promise<void> {
  const faults: FieldError[] = [];
  const say = (field: string, message: string) => faults.push({ path: `input.${field}`, message });
  if (given.planned_end < given.planned_start) say('plannedEnd', '结束日期不能早于开始日期');
  if (!mayChoose(TRAINING_MODE, given.mode)) say('mode', '请选择培训方式');
  const price = new Decimal(given.price_per_person);
  if (!price.isPositive() || price.isZero()) say('pricePerPerson', '合同单价应大于0');
  else if (price.gt(fee)) say('pricePerPerson', `合同单价不得高于项目核定价格${readMoney(fee)}`);
  const own = await tables(tx)
    .selectNoFrom([
      sql<number>`(select count(*)::int from training_venue where institution_id = ${institutionId} and active
        and id = any(${given.venue_ids ?? []}::uuid[]))`.as('venues'),
      sql<number>`(select count(*)::int from training_teacher where institution_id = ${institutionId}
        and hired_from <= ${given.planned_start}::date and coalesce(hired_to, 'infinity') >= ${given.planned_end}::date
        and id = any(${teachersOf(given)}::uuid[]))`.as('teachers'),
      sql<number>`(select count(*)::int from training_enrolment where project_id = ${id}
        and id = any(${given.enrolment_ids ?? []}::uuid[]))`.as('enrolments'),
    ])
    .executeTakeFirst();
  if (own?.venues !== new Set(given.venue_ids ?? []).size) say('venueIds', '请选择本机构在用的场地');
  if (own?.teachers !== teachersOf(given).length) say('teacherIds', '请选择培训期间在聘的本机构教师');
  if (own?.enrolments !== new Set(given.enrolment_ids ?? []).size) say('enrolmentIds', '请选择本项目的报名学员');
  if (faults.length > 0) throw badInput(faults);
}

const teachersOf = (given: Given) => [
  ...new Set([...(given.teacher_ids ?? []), ...(given.head_teacher_id ? [given.head_teacher_id] : [])]),
];

/** A draft of the caller's institution for one of its projects. */
export const opening = creates(trainingRun, form, {
  name: 'createTrainingRun',
  permission: 'training.run:open',
  doc: '起草开班申请 for a project of the caller’s institution',
  complete: async (tx, given) => {
    const project = await ownProject(tx, given.project_id);
    await judge(tx, given, project);
    return {
      run_no: await takeBusinessNo(tx, 'RUN', project.districtCode),
      institution_id: project.institutionId,
      plan_version: project.version,
      lesson_hours: project.hours,
      org_id: project.orgId,
      org_path: project.orgPath,
      district_code: project.districtCode,
    };
  },
});

/** A draft, or what was returned, with other content; the project stays. */
export const rewriting = edits(trainingRun, form, {
  name: 'saveTrainingRun',
  permission: 'training.run:open',
  doc: '修改开班申请 that is a draft or was returned',
  complete: async (tx, given, id) => {
    const seen = await trainingRun.get(tx, id);
    await tables(tx).selectFrom('training_run').select('id').where('id', '=', seen.id).forUpdate().execute();
    const row = await trainingRun.get(tx, seen.id);
    if (!EDITABLE.includes(row.state)) throw new DomainError('E-2101', '班次已提交，不能修改');
    if (row.projectId !== given.project_id)
      throw badInput([{ path: 'input.projectId', message: '培训项目不能更换，请另行申请开班' }]);
    await judge(tx, given, await ownProject(tx, row.projectId));
    return {};
  },
});

/** Who may be chosen for a run of a project: approved and in no run, or chosen for this one already (02 §13.6). */
export type Candidate = Awaited<ReturnType<typeof findCandidates>>[number];

export async function findCandidates(ctx: Ctx, projectId: string, runId: string | undefined) {
  const project = await ownProject(ctx, projectId);
  return tables(ctx)
    .selectFrom('training_enrolment as e')
    .innerJoin('enrolment_round as o', 'o.id', 'e.round_id')
    .select(['e.id', 'e.enrol_no as enrolNo', 'e.name_masked as nameMasked'])
    .select(({ fn }) => fn.coalesce('e.placed_in', 'e.district_code').as('districtCode'))
    .select(['e.round_id as roundId', 'o.title as roundTitle'])
    .where('e.project_id', '=', project.id)
    .where(({ or, eb, selectFrom }) =>
      or([
        eb('e.state', '=', 'APPROVED'),
        eb(
          'e.id',
          'in',
          selectFrom('run_trainee as t')
            .select('t.enrolment_id')
            .where('t.run_id', '=', runId && isUuid(runId) ? runId : null)
            .where('t.left_on', 'is', null),
        ),
      ]),
    )
    .orderBy('districtCode')
    .orderBy('e.enrol_no')
    .limit(1000)
    .execute();
}
