import { firstRow, run, sql } from '../../../database/sql.ts';
import { recordAudit } from '../../audit/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { accessEvents } from '../events.ts';
import { findOrgByCode, getOrg } from './find-orgs.ts';

/** What of an organisation becomes another; what is absent stays. */
export interface OrgAmendment {
  name?: string | undefined;
  uscc?: string | undefined;
  /** Code of the organisation it stands below from now on; it lies in the same district then. */
  parent?: string | undefined;
}

/**
 * Names an organisation anew or moves it below another one, in the transaction of what it is amended for. Paths that its records carry are
 * the caller's to rewrite: a line of business knows which follow and which stay with whom they began.
 *
 * @returns where it stands now
 * @throws Error where the parent is unknown, or where others stand below an organisation that moves
 */
export async function amendOrg(
  tx: Ctx,
  id: string,
  { name, uscc, parent }: OrgAmendment,
): Promise<{ path: string; districtCode: string | null }> {
  const org = await getOrg(tx, id);
  const above = parent === undefined ? undefined : await findOrgByCode(tx, parent);
  if (parent !== undefined && !above) throw new Error(`organisation ${org.code} is moved below the unknown ${parent}`);
  if (above && (await firstRow(tx, sql`select 1 as one from org where parent_id = ${id} limit 1`)))
    throw new Error(`organisation ${org.code} has others below it and cannot move`);
  const path = above ? `${above.path}${org.code}/` : org.path;
  const districtCode = above ? above.districtCode : org.districtCode;
  await run(
    tx,
    sql`update org set name = ${name ?? org.name}, short_name = ${[...(name ?? org.shortName)].slice(0, 60).join('')},
          uscc = coalesce(${uscc ?? null}, uscc), parent_id = ${above?.id ?? org.parentId}, path = ${path}, district_code = ${districtCode},
          region_code = ${above?.regionCode ?? org.regionCode}, updated_at = ${tx.app.clock.now()} where id = ${id}`,
  );
  await recordAudit(tx, {
    event: accessEvents.orgAmended,
    objectType: 'org',
    objectId: id,
    detail: { name: name !== undefined, uscc: uscc !== undefined, parent: parent ?? null },
  });
  return { path, districtCode };
}
