import { z } from 'zod';
import { defineParameter } from '../../../platform/parameters/index.ts';

/** Whether the tools for historic data may be used at all: the administrator's switch of 01 §7.2. */
export const toolsEnabled = defineParameter({
  code: 'historic.enabled',
  title: '历史数据处理工具',
  description:
    '能否使用历史预审退回、历史办结。停用后不能查询、生成名单和批准，正在处理的名单不再继续，已有的处理记录仍可查看；历史数据处理完毕后宜停用。默认启用。',
  default: true,
  schema: z.boolean(),
  fields: [{ label: '历史数据处理工具', kind: 'SWITCH', on: '启用', off: '停用' }],
  changedBy: ['ADMIN'],
});

/** `historic.notifyApplicants`: whether the tools for historic data send the messages that the same acts at the window send (01 §7.6 no. 7). */
export const notifyApplicants = defineParameter({
  code: 'historic.notifyApplicants',
  title: '历史数据处理通知申请人',
  description: '历史预审退回、历史办结是否向申请人发送短信。默认不发送；以生成名单时的设置为准。',
  default: false,
  schema: z.boolean(),
  fields: [{ label: '通知申请人', kind: 'SWITCH', on: '发送', off: '不发送' }],
  changedBy: ['CITY_OFFICER'],
});
