import { recordAudit } from '../../../../platform/audit/index.ts';
import { type PrintedDocument, printDocument } from '../../../../platform/documents/index.ts';
import { exportFileName, MONEY_FORMAT, makeExportFile, writeXlsx } from '../../../../platform/files/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { amountOf, inCapitals, readMoney, sumOf } from '../../../../platform/money/index.ts';
import { districtTitle } from '../../runs/words.ts';
import { subsidyLedger } from '../ledger/ledger.record.ts';
import { readPosted } from '../ledger/read-lines.ts';
import { LEDGER } from '../ledger/record-type.ts';
import { type PersonRow, personRows } from './person-rows.ts';

const PRINTED = 'training.subsidy.print';
const TITLE = '退役军人职业技能培训报销台账';

type Ledger = Awaited<ReturnType<typeof subsidyLedger.get>>;

async function readLedger(ctx: Ctx, id: string): Promise<{ ledger: Ledger; people: PersonRow[] }> {
  const ledger = await subsidyLedger.get(ctx, id);
  return { ledger, people: personRows((await readPosted(ctx, [ledger.id])).get(ledger.id) ?? []) };
}

const headOf = (ledger: Ledger): [string, string][] => [
  ['结算区', districtTitle(ledger.districtCode)],
  ['培训机构', ledger.institutionName],
  ['培训项目', ledger.projectName],
  ['班次', `${ledger.runName}（${ledger.runNo}）`],
  ['起止日期', `${ledger.startOn} 至 ${ledger.endOn}`],
  ['合同编号', ledger.contractNo],
  ['收款账户', `${ledger.payeeName} ${ledger.payeeBank} ${ledger.payeeAccountMasked}`],
];

/** What a ledger comes to now, its reversals included. */
const currentOf = ({ total, net }: Ledger) => amountOf(total).plus(net ?? 0);

/** 报销台账 as a PDF across the page, as it stands now; audited. @throws NOT_FOUND */
export async function printLedger(ctx: Ctx, id: string): Promise<PrintedDocument> {
  const { ledger, people } = await readLedger(ctx, id);
  const about = { type: LEDGER, id: ledger.id, title: TITLE, no: ledger.ledgerNo, event: PRINTED, landscape: true };
  const sum = (of: (row: PersonRow) => PersonRow['total']) => readMoney(sumOf(people.map(of)).toFixed(2));
  return printDocument(ctx, about, (pdf) => {
    pdf.facts(headOf(ledger));
    const money = (title: string, of: (row: PersonRow) => PersonRow['total']) => ({
      title,
      width: 10,
      align: 'right' as const,
      value: (row: PersonRow) => readMoney(of(row).toFixed(2)),
    });
    pdf.table<PersonRow>(
      [
        { title: '序号', width: 5, value: ({ seq }) => String(seq) },
        { title: '姓名', width: 7, value: ({ name }) => name },
        { title: '身份证号', width: 18, value: ({ idNo }) => idNo },
        { title: '人员类别', width: 14, value: ({ category }) => category },
        { title: '出勤天数', width: 6, align: 'right', value: ({ days }) => String(days) },
        money('培训费', ({ items }) => items.TRAIN),
        money('鉴定费', ({ items }) => items.CERT),
        money('住宿费', ({ items }) => items.LODGE),
        money('生活补助', ({ items }) => items.LIVING),
        money('合计', ({ total }) => total),
        money('中央资金', ({ central }) => central),
        money('地方资金', ({ local }) => local),
        { title: '备注', width: 8, value: ({ remark }) => remark },
        { title: '签字', width: 8, value: () => '' },
      ],
      people,
      '没有明细',
    );
    pdf.facts([
      ['培训费', sum(({ items }) => items.TRAIN)],
      ['鉴定费', sum(({ items }) => items.CERT)],
      ['住宿费', sum(({ items }) => items.LODGE)],
      ['生活补助', sum(({ items }) => items.LIVING)],
      ['中央资金', sum(({ central }) => central)],
      ['地方资金', sum(({ local }) => local)],
      ['合计', `${readMoney(currentOf(ledger).toFixed(2))} 元`],
      ['合计大写', inCapitals(currentOf(ledger))],
      ...(ledger.reversals ? [['冲正前合计', `${readMoney(ledger.total)} 元`] as [string, string]] : []),
      ['校验码', ledger.hash],
    ]);
    pdf.signatures(['培训机构（盖章）', '区退役军人事务局经办', '区退役军人事务局审核']);
  });
}

/** 报销台账 as a sheet with the columns of 02 §19.7; audited. @throws NOT_FOUND */
export async function sheetOfLedger(ctx: Ctx, id: string): Promise<PrintedDocument> {
  const { ledger, people } = await readLedger(ctx, id);
  const money = (title: string, of: (row: PersonRow) => PersonRow['total']) => ({
    title,
    width: 14,
    format: MONEY_FORMAT,
    value: (row: PersonRow) => of(row).toNumber(),
  });
  const file = await makeExportFile(
    ctx.app,
    (target) =>
      writeXlsx<PersonRow>(ctx, target, {
        title: TITLE,
        filter: ledger.ledgerNo,
        notes: [
          ...headOf(ledger),
          ['合计（元）', currentOf(ledger).toFixed(2)],
          ['合计大写', inCapitals(currentOf(ledger))],
        ],
        columns: [
          { title: '序号', width: 6, value: ({ seq }) => seq },
          { title: '姓名', width: 10, value: ({ name }) => name },
          { title: '身份证号', width: 22, value: ({ idNo }) => idNo },
          { title: '人员类别', width: 20, value: ({ category }) => category },
          { title: '培训项目', width: 20, value: () => ledger.projectName },
          { title: '班次', width: 24, value: () => ledger.runName },
          { title: '起止日期', width: 24, value: () => `${ledger.startOn} 至 ${ledger.endOn}` },
          { title: '出勤天数', width: 9, value: ({ days }) => days },
          money('培训费', ({ items }) => items.TRAIN),
          money('鉴定费', ({ items }) => items.CERT),
          money('住宿费', ({ items }) => items.LODGE),
          money('生活补助', ({ items }) => items.LIVING),
          money('合计', ({ total }) => total),
          money('中央资金', ({ central }) => central),
          money('地方资金', ({ local }) => local),
          { title: '备注', width: 10, value: ({ remark }) => remark },
          { title: '签字', width: 10, value: () => '' },
        ],
        pages: [people],
      }),
    ({ sm3 }) =>
      recordAudit(ctx, {
        event: PRINTED,
        objectType: LEDGER,
        objectId: ledger.id,
        detail: { kind: '报销台账（xlsx）', sm3, rows: people.length },
      }),
  );
  return { name: exportFileName('报销台账', ledger.ledgerNo, ctx.app.clock.now()), file };
}
