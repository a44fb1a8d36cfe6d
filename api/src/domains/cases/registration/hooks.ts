import type { FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { ApplicationForm } from '../application/index.ts';

/** Runs when a case is submitted, in its transaction; may set `duplicate_flag` (item 2). */
export type DuplicateCheck = (tx: Ctx, caseId: string) => Promise<void>;

const checks: DuplicateCheck[] = [];

/** The point at which the duplicate rules of item 2 join T1. */
export function onSubmission(check: DuplicateCheck): void {
  checks.push(check);
}

export async function checkDuplicates(tx: Ctx, caseId: string): Promise<void> {
  for (const check of checks) await check(tx, caseId);
}

/** Runs when cases have come to an end, in the transaction of the step. */
export type CaseEndFollower = (tx: Ctx, ended: readonly FlowChange[]) => Promise<void>;

const followers: CaseEndFollower[] = [];

/** The point at which what hangs on an open case (重复办件, 撤回申请) hears of its end. */
export function onCaseEnd(follower: CaseEndFollower): void {
  followers.push(follower);
}

export async function followCaseEnds(tx: Ctx, ended: readonly FlowChange[]): Promise<void> {
  if (ended.length === 0) return;
  for (const follow of followers) await follow(tx, ended);
}

/** Adds to the answer that the sender of a new application gets, in the transaction of the submission. */
export type AnswerAddition = (tx: Ctx, caseId: string) => Promise<Readonly<Record<string, unknown>>>;

const additions: AnswerAddition[] = [];

/** The point at which the applicant is told at once of what was found (item 2: E-0201). */
export function onAnswer(addition: AnswerAddition): void {
  additions.push(addition);
}

export async function answerData(tx: Ctx, caseId: string): Promise<Readonly<Record<string, unknown>>> {
  const data: Record<string, unknown> = {};
  for (const add of additions) Object.assign(data, await add(tx, caseId));
  return data;
}

const stepFollowers: CaseEndFollower[] = [];

/** The point at which what hangs on sub-cases (自动办结计划) hears of their steps, in the transaction of the step. */
export function onSubCaseSteps(follower: CaseEndFollower): void {
  stepFollowers.push(follower);
}

export async function followSubCaseSteps(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const follow of stepFollowers) await follow(tx, changes);
}

const caseFollowers: CaseEndFollower[] = [];

/** The point at which who tells others of a case (一网通办) hears of its steps, in the transaction of the step. */
export function onCaseSteps(follower: CaseEndFollower): void {
  caseFollowers.push(follower);
}

export async function followCaseSteps(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const follow of caseFollowers) await follow(tx, changes);
}

/** Runs when an application came by message and became a case, in its transaction. */
export type ApplicationFollower = (tx: Ctx, caseId: string) => Promise<void>;

const applicationFollowers: ApplicationFollower[] = [];

/** The point at which who tells the portal of its applications hears of a new one. */
export function onApplicationMessage(follower: ApplicationFollower): void {
  applicationFollowers.push(follower);
}

export async function followApplicationMessage(tx: Ctx, caseId: string): Promise<void> {
  for (const follow of applicationFollowers) await follow(tx, caseId);
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

const accountFollowers: AccountFollower[] = [];

/** The point at which who keeps the person's word for an account hears that it is another one now. */
export function onAccountChange(follower: AccountFollower): void {
  accountFollowers.push(follower);
}

export async function followAccountChange(tx: Ctx, change: AccountChange): Promise<void> {
  for (const follow of accountFollowers) await follow(tx, change);
}
