/** How loud an anomaly is: 高, 中, 低. */
export const ANOMALY_LEVELS = ['HIGH', 'MIDDLE', 'LOW'] as const;
export type AnomalyLevel = (typeof ANOMALY_LEVELS)[number];

export const LEVEL_TITLES: Readonly<Record<AnomalyLevel, string>> = { HIGH: '高', MIDDLE: '中', LOW: '低' };

/** A number of a rule that an administrator may change. */
export interface RuleThreshold {
  key: string;
  title: string;
  unit: string;
  initial: number;
  least: number;
  most: number;
}

/** A detection rule as shipped (03 §39.2). */
export interface RuleDefinition {
  code: string;
  title: string;
  /** What is counted, with its unit: 未授权调用（次）. */
  measure: string;
  /** The first one is what an anomaly is measured against. */
  thresholds: readonly RuleThreshold[];
  level: AnomalyLevel;
  /** Bans the addresses concerned, unless switched off. */
  ban: boolean;
  /** Whether it concerns addresses at all, so that 封禁 can be switched on. */
  mayBan: boolean;
  /** Whether the log alone decides, so that 试算 can tell what it would have found. */
  replayable: boolean;
  /** Whether one application or channel can have numbers of its own. */
  targets: readonly ('APP' | 'CHANNEL')[];
}

const number = (
  key: string,
  title: string,
  unit: string,
  initial: number,
  least: number,
  most: number,
): RuleThreshold => ({ key, title, unit, initial, least, most });
const minutes = (initial: number): RuleThreshold => number('minutes', '统计时段', '分钟', initial, 1, 120);

const BOTH = ['APP', 'CHANNEL'] as const;
const ALARM = { ban: false, mayBan: false, replayable: true } as const;
const BAN = { ban: true, mayBan: true, replayable: true } as const;

/** The rules R1–R14 with their default numbers (03 §39.2). */
export const RULES: readonly RuleDefinition[] = [
  {
    ...BAN,
    code: 'R1',
    title: 'IP未授权',
    measure: '未授权调用（次）',
    thresholds: [number('count', '同一IP未授权调用', '次', 3, 1, 1000), minutes(10)],
    level: 'HIGH',
    targets: BOTH,
  },
  {
    ...BAN,
    code: 'R2',
    title: '签名、时间戳或随机数错误',
    measure: '身份校验失败（次）',
    thresholds: [
      number('count', '同一IP身份校验失败', '次', 5, 1, 1000),
      minutes(5),
      number('extend', '封禁期间继续失败的，延长封禁', '', 1, 0, 1),
    ],
    level: 'HIGH',
    targets: ['APP'],
  },
  {
    ...BAN,
    code: 'R3',
    title: '突发超限',
    measure: '超限分钟数（分钟）',
    thresholds: [number('count', '出现超限的分钟数', '分钟', 5, 1, 120), minutes(15)],
    level: 'MIDDLE',
    targets: BOTH,
  },
  {
    ...ALARM,
    code: 'R4',
    title: '调用量异常',
    measure: '本小时调用量（次）',
    thresholds: [
      number('least', '调用量不少于', '次', 100, 1, 1_000_000),
      number('factor', '超过近4周同期中位数的', '倍', 3, 2, 100),
    ],
    level: 'MIDDLE',
    targets: ['APP'],
  },
  {
    ...BAN,
    code: 'R5',
    title: '批量获取',
    measure: '当日涉及人数（人）',
    thresholds: [number('persons', '同一应用当日涉及人数超过', '人', 5000, 1, 10_000_000)],
    level: 'HIGH',
    targets: ['APP'],
  },
  {
    ...BAN,
    code: 'R6',
    title: '遍历查询',
    measure: '不同查询条件（个）',
    thresholds: [
      number('keys', '同一IP不同查询条件', '个', 30, 2, 10_000),
      number('percent', '查无结果占比', '%', 80, 1, 100),
      minutes(10),
    ],
    level: 'HIGH',
    targets: BOTH,
  },
  {
    ...ALARM,
    code: 'R7',
    title: '非工作时间调用',
    measure: '夜间调用（次）',
    thresholds: [number('count', '22:00至次日06:00调用', '次', 50, 1, 1_000_000)],
    level: 'LOW',
    targets: BOTH,
  },
  {
    ...ALARM,
    code: 'R8',
    title: '错误率过高',
    measure: '错误占比（%）',
    thresholds: [
      number('percent', '错误占比', '%', 30, 1, 100),
      number('least', '调用量不少于', '次', 20, 1, 100_000),
      minutes(5),
    ],
    level: 'MIDDLE',
    targets: BOTH,
  },
  {
    ...ALARM,
    code: 'R9',
    title: '上游无响应或数据未更新',
    measure: '连续探测失败（次）或未更新（小时）',
    thresholds: [
      number('failures', '连续探测失败', '次', 3, 1, 60),
      number('factor', '未更新超过更新周期的', '倍', 2, 1, 10),
    ],
    level: 'HIGH',
    replayable: false,
    targets: ['CHANNEL'],
  },
  {
    ...ALARM,
    code: 'R10',
    title: '传输失败',
    measure: '连续失败（批或次）',
    thresholds: [
      number('batches', '连续失败', '批', 3, 1, 100),
      number('tries', '上行的同一批连续未送达', '次', 3, 1, 7),
      number('minutes', '上行的同一批未送达超过', '分钟', 30, 1, 1440),
    ],
    level: 'HIGH',
    targets: [],
  },
  {
    ...ALARM,
    code: 'R11',
    title: '传输积压',
    measure: '待传输（条）或最早等待（小时）',
    thresholds: [
      number('rows', '待传输超过', '条', 1000, 1, 10_000_000),
      number('hours', '最早一条等待超过', '小时', 20, 1, 720),
    ],
    level: 'HIGH',
    replayable: false,
    targets: [],
  },
  {
    ...ALARM,
    code: 'R12',
    title: '数据结构变化',
    measure: '结构不符的行占比（%）',
    thresholds: [number('percent', '结构不符的行占比', '%', 1, 1, 100)],
    level: 'MIDDLE',
    targets: ['CHANNEL'],
  },
  {
    ...ALARM,
    code: 'R13',
    title: '响应过慢',
    measure: '95分位耗时（毫秒）',
    thresholds: [
      number('seconds', '95分位耗时超过', '秒', 5, 1, 60),
      number('least', '调用量不少于', '次', 5, 1, 100_000),
      minutes(10),
    ],
    level: 'LOW',
    targets: BOTH,
  },
  {
    ...BAN,
    code: 'R14',
    title: '传输地址不在条目内',
    measure: '条目外传输（次）',
    thresholds: [number('count', '条目外地址传输', '次', 1, 1, 100), minutes(10)],
    level: 'HIGH',
    targets: [],
  },
];

/** The definition of a code that the caller knows to exist. */
export function getRule(code: string): RuleDefinition {
  const found = RULES.find((rule) => rule.code === code);
  if (!found) throw new Error(`no rule ${code}`);
  return found;
}
