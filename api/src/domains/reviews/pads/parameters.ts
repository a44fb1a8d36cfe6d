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
  description: '点“请评价”后平板应答的时限和重试次数，用尽后提示改用二维码或代录。默认3秒、2次。',
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

const seconds = (min: number, max: number) => z.number().int().min(min).max(max);
const line = z.string().trim().min(1).max(40);

/** What the page of the pads says and how long it stays (01 §11.7: the page is the administrator's). */
export interface PadPageSettings {
  /** Under 欢迎您, between two visits. */
  welcome: string;
  hint: string;
  /** How long thanks stand. */
  thanksSeconds: number;
  /** Nobody touches the page: asked after so long … */
  askSeconds: number;
  /** … and cleared so much later. */
  leaveSeconds: number;
  /** 大字版 and 语音提示 for each person until he says otherwise. */
  large: boolean;
  voice: boolean;
}

/** `pad.page`: at least five seconds of thanks are the tender's (R9.1.2). */
export const padPage = defineParameter<PadPageSettings>({
  code: 'pad.page',
  title: '评价页设置',
  description:
    '评价平板首页的文字、感谢页停留时间（不少于5秒）、无人操作多久后询问和清除，以及默认是否大字版、语音提示。修改后各平板半分钟内生效。',
  default: {
    welcome: '请按叫号到窗口办理业务。',
    hint: '办理完成后，请在这里对我们的服务作出评价。',
    thanksSeconds: 8,
    askSeconds: 30,
    leaveSeconds: 15,
    large: false,
    voice: false,
  },
  schema: z.strictObject({
    welcome: line,
    hint: line,
    thanksSeconds: seconds(5, 60),
    askSeconds: seconds(15, 300),
    leaveSeconds: seconds(5, 60),
    large: z.boolean(),
    voice: z.boolean(),
  }),
  fields: [
    { key: 'welcome', label: '首页欢迎语', kind: 'TEXT', maxLength: 40 },
    { key: 'hint', label: '首页评价提示', kind: 'TEXT', maxLength: 40 },
    { key: 'thanksSeconds', label: '感谢页停留', kind: 'NUMBER', unit: '秒', min: 5, max: 60 },
    { key: 'askSeconds', label: '无人操作后询问', kind: 'NUMBER', unit: '秒', min: 15, max: 300 },
    { key: 'leaveSeconds', label: '询问后清除', kind: 'NUMBER', unit: '秒', min: 5, max: 60 },
    { key: 'large', label: '默认字号', kind: 'SWITCH', on: '大字版', off: '标准' },
    { key: 'voice', label: '默认语音', kind: 'SWITCH', on: '播报', off: '不播报' },
  ],
  changedBy: ['ADMIN'],
});
