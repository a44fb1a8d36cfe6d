import { firstRow, sql } from '../../../../database/sql.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { sm3Hex } from '../../../../platform/crypto/index.ts';
import { DomainError } from '../../../../platform/errors/index.ts';
import { actorName, type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import type { SheetExpert, SheetFault } from './expert-sheet.ts';
import { takeIn } from './save-expert.ts';

export interface ImportRequest {
  bytes: Buffer;
  fileName: string;
  /** Takes the rows in; otherwise the file is only checked. */
  commit: boolean;
  /** 只导入正确行: leaves out the rows with a fault. */
  onlyGood: boolean;
}

/** What a file holds, and how many experts of it were taken in. */
export interface ImportOutcome {
  rowCount: number;
  goodRows: number;
  faults: readonly SheetFault[];
  imported: number;
}

/** Undoes the trial of a row, or of a whole file. */
class Undone extends Error {}

/**
 * Experts from an Excel file in two steps (00-common "imports"): checked with each fault by row and column, then the same file taken in once.
 * With a faulty row nothing is written unless `onlyGood`.
 *
 * @throws E-IMP-05 for a file that was taken in before, E-1713 while rows are wrong and not left out
 */
export async function importExperts(
  ctx: Ctx,
  { bytes, fileName, commit, onlyGood }: ImportRequest,
): Promise<ImportOutcome> {
  const sm3 = sm3Hex(bytes);
  await requireFresh(ctx, sm3);
  // Loaded when somebody asks: the library is large and seldom needed.
  const { readExpertSheet } = await import('./expert-sheet.ts');
  const { experts, faults, rowCount } = await readExpertSheet(bytes, localDateOf(ctx.app.clock.now()));
  const wrong = new Set(faults.map(({ row }) => row));
  const sound = experts.filter(({ row }) => !wrong.has(row));
  const refused = await tryRows(ctx, sound);
  const all = [...faults, ...refused].sort((a, b) => a.row - b.row);
  const bad = new Set(all.map(({ row }) => row));
  const good = sound.filter(({ row }) => !bad.has(row));
  const outcome = { rowCount, goodRows: good.length, faults: all, imported: 0 };
  if (!commit) return outcome;
  if (good.length === 0 || (all.length > 0 && !onlyGood))
    throw new DomainError('E-1713', '文件中有错误的行，请修改后重新上传，或选择只导入正确行');
  await transaction(ctx, async (tx) => {
    await keepFile(tx, { sm3, fileName, rows: good.length });
    for (const { loginName, profile } of good) await takeIn(tx, { loginName, profile, kind: 'IMPORT' });
    await recordAudit(tx, {
      event: 'training.expert.import',
      objectType: 'reviewExpert',
      detail: { rows: good.length, left: rowCount - good.length, sm3 },
    });
  });
  return { ...outcome, imported: good.length };
}

/** What the library itself has against the rows: each is taken in for trial, and nothing of it stays. */
async function tryRows(ctx: Ctx, experts: readonly SheetExpert[]): Promise<SheetFault[]> {
  const faults: SheetFault[] = [];
  for (const { row, loginName, profile } of experts) {
    try {
      await transaction(ctx, async (tx) => {
        await takeIn(tx, { loginName, profile, kind: 'IMPORT' });
        throw new Undone();
      });
    } catch (error) {
      if (error instanceof Undone) continue;
      if (!(error instanceof DomainError)) throw error;
      const [fault] = error.fields ?? [];
      faults.push({ row, column: fault?.path === 'idNo' ? '身份证号码' : '登录账号', message: error.message });
    }
  }
  return faults;
}

async function requireFresh(ctx: Ctx, sm3: string): Promise<void> {
  const known = await firstRow(ctx, sql`select 1 as one from review_expert_import where sm3 = ${sm3}`);
  if (known) throw new DomainError('E-IMP-05', '该文件已导入过，不能重复导入');
}

async function keepFile(
  tx: Ctx,
  { sm3, fileName, rows }: { sm3: string; fileName: string; rows: number },
): Promise<void> {
  const now = tx.app.clock.now();
  const kept = await firstRow(
    tx,
    sql`insert into review_expert_import (id, sm3, file_name, row_count, imported_at, imported_by_name)
        values (${uuidv7(now.getTime())}, ${sm3}, ${[...fileName].slice(0, 200).join('')}, ${rows}, ${now}, ${actorName(tx.actor)})
        on conflict (sm3) do nothing returning id`,
  );
  if (!kept) throw new DomainError('E-IMP-05', '该文件已导入过，不能重复导入');
}
