import type { FastifyInstance } from 'fastify';
import { recordAudit } from '../../../platform/audit/index.ts';
import { sm3Hex } from '../../../platform/crypto/index.ts';
import type { SheetFault } from '../../../platform/files/sheets/read-sheet.ts';
import { type GivenSheet, sheetRoutes } from '../../../platform/files/sheets/sheet-routes.ts';
import { type App, type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { keepFile, readRowsOf, refuseKnown, WRONG_ROWS } from '../../../platform/records/sheet-file.ts';
import { RIGHTS } from '../permissions.ts';
import { IMPORT } from '../record-types.ts';
import { cadre, cadreForm, type Entry } from '../register/cadre.record.ts';
import { cadreTable } from '../register/cadre-table.ts';
import { identityOf } from '../register/identity.ts';
import { type Judged, judgeEntries } from '../register/judge-entries.ts';
import { lockIdentities } from '../register/lock-identities.ts';
import { cadreExample } from './example.ts';
import { writeBatches } from './write-batches.ts';

/** Rows of one file; more is seldom a district's whole register. */
const MOST = 5000;
const AUDIT = 'cadre.import';
const TITLES = cadreForm.columns.map((key) => cadreTable.columns[key].title);
const TITLE = '企业退休军转干部';

interface Read {
  row: number;
  written: Entry;
  faults: SheetFault[];
  judged?: Judged | undefined;
}

/** The rows of a file with everything that is wrong with them: alone, against each other, against the register (03 §31.8, C-10). */
async function judge(ctx: Ctx, bytes: Buffer): Promise<{ rows: Read[]; broken: string | undefined }> {
  const { rows, broken } = await readRowsOf(bytes, TITLES, MOST);
  const read = rows.map(({ row, cell }): Read => {
    const { written, faults } = cadreForm.readRow(ctx, cell);
    return { row, written, faults: faults.map((fault) => ({ row, ...fault })) };
  });
  const right = read.filter(({ faults }) => faults.length === 0);
  const twice = doubles(ctx, right);
  const judged = await judgeEntries(
    ctx,
    right.map(({ written }) => written),
    { updates: true },
  );
  for (const [place, one] of right.entries()) {
    one.judged = judged[place];
    for (const { key, message } of one.judged?.faults ?? [])
      one.faults.push({ row: one.row, column: cadreTable.columns[key].title, message });
    const others = twice.get(one.row);
    if (others)
      one.faults.push({
        row: one.row,
        column: cadreTable.columns.id_no.title,
        message: `文件内重复：第 ${others.join('、')} 行`,
      });
  }
  return { rows: read, broken };
}

/** By row, all rows that name the same person: each of them is wrong, for nobody can say which is meant. */
function doubles(ctx: Ctx, rows: readonly Read[]): ReadonlyMap<number, number[]> {
  const byNumber = new Map<string, number[]>();
  for (const { row, written } of rows) {
    const { id_no: idNo } = identityOf(ctx, written.id_no);
    byNumber.set(idNo, [...(byNumber.get(idNo) ?? []), row]);
  }
  const many = [...byNumber.values()].filter((found) => found.length > 1);
  return new Map(many.flatMap((found) => found.map((row) => [row, found] as const)));
}

async function takeFile(ctx: Ctx, { bytes, fileName, commit, onlyGood }: GivenSheet) {
  const sm3 = sm3Hex(bytes);
  await refuseKnown(ctx, IMPORT, sm3);
  const { rows, broken } = await judge(ctx, bytes);
  const outcomeOf = (read: readonly Read[], imported: number) => ({
    rowCount: read.length,
    goodRows: read.filter(({ faults }) => faults.length === 0).length,
    faults: [...(broken ? [{ row: 0, column: '文件', message: broken }] : []), ...read.flatMap(({ faults }) => faults)],
    imported,
    // 03 §31.8 「已由15位转换」
    convertedRows: read.flatMap(({ row, faults, written }) =>
      faults.length === 0 && identityOf(ctx, written.id_no).id_converted ? [row] : [],
    ),
  });
  if (!commit) return outcomeOf(rows, 0);
  return transaction(ctx, async (tx) => {
    await lockIdentities(tx);
    // What was right a moment ago is judged again: nobody comes between now.
    const { rows: now } = await judge(tx, bytes);
    const good = now.filter(({ faults }) => faults.length === 0);
    if (good.length === 0 || (good.length < now.length && !onlyGood)) throw WRONG_ROWS();
    await keepFile(tx, IMPORT, { sm3, fileName, rowCount: good.length });
    await writeBatches(
      tx,
      good.map(({ written, judged }) => ({ entry: written, known: judged?.known })),
      { fileName, digest: sm3, leftOut: now.length - good.length },
    );
    await recordAudit(tx, {
      event: AUDIT,
      objectType: IMPORT,
      detail: { rows: good.length, left: now.length - good.length, sm3 },
    });
    return outcomeOf(now, good.length);
  });
}

/**
 * 人员信息批量导入 (03 §31.1, §31.4): `POST /imports/emp-cadres/check` and `/import`. Each right row becomes an application of its district's
 * batch: 人员新增 of who is not known, a change of who is.
 */
export const cadreFile = {
  auditEvents: [{ code: AUDIT, title: `导入${TITLE}` }],
  imports: [{ kind: 'emp-cadres', record: cadre, permission: RIGHTS.import, titles: TITLES }],
  routes: (server: FastifyInstance, app: App) =>
    sheetRoutes(server, app, {
      path: '/imports/emp-cadres',
      permission: RIGHTS.import,
      most: { packed: 10, unfolded: 120 },
      templateName: `${TITLE}导入模板.xlsx`,
      // The library is large and seldom needed: loaded when somebody asks.
      writeTemplate: async () =>
        (await import('../../../platform/files/sheets/write-template.ts')).writeTemplate([
          { name: TITLE, titles: TITLES, examples: [TITLES.map((title) => cadreExample[title] ?? '')] },
        ]),
      take: takeFile,
    }),
};
