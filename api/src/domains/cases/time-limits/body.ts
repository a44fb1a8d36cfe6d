import { type Limit, limitText } from '../../../platform/calendar/index.ts';
import {
  CLOCK_STARTS,
  type ClockStart,
  clockText,
  PAUSES,
  type Pause,
  sameClock,
} from '../../../platform/flow/index.ts';
import { LIMIT_LEVELS, type LimitPlace, placeTitle } from './words.ts';

/** A length of time with what the rule says of its clock (01 §6.3); what is absent is as the flow has it. */
export interface SetLimit extends Limit {
  clockStart?: ClockStart | null;
  pauseOn?: Pause[] | null;
}

/** One limit that a version sets, changes or takes away. */
export interface LimitChange extends LimitPlace {
  /** Name of the matter or flow when it was written, for readers of old versions. */
  subject: string;
  /** Absent = there was none. */
  before?: SetLimit | null;
  /** Absent = there is none any more; what holds for all matters applies, if anything does. */
  after?: SetLimit | null;
}

/** The weight of a matter in the order of warnings (01 §6.5 no. 5). */
export interface WeightChange {
  matterCode: string;
  subject: string;
  before: number;
  after: number;
}

/** What a version of the configuration says: its changes against the one before it. */
export interface TimeLimitBody {
  changes: LimitChange[];
  weights: WeightChange[];
}

const limit = {
  type: 'object',
  properties: {
    value: { type: 'number', title: '时限' },
    unit: { type: 'string', enum: ['WORKDAY', 'CALENDAR_DAY', 'HOUR'], title: '单位' },
    clockStart: { type: 'string', enum: Object.keys(CLOCK_STARTS), title: '起算' },
    pauseOn: { type: 'array', items: { type: 'string', enum: Object.keys(PAUSES) }, uniqueItems: true, title: '暂停' },
  },
  required: ['value', 'unit'],
  additionalProperties: false,
} as const;

/** JSON Schema (draft-07) of the body. */
export const timeLimitBodySchema = {
  type: 'object',
  properties: {
    changes: {
      type: 'array',
      title: '时限改动',
      maxItems: 500,
      items: {
        type: 'object',
        properties: {
          matterCode: { type: 'string', title: '事项', minLength: 1, maxLength: 20 },
          kind: { type: 'string', title: '类型', enum: ['STAGE', 'PROCESS', 'PROMISE', 'LEGAL'] },
          stage: { type: 'string', title: '环节或流程', minLength: 1, maxLength: 40 },
          orgLevel: { type: 'string', title: '层级', enum: Object.keys(LIMIT_LEVELS) },
          subject: { type: 'string', title: '名称', minLength: 1, maxLength: 80 },
          before: limit,
          after: limit,
        },
        required: ['matterCode', 'kind', 'stage', 'orgLevel', 'subject'],
        additionalProperties: false,
      },
    },
    weights: {
      type: 'array',
      title: '事项权重',
      maxItems: 200,
      items: {
        type: 'object',
        properties: {
          matterCode: { type: 'string', title: '事项', minLength: 1, maxLength: 20 },
          subject: { type: 'string', title: '名称', minLength: 1, maxLength: 80 },
          before: { type: 'integer', title: '原权重', minimum: 0, maximum: 99 },
          after: { type: 'integer', title: '权重', minimum: 0, maximum: 99 },
        },
        required: ['matterCode', 'subject', 'before', 'after'],
        additionalProperties: false,
      },
    },
  },
  required: ['changes', 'weights'],
  additionalProperties: false,
} as const;

/** 「改动2项时限、1项权重」. */
export function describeChanges({ changes, weights }: TimeLimitBody): string {
  const parts = [
    changes.length > 0 ? `${changes.length}项时限` : '',
    weights.length > 0 ? `${weights.length}项事项权重` : '',
  ];
  return parts.some(Boolean) ? `改动${parts.filter(Boolean).join('、')}` : '随系统提供的时限';
}

/** A limit in words; 「未设」 where there is none. */
export function textOfLimit(value: SetLimit | null | undefined): string {
  if (!value) return '未设';
  const clock = clockText(value);
  return `${limitText(value)}${clock && `（${clock}）`}`;
}

/** Whether two limits are one: as long, counted from the same moment, standing still in the same states. */
export function sameLimit(one: SetLimit | null | undefined, other: SetLimit | null | undefined): boolean {
  if (!one || !other) return !one && !other;
  return one.value === other.value && one.unit === other.unit && sameClock(one, other);
}

/** Each change as people compare it. */
export function differencesOf({ changes, weights }: TimeLimitBody) {
  return [
    ...changes.map((change) => ({
      title: placeTitle(change, change.subject),
      before: textOfLimit(change.before),
      after: textOfLimit(change.after),
    })),
    ...weights.map(({ subject, before, after }) => ({
      title: `${subject} 事项权重`,
      before: String(before),
      after: String(after),
    })),
  ];
}
