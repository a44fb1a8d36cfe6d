import { canonicalJson, sm3Hex } from '../../../../platform/crypto/index.ts';
import { amountOf } from '../../../../platform/money/index.ts';
import type { PostedLine } from './read-lines.ts';

/** What comes before the first line. */
export const FIRST = '0'.repeat(64);

type Sealed = Omit<PostedLine, 'hash' | 'ledgerId'>;

const money = (text: string | null) => (text === null ? null : amountOf(text).toFixed(2));

/** SM3 over the hash of the line before and what this one says: a line that was changed, or taken out, breaks every hash below it. */
export const hashOfLine = (before: string, ledgerNo: string, line: Sealed): string =>
  sm3Hex(
    Buffer.from(
      before +
        canonicalJson([
          ledgerNo,
          line.seq,
          line.kind,
          line.reversalId,
          line.correctsId,
          line.runTraineeId,
          line.nameMasked,
          line.idNoMasked,
          line.category,
          line.item,
          Number(line.quantity),
          line.unit,
          [...line.standardIds],
          money(line.unitAmount),
          money(line.gross),
          money(line.cap),
          money(line.amount),
          money(line.central),
          money(line.local),
          line.basis,
        ]),
    ),
  );

/** What the head of a ledger says, as far as nobody may ever say otherwise. */
export interface SealedHead {
  ledgerNo: string;
  sheetNo: string;
  runNo: string;
  districtCode: string;
  contractNo: string;
  payeeName: string;
  total: string;
  central: string;
  local: string;
}

/** SM3 over the head and the last of the lines that were generated with it. */
export const hashOfHead = (head: SealedHead, lastLine: string): string =>
  sm3Hex(
    Buffer.from(
      canonicalJson([
        head.ledgerNo,
        head.sheetNo,
        head.runNo,
        head.districtCode,
        head.contractNo,
        head.payeeName,
        money(head.total),
        money(head.central),
        money(head.local),
        lastLine,
      ]),
    ),
  );

/** Whether a ledger says what was sealed: every line, and the head over those that it was generated with. */
export function isIntact(head: SealedHead & { hash: string }, lines: readonly PostedLine[]): boolean {
  let before = FIRST;
  let last = FIRST;
  for (const [place, line] of lines.entries()) {
    if (line.seq !== place + 1 || line.hash !== hashOfLine(before, head.ledgerNo, line)) return false;
    before = line.hash;
    if (line.kind === 'ORIGINAL') last = line.hash;
  }
  return head.hash === hashOfHead(head, last);
}
