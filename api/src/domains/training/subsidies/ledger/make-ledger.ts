import { chunksOf } from '../../../../database/chunks.ts';
import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { DomainError } from '../../../../platform/errors/index.ts';
import type { FlowRow } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { amountOf, inCapitals } from '../../../../platform/money/index.ts';
import { insertRecord } from '../../../../platform/records/index.ts';
import { takeBusinessNo } from '../../business-no.ts';
import { keepUses } from '../../standards/uses.ts';
import { readPayee } from '../applications/payee.ts';
import { countedLine, type KeptLine, readLines, sumsOf } from '../sheets/lines.ts';
import { subsidyLedger } from './ledger.record.ts';
import type { PostedLine } from './read-lines.ts';
import { LEDGER } from './record-type.ts';
import { FIRST, hashOfHead, hashOfLine } from './seal.ts';

/**
 * T27-5: the ledger of a sheet, once. A sheet that has one already keeps it.
 *
 * @returns number of the ledger
 * @throws where shares do not add up: nothing is generated then (02 §19.4 no. 5)
 */
export async function makeLedger(tx: Ctx, row: FlowRow): Promise<string> {
  const made = await tables(tx)
    .selectFrom('subsidy_ledger')
    .select('ledger_no as no')
    .where('sheet_id', '=', row.id)
    .executeTakeFirst();
  if (made) return made.no;
  const sheet = await readHead(tx, row.id);
  const lines = ((await readLines(tx, [row.id])).get(row.id) ?? []).filter(({ excluded }) => !excluded);
  const sums = sumsOf(lines.map(countedLine));
  if (sums.total !== amountOf(sheet.total).toFixed(2) || !amountOf(sums.central).plus(sums.local).eq(sums.total))
    throw new DomainError('E-2711', `结算单 ${sheet.sheetNo} 的明细合计与结算单不一致，台账未生成`);
  const payee = await readPayee(tx, sheet.institutionId);
  if (!payee.payee_name) throw new DomainError('E-2710', '培训机构没有经审核的收款账户，台账未生成');
  const ledgerNo = await takeBusinessNo(tx, 'LEDGER', row.districtCode);
  const now = tx.app.clock.now();
  const sealed = sealLines(tx, ledgerNo, lines);
  const { institutionId, applicationId, ...head } = sheet;
  const hash = hashOfHead(
    { ...head, ...sums, ledgerNo, districtCode: row.districtCode, payeeName: payee.payee_name },
    sealed.at(-1)?.hash ?? FIRST,
  );
  const { orgId, orgPath, districtCode } = row;
  const id = await insertRecord(
    tx,
    subsidyLedger,
    {
      ledger_no: ledgerNo,
      sheet_id: row.id,
      sheet_no: sheet.sheetNo,
      application_id: applicationId,
      run_id: sheet.runId,
      run_no: sheet.runNo,
      run_name: sheet.runName,
      start_on: sheet.startOn,
      end_on: sheet.endOn,
      institution_id: institutionId,
      institution_name: sheet.institutionName,
      project_name: sheet.projectName,
      contract_no: sheet.contractNo,
      ...payee,
      generated_at: now,
      line_count: lines.length,
      ...sums,
      amount_in_words: inCapitals(amountOf(sums.total)),
      hash,
    },
    { place: { orgId, orgPath, districtCode } },
  );
  await postLines(tx, id, sealed);
  await keepUses(
    tx,
    lines.flatMap(({ standardIds, ...line }) =>
      standardIds.map((standardId) => ({
        standardId,
        recordType: LEDGER,
        recordId: id,
        recordNo: ledgerNo,
        line: String(line.seq),
        amount: line.amount,
      })),
    ),
  );
  return ledgerNo;
}

const readHead = (tx: Ctx, sheetId: string) =>
  tables(tx)
    .selectFrom('subsidy_sheet as s')
    .innerJoin('training_run as r', 'r.id', 's.run_id')
    .innerJoin('training_project as p', 'p.id', 'r.project_id')
    .innerJoin('training_institution as i', 'i.id', 's.institution_id')
    .innerJoin('run_contract as c', 'c.id', 's.contract_id')
    .select([
      's.sheet_no as sheetNo',
      's.application_id as applicationId',
      's.run_id as runId',
      's.institution_id as institutionId',
      's.total',
      'r.run_no as runNo',
      'r.name as runName',
      'p.name as projectName',
      'i.name as institutionName',
      'c.contract_no as contractNo',
    ])
    .select([
      sql<string>`coalesce(r.actual_start, r.planned_start)::text`.as('startOn'),
      sql<string>`coalesce(r.actual_end, r.planned_end)::text`.as('endOn'),
    ])
    .where('s.id', '=', sheetId)
    .executeTakeFirstOrThrow();

/** The lines of a sheet as those of its ledger, each sealed with the one before. */
function sealLines(tx: Ctx, ledgerNo: string, lines: readonly KeptLine[]): NewPosted[] {
  const now = tx.app.clock.now().getTime();
  let before = FIRST;
  return lines.map(({ sheetId: _sheet, excluded: _out, excludeReason: _why, ...line }, place) => {
    const posted = {
      ...line,
      id: uuidv7(now),
      seq: place + 1,
      kind: 'ORIGINAL' as const,
      reversalId: null,
      correctsId: null,
    };
    before = hashOfLine(before, ledgerNo, posted);
    return { ...posted, hash: before };
  });
}

export type NewPosted = Omit<PostedLine, 'ledgerId'>;

/** Adds lines to a ledger; the database lets nobody change them afterwards. */
export async function postLines(tx: Ctx, ledgerId: string, lines: readonly NewPosted[]): Promise<void> {
  const rows = lines.map((line) => ({
    id: line.id,
    ledger_id: ledgerId,
    seq: line.seq,
    kind: line.kind,
    reversal_id: line.reversalId,
    corrects_id: line.correctsId,
    run_trainee_id: line.runTraineeId,
    name_masked: line.nameMasked,
    id_no_masked: line.idNoMasked,
    category: line.category,
    item: line.item,
    quantity: line.quantity,
    unit: line.unit,
    standard_ids: [...line.standardIds],
    unit_amount: line.unitAmount,
    gross: line.gross,
    cap: line.cap,
    amount: line.amount,
    central: line.central,
    local: line.local,
    basis: JSON.stringify(line.basis),
    posted_at: tx.app.clock.now(),
    hash: line.hash,
  }));
  for (const part of chunksOf(rows)) await tables(tx).insertInto('subsidy_ledger_line').values(part).execute();
}
