import { tables } from '../../../database/tables.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { refuse, requireReason } from '../../../platform/errors/index.ts';
import { readFlowRows } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { insertRecord } from '../../../platform/records/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { refusal } from '../errors.ts';
import { levelOf } from '../level.ts';
import { lockBeneficiary, readBeneficiary } from '../payable/beneficiaries.ts';
import { REDUCTION } from '../record-types.ts';
import { CARRIED, LIVE } from './live.ts';
import { reductionRequest } from './request.record.ts';
import { keepEvidence } from './start-reduction.ts';
import { openFixTask } from './tell-initiator.ts';

interface FollowUp {
  kind: 'REVOCATION' | 'CORRECTION';
  diedOn: string;
  reason: string;
  evidence?: 'ALIVE' | null;
}

/** A draft that undoes or corrects a reduction, in the chain of the original (03 §34.3 last row); what 死亡库 has changed waits as a to-do. */
export async function proposeFollowUp(tx: Ctx, ofId: string, asked: FollowUp): Promise<string | undefined> {
  const of = await tables(tx)
    .selectFrom('reduction_request')
    .selectAll()
    .where('id', '=', ofId)
    .executeTakeFirstOrThrow();
  const open = await tables(tx)
    .selectFrom('reduction_request')
    .select('id')
    .where('beneficiary_id', '=', of.beneficiary_id)
    .where('state', 'in', [...LIVE])
    .executeTakeFirst();
  if (open) return undefined;
  const id = await writeFollowUp(tx, of, asked, 'propose');
  const [row] = await readFlowRows(tx, tx.app.registry.getRecord(REDUCTION), [id]);
  if (row)
    await openFixTask(tx, row, asked.kind === 'REVOCATION' ? '死亡库已撤销，办理撤销减员' : '死亡库更正日期，办理更正');
  return id;
}

/**
 * 撤销减员 or 更正死亡日期 by somebody of the level that had started the reduction.
 *
 * @throws NOT_FOUND, E-0005, E-3401, E-3403 without proof that he lives, E-3404, E-3406, E-3408
 */
export function requestFollowUp(
  ctx: Ctx,
  ofId: string,
  asked: Omit<FollowUp, 'diedOn'> & { diedOn: string | null },
  fileIds: readonly string[],
  requestId: string,
): Promise<{ id: string }> {
  const reason = requireReason(asked.reason);
  return once(ctx, 'reduction.follow-up', requestId, { ofId, asked, fileIds }, async (tx) => {
    const of = await reductionRequest.get(tx, ofId);
    if (of.kind !== 'DEATH' || !CARRIED.some((state) => state === of.state)) throw refusal('E-3408');
    if ((await levelOf(tx)) !== of.chain) throw refusal('E-3406');
    await lockBeneficiary(tx, of.beneficiaryId);
    const open = await tables(tx)
      .selectFrom('reduction_request')
      .select('request_no')
      .where('beneficiary_id', '=', of.beneficiaryId)
      .where('state', 'in', [...LIVE])
      .executeTakeFirst();
    if (open) throw refusal('E-3404', { no: open.request_no });
    if (fileIds.length === 0) throw refusal('E-3403');
    const diedOn = asked.kind === 'CORRECTION' ? asked.diedOn : of.diedOn;
    const { birthDate } = await readBeneficiary(tx, of.beneficiaryId);
    if (!diedOn || diedOn > today(tx) || diedOn < birthDate) throw refusal('E-3401');
    const row = await tables(tx).selectFrom('reduction_request').selectAll().where('id', '=', of.id).executeTakeFirst();
    if (!row) throw refuse('NOT_FOUND');
    const evidence = asked.kind === 'REVOCATION' ? ('ALIVE' as const) : null;
    const id = await writeFollowUp(tx, row, { kind: asked.kind, diedOn, reason, evidence }, 'start');
    await keepEvidence(tx, id, fileIds);
    return { id };
  });
}

const today = (ctx: Ctx): string => localDateOf(ctx.app.clock.now());

interface Original {
  id: string;
  beneficiary_id: string;
  match_id: string | null;
  person_name: string;
  classes: string[];
  chain: string;
  org_id: string;
  org_path: string;
  district_code: string;
}

const writeFollowUp = (
  tx: Ctx,
  of: Original,
  { kind, diedOn, reason, evidence = null }: FollowUp,
  start: 'start' | 'propose',
): Promise<string> =>
  insertRecord(
    tx,
    reductionRequest,
    {
      kind,
      beneficiary_id: of.beneficiary_id,
      match_id: of.match_id,
      of_id: of.id,
      person_name: of.person_name,
      classes: of.classes,
      chain: of.chain,
      died_on: diedOn,
      reason,
      evidence,
    },
    { place: { orgId: of.org_id, orgPath: of.org_path, districtCode: of.district_code }, start },
  );
