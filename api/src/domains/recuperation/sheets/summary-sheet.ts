import { tables } from '../../../database/tables.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import type { PrintedDocument } from '../../../platform/documents/index.ts';
import { type ExportColumn, exportFileName, makeExportFile, writeXlsx } from '../../../platform/files/index.ts';
import { type Ctx, requireUser } from '../../../platform/kernel/index.ts';
import { districtTitle } from '../districts.ts';
import { SUMMARY } from '../record-types.ts';
import { recupSummary } from '../summaries/summary.record.ts';
import { readPeople, type SheetPerson } from './read-people.ts';

/** A line of 区人员汇总表: a person, or the total of an institution or of the district. */
interface Line {
  org: string;
  quota: number | null;
  count: number | null;
  person?: SheetPerson;
}

/** 区人员汇总表 (03 §29.6): persons without anything of their diagnosis, with totals per institution and district. @throws NOT_FOUND */
export async function exportSummary(ctx: Ctx, id: string): Promise<PrintedDocument> {
  const summary = await recupSummary.get(ctx, id);
  const { planId, districtCode } = summary;
  const people = await readPeople(ctx, { planId, districtCode }, 'MASKED');
  const lists = await tables(ctx)
    .selectFrom('recup_submission as s')
    .innerJoin('org as o', 'o.id', 's.org_id')
    .select(['s.id', 's.quota', 'o.name'])
    .where('s.plan_id', '=', planId)
    .where('s.district_code', '=', districtCode)
    .where('s.state', '<>', 'VOID')
    .orderBy('o.code')
    .execute();
  const lines: Line[] = lists.flatMap(({ id: of, quota, name }) => {
    const own = people.filter(({ submissionId }) => submissionId === of);
    return [
      ...own.map((person) => ({ org: name, quota: null, count: null, person })),
      { org: `${name} 小计`, quota, count: own.length },
    ];
  });
  const quota = lists.reduce((sum, one) => sum + one.quota, 0);
  const district = districtTitle(districtCode);
  lines.push({ org: `${district} 合计`, quota, count: people.length });
  const head = { title: '区人员汇总表', filter: `${summary.planNo} ${district}` };
  const file = await makeExportFile(
    ctx.app,
    (target) =>
      writeXlsx(ctx, target, {
        ...head,
        notes: [
          ['导出单位', requireUser(ctx).orgName],
          ['合计人数', people.length],
        ],
        columns: columnsOf(district),
        pages: [lines],
      }),
    ({ rows, sm3 }) =>
      recordAudit(ctx, {
        event: 'recuperation.summary-sheet',
        objectType: SUMMARY,
        objectId: summary.id,
        detail: { rows, sm3 },
      }),
  );
  return { name: exportFileName(head.title, head.filter, ctx.app.clock.now()), file };
}

const columnsOf = (district: string): ExportColumn<Line>[] => [
  { title: '区', width: 12, value: () => district },
  { title: '机构', width: 32, value: ({ org }) => org },
  { title: '名额', width: 8, value: ({ quota }) => quota },
  { title: '提交人数', width: 10, value: ({ count }) => count },
  { title: '姓名', width: 10, value: ({ person }) => person?.name },
  { title: '性别', width: 6, value: ({ person }) => person?.gender },
  { title: '年龄', width: 6, value: ({ person }) => person?.age },
  { title: '身份证号', width: 20, value: ({ person }) => person?.idNo },
  { title: '原职级', width: 10, value: ({ person }) => person?.rank },
  { title: '功勋荣誉', width: 20, value: ({ person }) => person?.honours },
  { title: '自理能力', width: 10, value: ({ person }) => person?.selfCare },
  { title: '医生意见', width: 10, value: ({ person }) => person?.opinion },
];
