import type { Writable } from 'node:stream';
import { run, sql } from '../../../database/sql.ts';
import { getOrg } from '../../../platform/access/index.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { DomainError } from '../../../platform/errors/index.ts';
import {
  checkPlainExport,
  type ExportFile,
  exportFileName,
  makeExportFile,
  writeXlsx,
} from '../../../platform/files/index.ts';
import { type Ctx, requireUser, transaction } from '../../../platform/kernel/index.ts';
import { caseExportColumns } from './case-columns.ts';
import type { CaseExportRequest } from './export-request.ts';
import { filterWords, QUEUE_TITLES } from './filter-words.ts';
import { plainColumns, readPlainPages } from './plain-cases.ts';
import { countMatching, readCasePages } from './read-pages.ts';

/** Most cases of one file (00-common "exports"). */
export const EXPORT_MAX = 50_000;

const TITLE = '办件清单';

/**
 * A queue as an Excel file: what the filter shows of the caller's scope, as it was at one moment; masked, or in clear for who may reveal
 * each of these cases and says why. Audited with rows and digest (03 C-11) before a byte of it leaves.
 *
 * @param max most rows, for the test of the refusal
 * @throws E-0509 beyond {@link EXPORT_MAX} cases; FORBIDDEN and E-0005 for a file in clear
 */
export async function exportCases(
  ctx: Ctx,
  request: CaseExportRequest,
  max: number = EXPORT_MAX,
): Promise<{ name: string; file: ExportFile }> {
  const user = requireUser(ctx);
  const { plain, ...list } = request;
  const reason = plain && checkPlainExport(ctx, 'case:reveal', plain.reason);
  const words = await filterWords(ctx, request.queue, request.filter);
  const { shortName } = await getOrg(ctx, user.orgId);
  const name = exportFileName(TITLE, `${QUEUE_TITLES[request.queue]}_${shortName}`, ctx.app.clock.now());
  const file = await makeExportFile(
    ctx.app,
    (target) =>
      transaction(ctx, (tx) => writeSnapshot(tx, target, list, max, { filter: words, org: user.orgName, reason })),
    ({ rows, sm3 }) =>
      recordAudit(ctx, {
        event: reason ? 'case.export-plain' : 'case.export',
        objectType: 'case',
        detail: { ...list, filter: withoutSearch(request.filter), ...(reason && { reason }), rows, sm3 },
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
  words: { filter: string; org: string; reason: string | undefined },
): Promise<number> {
  await run(tx, sql`set transaction isolation level repeatable read, read only`);
  const count = await countMatching(tx, request, max + 1);
  if (count > max) throw tooMany(max);
  const common = { title: TITLE, filter: words.filter };
  const notes = [
    ['导出单位', words.org],
    ['件数', count],
  ] as const;
  if (!words.reason) {
    const columns = caseExportColumns(request.queue);
    return writeXlsx(tx, target, { ...common, notes, columns, pages: readCasePages(tx, request) });
  }
  return writeXlsx(tx, target, {
    ...common,
    notes: [...notes, ['导出方式', '明文（未脱敏）'], ['导出原因', words.reason]],
    mark: `明文导出：${words.reason}`,
    columns: plainColumns(request.queue),
    pages: readPlainPages(tx, request),
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
