import { randomUUID } from 'node:crypto';
import { rows, sql } from '../src/database/sql.ts';
import { instantOf } from '../src/platform/calendar/index.ts';
import type { Ctx } from '../src/platform/kernel/index.ts';
import type { Browser } from './access.ts';
import type { Product } from './product.ts';

/** A warning as tests look at it. */
export interface SeenWarning {
  id: string;
  version: number;
  state: string;
  level: number;
  ruleKey: string;
  recordId: string;
  limitKind: string;
  message: string;
  priorityNo: number;
  triggeredAt: string;
  resolution: string | null;
  reminded: number;
}

/** The warnings of a case and its sub-cases, oldest first. */
export function warningsOf(ctx: Ctx, caseId: string): Promise<SeenWarning[]> {
  return rows<SeenWarning>(
    ctx,
    sql`select w.id, w.version, w.state, w.level, r.key as "ruleKey", w.record_id as "recordId", w.limit_kind as "limitKind", w.message,
               w.priority_no as "priorityNo", w.triggered_at as "triggeredAt", w.resolution, w.reminded
          from warning w join rule r on r.id = w.rule_id where w.case_id = ${caseId} order by w.id`,
  );
}

/** Moves the clock to a local moment and lets the sweep run. */
export async function sweepAt(app: Product, day: string, time: string): Promise<void> {
  app.clock.set(instantOf(day, time));
  await app.job('warning.sweep');
}

const ADVANCE = `mutation ($input: RecordActInput!) { advanceWarnings(input: $input) { ok rows { result code message } } }`;

/** One act on a warning as the console sends it; gives the code of its refusal. */
export async function actOnWarning(
  browser: Browser,
  action: string,
  { id, version }: { id: string; version: number },
  input: object = {},
): Promise<{ result?: string; code?: string | null; message?: string | null }> {
  const { data, code, message } = await browser.run(ADVANCE, {
    input: { action, requestId: randomUUID(), rows: [{ id, version }], ...input },
  });
  const [row] =
    (data.advanceWarnings as { rows: { result: string; code: string | null; message: string | null }[] } | undefined)
      ?.rows ?? [];
  return row ?? { code, message };
}
