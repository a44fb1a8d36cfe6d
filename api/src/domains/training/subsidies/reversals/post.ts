import { tables } from '../../../../database/tables.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type Amount, amountOf, NOTHING } from '../../../../platform/money/index.ts';
import { calculate } from '../applications/calculate.ts';
import { type NewPosted, postLines } from '../ledger/make-ledger.ts';
import { type PostedLine, readPosted, standingLines } from '../ledger/read-lines.ts';
import { FIRST, hashOfLine } from '../ledger/seal.ts';
import { refusal } from '../refusal.ts';
import { reverse } from '../reverse.ts';
import { countedLine } from '../sheets/lines.ts';

/**
 * Posts an approved reversal: the line taken back, and what it should have come to, below the lines that the ledger has (02 §21.2 correction).
 *
 * @returns the sheet of the ledger, and whether something was paid too much
 * @throws E-2717 where the line was taken back meanwhile
 */
export async function postReversal(tx: Ctx, id: string): Promise<{ sheetId: string; toRecover: boolean }> {
  const asked = await tables(tx)
    .selectFrom('subsidy_reversal as v')
    .innerJoin('subsidy_ledger as g', 'g.id', 'v.ledger_id')
    .select(['v.line_id as lineId', 'v.right_amount as right', 'g.id as ledgerId', 'g.ledger_no as ledgerNo'])
    .select(['g.sheet_id as sheetId', 'g.application_id as applicationId'])
    .where('v.id', '=', id)
    // Lines of one ledger are posted one after the other.
    .forUpdate()
    .executeTakeFirstOrThrow();
  const lines = (await readPosted(tx, [asked.ledgerId])).get(asked.ledgerId) ?? [];
  const standing = standingLines(lines);
  const line = standing.find((one) => one.id === asked.lineId);
  if (!line) throw refusal('E-2717');
  const posted = standing
    .filter(({ runTraineeId }) => runTraineeId === line.runTraineeId)
    .map((one) => ({ id: one.id, ...countedLine(one) }));
  const wrong = posted.find((one) => one.id === line.id);
  if (!wrong) throw refusal('E-2717');
  const right = asked.right === null || amountOf(asked.right).isZero() ? null : amountOf(asked.right);
  const { reversed, replacement, net, recovery } = reverse(posted, wrong, right, amountOf(line.basis.centralStandard));
  const added: Added[] = [
    {
      kind: 'REVERSAL',
      funds: reversed,
      how: { ...line, gross: negative(line.gross), cap: null, quantity: negative(line.quantity) },
    },
    ...(replacement
      ? [
          {
            kind: 'REPLACEMENT' as const,
            funds: replacement,
            how: await howOf(tx, asked.applicationId, line, replacement.amount),
          },
        ]
      : []),
  ];
  await postLines(tx, asked.ledgerId, sealed(tx, asked.ledgerNo, lines, { id, line, added }));
  await tables(tx)
    .updateTable('subsidy_reversal')
    .set({
      reversed_amount: reversed.amount.toFixed(2),
      replacement_amount: replacement?.amount.toFixed(2) ?? null,
      net_total: net.total.toFixed(2),
      net_central: net.central.toFixed(2),
      net_local: net.local.toFixed(2),
      recovery_amount: recovery.toFixed(2),
      posted_at: tx.app.clock.now(),
    })
    .where('id', '=', id)
    .execute();
  return { sheetId: asked.sheetId, toRecover: recovery.gt(NOTHING) };
}

type How = Pick<PostedLine, 'quantity' | 'unit' | 'standardIds' | 'unitAmount' | 'gross' | 'cap' | 'basis'>;
interface Added {
  kind: 'REVERSAL' | 'REPLACEMENT';
  funds: Record<'amount' | 'central' | 'local', Amount>;
  how: How;
}

const negative = (text: string) => NOTHING.minus(text).toFixed(2);

/** How a line that replaces another was reckoned: as it is by what is known now, where it comes to that; otherwise what the city agreed to stands by itself. */
async function howOf(tx: Ctx, applicationId: string, line: PostedLine, right: Amount): Promise<How> {
  const now = (await calculate(tx, [applicationId])).get(applicationId);
  const found = now?.sheets
    .flatMap(({ lines }) => lines)
    .find(({ traineeId, item, amount }) => traineeId === line.runTraineeId && item === line.item && amount.eq(right));
  if (!found)
    return { ...line, gross: right.toFixed(2), cap: null, basis: { centralStandard: line.basis.centralStandard } };
  return {
    quantity: String(found.quantity),
    unit: found.unit,
    standardIds: found.standardIds,
    unitAmount: found.unitAmount?.toFixed(2) ?? null,
    gross: found.gross.toFixed(2),
    cap: found.cap?.toFixed(2) ?? null,
    basis: found.basis,
  };
}

function sealed(
  tx: Ctx,
  ledgerNo: string,
  lines: readonly PostedLine[],
  { id, line, added }: { id: string; line: PostedLine; added: readonly Added[] },
): NewPosted[] {
  let before = lines.at(-1)?.hash ?? FIRST;
  return added.map(({ kind, funds, how }, place) => {
    const next = {
      id: uuidv7(tx.app.clock.now().getTime()),
      seq: lines.length + place + 1,
      kind,
      reversalId: id,
      correctsId: line.id,
      runTraineeId: line.runTraineeId,
      nameMasked: line.nameMasked,
      idNoMasked: line.idNoMasked,
      category: line.category,
      item: line.item,
      quantity: how.quantity,
      unit: how.unit,
      standardIds: how.standardIds,
      unitAmount: how.unitAmount,
      gross: how.gross,
      cap: how.cap,
      amount: funds.amount.toFixed(2),
      central: funds.central.toFixed(2),
      local: funds.local.toFixed(2),
      basis: how.basis,
    };
    before = hashOfLine(before, ledgerNo, next);
    return { ...next, hash: before };
  });
}
