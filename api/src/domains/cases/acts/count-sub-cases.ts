import { isHandled, statesDoneBefore } from '../case-facts.ts';

/** The sub-cases that an act on their case takes along. */
export interface SubCaseCounts {
  /** Not done yet: the act cuts them short, and departments are told to stop. */
  open: number;
  /** Handled already: 正常办结 only closes them (T10, T11). */
  handled: number;
}

export function countSubCases(action: string, subCases: readonly { status: string }[]): SubCaseCounts {
  const done = statesDoneBefore(action);
  return {
    open: subCases.filter(({ status }) => !done.includes(status)).length,
    handled: subCases.filter(({ status }) => isHandled(status) && done.includes(status)).length,
  };
}

export const addCounts = (counts: readonly SubCaseCounts[]): SubCaseCounts =>
  counts.reduce((sum, { open, handled }) => ({ open: sum.open + open, handled: sum.handled + handled }), {
    open: 0,
    handled: 0,
  });
