import { type Reason, registerReasons } from '../../../platform/flow/index.ts';
import { approvalFlow } from '../approval-flow.ts';

export const FORCED_FINISH = 'forcedFinish';
export const FORCED_REASONS = 'forced-finish.reason';
export const REJECT_REASONS = 'forced-finish.reject';

/** Why a case or matter is forced to its end (01 §6.8). */
export const forcedReasons: readonly Reason[] = [
  { code: 'L01', title: '超过最长办理时限', textRequired: false },
  { code: 'L02', title: '申请人死亡', textRequired: false },
  { code: 'L03', title: '迁往外省市', textRequired: false },
  { code: 'L04', title: '多次通知补正未回应', textRequired: false },
  { code: 'L05', title: '部门不予办理', textRequired: false },
  { code: 'L06', title: '无法联系申请人', textRequired: false },
  { code: 'L99', title: '其他', textRequired: true },
];

registerReasons(FORCED_REASONS, forcedReasons);
registerReasons(REJECT_REASONS, [
  { code: 'GOES_ON', title: '事项仍可办理', textRequired: false },
  { code: 'NO_BASIS', title: '依据不足', textRequired: false },
  { code: 'INCOMPLETE', title: '材料不全，请补充后重新申请', textRequired: false },
  { code: 'OTHER', title: '其他', textRequired: true },
]);

/** A request to force a matter or a case to its end: a second person decides (R4.4.4). */
export const forcedFinishFlow = approvalFlow({
  key: 'cases.forced-finish',
  title: '强制办结申请',
  pending: '待审批',
  stage: '审批强制办结',
  task: '审批强制办结',
  permission: 'forced-finish:decide',
  approve: '同意强制办结',
  reject: '不同意',
  reasons: REJECT_REASONS,
  approved: '已强制办结',
  lapses: true,
  batch: true,
});
