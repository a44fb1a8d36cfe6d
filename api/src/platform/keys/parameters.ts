import { z } from 'zod';
import { defineParameter } from '../parameters/index.ts';

/** How long backups of the key store count (03 §41.4, §41.14): no key that one of them holds is destroyed before. */
export const backupRetention = defineParameter({
  code: 'keys.backup',
  title: '密钥备份保留期',
  description:
    '密钥备份自导出之日起保留的天数，默认180天。保留期内的备份含有的密钥不能销毁，以便恢复旧数据库备份后仍能解密。',
  default: { days: 180 },
  schema: z.strictObject({ days: z.number().int().min(1).max(3650) }),
  fields: [{ key: 'days', label: '保留', kind: 'NUMBER', unit: '天', min: 1, max: 3650 }],
  changedBy: ['ADMIN'],
});

/** How long before its day a rotation is told of (03 §41.4 "rotation default"). */
export const rotationReminder = defineParameter({
  code: 'keys.rotation',
  title: '密钥轮换提前提醒',
  description: '在密钥的计划轮换日期之前多少天提醒安全管理员和密钥保管员，默认30天；每个密钥提醒一次。',
  default: { days: 30 },
  schema: z.strictObject({ days: z.number().int().min(0).max(365) }),
  fields: [{ key: 'days', label: '提前', kind: 'NUMBER', unit: '天', min: 0, max: 365 }],
  changedBy: ['ADMIN'],
});
