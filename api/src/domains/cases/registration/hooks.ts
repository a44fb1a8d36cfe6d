import type { FlowChange } from '../../../platform/flow/index.ts';
import { type Ctx, hookPoint } from '../../../platform/kernel/index.ts';
import type { ApplicationForm } from '../application/index.ts';

/** Runs when a case is submitted, in its transaction; may set `duplicate_flag` (item 2). */
export type DuplicateCheck = (tx: Ctx, caseId: string) => Promise<void>;

/** The point at which the duplicate rules of item 2 join T1. */
export const onSubmission = hookPoint<DuplicateCheck>('cases.submission');

export async function checkDuplicates(tx: Ctx, caseId: string): Promise<void> {
  for (const check of onSubmission.of(tx)) await check(tx, caseId);
}

/** Runs when cases have come to an end, in the transaction of the step. */
export type CaseEndFollower = (tx: Ctx, ended: readonly FlowChange[]) => Promise<void>;

/** The point at which what hangs on an open case (重复办件, 撤回申请) hears of its end. */
export const onCaseEnd = hookPoint<CaseEndFollower>('cases.caseEnd');

export async function followCaseEnds(tx: Ctx, ended: readonly FlowChange[]): Promise<void> {
  if (ended.length === 0) return;
  for (const follow of onCaseEnd.of(tx)) await follow(tx, ended);
}

/** Adds to the answer that the sender of a new application gets, in the transaction of the submission. */
export type AnswerAddition = (tx: Ctx, caseId: string) => Promise<Readonly<Record<string, unknown>>>;

/** The point at which the applicant is told at once of what was found (item 2: E-0201). */
export const onAnswer = hookPoint<AnswerAddition>('cases.answer');

export async function answerData(tx: Ctx, caseId: string): Promise<Readonly<Record<string, unknown>>> {
  const data: Record<string, unknown> = {};
  for (const add of onAnswer.of(tx)) Object.assign(data, await add(tx, caseId));
  return data;
}

/** The point at which what hangs on sub-cases (自动办结计划) hears of their steps, in the transaction of the step. */
export const onSubCaseSteps = hookPoint<CaseEndFollower>('cases.subCaseSteps');

export async function followSubCaseSteps(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const follow of onSubCaseSteps.of(tx)) await follow(tx, changes);
}

/** The point at which who tells others of a case (一网通办) hears of its steps, in the transaction of the step. */
export const onCaseSteps = hookPoint<CaseEndFollower>('cases.caseSteps');

export async function followCaseSteps(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const follow of onCaseSteps.of(tx)) await follow(tx, changes);
}

/** Runs when an application came by message and became a case, in its transaction. */
export type ApplicationFollower = (tx: Ctx, caseId: string) => Promise<void>;

/** The point at which who tells the portal of its applications hears of a new one. */
export const onApplicationMessage = hookPoint<ApplicationFollower>('cases.applicationMessage');

export async function followApplicationMessage(tx: Ctx, caseId: string): Promise<void> {
  for (const follow of onApplicationMessage.of(tx)) await follow(tx, caseId);
}

/** A correction that has put another bank account into the form of a case. */
export interface AccountChange {
  caseId: string;
  /** In which state the case was corrected. */
  state: string;
  /** Who has corrected it: the window, or the applicant's own side. */
  by: 'STAFF' | 'APPLICANT';
  before: ApplicationForm;
  after: ApplicationForm;
  /** The mobile number as the applicant's side gave it, whatever the window has made of it since. */
  givenMobile: string;
}

/** Runs in the transaction of the correction. */
export type AccountFollower = (tx: Ctx, change: AccountChange) => Promise<void>;

/** The point at which who keeps the person's word for an account hears that it is another one now. */
export const onAccountChange = hookPoint<AccountFollower>('cases.accountChange');

export async function followAccountChange(tx: Ctx, change: AccountChange): Promise<void> {
  for (const follow of onAccountChange.of(tx)) await follow(tx, change);
}
