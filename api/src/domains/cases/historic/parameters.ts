import { z } from 'zod';
import { defineParameter } from '../../../platform/parameters/index.ts';

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
