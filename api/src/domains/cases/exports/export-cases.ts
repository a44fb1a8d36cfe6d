import type { Writable } from 'node:stream';
import { run, sql } from '../../../database/sql.ts';
import { getOrg } from '../../../platform/access/index.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { DomainError } from '../../../platform/errors/index.ts';
import { type ExportFile, exportFileName, makeExportFile, writeXlsx } from '../../../platform/files/index.ts';
import { type Ctx, requireUser, transaction } from '../../../platform/kernel/index.ts';
import { caseExportColumns } from './case-columns.ts';
import type { CaseExportRequest } from './export-request.ts';
import { filterWords, QUEUE_TITLES } from './filter-words.ts';
import { countMatching, readCasePages } from './read-pages.ts';

/** Most cases of one file (00-common "exports"). */
export const EXPORT_MAX = 50_000;

const TITLE = '办件清单';

/**
 * A queue as an Excel file: what the filter shows of the caller's scope, masked, as it was at one moment. Audited with rows and digest
 * (03 C-11) before a byte of it leaves.
 *
 * @param max most rows, for the test of the refusal
 * @throws E-0509 beyond {@link EXPORT_MAX} cases
 */
export async function exportCases(
  ctx: Ctx,
  request: CaseExportRequest,
  max: number = EXPORT_MAX,
): Promise<{ name: string; file: ExportFile }> {
  const user = requireUser(ctx);
  const words = await filterWords(ctx, request.queue, request.filter);
  const { shortName } = await getOrg(ctx, user.orgId);
  const name = exportFileName(TITLE, `${QUEUE_TITLES[request.queue]}_${shortName}`, ctx.app.clock.now());
  const file = await makeExportFile(
    ctx.app,
    (target) => transaction(ctx, (tx) => writeSnapshot(tx, target, request, max, { filter: words, org: user.orgName })),
    ({ rows, sm3 }) =>
      recordAudit(ctx, {
        event: 'case.export',
        objectType: 'case',
        detail: { ...request, filter: withoutSearch(request.filter), rows, sm3 },
      }),
  );
  return { name, file };
}

/** One snapshot for all pages: a case that moves meanwhile is neither missing nor there twice. */
async function writeSnapshot(
  tx: Ctx,
  target: Writable,
  request: CaseExportRequest,
  max: number,
  words: { filter: string; org: string },
): Promise<number> {
  await run(tx, sql`set transaction isolation level repeatable read, read only`);
  const count = await countMatching(tx, request, max + 1);
  if (count > max) throw tooMany(max);
  return writeXlsx(tx, target, {
    title: TITLE,
    filter: words.filter,
    notes: [
      ['导出单位', words.org],
      ['件数', count],
    ],
    columns: caseExportColumns(request.queue),
    pages: readCasePages(tx, request),
  });
}

function tooMany(max: number): DomainError {
  const most = max.toLocaleString('en-US');
  return new DomainError('E-0509', `符合条件的办件超过${most}件，一次最多导出${most}件，请缩小筛选范围后再导出`);
}

/** What was searched for may be an ID number; the audit log keeps that there was a search. */
function withoutSearch({ search, ...filter }: CaseExportRequest['filter']) {
  return search ? { ...filter, search: true } : filter;
}
