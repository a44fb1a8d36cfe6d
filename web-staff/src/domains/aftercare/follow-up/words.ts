import { wordOptions } from '@yjs/web-kit';
import type {
  EmploymentState,
  FollowUpContract,
  FollowUpIndustry,
  FollowUpStartupType,
  FollowUpStudyMode,
  FollowUpTrainingResult,
} from '../../../generated/graphql.ts';

export const employmentStates = wordOptions<EmploymentState>({
  EMPLOYED: '已就业',
  UNEMPLOYED: '未就业',
  SELF_EMPLOYED: '自主创业',
  STUDENT: '在校就读',
  TRAINING: '参加培训',
  OTHER: '其他',
});
export const ways = [
  { value: 'PHONE', label: '电话' },
  { value: 'VISIT', label: '走访' },
  { value: 'SMS', label: '短信' },
  { value: 'PLATFORM', label: '平台' },
] as const;
export const contracts = wordOptions<FollowUpContract>({
  OPEN_ENDED: '无固定期限劳动合同',
  FIXED: '固定期限劳动合同',
  PROJECT: '完成一定任务的劳动合同',
  DISPATCH: '劳务派遣',
  NONE: '未签订',
});
export const industries = wordOptions<FollowUpIndustry>({
  A: '农、林、牧、渔业',
  B: '采矿业',
  C: '制造业',
  D: '电力、热力、燃气及水生产和供应业',
  E: '建筑业',
  F: '批发和零售业',
  G: '交通运输、仓储和邮政业',
  H: '住宿和餐饮业',
  I: '信息传输、软件和信息技术服务业',
  J: '金融业',
  K: '房地产业',
  L: '租赁和商务服务业',
  M: '科学研究和技术服务业',
  N: '水利、环境和公共设施管理业',
  O: '居民服务、修理和其他服务业',
  P: '教育',
  Q: '卫生和社会工作',
  R: '文化、体育和娱乐业',
  S: '公共管理、社会保障和社会组织',
  T: '国际组织',
});
export const startupTypes = wordOptions<FollowUpStartupType>({
  SELF_EMPLOYED: '个体工商户',
  COMPANY: '有限责任公司',
  PARTNERSHIP: '合伙企业',
  SOLE: '个人独资企业',
  COOPERATIVE: '农民专业合作社',
  OTHER: '其他',
});
export const trainingResults = wordOptions<FollowUpTrainingResult>({
  ONGOING: '培训中',
  PASSED: '合格',
  FAILED: '不合格',
  QUIT: '中途退出',
});
export const studyModes = wordOptions<FollowUpStudyMode>({
  FULL_TIME: '全日制',
  PART_TIME: '非全日制',
  ONLINE: '网络教育',
  OPEN: '开放教育',
});
export const incomes = [
  '3000元以下',
  '3000元至5000元',
  '5000元至8000元',
  '8000元至12000元',
  '12000元至20000元',
  '20000元以上',
].map((range) => ({ value: range, label: range }));
export const needs = [
  { value: 'JOB', label: '岗位推荐' },
  { value: 'TRAINING', label: '培训' },
  { value: 'LOAN', label: '创业贷款' },
  { value: 'LEGAL', label: '法律' },
  { value: 'PSYCH', label: '心理' },
  { value: 'OTHER', label: '其他' },
];
