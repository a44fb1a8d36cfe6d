import { sql } from '../../../database/sql.ts';
import { type ActInput, type GuardAnswer, judgedBy, type RecordBinding } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { traineeIndex } from '../trainees/person-cells.ts';
import { enrolmentFlow } from './enrolment.flow.ts';
import { applyEnrolmentEffects } from './enrolment-effects.ts';
import { type EnrolmentFacts, loadEnrolmentFacts } from './enrolment-facts.ts';
import { lockRoundsOf, lockTraineesOf } from './lock-round.ts';
import { ENROLMENT } from './record-type.ts';

const beforeDeadline = (facts: EnrolmentFacts): GuardAnswer =>
  facts.beforeDeadline ? true : { code: 'E-1309', message: '已超过取消截止时间，请提交退训申请' };

const othersEnrolment = (facts: EnrolmentFacts): GuardAnswer =>
  facts.enrolledByCaller ? { code: 'E-0004', message: '不能审核本人代报的报名' } : true;

const ROUND_GONE = { code: 'E-2008', message: '批次已撤回或已开班，不能放行' };
const unavailable = { code: 'E-2004', message: '身份核验服务暂不可用，请稍后重新核验' };

/** T20-3: the last check says what he was let in by. */
const freshIdentity = (facts: EnrolmentFacts): GuardAnswer => {
  const { result } = facts;
  if (result === 'UNAVAILABLE') return unavailable;
  return result === 'CONSISTENT' ? true : { code: 'E-2001', message: '身份信息已变化，请逐条审核' };
};

/** Something has changed, or was let through by hand, and no rule stands against it. */
const warnedIdentity = (facts: EnrolmentFacts): GuardAnswer => {
  const { result, notes } = facts;
  if (result === 'UNAVAILABLE') return unavailable;
  if (result === 'INTERCEPTED') return { code: 'E-2003', message: `身份核验不符合：${notes[0] ?? ''}` };
  return result === 'CONSISTENT' ? { code: 'E-2006', message: '身份核验一致，请直接审核通过' } : true;
};

const duplicateIdentity = (facts: EnrolmentFacts): GuardAnswer =>
  facts.because === 'DUPLICATE' ? true : { code: 'E-2009', message: '不是重复身份，等待自动核验' };

/** T20-9: only for codes marked “可人工”. */
const releasable = (facts: EnrolmentFacts): GuardAnswer =>
  facts.roundGone ? ROUND_GONE : facts.releasable ? true : { code: 'E-2008', message: '该拦截原因不能人工放行' };

const placeFree = (facts: EnrolmentFacts): GuardAnswer => {
  if (facts.roundGone) return ROUND_GONE;
  if (facts.overlapping) return { code: 'E-2008', message: '该学员已报名时间重叠的其他批次，不能放行' };
  if (facts.tooMany) return { code: 'E-2008', message: '该学员进行中的报名已达上限，不能放行' };
  if (facts.again) return { code: 'E-1305', message: '该学员已另行报名本批次' };
  return facts.placeFree ? true : { code: 'E-1310', message: '名额已满' };
};

/** What was asked for must come, in words or as files (T20-5); a release rests on evidence (T20-9); what an institution filled in is read. */
const inputRule = (action: string, { byInstitution }: EnrolmentFacts, input: ActInput): GuardAnswer => {
  const { note, attachmentIds, many } = input;
  // Who earns by an enrolment has made it: nobody lets it through without having read the consent (02 §2.4 no. 8).
  if (action === 'districtPass' && many && byInstitution)
    return { code: 'E-2012', message: '培训机构代报的须逐条核对委托书后审核' };
  if (action === 'resubmit' && !note && !attachmentIds?.length)
    return { code: 'E-1311', message: '请上传补充材料或填写补充说明' };
  return action === 'askRelease' && !attachmentIds?.length ? { code: 'E-2007', message: '请上传证明材料' } : true;
};

/** The round before its enrolments, as whoever enrols does: an act may free a place. */
async function lockFirst(tx: Ctx, action: string, ids: readonly string[]): Promise<void> {
  await lockRoundsOf(tx, ids);
  if (action === 'approveRelease') await lockTraineesOf(tx, ids);
}

/** Enrolments as records of the flow engine; each belongs to its trainee's account. */
export const enrolmentBinding: RecordBinding = {
  type: ENROLMENT,
  title: '学员报名',
  flow: enrolmentFlow.key,
  table: 'training_enrolment',
  titleColumn: 'enrol_no',
  subjectColumn: 'name_masked',
  link: '/training/enrolments/{id}',
  viewPermission: 'training.enrolment:view',
  // As the list of those who judge is searched: an institution looks for nobody.
  byPerson: {
    permission: 'training.enrolment:examine',
    idNumber: ({ app }, idNo) =>
      sql<boolean>`r.trainee_id in (select id from training_trainee where id_no_index = ${traineeIndex(app.keys, idNo)})`,
  },
  namesPermission: 'training.application:names',
  lockFirst,
  // Why somebody was stopped or let through is between him and who judges him; institutions see that it happened.
  veiled: {
    permission: 'training.application:names',
    actions: {
      intercept: null,
      recheck: null,
      settle: null,
      refuse: null,
      districtPassWarned: null,
      askRelease: null,
      approveRelease: null,
      rejectRelease: null,
    },
  },
  limits: 'TRAINING_ENROLMENT',
  ownerColumn: 'account_id',
  takesFiles: ['resubmit', 'askRelease'],
  ...judgedBy<EnrolmentFacts>({
    guards: {
      beforeDeadline,
      othersEnrolment,
      freshIdentity,
      warnedIdentity,
      duplicateIdentity,
      releasable,
      placeFree,
    },
    inputRule,
    loadFacts: loadEnrolmentFacts,
  }),
  onChange: applyEnrolmentEffects,
};
