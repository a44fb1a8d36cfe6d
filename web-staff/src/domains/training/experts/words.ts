import type { StateTone } from '@yjs/web-kit';
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

export const MANAGE = 'training.expert:manage';
