import { z } from 'zod';
import { defineParameter } from '../../../platform/parameters/index.ts';
import { PARAMETER_ROLES as changedBy } from '../parameters.ts';

const days = z.number().int().min(1).max(1000);
const checks = z.number().int().min(1).max(50);
const few = z.number().int().min(0).max(10);

/** `spot.bands`, `spot.min_docs`, `spot.min_videos`, `spot.phone_pct` (02 §4, A17). */
export const spotRules = defineParameter({
  code: 'spot.rules',
  title: '培训抽查规则',
  description:
    '按培训时长确定抽查次数：7天以内1次，8至30天2次，31至90天3次，更长的每30天1次；每次抽查至少上传文档1份、视频1份；电话抽查的学员比例，默认10%；整改期限最长10个工作日。',
  default: {
    shortDays: 7,
    shortChecks: 1,
    middleDays: 30,
    middleChecks: 2,
    longDays: 90,
    longChecks: 3,
    beyondDays: 30,
    minDocs: 1,
    minVideos: 1,
    phonePercent: 10,
    rectifyDays: 10,
  },
  schema: z
    .strictObject({
      shortDays: days,
      shortChecks: checks,
      middleDays: days,
      middleChecks: checks,
      longDays: days,
      longChecks: checks,
      beyondDays: days,
      minDocs: few,
      minVideos: few,
      phonePercent: z.number().int().min(0).max(100),
      rectifyDays: z.number().int().min(1).max(60),
    })
    .refine(({ shortDays, middleDays, longDays }) => shortDays < middleDays && middleDays < longDays, '时长应由短到长'),
  fields: [
    { key: 'shortDays', label: '短班时长', kind: 'NUMBER', unit: '天以内', min: 1, max: 1000 },
    { key: 'shortChecks', label: '短班抽查', kind: 'NUMBER', unit: '次', min: 1, max: 50 },
    { key: 'middleDays', label: '中班时长', kind: 'NUMBER', unit: '天以内', min: 1, max: 1000 },
    { key: 'middleChecks', label: '中班抽查', kind: 'NUMBER', unit: '次', min: 1, max: 50 },
    { key: 'longDays', label: '长班时长', kind: 'NUMBER', unit: '天以内', min: 1, max: 1000 },
    { key: 'longChecks', label: '长班抽查', kind: 'NUMBER', unit: '次', min: 1, max: 50 },
    { key: 'beyondDays', label: '更长的班次每次抽查间隔', kind: 'NUMBER', unit: '天', min: 1, max: 1000 },
    { key: 'minDocs', label: '至少文档', kind: 'NUMBER', unit: '份', min: 0, max: 10 },
    { key: 'minVideos', label: '至少视频', kind: 'NUMBER', unit: '份', min: 0, max: 10 },
    { key: 'phonePercent', label: '电话抽查比例', kind: 'NUMBER', unit: '%', min: 0, max: 100 },
    { key: 'rectifyDays', label: '整改期限最长', kind: 'NUMBER', unit: '个工作日', min: 1, max: 60 },
  ],
  changedBy,
});

/** Whether a missing check keeps the district from passing a completion without a reason (BR23-5). */
export const spotBlocks = defineParameter({
  code: 'spot.blocks_completion',
  title: '抽查与结课',
  description: '应抽查次数未完成时，区通过结课是否须先登记不少于10个字的说明，默认须。机构申请结课不受影响。',
  default: true,
  schema: z.boolean(),
  fields: [{ label: '抽查未完成', kind: 'SWITCH', on: '须登记说明后结课', off: '不影响结课' }],
  changedBy,
});
