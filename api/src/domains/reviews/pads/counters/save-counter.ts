import { firstRow, run, sql } from '../../../../database/sql.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { badInput, refuse } from '../../../../platform/errors/index.ts';
import { type Ctx, requireUser, transaction } from '../../../../platform/kernel/index.ts';
import { refusePad } from '../errors.ts';
import { placeOf } from '../place.ts';
import type { ServiceCounterInput } from './counter.type.ts';
import { getCounter } from './find-counters.ts';

/** Adds a counter to a centre, or changes one. @returns its id */
export async function saveCounter(ctx: Ctx, input: ServiceCounterInput): Promise<string> {
  const counterNo = input.counterNo.trim();
  const name = (input.name ?? '').trim();
  if (!/^[0-9A-Za-z-]{1,10}$/.test(counterNo))
    throw badInput([{ path: 'counterNo', message: '窗口编号为1至10位数字、字母' }]);
  if (name.length > 40) throw badInput([{ path: 'name', message: '窗口名称不超过40字' }]);
  const enabled = input.enabled ?? true;
  return transaction(ctx, async (tx) => {
    if (input.id) return changeCounter(tx, input.id, input.version ?? 0, { counterNo, name, enabled });
    const place = await placeOf(tx, input.orgId ?? requireUser(tx).orgId);
    await refuseTaken(tx, place.orgId, counterNo, null);
    const id = uuidv7(tx.app.clock.now().getTime());
    await run(
      tx,
      sql`insert into service_counter (id, org_id, org_path, district_code, created_at, counter_no, name, enabled)
          values (${id}, ${place.orgId}, ${place.orgPath}, ${place.districtCode}, ${tx.app.clock.now()}, ${counterNo}, ${name}, ${enabled})`,
    );
    await audit(tx, id, counterNo);
    return id;
  });
}

async function changeCounter(
  tx: Ctx,
  id: string,
  version: number,
  { counterNo, name, enabled }: { counterNo: string; name: string; enabled: boolean },
): Promise<string> {
  const before = await getCounter(tx, id);
  await refuseTaken(tx, before.orgId, counterNo, id);
  const changed = await run(
    tx,
    sql`update service_counter set counter_no = ${counterNo}, name = ${name}, enabled = ${enabled}, version = version + 1
         where id = ${id} and version = ${version}`,
  );
  if (changed === 0) throw refuse('E-0504');
  await audit(tx, id, counterNo);
  return id;
}

/** E-0913; of two at once the second waits for the first. */
async function refuseTaken(tx: Ctx, orgId: string, counterNo: string, self: string | null): Promise<void> {
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`service_counter|${orgId}`}, 0))`);
  const taken = await firstRow(
    tx,
    sql`select 1 from service_counter where org_id = ${orgId} and counter_no = ${counterNo} and id is distinct from ${self}::uuid`,
  );
  if (taken) throw refusePad('E-0913', { no: counterNo });
}

const audit = (tx: Ctx, id: string, counterNo: string) =>
  recordAudit(tx, { event: 'review.counter', objectType: 'serviceCounter', objectId: id, detail: { counterNo } });
