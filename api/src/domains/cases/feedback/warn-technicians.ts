import { findOrgByCode } from '../../../platform/access/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';

const CITY = '310000';

/** What N04 says of a technical trouble; never a word about a person. */
export interface TechnicalTrouble {
  故障描述: string;
  影响范围: string;
  解决建议: string;
  /** The same trouble is told once. */
  key: string;
}

export async function warnTechnicians(tx: Ctx, { key, ...variables }: TechnicalTrouble): Promise<void> {
  const city = await findOrgByCode(tx, CITY);
  if (!city) return;
  await sendNotices(tx, [
    {
      template: 'N04',
      receivers: [{ roleCode: 'TECH', orgId: city.id }],
      variables: { ...variables, traceId: tx.traceId },
      dueKey: key,
    },
  ]);
}
