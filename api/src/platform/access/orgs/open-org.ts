import { run, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { recordAudit } from '../../audit/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { accessEvents } from '../events.ts';
import { findOrgByCode } from './find-orgs.ts';
import type { OrgLevelCode } from './org-levels.ts';

/** An organisation that a line of business opens: an institution, a centre of retired cadres. */
export interface NewOrg {
  /** Its business number, at most 20 characters. */
  code: string;
  name: string;
  level: OrgLevelCode;
  /** Code of the organisation it stands below; it lies in the same district. */
  parent: string;
  /** 统一社会信用代码. */
  uscc?: string;
}

/** Opens an organisation below another one, in the transaction of what it is opened for. @throws Error where the parent is unknown */
export async function openOrg(tx: Ctx, org: NewOrg): Promise<{ id: string; path: string }> {
  const parent = await findOrgByCode(tx, org.parent);
  if (!parent) throw new Error(`organisation ${org.code} names the unknown parent ${org.parent}`);
  const now = tx.app.clock.now();
  const id = uuidv7(now.getTime());
  const path = `${parent.path}${org.code}/`;
  await run(
    tx,
    sql`insert into org (id, created_at, updated_at, code, name, short_name, level, parent_id, path, district_code, region_code, uscc,
          service_centre)
        values (${id}, ${now}, ${now}, ${org.code}, ${org.name}, ${[...org.name].slice(0, 60).join('')}, ${org.level}, ${parent.id},
          ${path}, ${parent.districtCode}, ${parent.regionCode}, ${org.uscc ?? null}, false)`,
  );
  await recordAudit(tx, {
    event: accessEvents.orgOpened,
    objectType: 'org',
    objectId: id,
    detail: { code: org.code, level: org.level },
  });
  return { id, path };
}
