import type { SessionMoveQuery } from '../../../generated/graphql.ts';
import { clockOf, dayTitle, minutesOf } from '../week.ts';

type Spans = SessionMoveQuery['trainingSessionMove']['spans'];

/** Where a session begins: a day and a minute of it. */
export interface Place {
  day: string;
  startsAt: number;
}

/** What is known of a place before anything is saved (BR22-2). */
export interface Verdict {
  kind: 'ASKED' | 'PAST' | 'FREE' | 'WARNED' | 'REFUSED';
  messages: readonly string[];
}

/** The grid shows 08:00 to 22:00. */
export const [FIRST, LAST] = [8 * 60, 22 * 60];
/** Minutes of a step, and of a small one. */
export const [STEP, SMALL_STEP] = [15, 5];

const within = (startsAt: number, length: number) => Math.max(FIRST, Math.min(startsAt, LAST - length));

/** Where the hand holds a session: to the nearest step, whole within the grid. @param minute of the day at its upper edge, not rounded */
export const placeAt = (day: string, minute: number, length: number): Place => ({
  day,
  startsAt: within(Math.round(minute / STEP) * STEP, length),
});

const AHEAD: Readonly<Record<string, readonly [days: number, steps: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The place that an arrow leads to; undefined for any other key. At the edges of the week and of the day it stays. */
export function stepped(
  { day, startsAt }: Place,
  { key, small, days, length }: { key: string; small: boolean; days: readonly string[]; length: number },
): Place | undefined {
  const ahead = AHEAD[key];
  if (!ahead) return undefined;
  const to = days[days.indexOf(day) + ahead[0]] ?? day;
  return { day: to, startsAt: within(startsAt + ahead[1] * (small ? SMALL_STEP : STEP), length) };
}

/** What stands against a session there; what is not told is past. */
export function verdictAt(spans: Spans | undefined, { day, startsAt }: Place): Verdict {
  if (!spans) return { kind: 'ASKED', messages: [] };
  const span = spans.find(
    (one) => one.day === day && minutesOf(one.earliest) <= startsAt && startsAt <= minutesOf(one.latest),
  );
  if (!span) return { kind: 'PAST', messages: ['这个时间已经过去'] };
  const hard = span.conflicts.some((one) => one.hard);
  const kind = hard ? 'REFUSED' : span.conflicts.length > 0 ? 'WARNED' : 'FREE';
  return { kind, messages: span.conflicts.map(({ message }) => message) };
}

const WORDS: Readonly<Record<Verdict['kind'], string>> = {
  ASKED: '正在检查冲突',
  PAST: '不能放在这里',
  FREE: '没有冲突，可以放下',
  WARNED: '可以放下，请注意',
  REFUSED: '有冲突，不能放在这里',
};

/** The verdict in a few words, and with its reasons. */
export const shortWords = ({ kind }: Verdict): string => WORDS[kind];
export const wordsOf = (verdict: Verdict): string =>
  verdict.messages.length > 0 ? `${WORDS[verdict.kind]}：${verdict.messages.join('；')}` : WORDS[verdict.kind];

/** 周四 06-25 13:00–16:00 */
export const placeText = ({ day, startsAt }: Place, length: number): string =>
  `${dayTitle(day)} ${clockOf(startsAt)}–${clockOf(startsAt + length)}`;

export const samePlace = (one: Place, other: Place): boolean =>
  one.day === other.day && one.startsAt === other.startsAt;
