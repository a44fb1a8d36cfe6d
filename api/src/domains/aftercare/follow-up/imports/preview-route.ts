import type { FastifyInstance } from 'fastify';
import { tables } from '../../../../database/tables.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { sm3Hex } from '../../../../platform/crypto/index.ts';
import { badInput, DomainError } from '../../../../platform/errors/index.ts';
import type { SheetFault } from '../../../../platform/files/sheets/read-sheet.ts';
import { type GivenSheet, sheetRoutes } from '../../../../platform/files/sheets/sheet-routes.ts';
import { type App, type Ctx, requireUser, transaction } from '../../../../platform/kernel/index.ts';
import { type MatchedRow, matchList } from './match-list.ts';
import { EXAMPLES, readList, TITLES } from './read-list.ts';

/** Rows of one list. */
const MOST = 5000;

/** What a list holds and whom it means; nothing of it is taken yet. */
export interface ListPreview {
  importId: string | null;
  rowCount: number;
  faults: readonly SheetFault[];
  rows: readonly MatchedRow[];
}

/** The first of the two steps: reads the file, finds whom it means, and keeps that for the second one (AC of 14.6 "match preview"). */
async function preview(ctx: Ctx, { bytes, fileName, commit }: GivenSheet): Promise<ListPreview> {
  if (commit) throw badInput([{ path: 'file', message: '请核对匹配结果后确认导入' }]);
  const sm3 = sm3Hex(bytes);
  await refuseKnown(ctx, sm3);
  const { openWorkbook, readRows } = await import('../../../../platform/files/sheets/read-sheet.ts');
  const broken = (message: string) => ({
    importId: null,
    rowCount: 0,
    faults: [{ row: 0, column: '文件', message }],
    rows: [],
  });
  const workbook = await openWorkbook(bytes);
  if (!workbook) return broken('文件不是正确的xlsx');
  const rows = readRows(workbook, TITLES, { mark: TITLES[0], most: MOST });
  if (!rows) return broken(`没有找到“${TITLES[0]}”一列，请使用模板`);
  if (rows.length > MOST) return broken(`一次最多导入${MOST}行`);
  if (rows.length === 0) return broken('表中没有数据');
  const { good, faults } = readList(rows, localDateOf(ctx.app.clock.now()));
  const matched = await matchList(ctx, good);
  return { importId: await keep(ctx, { fileName, sm3 }, matched), rowCount: rows.length, faults, rows: matched };
}

export async function refuseKnown(ctx: Ctx, sm3: string): Promise<void> {
  const known = await tables(ctx)
    .selectFrom('follow_up_import')
    .select('id')
    .where('sm3', '=', sm3)
    .where('taken_at', 'is not', null)
    .executeTakeFirst();
  if (known) throw new DomainError('E-IMP-05', '该文件已导入过，不能重复导入');
}

/** Neither names nor numbers: which plans each row may mean, and what it says of work. */
function keep(ctx: Ctx, { fileName, sm3 }: { fileName: string; sm3: string }, rows: readonly MatchedRow[]) {
  return transaction(ctx, async (tx) => {
    const now = tx.app.clock.now();
    const id = uuidv7(now.getTime());
    const matches = rows.map(({ personName: _, candidates, hint: __, ...row }) => ({
      ...row,
      plans: candidates.map(({ planId }) => planId),
    }));
    await tables(tx)
      .insertInto('follow_up_import')
      .values({
        id,
        created_at: now,
        user_id: requireUser(tx).userId,
        file_name: [...fileName].slice(0, 200).join(''),
        sm3,
        matches: JSON.stringify(matches),
      })
      .execute();
    return id;
  });
}

/** 导入单位用工名单: template and preview. */
export function listRoutes(server: FastifyInstance, app: App): void {
  sheetRoutes(server, app, {
    path: '/imports/follow-up-employers',
    permission: 'followup:import',
    most: { packed: 10, unfolded: 120 },
    templateName: '单位用工名单导入模板.xlsx',
    writeTemplate: async () =>
      (await import('../../../../platform/files/sheets/write-template.ts')).writeTemplate([
        { name: '单位用工名单', titles: TITLES, examples: EXAMPLES },
      ]),
    take: preview,
  });
}
