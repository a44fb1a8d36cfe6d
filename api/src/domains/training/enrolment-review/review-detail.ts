import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { mask } from '../../../platform/masking/index.ts';
import { TRAINEE_CATEGORY, titleOfItem } from '../codes.ts';
import { enrolmentFlow } from '../enrolments/enrolment.flow.ts';
import { readMirrorAt } from '../trainees/identity/mirror.ts';
import { districtName } from './find-reviews.ts';
import { ComparisonType, IdentityCheckType, OtherEnrolmentType, type ReviewType } from './review.type.ts';

const RECORD_STATES: Readonly<Record<string, string>> = { ACTIVE: '在册', MOVED: '迁出', CANCELLED: '注销' };
const GENDERS: Readonly<Record<string, string>> = { '1': '男', '2': '女', '0': '未知', '9': '未说明' };
const yesNo = (value: boolean) => (value ? '是' : '否');

/** Left what was submitted, right what the discharge system says; masked alike, so that a difference of hidden letters is told, not shown. */
export async function compareIdentity(ctx: Ctx, review: ReviewType): Promise<ComparisonType[]> {
  const mirrored = await readMirrorAt(ctx, review.traineeIndex);
  const line = (
    id: string,
    title: string,
    submitted: string | null | undefined,
    synced: string | null | undefined,
    differs = Boolean(submitted && synced && submitted !== synced),
  ) =>
    Object.assign(new ComparisonType(), { id, title, submitted: submitted || null, synced: synced || null, differs });
  const nameDiffers = review.interceptions.some(({ code }) => code === 'B03');
  return [
    line('name', '姓名', review.name, mirrored && mask('name', mirrored.name), nameDiffers),
    line('idNo', '身份证号码', review.idNo, mirrored && mask('idNumber', mirrored.idNo)),
    line('category', '人员类别', review.categoryTitle, mirrored && titleOfItem(TRAINEE_CATEGORY, mirrored.category)),
    line('district', '安置区', review.districtName, mirrored && districtName(mirrored.districtCode)),
    line('phone', '手机号码', review.phone, mirrored?.phone && mask('phone', mirrored.phone)),
    line('gender', '性别', null, mirrored?.gender && (GENDERS[mirrored.gender] ?? mirrored.gender)),
    line('dischargeDate', '退役日期', null, mirrored?.dischargeDate),
    line('dischargeKind', '退役类别', null, mirrored?.dischargeKind),
    line('service', '服役起止', null, serviceOf(mirrored)),
    line('registered', '退役报到', null, mirrored && registeredOf(mirrored), mirrored?.registered === false),
    line('alive', '健在', null, mirrored && yesNo(mirrored.alive), mirrored?.alive === false),
    line(
      'recordState',
      '档案状态',
      null,
      mirrored && (RECORD_STATES[mirrored.recordState] ?? mirrored.recordState),
      mirrored !== undefined && mirrored.recordState !== 'ACTIVE',
    ),
    line('duplicate', '重复身份', null, mirrored && yesNo(mirrored.duplicate), mirrored?.duplicate === true),
    line('employment', '就业状态', review.employmentStatusTitle, null),
    line('education', '学历', review.educationTitle, null),
    line('emergency', '紧急联系人', [review.emergencyName, review.emergencyPhone].filter(Boolean).join(' '), null),
    line('channel', '报名渠道', [review.channelTitle, review.enrolledBy].filter(Boolean).join('，'), null),
    line('wish', '培训愿望', review.wish, null),
  ];
}

type Mirrored = NonNullable<Awaited<ReturnType<typeof readMirrorAt>>>;

const registeredOf = ({ registered, registeredOn }: Mirrored) =>
  registered ? (registeredOn ? `已报到（${registeredOn}）` : '已报到') : '未报到';

function serviceOf(mirrored: Mirrored | undefined): string | null {
  return mirrored?.serviceFrom ? `${mirrored.serviceFrom} 至 ${mirrored.serviceTo ?? '—'}` : null;
}

/** The trainee's enrolments in other rounds, newest first. */
export async function otherEnrolments(ctx: Ctx, review: ReviewType): Promise<OtherEnrolmentType[]> {
  const found = await tables(ctx)
    .selectFrom('training_enrolment as e')
    .innerJoin('enrolment_round as r', 'r.id', 'e.round_id')
    .innerJoin('training_trainee as t', 't.id', 'e.trainee_id')
    .select(['e.id', 'e.enrol_no as enrolNo', 'r.title as roundTitle', 'e.applied_at as appliedAt', 'e.state'])
    .where('t.id_no_index', '=', review.traineeIndex)
    .where('e.id', '<>', review.id)
    .orderBy('e.id', 'desc')
    .limit(50)
    .execute();
  return found.map(({ state, ...rest }) =>
    Object.assign(new OtherEnrolmentType(), { ...rest, stateTitle: enrolmentFlow.states[state]?.title ?? state }),
  );
}

/** 核验记录 of an enrolment, newest first. */
export async function identityChecks(ctx: Ctx, review: ReviewType): Promise<IdentityCheckType[]> {
  const found = await tables(ctx)
    .selectFrom('training_identity_check')
    .select(['id', 'at', 'mode', 'result', 'notes'])
    .where('enrolment_id', '=', review.id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
  return found.map(({ mode, ...rest }) =>
    Object.assign(new IdentityCheckType(), { ...rest, modeTitle: mode && (mode === 'LIVE' ? '实时' : '镜像') }),
  );
}
