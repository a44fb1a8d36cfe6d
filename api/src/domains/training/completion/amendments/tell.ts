import { tables } from '../../../../database/tables.ts';
import type { FlowChange } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type Notice, sendNotices } from '../../../../platform/notify/index.ts';
import { bureausOf, CITY_CODE } from '../../district-office.ts';
import { AMENDMENT } from './amendment.record.ts';

const KINDS = { CERTIFICATE: '补登证书', RESULT: '更正结果' } as const;

/** Whoever decides: the district of certificates, the city of results. */
export async function tellOfAsking(
  tx: Ctx,
  { runName }: { runName: string },
  { id, orgId, no, kind }: { id: string; orgId: string; no: string; kind: keyof typeof KINDS },
): Promise<void> {
  const city = (await bureausOf(tx, [])).get(CITY_CODE);
  const decides =
    kind === 'CERTIFICATE' ? { roleCode: 'BIZ_OFFICER', orgId } : { roleCode: 'CITY_OFFICER', orgId: city ?? orgId };
  await sendNotices(tx, [
    {
      template: 'N485',
      receivers: [decides],
      variables: { 班次名称: runName, 更正编号: no, 类别: KINDS[kind] },
      record: { type: AMENDMENT, id, orgId, title: no },
    },
  ]);
}

const RESULTS: Readonly<Record<string, string>> = {
  districtPass: '已确认',
  districtReturn: '已退回',
  cityPass: '已同意',
  cityReject: '未同意',
};

/** The institution hears of every verdict; of the city's the district that asked too. */
export async function tellOfVerdicts(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const told = changes.filter(({ action }) => RESULTS[action]);
  if (told.length === 0) return;
  const found = await tables(tx)
    .selectFrom('completion_amendment as x')
    .innerJoin('training_run as r', 'r.id', 'x.run_id')
    .select(['x.id', 'x.kind', 'x.institution_org_id as institutionOrgId', 'r.name as runName'])
    .where(
      'x.id',
      'in',
      told.map(({ row }) => row.id),
    )
    .execute();
  const known = new Map(found.map((one) => [one.id, one]));
  await sendNotices(
    tx,
    told.flatMap(({ row, action, input }): Notice[] => {
      const one = known.get(row.id);
      if (!one) return [];
      const 类别 = one.kind === 'RESULT' ? KINDS.RESULT : KINDS.CERTIFICATE;
      const common = {
        template: 'N486',
        variables: {
          班次名称: one.runName,
          更正编号: row.title,
          类别,
          结果: RESULTS[action] ?? '',
          意见: input.reasonText ? `意见：${input.reasonText}` : '',
        },
      };
      return [
        {
          ...common,
          receivers: [{ roleCode: 'INST', orgId: one.institutionOrgId }],
          link: `/completion-amendments/${row.id}`,
        },
        ...(one.kind === 'RESULT'
          ? [
              {
                ...common,
                receivers: [{ roleCode: 'BIZ_OFFICER', orgId: row.orgId }],
                record: { type: AMENDMENT, id: row.id, orgId: row.orgId, title: row.title },
              },
            ]
          : []),
      ];
    }),
  );
}
