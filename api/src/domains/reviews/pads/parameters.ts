import { z } from 'zod';
import { defineParameter } from '../../../platform/parameters/index.ts';

/** `pad.code`: how long the code of a pad holds, and how often it may be entered wrongly. */
export const padCode = defineParameter({
  code: 'pad.code',
  title: '评价平板登记码',
  description:
    '登记码的有效时间，每个登记码可以输错的次数，以及每个网络（IPv4地址，IPv6的/64网段）和全市合计每小时可以输错的次数；全市合计超过后，只有正确的登记码仍可登记。默认10分钟、5次、20次、500次。',
  default: { minutes: 10, perCode: 5, perAddress: 20, overall: 500 },
  schema: z.strictObject({
    minutes: z.number().int().min(1).max(60),
    perCode: z.number().int().min(1).max(20),
    perAddress: z.number().int().min(1).max(1000),
    // Absent in values that were stored before it was limited.
    overall: z.number().int().min(1).max(100_000).default(500),
  }),
  fields: [
    { key: 'minutes', label: '有效时间', kind: 'NUMBER', unit: '分钟', min: 1, max: 60 },
    { key: 'perCode', label: '每个登记码', kind: 'NUMBER', unit: '次', min: 1, max: 20 },
    { key: 'perAddress', label: '每个网络每小时', kind: 'NUMBER', unit: '次', min: 1, max: 1000 },
    { key: 'overall', label: '全市合计每小时', kind: 'NUMBER', unit: '次', min: 1, max: 100_000 },
  ],
  changedBy: ['ADMIN'],
});

/** `pad.jumpTimeoutSec`, `pad.jumpRetries`: how long a pad may take to show the page, and how often it is asked again (01 §18). */
export const jumpPatience = defineParameter({
  code: 'pad.jump',
  title: '评价页跳转',
  description:
    '点“请评价”后平板应答的时限（pad.jumpTimeoutSec）和重试次数（retries），用尽后提示改用二维码或代录。默认3秒、2次。',
  default: { timeoutSec: 3, retries: 2 },
  schema: z.strictObject({
    timeoutSec: z.number().int().min(1).max(30),
    retries: z.number().int().min(0).max(5),
  }),
  fields: [
    { key: 'timeoutSec', label: '应答时限', kind: 'NUMBER', unit: '秒', min: 1, max: 30 },
    { key: 'retries', label: '重试', kind: 'NUMBER', unit: '次', min: 0, max: 5 },
  ],
  changedBy: ['ADMIN'],
});
