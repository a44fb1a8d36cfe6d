import { urlChoice, urlText } from '@yjs/web-kit';
import type {
  ClockPause,
  ClockStart,
  TimeLimitLevel,
  TimeLimitsQuery,
  TimeLimitUnit,
} from '../../../generated/graphql.ts';
import { clockPauseTitles } from '../../../generated/titles/clock-pause.ts';
import { clockStartTitles } from '../../../generated/titles/clock-start.ts';
import { timeLimitLevelTitles } from '../../../generated/titles/time-limit-level.ts';

export type TableData = TimeLimitsQuery['timeLimits'];
export type SubjectData = TableData['subjects'][number];
export type ColumnData = TableData['columns'][number];
export type CellData = TableData['cells'][number];

/** From when a limit counts and in which states it stands still; null = as the flow has it. */
export interface Clock {
  clockStart?: ClockStart | null;
  pauseOn?: readonly ClockPause[] | null;
}

/** A length of time as it is set, with its clock. */
export interface Length extends Clock {
  value: number;
  unit: TimeLimitUnit;
}

/** Where a limit stands. */
export type Place = Pick<CellData, 'matterCode' | 'kind' | 'stage' | 'orgLevel'>;

export const unitWords: Readonly<Record<TimeLimitUnit, string>> = {
  WORKDAY: '个工作日',
  CALENDAR_DAY: '天',
  HOUR: '小时',
};
export const levelWords: Readonly<Record<TimeLimitLevel, string>> = timeLimitLevelTitles;

const startWords: Readonly<Record<ClockStart, string>> = clockStartTitles;
export const pauseWords: Readonly<Record<ClockPause, string>> = clockPauseTitles;

/** Moments from which a limit of the place may count, as choices; the empty one leaves it to the flow. */
export function startsOf({ kind, stage }: Place): { value: ClockStart | ''; label: string }[] {
  const whole = kind === 'PROMISE' || kind === 'LEGAL';
  const early = !whole && ['资料初审', '分发', '重新提交', '受理'].includes(stage);
  const starts = (['ENTER', 'ACCEPT', 'SUBMIT'] as const).filter((one) =>
    whole ? one !== 'ENTER' : one !== 'ACCEPT' || !early,
  );
  return [{ value: '', label: '按流程' }, ...starts.map((value) => ({ value, label: `自${startWords[value]}起算` }))];
}

/** 「自提交起算，补正时不暂停」; empty where all is as the flow has it. */
export function clockText({ clockStart, pauseOn }: Clock): string {
  const running = (Object.keys(pauseWords) as ClockPause[]).filter((one) => pauseOn && !pauseOn.includes(one));
  return [
    clockStart ? `自${startWords[clockStart]}起算` : '',
    running.length > 0 ? `${running.map((one) => pauseWords[one]).join('、')}时不暂停` : '',
  ]
    .filter(Boolean)
    .join('，');
}

/** The parts of the page, one kind of limit each. */
export const VIEWS = {
  STAGE: '环节时限',
  PROCESS: '流程时限',
  WHOLE: '承诺和法定',
  OTHER: '其他流程',
  WEIGHT: '事项权重',
} as const;
export type View = keyof typeof VIEWS;

export const pageUrl = {
  v: urlText(),
  edit: urlText(),
  view: urlChoice(['STAGE', 'PROCESS', 'WHOLE', 'OTHER', 'WEIGHT'] as const, 'STAGE'),
  level: urlChoice(['ALL', 'CITY', 'DISTRICT', 'STREET'] as const, 'ALL'),
};

export const keyOf = ({ matterCode, kind, stage, orgLevel }: Place): string =>
  [matterCode, kind, stage, orgLevel].join('|');

/** 「10 个工作日」; 「未设」 where there is none. */
export function lengthText(length: Length | null): string {
  if (!length) return '未设';
  const clock = clockText(length);
  return `${length.value} ${unitWords[length.unit]}${clock && `（${clock}）`}`;
}

/** The same as a cell shows it: working days go without saying. */
export const shortText = ({ value, unit }: Length): string =>
  unit === 'WORKDAY' ? `${value}` : `${value} ${unitWords[unit]}`;

export const sameLength = (one: Length | null, other: Length | null): boolean =>
  one?.value === other?.value && one?.unit === other?.unit && clockText(one ?? {}) === clockText(other ?? {});

/** 「退役报到 · 复核 · 街镇级」. */
export function placeText({ kind, stage, orgLevel }: Place, subject: string): string {
  const what =
    kind === 'PROMISE' ? '承诺时限' : kind === 'LEGAL' ? '法定时限' : kind === 'PROCESS' ? `流程“${stage}”` : stage;
  return [subject, what, orgLevel === 'ALL' ? '' : levelWords[orgLevel]].filter(Boolean).join(' · ');
}

/** The columns of a part of the page. */
export function columnsOf({ columns }: TableData, view: View): ColumnData[] {
  if (view === 'WHOLE') return columns.filter(({ kind }) => kind === 'PROMISE' || kind === 'LEGAL');
  return columns.filter(({ kind }) => kind === view);
}

/** What is being changed: limits by their place, weights by matter; against the version approved last. */
export interface Draft {
  limits: ReadonlyMap<string, { place: Place; after: Length | null }>;
  weights: ReadonlyMap<string, number>;
}

export const lengthOf = ({
  value,
  unit,
  clockStart,
  pauseOn,
}: Pick<CellData, 'value' | 'unit' | 'clockStart' | 'pauseOn'>): Length | null =>
  value == null || unit == null
    ? null
    : { value, unit, ...(clockStart && { clockStart }), ...(pauseOn && { pauseOn }) };

/** The change set that a version already is. */
export function draftOf({ cells, subjects }: TableData): Draft {
  return {
    limits: new Map(
      cells
        .filter(({ changed }) => changed)
        .map((cell) => [keyOf(cell), { place: placeOf(cell), after: lengthOf(cell) }]),
    ),
    weights: new Map(
      subjects.flatMap(({ code, weight, weightBefore }) =>
        weight != null && weightBefore != null ? [[code, weight] as const] : [],
      ),
    ),
  };
}

export const placeOf = ({ matterCode, kind, stage, orgLevel }: Place): Place => ({ matterCode, kind, stage, orgLevel });

/** The limits before a version's changes: what its draft is compared with. */
export function baseOf({ cells }: TableData): ReadonlyMap<string, Length | null> {
  return new Map(cells.map((cell) => [keyOf(cell), cell.changed ? (cell.before ?? null) : lengthOf(cell)]));
}

/** The draft with one limit set; one that equals the base is no change. */
export function withLimit(
  draft: Draft,
  base: ReadonlyMap<string, Length | null>,
  place: Place,
  after: Length | null,
): Draft {
  const limits = new Map(draft.limits);
  const key = keyOf(place);
  if (sameLength(base.get(key) ?? null, after)) limits.delete(key);
  else limits.set(key, { place, after });
  return { ...draft, limits };
}

/** The draft with the weight of one matter; one that equals the former is no change. */
export function withWeight(draft: Draft, code: string, before: number, after: number): Draft {
  const weights = new Map(draft.weights);
  if (before === after) weights.delete(code);
  else weights.set(code, after);
  return { ...draft, weights };
}
