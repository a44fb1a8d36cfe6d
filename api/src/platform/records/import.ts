import type { FastifyInstance } from 'fastify';
import { recordAudit } from '../audit/index.ts';
import { sm3Hex } from '../crypto/index.ts';
import type { SheetFault } from '../files/sheets/read-sheet.ts';
import { type GivenSheet, sheetRoutes } from '../files/sheets/sheet-routes.ts';
import { type App, type Ctx, type ModuleDefinition, transaction } from '../kernel/index.ts';
import type { AnyRecord } from './define-record.ts';
import type { Form } from './form.ts';
import { keepFile, readRowsOf, refuseKnown, WRONG_ROWS } from './sheet-file.ts';
import type { Table } from './table.ts';
import { type Beginning, insertRecords } from './write.ts';

/** What is an import's own where the rest is as with every one. */
export interface ImportSpec {
  permission: string;
  /** Rows that one file may have. */
  most: number;
  /** Code of the audit event; its title is 导入 and the record's. */
  audit: string;
  /** Rows of the template that show how it is filled in, by the titles of the columns. */
  examples: readonly Readonly<Record<string, string>>[];
  beginning?: Beginning;
  /** What the office has against rows that are right by themselves; one list a row, empty where it has nothing. A fixed number of statements. */
  against?(
    ctx: Ctx,
    rows: readonly Readonly<Record<string, unknown>>[],
  ): Promise<readonly (readonly Omit<SheetFault, 'row'>[])[]>;
  /**
   * Locks what the rows are about, where two files, or a file and a form, may say the same at once: `against` is then asked a second time, in the
   * transaction that writes them. @throws nothing of its own; what came between refuses the file as any wrong row does
   */
  lock?(tx: Ctx, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void>;
  /** What else is written with each of the rows that are taken in: where it belongs, what was found out about it. Before the transaction. */
  complete?(
    ctx: Ctx,
    rows: readonly Readonly<Record<string, unknown>>[],
  ): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Rows of records that stand already: the domain writes them itself, in the transaction of the others; true for each that it has written. */
  renew?(tx: Ctx, rows: readonly Readonly<Record<string, unknown>>[]): Promise<readonly boolean[]>;
  /** What follows of the records that were made, in the transaction that has made them. */
  after?(tx: Ctx, ids: readonly string[]): Promise<void>;
  /** The same file may come again: its rows say themselves that they are known (`against`), instead of E-IMP-05. */
  again?: true;
}

/** An import as the clients and the generic suites know it. */
export interface RecordImport {
  kind: string;
  record: AnyRecord;
  permission: string;
  /** Titles of its columns, in the order of the template. */
  titles: readonly string[];
}

/** What a file holds, and how many records came of it. */
export interface ImportOutcome {
  rowCount: number;
  goodRows: number;
  faults: readonly SheetFault[];
  imported: number;
}

const MEGABYTES = { packed: 10, unfolded: 120 };

/**
 * The import of a record's form, in two steps (00-common "imports"): `POST /imports/<kind>/check` names every wrong cell by row and column,
 * `POST /imports/<kind>/import` takes the same file in once, `GET /imports/<kind>/template.xlsx` gives the sheet to fill in.
 *
 * @param kind of the address: `visits`
 */
export function importOf<T extends Table, K extends keyof T['columns'] & string>(
  record: AnyRecord,
  form: Form<T, K>,
  kind: string,
  spec: ImportSpec,
): Pick<ModuleDefinition, 'auditEvents' | 'imports'> & { routes(server: FastifyInstance, app: App): void } {
  const titles = form.columns.map((key) => record.table.columns[key]?.title ?? key);
  return {
    auditEvents: [{ code: spec.audit, title: `导入${record.spec.title}` }],
    imports: [{ kind, record, permission: spec.permission, titles }],
    routes: (server, app) =>
      sheetRoutes(server, app, {
        path: `/imports/${kind}`,
        permission: spec.permission,
        most: MEGABYTES,
        templateName: `${record.spec.title}导入模板.xlsx`,
        // The library is large and seldom needed: loaded when somebody asks.
        writeTemplate: async () =>
          (await import('../files/sheets/write-template.ts')).writeTemplate([
            {
              name: record.spec.title,
              titles,
              examples: spec.examples.map((example) => titles.map((title) => example[title] ?? '')),
            },
          ]),
        take: (ctx, given) => takeSheet(ctx, record, form, spec, titles, given),
      }),
  };
}

async function takeSheet<T extends Table, K extends keyof T['columns'] & string>(
  ctx: Ctx,
  record: AnyRecord,
  form: Form<T, K>,
  spec: ImportSpec,
  titles: readonly string[],
  { bytes, fileName, commit, onlyGood }: GivenSheet,
): Promise<ImportOutcome> {
  const sm3 = sm3Hex(bytes);
  if (!spec.again) await refuseKnown(ctx, record.spec.type, sm3);
  const { rows, broken } = await readRowsOf(bytes, titles, spec.most);
  const read = rows.map((row) => ({ row: row.row, ...form.readRow(ctx, row.cell) }));
  const right = read.filter(({ faults }) => faults.length === 0);
  const against = await spec.against?.(
    ctx,
    right.map(({ written }) => written),
  );
  const good = right.filter((_, place) => (against?.[place]?.length ?? 0) === 0);
  const faults: SheetFault[] = [
    ...(broken ? [{ row: 0, column: '文件', message: broken }] : []),
    ...read.flatMap(({ row, faults }) => faults.map((fault) => ({ row, ...fault }))),
    ...right.flatMap(({ row }, place) => (against?.[place] ?? []).map((fault) => ({ row, ...fault }))),
  ].toSorted((a, b) => a.row - b.row);
  const outcome = { rowCount: rows.length, goodRows: good.length, faults, imported: 0 };
  if (!commit) return outcome;
  if (good.length === 0 || (faults.length > 0 && !onlyGood)) throw WRONG_ROWS();
  const taken = good.map(({ written }) => written);
  const more = await spec.complete?.(ctx, taken);
  await transaction(ctx, async (tx) => {
    if (spec.lock) {
      await spec.lock(tx, taken);
      if ((await spec.against?.(tx, taken))?.some((found) => found.length > 0)) throw WRONG_ROWS();
    }
    if (!spec.again) await keepFile(tx, record.spec.type, { sm3, fileName, rowCount: good.length });
    const rows = taken.map((written, place) => ({ ...written, ...more?.[place] }));
    const renewed = (await spec.renew?.(tx, rows)) ?? [];
    const fresh = rows.filter((_, place) => renewed[place] !== true);
    const ids = await insertRecords(tx, record, fresh, spec.beginning);
    await spec.after?.(tx, ids);
    await recordAudit(tx, {
      event: spec.audit,
      objectType: record.spec.type,
      detail: { rows: good.length, left: outcome.rowCount - good.length, sm3 },
    });
  });
  return { ...outcome, imported: good.length };
}
