import { HANDLING_LEVELS, type HandlingLevel, limitTitle, type TimerKind } from '../../../platform/flow/index.ts';

/** For which records a limit holds by the level that handles them. */
export type LimitLevel = 'ALL' | HandlingLevel;

export const LIMIT_LEVELS: Readonly<Record<LimitLevel, string>> = { ALL: '各级通用', ...HANDLING_LEVELS };

/** What holds for every matter without a limit of its own. */
export const DEFAULT_CODE = '*';
/** The whole One-Thing case among the subjects of limits. */
export const BUNDLE_CODE = 'BUNDLE';

/** Place of one limit in the configuration (01 §6.3 TimeLimitRule: matter, flow or stage, level). */
export interface LimitPlace {
  matterCode: string;
  kind: TimerKind;
  /** Name of the stage or of the stretch (流程); PROMISE and LEGAL for the whole. */
  stage: string;
  orgLevel: LimitLevel;
}

export const placeKey = ({ matterCode, kind, stage, orgLevel }: LimitPlace): string =>
  [matterCode, kind, stage, orgLevel].join('|');

/** 「退役报到 承诺时限」, 「通用 环节时限（复核） 街镇级」. */
export function placeTitle({ kind, stage, orgLevel }: LimitPlace, subject: string): string {
  const level = orgLevel === 'ALL' ? '' : ` ${LIMIT_LEVELS[orgLevel]}`;
  return `${subject} ${limitTitle(kind, stage)}${level}`;
}
