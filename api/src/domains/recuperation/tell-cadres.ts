import { tables } from '../../database/tables.ts';
import { CryptoError, decryptColumn } from '../../platform/crypto/index.ts';
import type { Ctx } from '../../platform/kernel/index.ts';
import { type Notice, sendNotices } from '../../platform/notify/index.ts';
import { NOMINATION } from './record-types.ts';

/** What a cadre is told, by the nomination that it is about. */
interface Told {
  nominationId: string;
  template: 'N764' | 'N765';
  /** In words: 您已列入名单. */
  result?: string;
}

/** Tells cadres by SMS, and on their own account where they have one (03 §29.4 invitation, §30.3 "both cadres"). */
export async function tellCadres(tx: Ctx, all: readonly Told[]): Promise<void> {
  if (all.length === 0) return;
  const found = await tables(tx)
    .selectFrom('recup_nomination as n')
    .innerJoin('retired_cadre as c', 'c.id', 'n.cadre_id')
    .innerJoin('recup_plan as p', 'p.id', 'n.plan_id')
    .innerJoin('org as o', 'o.id', 'n.org_id')
    .select(['n.id', 'n.nomination_no as no', 'n.org_id as orgId', 'o.name as orgName'])
    .select(['c.id as cadreId', 'c.name', 'c.id_no', 'c.phone', 'p.title', 'p.place'])
    .select(['p.start_date as from', 'p.end_date as to', 'p.nominate_deadline as deadline'])
    .where(
      'n.id',
      'in',
      all.map(({ nominationId }) => nominationId),
    )
    .execute();
  const known = new Map(found.map((row) => [row.id, row]));
  await sendNotices(
    tx,
    all.flatMap(({ nominationId, template, result }): Notice[] => {
      const row = known.get(nominationId);
      if (!row) return [];
      const open = (column: 'name' | 'id_no' | 'phone'): string | null => opened(tx, row.cadreId, column, row[column]);
      const name = open('name') ?? '军休干部';
      return [
        {
          template,
          receivers: [{ name, phone: open('phone'), idNo: open('id_no') ?? undefined }],
          variables: {
            姓名: name,
            计划名称: row.title,
            机构: row.orgName,
            ...(template === 'N764'
              ? { 地点: row.place, 日期: `${row.from}至${row.to}`, 截止日期: row.deadline }
              : { 结果: result ?? '' }),
          },
          record: { type: NOMINATION, id: row.id, orgId: row.orgId, title: row.no },
        },
      ];
    }),
  );
}

/** A value in clear; none where it does not open: whoever cannot be reached is the institution's to ring up. */
function opened(tx: Ctx, rowId: string, column: string, envelope: string | null): string | null {
  if (envelope === null) return null;
  try {
    return decryptColumn(tx.app.keys, { table: 'retired_cadre', column, rowId }, envelope);
  } catch (error) {
    if (error instanceof CryptoError) return null;
    throw error;
  }
}
