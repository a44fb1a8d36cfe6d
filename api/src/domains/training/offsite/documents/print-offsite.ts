import type { FastifyInstance } from 'fastify';
import {
  type DocumentWriter,
  documentRoute,
  type PrintedDocument,
  printDocument,
} from '../../../../platform/documents/index.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import type { App, Ctx } from '../../../../platform/kernel/index.ts';
import { readMoney } from '../../../../platform/money/index.ts';
import { CATEGORY_WORDS, ITEM_ORDER, ITEMS, LEVEL_WORDS } from '../../standards/words.ts';
import { offsiteFlow } from '../offsite.flow.ts';
import { offsiteTraining, type ResultLine } from '../offsite.record.ts';
import { type Expense, readExpenses } from '../offsite-facts.ts';
import { OFFSITE } from '../record-type.ts';
import { EXAM_RESULTS, OFFSITE_KINDS, PROVINCES } from '../words.ts';

/** What is printed of an off-site training (02 §20.6). */
const DOCUMENTS = { registration: '异地培训登记表', result: '报销结果登记表' } as const;
type OffsiteDocument = keyof typeof DOCUMENTS;
type Training = Awaited<ReturnType<typeof offsiteTraining.get>>;

/** A document of an off-site training as a PDF; audited. @throws NOT_FOUND, and for a result before it is registered */
async function printOffsite(ctx: Ctx, id: string, kind: OffsiteDocument): Promise<PrintedDocument> {
  const one = await offsiteTraining.get(ctx, id);
  if (kind === 'result' && one.registeredAt === null) throw refuse('NOT_FOUND');
  const expenses = await readExpenses(ctx, one.id);
  const about = {
    type: OFFSITE,
    id: one.id,
    title: DOCUMENTS[kind],
    no: one.offsiteNo,
    event: 'training.offsite.print',
  };
  return printDocument(ctx, about, (pdf) => {
    pdf.facts(factsOf(one));
    if (kind === 'registration') writeExpenses(pdf, expenses);
    else writeResult(pdf, one);
    pdf.signatures(['经办人', '区退役军人事务局（盖章）']);
  });
}

const factsOf = (one: Training): [string, string][] => [
  ['学员', `${one.personNameMasked}（${one.idNoMasked}）`],
  ['人员类别', CATEGORY_WORDS[one.personCategory] ?? one.personCategory],
  ['培训类型', OFFSITE_KINDS[one.kind]],
  ['培训地', `${PROVINCES[one.province] ?? one.province}${one.city ?? ''}`],
  ['培训机构', `${one.institutionName}${one.inDirectory ? '' : `（目录外：${one.outsideReason ?? ''}）`}`],
  ['培训项目', `${one.projectName}，${LEVEL_WORDS[one.level] ?? one.level}`],
  ['培训日期', `${one.startDate} 至 ${one.endDate}，${one.days} 天，${one.hours} 课时`],
  ['异地培训申请', one.applicationNo ? `${one.applicationNo} ${one.applicationDate ?? ''}` : '—'],
  ['考核结果', EXAM_RESULTS[one.examResult]],
  ['证书', one.certificateNo ? `${one.certificateNo} ${one.certificateDate ?? ''}` : '—'],
];

function writeExpenses(pdf: DocumentWriter, expenses: readonly Expense[]): void {
  pdf.table<Expense>(
    [
      { title: '费用', width: 16, value: ({ item }) => ITEMS[item] },
      { title: '发票号码', width: 24, value: ({ invoiceNo }) => invoiceNo },
      { title: '发票日期', width: 16, value: ({ invoiceDate }) => invoiceDate },
      { title: '收款单位', width: 28, value: ({ payee }) => payee },
      { title: '金额（元）', width: 16, align: 'right', value: ({ amount }) => readMoney(amount) },
    ],
    expenses.toSorted((a, b) => ITEM_ORDER.indexOf(a.item) - ITEM_ORDER.indexOf(b.item)),
    '没有登记费用',
  );
}

function writeResult(pdf: DocumentWriter, one: Training): void {
  pdf.table<ResultLine>(
    [
      { title: '费用', width: 16, value: ({ item }) => ITEMS[item] },
      { title: '发票金额', width: 17, align: 'right', value: ({ invoiced }) => readMoney(invoiced) },
      { title: '报销上限', width: 17, align: 'right', value: ({ cap }) => (cap === null ? '—' : readMoney(cap)) },
      { title: '核定金额', width: 17, align: 'right', value: ({ approved }) => readMoney(approved) },
      { title: '中央资金', width: 16, align: 'right', value: ({ central }) => readMoney(central) },
      { title: '地方资金', width: 17, align: 'right', value: ({ local }) => readMoney(local) },
    ],
    one.resultLines,
    '没有核定明细',
  );
  pdf.facts([
    ['报销结果', offsiteFlow.states[one.state]?.title ?? one.state],
    ['核定合计', `${readMoney(one.approved ?? '0')} 元`],
    ...(one.resultReason ? [['原因', one.resultReason] as [string, string]] : []),
    ['支付', one.paidOn ? `${one.paidOn}，凭证 ${one.voucherNo ?? '—'}` : '未登记支付'],
    ['登记人', one.registeredByName ?? '—'],
  ]);
}

/** `/exports/offsite-trainings/<id>/registration.pdf`, `result.pdf`, for whoever sees the training. */
export function offsiteDocumentRoutes(server: FastifyInstance, app: App): void {
  for (const kind of ['registration', 'result'] as const)
    documentRoute(server, app, {
      url: `/exports/offsite-trainings/:id/${kind}.pdf`,
      access: 'training.offsite:view',
      print: (ctx, id) => printOffsite(ctx, id, kind),
    });
}
