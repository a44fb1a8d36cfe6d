import { sql } from '../../../database/sql.ts';
import { requireIntact, sealedById, sealWhere } from '../../../platform/access/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/** 荣誉疗养名单 (03 §41.7): who stands on the roster of which plan, from which version to which. */
export const SEALED_ROSTER = sealedById({
  name: 'recup_roster_row',
  title: '荣誉疗养名单人员',
  called: sql`t.person_no`,
  covers: ['org_id', 'person_no', 'plan_id', 'nomination_id', 'from_version', 'until_version'],
});

/** @throws E-CR-12 where somebody of the plan's roster was changed by hand */
export const requireIntactRoster = (ctx: Ctx, planId: string): Promise<void> =>
  requireIntact(ctx, SEALED_ROSTER, sql`t.plan_id = ${planId}::uuid`);

/** In the transaction that has written what a version adds and removes. */
export const sealRoster = (tx: Ctx, planId: string, version: number): Promise<void> =>
  sealWhere(
    tx,
    SEALED_ROSTER,
    sql`t.plan_id = ${planId}::uuid and (t.from_version = ${version} or t.until_version = ${version})`,
  );
