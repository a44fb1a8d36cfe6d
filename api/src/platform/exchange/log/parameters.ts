import { z } from 'zod';
import { defineParameter } from '../../parameters/index.ts';

/** What the specification asks for (00-common, A11): one administrator may lengthen it, and nobody destroy a log earlier. */
const LEAST_YEARS = 6;

/** `retention.logs`: how long the archives of the exchange log are kept (01 §2.10, 00-common, A11). */
export const logYears = defineParameter({
  code: 'retention.logs',
  title: '日志保管年限',
  description:
    '数据交换日志按日归档的文件保管的年数（含在线期间），期满且在线记录已清理的自动销毁，销毁情况记入审计日志。最少6年，只能延长。审计日志只增不删，不受此限。默认6年。',
  default: LEAST_YEARS,
  schema: z.number().int().min(LEAST_YEARS).max(30),
  fields: [{ label: '保管', kind: 'NUMBER', unit: '年', min: LEAST_YEARS, max: 30 }],
  changedBy: ['ADMIN'],
});
