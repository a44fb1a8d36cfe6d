import { sql } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import type { FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type Notice, sendNotices } from '../../../platform/notify/index.ts';
import { bureausOf, CITY_CODE } from '../district-office.ts';
import { inOne, type Telling } from '../in-one.ts';
import { RUN } from './record-types.ts';

/** What the institution hears of its runs (02 §13.4), by action. */
const PROGRESS: Readonly<Record<string, string>> = {
  districtPass: '已通过区审核',
  districtReturn: '被区退回修改',
  districtReject: '未通过区审核',
  centrePass: '已通过市服务中心复核，请与各区签订合同',
  centreReturn: '被市服务中心退回修改',
  ready: '合同已全部签订，可以启动培训',
  cancel: '已取消',
  endWithLibrary: '已取消',
  terminate: '已终止',
  decideSettlement: '已由市局决定结算，请补齐材料后提交补助申请',
  lessonsDone: '课程已结束，请申请结课',
  askCompletion: '课程已结束，请申请结课',
};
/** What offices hear: of the institution’s district and of those that have contracts. */
const TO_OFFICES: Readonly<Record<string, string>> = {
  start: '已启动培训',
  cancel: '已取消',
  endWithLibrary: '已取消',
  terminate: '已终止',
};

/** Tells institution and offices of steps of runs; districts that they have a contract to sign (N-21-1). */
export async function tellAboutRuns(
  tx: Ctx,
  changes: readonly FlowChange[],
  drafted: readonly { runId: string; orgId: string }[],
): Promise<void> {
  const tellings = changes.flatMap(({ row, action, input }): Telling[] => {
    const progress = PROGRESS[action];
    if (!progress) return [];
    const 原因 = input.reasonText ? `原因：${input.reasonText}` : '';
    return [
      {
        notice: {
          template: 'N460',
          receivers: [{ roleCode: 'INST', orgId: row.orgId }],
          variables: { 班次编号: row.title, 班次: row.subject, 进展: progress, 原因 },
          link: `/own-runs/${row.id}`,
        },
        situation: progress,
        line: `${row.subject}（${row.title}）`,
        said: { 原因 },
      },
    ];
  });
  const offices = await officesOf(
    tx,
    changes.filter(({ action }) => TO_OFFICES[action]),
  );
  const titles = new Map(changes.map(({ row }) => [row.id, row]));
  await sendNotices(tx, [
    ...inOne(tellings, { template: 'N461', listOf: () => '/own-runs' }),
    ...drafted.flatMap(({ runId, orgId }) => toOffice(titles.get(runId), orgId, '已复核通过，请与培训机构签订合同')),
    ...changes.flatMap(({ row, action, input }) =>
      (offices.get(row.id) ?? []).flatMap((orgId) =>
        toOffice(row, orgId, `${TO_OFFICES[action]}${input.reasonText ? `（${input.reasonText}）` : ''}`),
      ),
    ),
  ]);
}

function toOffice(row: FlowChange['row'] | undefined, orgId: string, 进展: string): Notice[] {
  if (!row) return [];
  return [
    {
      template: 'N463',
      receivers: [{ roleCode: 'BIZ_OFFICER', orgId }],
      variables: { 班次编号: row.title, 班次: row.subject, 进展 },
      record: { type: RUN, id: row.id, orgId: row.orgId, title: row.title },
    },
  ];
}

/** The bureau of the institution's district and those that have had a contract of the run. */
async function officesOf(tx: Ctx, changes: readonly FlowChange[]): Promise<ReadonlyMap<string, string[]>> {
  if (changes.length === 0) return new Map();
  const found = await tables(tx)
    .selectFrom('training_run as r')
    .select([
      'r.id',
      sql<string[]>`(select array_agg(distinct t.code) from (
        select r.district_code as code union select c.district_code from run_contract c where c.run_id = r.id) t)`.as(
        'codes',
      ),
    ])
    .where('r.id', '=', anyOf(changes.map(({ row }) => row.id)))
    .execute();
  const bureaus = await bureausOf(
    tx,
    found.flatMap(({ codes }) => codes),
  );
  return new Map(
    found.map(({ id, codes }) => [id, codes.flatMap((code) => (code === CITY_CODE ? [] : (bureaus.get(code) ?? [])))]),
  );
}
