import type { FastifyInstance } from 'fastify';
import { recordAudit } from '../../../platform/audit/index.ts';
import {
  type ExportColumn,
  exportFileName,
  makeExportFile,
  sendExport,
  writeXlsx,
} from '../../../platform/files/index.ts';
import type { App, Ctx } from '../../../platform/kernel/index.ts';
import { httpContext } from '../../../server/http-context.ts';
import type { AssessmentUnitType } from './assessment.type.ts';
import { presentAssessment } from './present-assessment.ts';
import { FULFILMENTS } from './score.ts';

export const ASSESSMENT_EXPORTED = 'crypto.assessment-exported';

const TITLE = '密评自查表';
const tick = (part: 'effective' | 'algorithm' | 'keySafe') => (row: AssessmentUnitType) =>
  row.management || !row.judgement?.applies ? '—' : row.judgement[part] ? '√' : '×';

const columns: readonly ExportColumn<AssessmentUnitType>[] = [
  { title: '编号', value: (row) => row.code },
  { title: '条款', value: (row) => row.clause },
  { title: '层面', width: 18, value: (row) => row.layerTitle },
  { title: '测评项', width: 34, value: (row) => row.title },
  { title: '程度', value: (row) => row.grade },
  { title: '责任', value: (row) => (row.byOrganisation ? '机构负责' : '平台') },
  { title: '判定', width: 12, value: (row) => verdict(row) },
  { title: 'D', value: tick('effective') },
  { title: 'A', value: tick('algorithm') },
  { title: 'K', value: tick('keySafe') },
  { title: '得分', value: (row) => row.score ?? '—' },
  { title: '本平台的措施', width: 48, value: (row) => row.measure },
  { title: '未在此运行', width: 30, value: (row) => row.notHere ?? '' },
  { title: '证据', width: 40, value: (row) => row.judgement?.evidence ?? '' },
  { title: '差距和整改措施', width: 40, value: (row) => row.judgement?.gap ?? '' },
  { title: '判定人', width: 12, value: (row) => row.judgement?.judgedByName ?? '' },
];

/** `/exports/crypto-assessment.xlsx`: the assessment with its total in the head; audited with rows and digest. */
export function assessmentRoutes(server: FastifyInstance, app: App): void {
  const config = { access: ['crypto.assessment:view'] };
  server.get('/exports/crypto-assessment.xlsx', { config }, async (request, reply) => {
    const { name, file } = await exportAssessment(await httpContext(app, request));
    return sendExport(reply, name, file);
  });
}

async function exportAssessment(ctx: Ctx) {
  const { units, total } = await presentAssessment(ctx);
  const filter = `总分${total}`;
  const file = await makeExportFile(
    ctx.app,
    (target) => writeXlsx(ctx, target, { title: TITLE, filter, columns, pages: [units] }),
    ({ rows, sm3 }) =>
      recordAudit(ctx, { event: ASSESSMENT_EXPORTED, objectType: 'crypto_assessment', detail: { total, rows, sm3 } }),
  );
  return { name: exportFileName(TITLE, filter, ctx.app.clock.now()), file };
}

function verdict({ management, judgement }: AssessmentUnitType): string {
  if (!judgement) return '未判定';
  if (!judgement.applies) return '不适用';
  if (management) return FULFILMENTS[judgement.fulfilment];
  return judgement.effective && judgement.algorithm && judgement.keySafe ? '符合' : '有差距';
}
