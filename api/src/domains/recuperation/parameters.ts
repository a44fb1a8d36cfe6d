import { z } from 'zod';
import { defineParameter } from '../../platform/parameters/index.ts';

const changedBy = ['ADMIN', 'CITY_OFFICER'];

/** `recup.health`: how old an examination may be, and whether unfit persons are held back (03 §29.3). */
export const fitnessRules = defineParameter({
  code: 'recup.health',
  title: '疗养人员身体信息',
  description:
    '体检日期最多早于疗养开始日期多少天，以及不能自理、医生意见为不适宜的人员是否不得提交。默认180天，不得提交。',
  default: { examDays: 180, blockUnfit: true },
  schema: z.strictObject({ examDays: z.number().int().min(1).max(730), blockUnfit: z.boolean() }),
  fields: [
    { key: 'examDays', label: '体检有效天数', kind: 'NUMBER', unit: '天', min: 1, max: 730 },
    { key: 'blockUnfit', label: '不能自理或不适宜的不得提交', kind: 'SWITCH', on: '不得提交', off: '可以提交' },
  ],
  changedBy,
});

/** `recup.singleStep`: whether the officer who reviews may send the district's summary up himself (03 §29.2). */
export const singleStep = defineParameter({
  code: 'recup.singleStep',
  title: '区级汇总由经办人提交',
  description: '荣誉疗养的区汇总默认由区业务科长提交；打开后区级经办人也可以提交。',
  default: { enabled: false },
  schema: z.strictObject({ enabled: z.boolean() }),
  fields: [{ key: 'enabled', label: '经办人提交', kind: 'SWITCH', on: '可以', off: '不可以' }],
  changedBy,
});

/** `recup.changeNodes` (03 §30.3): which second persons a 替换/取消 goes through. */
export const changeNodes = defineParameter({
  code: 'recup.changeNodes',
  title: '疗养变更审批环节',
  description:
    '机构经办人发起、区级经办人和市级经办人审批始终保留；默认再由市局业务处处长审批，机构负责人审核、区业务科长审批不启用。修改后对此后办理的环节生效。',
  default: { head: false, chief: false, section: true },
  schema: z.strictObject({ head: z.boolean(), chief: z.boolean(), section: z.boolean() }),
  fields: [
    { key: 'head', label: '机构负责人审核', kind: 'SWITCH', on: '开启', off: '关闭' },
    { key: 'chief', label: '区业务科长审批', kind: 'SWITCH', on: '开启', off: '关闭' },
    { key: 'section', label: '市业务处处长审批', kind: 'SWITCH', on: '开启', off: '关闭' },
  ],
  changedBy,
});
