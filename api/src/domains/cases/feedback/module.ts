import { defineModule } from '../../../platform/kernel/index.ts';
import { FEEDBACK_RECORD } from './announce.ts';
import { seedContracts } from './contracts/seed-contracts.ts';
import { feedbackNotices } from './notices.ts';
import { feedbackPermissions } from './permissions.ts';
import { feedbackInbound } from './receive-feedback.ts';

/** What departments say about their sub-cases, whatever brings it (01 §3, item 1). */
export const feedbackModule = defineModule({
  name: 'feedback',
  title: '部门反馈',
  liveRecords: { [FEEDBACK_RECORD]: 'feedback:view' },
  permissions: feedbackPermissions,
  notices: feedbackNotices,
  inbound: [feedbackInbound],
  seed: seedContracts,
});
