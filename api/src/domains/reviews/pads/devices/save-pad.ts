import { firstRow, run, sql } from '../../../../database/sql.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { badInput, refuse, requireReason } from '../../../../platform/errors/index.ts';
import { type Ctx, requireUser, transaction } from '../../../../platform/kernel/index.ts';
import { takeNumbers } from '../../../../platform/numbers/take-numbers.ts';
import { getCounter } from '../counters/find-counters.ts';
import { refusePad } from '../errors.ts';
import { getPad, showPad } from './find-pads.ts';
import type { EvaluationPadInput, PadCodeType } from './pad.type.ts';
import { makePadCode } from './pad-code.ts';
import { sealPad } from './pad-device.ts';
import { tellPad } from './tell-pad.ts';

/** Adds a pad for a counter; it waits for its code to be entered. */
export function addPad(ctx: Ctx, input: EvaluationPadInput): Promise<PadCodeType> {
  const name = nameOf(input);
  return transaction(ctx, async (tx) => {
    const counter = await freeCounter(tx, input.counterId, null);
    const now = tx.app.clock.now();
    const id = uuidv7(now.getTime());
    const padNo = String(await takeNumbers(tx, 'evaluation-pad')).padStart(4, '0');
    await run(
      tx,
      sql`insert into evaluation_pad (id, org_id, org_path, district_code, created_at, pad_no, name, counter_id, state)
          values (${id}, ${counter.orgId}, ${counter.orgPath}, ${counter.districtCode}, ${now}, ${padNo}, ${name}, ${counter.id}, 'WAITING')`,
    );
    await recordAudit(tx, { event: 'review.pad-add', objectType: 'evaluationPad', objectId: id, detail: { padNo } });
    const code = await makePadCode(tx, { id, padNo });
    return { ...code, pad: await showPad(tx, id) };
  });
}

/** A code for a pad that waits, or for a new machine in the place of one that broke: the old one's token ends when the code is used. */
export function issuePadCode(ctx: Ctx, id: string): Promise<PadCodeType> {
  return transaction(ctx, async (tx) => {
    const pad = await getPad(tx, id);
    if (pad.state === 'REVOKED') throw refusePad('E-0914');
    const code = await makePadCode(tx, pad);
    const detail = { padNo: pad.padNo };
    await recordAudit(tx, { event: 'review.pad-code', objectType: 'evaluationPad', objectId: id, detail });
    return { ...code, pad: await showPad(tx, id) };
  });
}

/** Another name, or another counter: the pad goes on with its token at once. */
export function changePad(ctx: Ctx, id: string, input: EvaluationPadInput): Promise<void> {
  const name = nameOf(input);
  return transaction(ctx, async (tx) => {
    const pad = await getPad(tx, id);
    if (pad.state === 'REVOKED') throw refusePad('E-0914');
    const { orgId, orgPath, districtCode, id: counterId } = await freeCounter(tx, input.counterId, id);
    const changed = await run(
      tx,
      sql`update evaluation_pad set name = ${name}, counter_id = ${counterId}, org_id = ${orgId}, org_path = ${orgPath},
                 district_code = ${districtCode}, version = version + 1
           where id = ${id} and version = ${input.version ?? 0}`,
    );
    if (changed === 0) throw refuse('E-0504');
    await sealPad(tx, id);
    const detail = { padNo: pad.padNo, counterId };
    await recordAudit(tx, { event: 'review.pad-change', objectType: 'evaluationPad', objectId: id, detail });
    tellPad(tx, id, { orgId, orgPath, districtCode }, 'paired');
  });
}

/** 停用: the token is worth nothing from now on, an open connection of the pad ends at once. */
export function revokePad(ctx: Ctx, id: string, version: number, reason: string): Promise<void> {
  const said = requireReason(reason);
  return transaction(ctx, async (tx) => {
    const pad = await getPad(tx, id);
    if (pad.state === 'REVOKED') throw refusePad('E-0914');
    const changed = await run(
      tx,
      sql`update evaluation_pad set state = 'REVOKED', token_hash = null, row_mac = null, revoked_at = ${tx.app.clock.now()},
                 revoked_by_name = ${requireUser(tx).name}, revoke_reason = ${said}, version = version + 1
           where id = ${id} and version = ${version}`,
    );
    if (changed === 0) throw refuse('E-0504');
    await run(tx, sql`delete from pad_code where pad_id = ${id}`);
    const detail = { padNo: pad.padNo, reason: said };
    await recordAudit(tx, { event: 'review.pad-revoke', objectType: 'evaluationPad', objectId: id, detail });
    tx.afterCommit(() => tx.app.bus.publish({ type: 'session', userId: id }));
  });
}

function nameOf({ name }: EvaluationPadInput): string {
  const said = name.trim();
  if (said.length < 1 || said.length > 40) throw badInput([{ path: 'name', message: '请填写平板名称，不超过40字' }]);
  return said;
}

/** The counter, when no other pad stands upon it. @throws E-0912 */
async function freeCounter(tx: Ctx, counterId: string, self: string | null) {
  const counter = await getCounter(tx, counterId);
  await run(tx, sql`select 1 from service_counter where id = ${counter.id} for update`);
  const other = await firstRow<{ name: string }>(
    tx,
    sql`select name from evaluation_pad where counter_id = ${counter.id} and state <> 'REVOKED' and id is distinct from ${self}::uuid`,
  );
  if (other) throw refusePad('E-0912', { pad: other.name });
  return counter;
}
