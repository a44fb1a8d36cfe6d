import { z } from 'zod';
import { defineParameter } from '../../platform/parameters/index.ts';

/** `finish.allowOpenSub`: whether 正常办结 may end sub-cases that are still open, with a reason (01 §7.5 no. 3, A18, §18). */
export const allowOpenSub = defineParameter({
  code: 'finish.allowOpenSub',
  title: '未办结子办件一并办结',
  description:
    '仍有子办件未办结时，能否对主办件“正常办结”。允许的，确认后一并办结并须填写原因；不允许的，须待子办件全部办结。默认允许。',
  default: true,
  schema: z.boolean(),
  fields: [{ label: '一并办结', kind: 'SWITCH', on: '允许（须填原因）', off: '不允许' }],
  changedBy: ['CITY_CENTRE'],
});
