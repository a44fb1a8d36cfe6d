import { z } from 'zod';
import { defineParameter } from '../../../platform/parameters/index.ts';

const changedBy = ['ADMIN', 'CITY_OFFICER'];

/** `medical.rules` (R33-2): what reduces an amount; all off. */
export const amountRules = defineParameter({
  code: 'medical.rules',
  title: '医疗补助金额规则',
  description:
    '报销比例逐行计算、四舍五入到分后合计；低于最低发放金额的不发放；年度封顶扣除本年度已发放金额。填0表示不启用，默认均不启用。修改后对此后导入的周期生效。',
  default: { percent: 0, least: 0, cap: 0 },
  schema: z.strictObject({
    percent: z.number().int().min(0).max(100),
    least: z.number().int().min(0).max(1_000_000),
    cap: z.number().int().min(0).max(10_000_000),
  }),
  fields: [
    { key: 'percent', label: '报销比例', kind: 'NUMBER', unit: '%', min: 0, max: 100 },
    { key: 'least', label: '最低发放金额', kind: 'NUMBER', unit: '元', min: 0, max: 1_000_000 },
    { key: 'cap', label: '年度封顶', kind: 'NUMBER', unit: '元', min: 0, max: 10_000_000 },
  ],
  changedBy,
});

/** `medical.chain` (03 §33.2): which nodes follow the first of each chain, and whether districts go to the city one by one. */
export const chainNodes = defineParameter({
  code: 'medical.chain',
  title: '医疗补助审批环节',
  description:
    '区级经办人一审和市级经办人一审始终保留；二审、终审可以关闭。开启“分区推送”后，此后导入的周期各区审批通过即单独报市级审批和推送。',
  default: { districtSecond: true, districtFinal: true, citySecond: true, cityFinal: true, byDistrict: false },
  schema: z.strictObject({
    districtSecond: z.boolean(),
    districtFinal: z.boolean(),
    citySecond: z.boolean(),
    cityFinal: z.boolean(),
    byDistrict: z.boolean(),
  }),
  fields: [
    { key: 'districtSecond', label: '区业务科长二审', kind: 'SWITCH', on: '开启', off: '关闭' },
    { key: 'districtFinal', label: '区分管局长终审', kind: 'SWITCH', on: '开启', off: '关闭' },
    { key: 'citySecond', label: '市业务处处长二审', kind: 'SWITCH', on: '开启', off: '关闭' },
    { key: 'cityFinal', label: '市分管领导终审', kind: 'SWITCH', on: '开启', off: '关闭' },
    { key: 'byDistrict', label: '分区推送', kind: 'SWITCH', on: '开启', off: '关闭' },
  ],
  changedBy,
});
