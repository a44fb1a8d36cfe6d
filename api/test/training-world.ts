import { trainingWorld } from '../bench/training/seed-training.ts';
import { run, sql } from '../src/database/sql.ts';
import { type Ctx, transaction } from '../src/platform/kernel/index.ts';

/** Rows enough for three pages of every list, few enough for walking through each of them often. */
const SIZE = {
  institutions: 9,
  projects: 24,
  enrolments: 80,
  surveys: 5,
  answers: 40,
  experts: 8,
  batches: 5,
  runs: 7,
  doubts: 6,
};

/** A training world with rows in every list, set-based as the benchmark's: written in a moment, by no procedure of the product. */
export function buildTrainingWorld(ctx: Ctx): Promise<void> {
  return transaction(ctx, async (tx) => {
    for (const statement of trainingWorld(SIZE)) await run(tx, sql.raw(statement));
    await run(tx, sql`discard temp`);
  });
}
