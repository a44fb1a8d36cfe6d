import type { LocalDate } from '../../../platform/calendar/index.ts';
import { type Ctx, hookPoint } from '../../../platform/kernel/index.ts';

/** What the timetable and the attendance of a run say, for completion (T24-1, T24-2). */
export interface Lessons {
  /** Sessions that count: planned and held ones, without those that were cancelled. */
  planned: number;
  held: number;
  /** Held sessions of which attendance was not taken, as people name them: `6月30日下午 钳工实操`. */
  untaken: readonly string[];
  /** Lesson hours of the plan and of the published sessions, one decimal. */
  planHours: string;
  publishedHours: string;
  /** Lines of the plan that are off where those differ, in words. */
  linesOff: string;
  /** Day of the last session that was held. */
  lastHeldOn: LocalDate | null;
  /** 全程出勤率 by trainee of the run (`run_trainee`), percent with two decimals. */
  rates: ReadonlyMap<string, string>;
}

/** A line of the completion sheet that another folder answers for: spot checks, satisfaction. */
export interface Light {
  key: string;
  title: string;
  /** How it stands, in a few words: `2/2`, `未开始`. */
  text: string;
  done: boolean;
  /** What is missing keeps the district from passing it without a reason. */
  blocks: boolean;
}

type Of<T> = (ctx: Ctx, runIds: readonly string[]) => Promise<ReadonlyMap<string, T>>;

/** The timetable joins here; a run of which nobody knows lessons is not over. */
export const onLessons = hookPoint<Of<Lessons>>('training.completion.lessons');
/** Runs of which a ledger of subsidies stands; whoever keeps ledgers joins here (T24-6). */
export const onLedgers =
  hookPoint<(ctx: Ctx, runIds: readonly string[]) => Promise<ReadonlySet<string>>>('training.completion.ledgers');
/** Spot checks and satisfaction join here. */
export const onLights = hookPoint<Of<Light>>('training.completion.lights');
