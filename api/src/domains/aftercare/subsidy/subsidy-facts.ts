import { tables } from '../../../database/tables.ts';
import { DomainError } from '../../../platform/errors/index.ts';
import type { FlowRow } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type Standard, standardFor, standardsInForce } from './standard/standard-in-force.ts';

/** What the flow asks of an application. */
export interface SubsidyFacts {
  accountChecked: boolean;
  /** Why the calculation no longer holds; null while it does. Asked before the person confirms it, not afterwards (§13.9). */
  stale: string | null;
  /** Who asks has written in it. */
  prepared: boolean;
  /** Number of the application that was paid for the same discharge. */
  secondOf: string | null;
  secondAllowed: boolean;
}

const BEFORE_CONFIRMATION = ['DRAFT', 'RETURNED', 'CONFIRM_PENDING'];

export async function loadSubsidyFacts(
  ctx: Ctx,
  asked: readonly FlowRow[],
): Promise<ReadonlyMap<string, SubsidyFacts>> {
  if (asked.length === 0) return new Map();
  const me = ctx.actor.kind === 'USER' ? ctx.actor.userId : '';
  const found = await tables(ctx)
    .selectFrom('one_off_subsidy as a')
    .leftJoin('one_off_subsidy as first', 'first.id', 'a.second_of')
    .where(
      'a.id',
      'in',
      asked.map(({ id }) => id),
    )
    .select([
      'a.id',
      'a.state',
      'a.account_check',
      'a.prepared_by',
      'a.second_allowed_at',
      'a.person_category as personCategory',
      'a.placement_region as placementRegion',
      'a.discharge_date as dischargeDate',
      'a.service_months as serviceMonths',
      'a.org_path as orgPath',
      'a.standard_rule_id as ruleId',
      'a.standard_version as version',
      'first.apply_no as secondOf',
    ])
    .execute();
  const open = found.some(({ state }) => BEFORE_CONFIRMATION.includes(state));
  const standards = open ? await standardsInForce(ctx) : [];
  return new Map(
    found.map((row): [string, SubsidyFacts] => [
      row.id,
      {
        accountChecked: row.account_check === 'PASSED',
        stale: BEFORE_CONFIRMATION.includes(row.state) ? staleness(standards, row) : null,
        prepared: row.prepared_by.includes(me),
        secondOf: row.secondOf,
        secondAllowed: row.second_allowed_at !== null,
      },
    ]),
  );
}

interface Kept {
  personCategory: string;
  placementRegion: string;
  dischargeDate: string;
  serviceMonths: number;
  orgPath: string;
  ruleId: string;
  version: number;
}

function staleness(standards: readonly Standard[], kept: Kept): string | null {
  try {
    const { ruleId, version, title } = standardFor(standards, kept, kept.orgPath);
    return ruleId === kept.ruleId && version === kept.version ? null : `现行为${title}第${version}版`;
  } catch (error) {
    if (error instanceof DomainError) return error.message;
    throw error;
  }
}
