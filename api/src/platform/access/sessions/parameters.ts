import { z } from 'zod';
import { sql } from '../../../database/sql.ts';
import { defineParameter, storedParameter } from '../../parameters/parameter.ts';

/** `session.idleMinutes`: after how long without an act a session ends (01 §18, E-0007); administrators have less (04 L3-02). */
export const idleMinutes = defineParameter({
  code: 'session.idleMinutes',
  title: '登录超时时间',
  description: '登录后多长时间没有操作须重新登录，默认30分钟；系统、安全、审计等管理员另按更短的时间执行。',
  default: 30,
  schema: z.number().int().min(5).max(30),
  fields: [{ label: '无操作时间', kind: 'NUMBER', unit: '分钟', min: 5, max: 30 }],
  changedBy: ['ADMIN'],
});

/** The minutes in force, within a statement that reads sessions anyway. */
export const idleMinutesSql = sql<number>`coalesce(${storedParameter(idleMinutes)}::text::int, ${idleMinutes.default})`;
