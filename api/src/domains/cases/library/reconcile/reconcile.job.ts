import { FIRST_ID } from '../../../../database/uuid.ts';
import { findOrgByCode } from '../../../../platform/access/index.ts';
import { addDays, instantOf, localDateOf } from '../../../../platform/calendar/index.ts';
import type { JobDefinition } from '../../../../platform/jobs/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { sendNotices } from '../../../../platform/notify/index.ts';
import { type ComparedRecord, comparedRecords } from './compared-records.ts';
import { countOpen, writeDifferences } from './differences.ts';
import { type LibraryQuery, type LibraryState, libraryQueryOf } from './library-query.ts';

const CITY = '310000';
const DEFAULT_DAYS = 3;
const CHUNK = 200;
/** Questions under way at once. */
const PARALLEL = 4;
/** A night's work; what is beyond it is compared the night after. */
const MOST = 100_000;

/**
 * Compares how cases ended here with what the case library says (01 §2.7), chunk by chunk, and tells the technicians once a night how
 * many differ. A library that cannot be reached fails the run, which the queue repeats.
 */
export async function reconcileLibrary(ctx: Ctx, days = DEFAULT_DAYS): Promise<void> {
  const query = await libraryQueryOf(ctx);
  if (!query) {
    ctx.app.log.warn('no case library is configured: nothing to compare with');
    return;
  }
  const startedAt = ctx.app.clock.now();
  const since = instantOf(addDays(localDateOf(startedAt), -days));
  let after = FIRST_ID;
  for (let done = 0; done < MOST; done += CHUNK) {
    const compared = await comparedRecords(ctx, since, after, CHUNK);
    const last = compared.at(-1);
    if (!last) break;
    const library = await askAbout(ctx, query, compared);
    await transaction(ctx, (tx) => writeDifferences(tx, compared, library));
    after = last.recordId;
  }
  await tellTechnicians(ctx, startedAt);
}

async function askAbout(
  ctx: Ctx,
  query: LibraryQuery,
  compared: readonly ComparedRecord[],
): Promise<Map<string, LibraryState>> {
  const projids = compared.map(({ projid }) => projid);
  const questions = Array.from({ length: Math.ceil(projids.length / query.batch) }, (_, index) =>
    projids.slice(index * query.batch, (index + 1) * query.batch),
  );
  const answers = new Map<string, LibraryState>();
  for (let first = 0; first < questions.length; first += PARALLEL) {
    const group = await Promise.all(questions.slice(first, first + PARALLEL).map((part) => query.find(ctx, part)));
    for (const answer of group) for (const [projid, state] of answer) answers.set(projid, state);
  }
  return answers;
}

async function tellTechnicians(ctx: Ctx, startedAt: Date): Promise<void> {
  const { open, fresh } = await countOpen(ctx, startedAt);
  const city = open > 0 ? await findOrgByCode(ctx, CITY) : undefined;
  if (!city) return;
  await sendNotices(ctx, [
    {
      template: 'N04',
      receivers: [{ roleCode: 'TECH', orgId: city.id }],
      variables: {
        故障描述: `日终对账：${open}件办件的状态与办件库不一致（本次新增${fresh}件）`,
        影响范围: '这些办件在办件库的办理状态有误，申请人查询到的进度可能不准确',
        解决建议: '在“办件库差异”中逐条核对：可重推的重推，确属办件库原因的与办件库联系后标记已核实',
        traceId: ctx.traceId,
      },
      dueKey: `library-difference-${localDateOf(startedAt)}`,
    },
  ]);
}

export const reconcileJob: JobDefinition = {
  name: 'cases.reconcile-library',
  title: '办件库日终对账',
  cron: '0 3 * * *',
  concurrency: 1,
  retries: 3,
  run: (ctx, data) => reconcileLibrary(ctx, typeof data.days === 'number' ? data.days : DEFAULT_DAYS),
};
