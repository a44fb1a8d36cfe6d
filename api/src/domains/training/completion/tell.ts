import { anyOf, tables } from '../../../database/tables.ts';
import type { FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type Notice, sendNotices } from '../../../platform/notify/index.ts';
import { bureausOf } from '../district-office.ts';
import { STEPS } from './completion.flow.ts';
import { COMPLETION } from './record-type.ts';

/** A step of a completion with its run. */
export interface Applied extends FlowChange {
  runId: string;
  runName: string;
}

const RESULTS: Readonly<Record<string, string>> = { [STEPS.pass]: '审核通过，可以申请补助', [STEPS.back]: '退回修改' };

/** N-24-2 to the district of the institution, the same to those whose trainees are in the run, the verdict to the institution. */
export async function tellAboutCompletions(tx: Ctx, applied: readonly Applied[]): Promise<void> {
  if (applied.length === 0) return;
  const districts = await districtsOf(
    tx,
    applied.map(({ runId }) => runId),
  );
  const bureaus = await bureausOf(tx, [
    ...applied.map(({ row }) => row.districtCode),
    ...[...districts.values()].flat(),
  ]);
  const notices = applied.flatMap(({ row, action, input, runId, runName }): Notice[] => {
    const record = { type: COMPLETION, id: row.id, orgId: row.orgId, title: row.title };
    const office = (code: string) => {
      const orgId = bureaus.get(code);
      return orgId ? [{ roleCode: 'BIZ_OFFICER', orgId }] : [];
    };
    const common = { 班次名称: runName, 结课编号: row.title };
    if (action === STEPS.apply) {
      const others = (districts.get(runId) ?? []).filter((code) => code !== row.districtCode);
      return [
        { template: 'N481', receivers: office(row.districtCode), variables: common, record },
        ...others.map((code) => ({ template: 'N482', receivers: office(code), variables: common, record })),
      ];
    }
    const 结果 = RESULTS[action];
    if (!结果) return [];
    const 意见 = input.reasonText ? `意见：${input.reasonText}` : '';
    return [
      {
        template: 'N483',
        receivers: [{ roleCode: 'INST', orgId: row.orgId }],
        variables: { ...common, 结果, 意见 },
        record,
      },
    ];
  });
  await sendNotices(
    tx,
    notices.filter(({ receivers }) => receivers.length > 0),
  );
}

async function districtsOf(tx: Ctx, runIds: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  const found = await tables(tx)
    .selectFrom('run_trainee')
    .select(['run_id as runId', 'district_code as code'])
    .distinct()
    .where('run_id', '=', anyOf(runIds))
    .orderBy('run_id')
    .orderBy('district_code')
    .execute();
  const byRun = Map.groupBy(found, ({ runId }) => runId);
  return new Map([...byRun].map(([runId, list]) => [runId, list.map(({ code }) => code)]));
}
