import type { FastifyInstance } from 'fastify';
import { recordAudit } from '../audit/index.ts';
import { sm3Hex } from '../crypto/index.ts';
import type { SheetFault, SheetRow } from '../files/sheets/read-sheet.ts';
import { type GivenSheet, sheetRoutes } from '../files/sheets/sheet-routes.ts';
import { type App, type Ctx, type ModuleDefinition, transaction } from '../kernel/index.ts';
import type { ImportOutcome } from './import.ts';
import { keepFile, readRowsOf, refuseKnown, WRONG_ROWS } from './sheet-file.ts';

/** A row with what it means, or what is wrong with it by column. */
export interface JudgedSheetRow<Value> {
  row: number;
  value: Value | null;
  faults: readonly Omit<SheetFault, 'row'>[];
}

/** An import into something that stands already: rows of one parent's, by its own rule. */
interface SheetSpec<Parent, Value> {
  /** Of the address: `POST /imports/<kind>/check?of=<id of the parent>`. */
  kind: string;
  title: string;
  permission: string;
  /** Code of the audit event; its title is 导入 and the title. */
  audit: string;
  /** Columns in the order of the template; the first one is asked for. */
  titles: readonly string[];
  most: number;
  /** Megabytes of the file, and of what it unfolds to; as much as a small list needs unless said. */
  megabytes?: { packed: number; unfolded: number };
  /** What the record is called by which a file was taken in before (03 C-10: 批次号); */
  known?(parent: Parent): string;
  examples: readonly (readonly string[])[];
  /** Type of the parent, for the log. */
  parentType: string;
  /** Its rows are of no record: whatever one a request names, the same file is the same file. */
  alone?: true;
  /** The parent under its lock, for whoever may write to it. @throws NOT_FOUND and what refuses the whole import */
  lock(tx: Ctx, id: string): Promise<Parent>;
  /** What each row means now, in their order. */
  judge(tx: Ctx, parent: Parent, rows: readonly SheetRow[]): Promise<readonly JudgedSheetRow<Value>[]>;
  write(tx: Ctx, parent: Parent, values: readonly Value[]): Promise<void>;
}

const MEGABYTES = { packed: 2, unfolded: 24 };

/**
 * An import of rows of one record in two steps (00-common "imports"): what is wrong is named by row and column; then the same file is taken in once
 * for that record. Both steps judge under the record's lock, so that what was right is right when it is written.
 */
export function sheetImportOf<Parent, Value>(
  spec: SheetSpec<Parent, Value>,
): Pick<ModuleDefinition, 'auditEvents'> & { routes(server: FastifyInstance, app: App): void } {
  return {
    auditEvents: [{ code: spec.audit, title: `导入${spec.title}` }],
    routes: (server, app) =>
      sheetRoutes(server, app, {
        path: `/imports/${spec.kind}`,
        permission: spec.permission,
        most: spec.megabytes ?? MEGABYTES,
        templateName: `${spec.title}导入模板.xlsx`,
        // The library is large and seldom needed: loaded when somebody asks.
        writeTemplate: async () =>
          (await import('../files/sheets/write-template.ts')).writeTemplate([
            { name: spec.title, titles: spec.titles, examples: spec.examples },
          ]),
        take: (ctx, given) => takeSheet(ctx, spec, given),
      }),
  };
}

function takeSheet<Parent, Value>(
  ctx: Ctx,
  spec: SheetSpec<Parent, Value>,
  { bytes, fileName, commit, onlyGood, of: named }: GivenSheet,
): Promise<ImportOutcome> {
  const of = spec.alone ? '' : named;
  return transaction(ctx, async (tx) => {
    const parent = await spec.lock(tx, of);
    // One timetable may well be that of two runs: the same file is refused for the same record.
    const sm3 = sm3Hex(Buffer.concat([bytes, Buffer.from(of)]));
    await refuseKnown(tx, spec.kind, sm3, spec.known?.(parent));
    const { rows, broken } = await readRowsOf(bytes, spec.titles, spec.most);
    const judged = broken ? [] : await spec.judge(tx, parent, rows);
    const good = judged.flatMap(({ value, faults }) => (value !== null && faults.length === 0 ? [value] : []));
    const faults: SheetFault[] = [
      ...(broken ? [{ row: 0, column: '文件', message: broken }] : []),
      ...judged.flatMap(({ row, faults: own }) => own.map((fault) => ({ row, ...fault }))),
    ].toSorted((a, b) => a.row - b.row);
    const outcome = { rowCount: rows.length, goodRows: good.length, faults, imported: 0 };
    if (!commit) return outcome;
    if (good.length === 0 || (faults.length > 0 && !onlyGood)) throw WRONG_ROWS();
    await keepFile(tx, spec.kind, { sm3, fileName, rowCount: good.length });
    await spec.write(tx, parent, good);
    await recordAudit(tx, {
      event: spec.audit,
      objectType: spec.parentType,
      objectId: of,
      detail: { rows: good.length, left: rows.length - good.length, sm3 },
    });
    return { ...outcome, imported: good.length };
  });
}
