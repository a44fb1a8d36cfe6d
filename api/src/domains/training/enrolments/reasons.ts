import { registerReasons } from '../../../platform/flow/index.ts';
import { CANCEL_REASONS, REJECT_REASONS } from './enrolment.flow.ts';

registerReasons(CANCEL_REASONS, [
  { code: 'TIME', title: '时间有冲突', textRequired: false },
  { code: 'JOB', title: '已就业或工作安排变化', textRequired: false },
  { code: 'OTHER_COURSE', title: '改报其他培训', textRequired: false },
  { code: 'HEALTH', title: '身体原因', textRequired: false },
  { code: 'FAMILY', title: '家庭原因', textRequired: false },
  { code: 'OTHER', title: '其他', textRequired: true },
]);

registerReasons(
  REJECT_REASONS,
  [
    ['IDENTITY', '身份信息与档案不符'],
    ['CATEGORY', '不属于本项目培训对象'],
    ['USED', '已享受过补助性培训'],
    ['MATERIAL', '材料不实或不能证明'],
    ['HEALTH', '身体条件不适合该工种'],
    ['TIME', '不能按时参加培训'],
    ['OTHER', '其他'],
  ].map(([code = '', title = '']) => ({ code, title, textRequired: true })),
);
