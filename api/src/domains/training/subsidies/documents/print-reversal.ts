import { type PrintedDocument, printDocument } from '../../../../platform/documents/index.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { amountOf, inCapitals, readMoney } from '../../../../platform/money/index.ts';
import { districtTitle } from '../../runs/words.ts';
import { ITEMS } from '../../standards/words.ts';
import { REVERSAL } from '../reversals/record-type.ts';
import { ledgerReversal } from '../reversals/reversal.record.ts';

/** 冲正单 of a reversal that was posted; audited. @throws NOT_FOUND for one that was not */
export async function printReversal(ctx: Ctx, id: string): Promise<PrintedDocument> {
  const one = await ledgerReversal.get(ctx, id);
  if (one.postedAt === null) throw refuse('NOT_FOUND');
  const about = {
    type: REVERSAL,
    id: one.id,
    title: '报销台账冲正单',
    no: one.reversalNo,
    event: 'training.subsidy.print',
  };
  const yuan = (text: string | null) => (text === null ? '—' : `${readMoney(text)} 元`);
  return printDocument(ctx, about, (pdf) => {
    pdf.facts([
      ['结算区', districtTitle(one.districtCode)],
      ['台账编号', one.ledgerNo],
      ['培训机构', one.institutionName],
      ['班次', one.runName],
      ['明细', `第${one.lineSeq}行 ${one.nameMasked} ${ITEMS[one.item]}`],
      ['原金额', yuan(one.lineAmount)],
      ['冲正金额', yuan(one.reversedAmount)],
      ['更正金额', yuan(one.replacementAmount)],
      ['净额', yuan(one.netTotal)],
      ['净额大写', inCapitals(amountOf(one.netTotal ?? '0'))],
      ['其中中央资金', yuan(one.netCentral)],
      ['其中地方资金', yuan(one.netLocal)],
      ['应追回', yuan(one.recoveryAmount)],
      ['追回日期', one.recoveredOn ?? '—'],
      ['冲正原因', one.reason],
    ]);
    pdf.signatures(['区退役军人事务局申请', '市退役军人事务局审批', '培训机构确认']);
  });
}
