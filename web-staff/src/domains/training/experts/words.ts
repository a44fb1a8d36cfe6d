import { type StateTone, wordOptions } from '@yjs/web-kit';
import type { ReviewExpertEventKind, ReviewExpertState } from '../../../generated/graphql.ts';

export const stateWords: Readonly<Record<ReviewExpertState, string>> = {
  IN_OFFICE: '在聘',
  SUSPENDED: '停用',
  EXPIRED: '聘期已满',
};

export const stateTones: Readonly<Record<ReviewExpertState, StateTone>> = {
  IN_OFFICE: 'done',
  SUSPENDED: 'paused',
  EXPIRED: 'ended',
};

export const eventWords: Readonly<Record<ReviewExpertEventKind, string>> = {
  ADD: '入库',
  IMPORT: '导入入库',
  CHANGE: '变更',
  SUSPEND: '停用',
  RESUME: '恢复在聘',
};

/** 专业领域: the codes of 项目类别. */
export const fieldWords: Readonly<Record<string, string>> = {
  '01': '先进制造',
  '02': '信息技术、人工智能',
  '03': '无人机、低空经济',
  '04': '电工焊工等特种作业',
  '05': '汽车与交通',
  '06': '安全应急消防',
  '07': '养老护理家政',
  '08': '餐饮烹饪',
  '09': '物业与社区服务',
  '10': '电商物流',
  '11': '文化创意',
  '12': '创业培训',
  '99': '其他',
};

/** By code; keys that look like numbers would come first otherwise. */
export const fieldOptions = wordOptions(fieldWords).sort((a, b) => a.value.localeCompare(b.value));

export const MANAGE = 'training.expert:manage';
