import type { FastifyInstance } from 'fastify';
import { formatDateTime } from '../../../platform/calendar/index.ts';
import { documentRoute, printDocument } from '../../../platform/documents/index.ts';
import type { App, Ctx } from '../../../platform/kernel/index.ts';
import { RIGHTS } from '../permissions.ts';
import { TRANSFER } from '../record-types.ts';
import { districtName, streetName } from '../register/place.ts';
import { TRANSFER_REASONS } from '../words.ts';
import { transferFlow } from './transfer.flow.ts';
import { transfer } from './transfer.record.ts';

export const PRINT = 'cadre.print-transfer';
const moment = (at: string | Date | null) => (at === null ? '' : formatDateTime(new Date(at)));

/** 关系转移单 as a PDF with both opinions (03 §32.5); audited. @throws NOT_FOUND */
async function print(ctx: Ctx, id: string) {
  const row = await transfer.get(ctx, id);
  const from = districtName(row.fromDistrict);
  const to = districtName(row.toDistrict);
  const { handover } = row;
  return printDocument(
    ctx,
    { type: TRANSFER, id: row.id, title: '企业退休军转干部关系转移单', no: row.transferNo, event: PRINT },
    (pdf) => {
      pdf.facts([
        ['姓名', row.cadreName],
        ['身份证号', row.cadreIdNo],
        ['迁出区', `${from}（${streetName(row.fromStreet)}）`],
        ['迁入区', row.toStreet ? `${to}（${streetName(row.toStreet)}）` : to],
        ['转移原因', TRANSFER_REASONS[row.reasonKind]],
        ['户籍迁移日期', row.moveDate ?? ''],
        ['状态', transferFlow.states[row.state]?.title ?? row.state],
        ['生效时间', moment(row.effectiveAt)],
      ]);
      pdf.heading(`迁出区意见（${from}）`);
      pdf.facts([
        ['意见', row.submittedAt === null ? '' : `同意迁出。${row.remark ?? ''}`],
        ['经办人', row.startedBy],
        ['时间', moment(row.submittedAt)],
      ]);
      pdf.heading(`迁入区意见（${to}）`);
      const verdict = row.state === 'ACCEPTED' ? '同意接收。' : row.state === 'REJECTED' ? '不予接收。' : '';
      pdf.facts([
        ['意见', `${verdict}${row.opinion ?? ''}`],
        ['经办人', row.decidedBy ?? ''],
        ['时间', moment(row.decidedAt)],
      ]);
      if (handover === null) return;
      pdf.heading('移交情况');
      pdf.paragraph(`未发放金额合计 ${handover.unpaid} 元，由${from}发放完毕。`);
      pdf.table(
        [
          { title: '在办发放', width: 3, value: ({ title }) => title },
          { title: '金额（元）', align: 'right', value: ({ amount }) => amount },
        ],
        handover.payments,
      );
      pdf.paragraph(`移交材料：${handover.attachments.join('、') || '无'}`);
    },
  );
}

export const transferRoutes = (server: FastifyInstance, app: App): void =>
  documentRoute(server, app, { url: '/exports/cadre-transfers/:id/form.pdf', access: RIGHTS.view, print });
