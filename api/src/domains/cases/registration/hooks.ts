import type { Ctx } from '../../../platform/kernel/index.ts';

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
