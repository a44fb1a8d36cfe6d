import { tables } from '../../../../database/tables.ts';
import { FIRST_ID } from '../../../../database/uuid.ts';
import type { JobDefinition } from '../../../../platform/jobs/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { endMatters, listOpenMatters } from '../../../cases/index.ts';

const FINISH = 'subsidy.finish-matters';
/** 自主就业一次性经济补助 in the bundle. */
const MATTER = 'M12';
const SLICE = 200;

/** Whose word it is that the money has arrived. */
const PLATFORM = { kind: 'EXTERNAL', appId: 'fund-platform', name: '资金监管平台' } as const;

/**
 * M12 of a case ends when its subsidy is paid (01 §13.5, R11.5): nobody reports by hand what the bank has said. Apart from the result's own
 * transaction, which holds the batch and not the case; also where the case was accepted after the money had come.
 */
async function finishMatters(ctx: Ctx): Promise<void> {
  for (let after: string | undefined = FIRST_ID; after; ) {
    const open = await listOpenMatters(ctx, MATTER, after, SLICE);
    const paid = await paidCases(
      ctx,
      open.map(({ caseId }) => caseId),
    );
    const ended = open.filter(({ caseId }) => paid.has(caseId)).map(({ id }) => id);
    await endMatters(ctx, ended, PLATFORM, '一次性经济补助已发放');
    after = open.length < SLICE ? undefined : open.at(-1)?.id;
  }
}

async function paidCases(ctx: Ctx, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (caseIds.length === 0) return new Set();
  const found = await tables(ctx)
    .selectFrom('one_off_subsidy')
    .select('case_id')
    .where('case_id', 'in', [...caseIds])
    .where('state', '=', 'PAID')
    .execute();
  return new Set(found.flatMap(({ case_id }) => case_id ?? []));
}

/** Something was paid: the matters follow once that is certain. */
export const finishSoon = (tx: Ctx): Promise<void> => tx.app.jobs.send(tx, FINISH, {}, { key: FINISH });

export const finishMattersJob: JobDefinition = {
  name: FINISH,
  title: '一次性经济补助发放后办结事项',
  cron: '*/30 * * * *',
  concurrency: 1,
  run: finishMatters,
};
