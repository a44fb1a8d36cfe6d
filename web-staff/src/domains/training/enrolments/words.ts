import type { MaterialChoice, StateTone } from '@yjs/web-kit';
import type { IdentityCheckResult, TrainingEnrolmentState } from '../../../generated/graphql.ts';
import { identityCheckResultTitles } from '../../../generated/titles/identity-check-result.ts';
import { trainingEnrolmentStateTitles } from '../../../generated/titles/training-enrolment-state.ts';
import { trainingEnrolmentStateTones } from '../../../generated/tones/training-enrolment-state.ts';

export const stateWords: Record<TrainingEnrolmentState, string> = trainingEnrolmentStateTitles;

export const stateTones: Readonly<Record<TrainingEnrolmentState, StateTone>> = trainingEnrolmentStateTones;

export const resultWords: Record<IdentityCheckResult, string> = identityCheckResultTitles;

/** CL-PERSON-CAT (02 §3). */
export const categoryWords: Readonly<Record<string, string>> = {
  '10': '自主就业退役士兵',
  '20': '安排工作退役士兵',
  '21': '安排工作退役士兵（待安排期）',
  '30': '逐月领取退役金退役军人',
  '40': '自主择业军转干部',
  '50': '复员干部',
  '60': '退休、离休',
  '90': '其他',
};

/** 报名渠道 (02 §5.3). */
export const channelWords: Readonly<Record<string, string>> = { '1': '电脑', '2': '手机或小程序', '3': '代报' };

/** What follows from each act, said before it is taken. */
export const consequences: Readonly<Record<string, readonly string[]>> = {
  districtPass: [
    '核验超过1天的先重新核验；身份信息有变化的不予通过，留待逐条审核。',
    '学员和培训机构收到“审核通过”消息，学员可以编入班次。',
  ],
  districtPassWarned: [
    '您已核对变化情况并认为仍符合条件；所填理由记入办理过程。',
    '学员和培训机构收到“审核通过”消息。',
  ],
  districtReturn: ['学员逐项看到缺少的材料，须在5个工作日内补充提交，逾期报名自动取消。'],
  districtReject: ['报名结束，名额释放给候补学员；原因和本局咨询电话告知学员。'],
  revoke: ['退回待审核，名额保留；学员和培训机构收到消息。'],
  settle: ['转为待审核，由您或同事继续审核；学员收到消息。'],
  refuse: ['报名结束，名额释放；意见对学员可见。'],
  askRelease: ['报送市局批准；批准前不占名额。理由和证明材料记入办理过程。'],
  approveRelease: ['转为待审核并占用名额，由区逐条审核；学员收到消息。', '您不能批准本人提出的申请。'],
  rejectRelease: ['维持拦截，意见对区可见。'],
};

/** What enrolments often lack (T20-4); anything else is written down. */
export const missingChoices: readonly MaterialChoice[] = [
  { code: 'CERTIFICATE', name: '退役证照片' },
  { code: 'ID_CARD', name: '身份证正反面照片' },
  { code: 'REGISTRATION', name: '退役报到证明' },
  { code: 'HEALTH', name: '体检或健康证明' },
  { code: 'EMPLOYMENT', name: '就业状态证明' },
  { code: 'STATEMENT', name: '情况说明（本人签名）' },
];
