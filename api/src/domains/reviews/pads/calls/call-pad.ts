import { run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { MINUTE_MS } from '../../../../platform/calendar/index.ts';
import { type Ctx, requireUser } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { createInvite } from '../../evaluations/index.ts';
import { ownSeat } from '../counters/seat.ts';
import { placeOfPad } from '../devices/own-pad.ts';
import { tellPad } from '../devices/tell-pad.ts';
import { refusePad } from '../errors.ts';
import { jumpPatience } from '../parameters.ts';
import { placeOf } from '../place.ts';
import type { PadCallInput } from './call.type.ts';
import { parametersOf, sealParameters } from './evaluation-parameters.ts';
import { writeJumpError } from './jump-error.ts';
import { tellCall } from './tell-call.ts';

/** A call that nobody has begun to answer after this long is over. */
const CALL_MINUTES = 10;

/**
 * 请评价: the pad of the counter at which the caller sits is asked to show the page (R9.2.1). What was shown there before gives way. Without a
 * pad the call fails at once, with the same ways out, and the technicians are told as of any other failure.
 *
 * @returns the call's id
 * @throws E-0915 before a counter was chosen, NOT_FOUND for a case out of scope, E-0903 where it was evaluated by name already
 */
export async function callPad(ctx: Ctx, input: PadCallInput, requestId: string): Promise<string> {
  const { id } = await once(ctx, 'callPad', requestId, input, (tx) => call(tx, input));
  return id;
}

async function call(tx: Ctx, input: PadCallInput): Promise<{ id: string }> {
  const user = requireUser(tx);
  const seat = await ownSeat(tx);
  if (!seat) throw refusePad('E-0915');
  const service = { type: input.serviceType, id: input.serviceId };
  const invite = await createInvite(tx, { service, channel: 'PAD', windowNo: seat.counterNo });
  const pad = await tables(tx)
    .selectFrom('evaluation_pad')
    .select('id')
    .where('counter_id', '=', seat.id)
    .where('state', '=', 'ACTIVE')
    .forUpdate()
    .executeTakeFirst();
  const now = tx.app.clock.now();
  const id = uuidv7(now.getTime());
  const envelope = sealParameters(tx, id, await parametersOf(tx, service, invite, input.screen));
  const { timeoutSec } = await readParameter(tx, jumpPatience);
  const place = pad ? await placeOfPad(tx, pad.id) : await placeOf(tx, seat.orgId);
  if (pad)
    await run(
      tx,
      sql`update pad_call set state = 'REPLACED', next_at = null, ended_at = ${now} where pad_id = ${pad.id} and state in ('CALLED', 'SHOWN')`,
    );
  await run(
    tx,
    sql`insert into pad_call (id, org_id, org_path, district_code, created_at, called_by_id, called_by_name, counter_id, pad_id, screen,
          service_type, service_id, service_no, matter_name, invite_id, parameters_cipher, expires_at, state, next_at, ended_at)
        values (${id}, ${place.orgId}, ${place.orgPath}, ${place.districtCode}, ${now}, ${user.userId}, ${user.name}, ${seat.id},
          ${pad?.id ?? null}, ${input.screen}, ${service.type}, ${service.id}, ${invite.serviceNo}, ${invite.matterName}, ${invite.id},
          ${envelope}, ${new Date(now.getTime() + CALL_MINUTES * MINUTE_MS)}, ${pad ? 'CALLED' : 'FAILED'},
          ${pad ? new Date(now.getTime() + timeoutSec * 1000) : null}, ${pad ? null : now})`,
  );
  if (pad) tellPad(tx, pad.id, place, 'called');
  else await writeJumpError(tx, id, { code: 'NO_PAD', detail: `${seat.counterNo}号窗口没有使用中的平板` });
  tellCall(tx, id, place);
  return { id };
}
