import { registerReasons } from '../../../../platform/flow/index.ts';
import { EXIT_REASONS } from './exit.flow.ts';

registerReasons(EXIT_REASONS, [
  { code: 'HEALTH', title: '身体原因', textRequired: false },
  { code: 'JOB', title: '已就业或工作安排变化', textRequired: false },
  { code: 'STUDY', title: '升学', textRequired: false },
  { code: 'FAMILY', title: '家庭原因', textRequired: false },
  { code: 'COURSE', title: '培训内容不适合', textRequired: true },
  { code: 'OTHER', title: '其他', textRequired: true },
]);
