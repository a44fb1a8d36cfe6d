import type { FastifyInstance } from 'fastify';
import type { NotNull } from 'kysely';
import { tables } from '../../../../database/tables.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { formatDateTime } from '../../../../platform/calendar/index.ts';
import { type DocumentColumn, writePdf } from '../../../../platform/documents/index.ts';
import { DomainError } from '../../../../platform/errors/index.ts';
import { type ExportFile, makeExportFile, sendExport } from '../../../../platform/files/index.ts';
import { type App, type Ctx, requireUser } from '../../../../platform/kernel/index.ts';
import { httpContext } from '../../../../server/http-context.ts';
import { regionTitle } from '../../../people/index.ts';
import { INSPECTION_RESULT, titleOfItem } from '../../codes.ts';
import { getCycleRow } from '../cycles/cycle-row.ts';
import { CYCLE } from '../record-types.ts';

interface Line {
  no: number;
  projectName: string;
  institutionName: string;
  districtCode: string;
  verdict: string;
}

const columns: readonly DocumentColumn<Line>[] = [
  { title: '序号', width: 7, value: ({ no }) => String(no) },
  { title: '培训项目', width: 32, value: ({ projectName }) => projectName },
  { title: '培训机构', width: 34, value: ({ institutionName }) => institutionName },
  {
    title: '所在区',
    width: 12,
    value: ({ districtCode }) => regionTitle(districtCode)?.replace('上海市', '') ?? districtCode,
  },
  { title: '年检结果', width: 12, value: ({ verdict }) => titleOfItem(INSPECTION_RESULT, verdict) },
];

/** 年检结果公布名单 of a cycle (BR19-5, where the city wants to publish): who was inspected to the end and with which result, nothing else. @throws NOT_FOUND, E-1917 */
async function printPublished(ctx: Ctx, cycleId: string): Promise<{ name: string; file: ExportFile }> {
  const { name: by, orgName } = requireUser(ctx);
  const cycle = await getCycleRow(ctx, cycleId);
  const found = await tables(ctx)
    .selectFrom('project_inspection as n')
    .innerJoin('training_institution as i', 'i.id', 'n.institution_id')
    .select([
      'n.project_name as projectName',
      'i.name as institutionName',
      'n.district_code as districtCode',
      'n.district_verdict as verdict',
    ])
    .where('n.cycle_id', '=', cycle.id)
    .$narrowType<{ verdict: NotNull }>()
    .where('n.state', '=', 'DONE')
    .where('n.district_verdict', 'in', ['1', '2'])
    .orderBy('n.district_code')
    .orderBy('n.district_verdict')
    .orderBy('n.project_name')
    .execute();
  if (found.length === 0) throw new DomainError('E-1917', '本批次还没有完成年检的项目，不能生成公布名单');
  const madeAt = ctx.app.clock.now();
  const frame = {
    title: '退役军人职业技能培训项目年检结果公布名单',
    subtitles: [`${cycle.subject}（统计期 ${cycle.periodFrom} 至 ${cycle.periodTo}）`],
    footer: `${orgName} ${by} 生成于 ${formatDateTime(madeAt)}`,
    madeAt,
  };
  const passed = found.filter(({ verdict }) => verdict === '1').length;
  const file = await makeExportFile(
    ctx.app,
    (target) =>
      writePdf(target, frame, (pdf) => {
        pdf.paragraph(`共 ${found.length} 个项目完成年检，其中合格 ${passed} 个，不合格 ${found.length - passed} 个。`);
        pdf.table(
          columns,
          found.map((line, at) => ({ ...line, no: at + 1 })),
          '没有完成年检的项目',
        );
      }).then(() => found.length),
    ({ rows: count, sm3 }) =>
      recordAudit(ctx, {
        event: 'training.inspection.export',
        objectType: CYCLE,
        objectId: cycle.id,
        detail: { kind: 'published', rows: count, sm3 },
      }),
  );
  return { name: `年检结果公布名单_${cycle.title}.pdf`, file };
}

/** `/exports/inspection-cycles/<id>/published.pdf` for who organises cycles. */
export function publishedRoutes(server: FastifyInstance, app: App): void {
  server.get<{ Params: { id: string } }>(
    '/exports/inspection-cycles/:id/published.pdf',
    { config: { access: ['training.inspection:manage'] } },
    async (request, reply) => {
      const { name, file } = await printPublished(await httpContext(app, request), request.params.id);
      return sendExport(reply, name, file);
    },
  );
}
