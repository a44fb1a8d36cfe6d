import { rows, run, sql } from '../../../../database/sql.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { advance } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { insertRecord } from '../../../../platform/records/index.ts';
import { takeBusinessNo } from '../../business-no.ts';
import { bureausOf } from '../../district-office.ts';
import { CONTRACT, RUN } from '../record-types.ts';
import { SIGNED_STATES } from './contract.flow.ts';
import { runContract } from './contract.record.ts';

interface District {
  runId: string;
  districtCode: string;
  institutionId: string;
  institutionOrgId: string;
  price: string;
  /** Trainees of the district who are in the run now. */
  count: number;
  amount: string;
  contractId: string | null;
  state: string | null;
  /** What the contract says. */
  said: number | null;
}

/** What districts have in runs and what their contracts say; a district that has nobody any more while its contract stands is among them. */
function readDistricts(tx: Ctx, runIds: readonly string[]): Promise<District[]> {
  return rows<District>(
    tx,
    sql`select r.id as "runId", d.code as "districtCode", r.institution_id as "institutionId", r.org_id as "institutionOrgId",
          r.price_per_person::text as price, d.n as count, (d.n * r.price_per_person)::text as amount, c.id as "contractId", c.state,
          c.trainee_count as said
        from training_run r
        join lateral (select g.code, count(t.id)::int as n
                        from (select district_code as code from run_trainee where run_id = r.id
                              union select district_code from run_contract where run_id = r.id and state <> 'VOID') g
                        left join run_trainee t on t.run_id = r.id and t.district_code = g.code and t.left_on is null group by g.code) d on true
        left join run_contract c on c.run_id = r.id and c.district_code = d.code and c.state <> 'VOID'
       where r.id = any(${[...runIds]}::uuid[]) order by r.id, d.code`,
  );
}

/** BR21-1: a draft for each district of the runs that has trainees in them and no contract yet. @returns the bureaus they are with */
export async function draftContracts(tx: Ctx, runIds: readonly string[]): Promise<{ runId: string; orgId: string }[]> {
  const wanted = (await readDistricts(tx, runIds)).filter(({ count, contractId }) => count > 0 && !contractId);
  const bureaus = await bureausOf(
    tx,
    wanted.map(({ districtCode }) => districtCode),
  );
  const paths = await rows<{ id: string; path: string }>(
    tx,
    sql`select id, path from org where id = any(${[...bureaus.values()]}::uuid[])`,
  );
  const made: { runId: string; orgId: string }[] = [];
  for (const { runId, districtCode, institutionId, institutionOrgId, price, count, amount } of wanted) {
    const orgId = bureaus.get(districtCode);
    const orgPath = paths.find(({ id }) => id === orgId)?.path;
    if (!orgId || !orgPath) throw new Error(`no bureau of district ${districtCode}`);
    const values = {
      contract_no: await takeBusinessNo(tx, 'CONTRACT', districtCode),
      run_id: runId,
      institution_id: institutionId,
      institution_org_id: institutionOrgId,
      trainee_count: count,
      price_per_person: price,
      training_amount: amount,
    };
    await insertRecord(tx, runContract, values, { place: { orgId, orgPath, districtCode }, start: 'draft' });
    made.push({ runId, orgId });
  }
  return made;
}

/**
 * Contracts say again who is in their runs: a draft is counted anew, one that waits for its district goes back to be uploaded, a signed one gets a
 * supplement, and a district without trainees has none any more (02 §13.7, T21-9).
 */
export async function recountContracts(tx: Ctx, runIds: readonly string[]): Promise<void> {
  const changed = (await readDistricts(tx, runIds)).filter(
    ({ contractId, said, count }) => contractId !== null && said !== count,
  );
  for (const { contractId, state, said, count, amount } of changed) {
    const id = contractId ?? '';
    const isSigned = SIGNED_STATES.some((signed) => signed === state);
    if (count === 0 && !isSigned) {
      await step(tx, id, 'void', '本区已没有学员');
      continue;
    }
    const supplement = {
      on: localDateOf(tx.app.clock.now()),
      joined: count - (said ?? 0),
      traineeCount: count,
      trainingAmount: amount,
    };
    await run(
      tx,
      sql`update run_contract set trainee_count = ${count}, training_amount = ${amount}::numeric,
            supplements = case when ${isSigned} then supplements || ${JSON.stringify([supplement])}::jsonb else supplements end
           where id = ${id}`,
    );
    if (isSigned) await step(tx, id, 'supplement', `人数由${said}变为${count}`);
    else if (state === 'DRAFT') await step(tx, id, 'recount', `人数由${said}变为${count}`);
    else await step(tx, id, 'reopen', `人数由${said}变为${count}`);
  }
}

const step = (tx: Ctx, id: string, action: string, reasonText: string) =>
  advance(tx, { type: CONTRACT, action, rows: [{ id }], input: { reasonText }, mode: 'CASCADE' });

/** Contracts of runs that will not be. */
export async function voidContracts(tx: Ctx, runIds: readonly string[], reasonText: string): Promise<void> {
  const found = await rows<{ id: string }>(
    tx,
    sql`select id from run_contract where run_id = any(${[...runIds]}::uuid[]) and state <> 'VOID' order by id`,
  );
  if (found.length > 0)
    await advance(tx, { type: CONTRACT, action: 'void', rows: found, input: { reasonText }, mode: 'CASCADE' });
}

/** T21-5: runs of which nothing is unsigned any more, or let off by the city, are ready. The run is locked first: the last of two signatures at once sees the other. */
export async function settleReady(tx: Ctx, runIds: readonly string[]): Promise<void> {
  const ids = [...new Set(runIds)].sort();
  await run(tx, sql`select 1 from training_run where id = any(${ids}::uuid[]) order by id for update`);
  const ready = await rows<{ id: string }>(
    tx,
    sql`select r.id from training_run r where r.id = any(${ids}::uuid[]) and r.state = 'CONTRACTING'
          and exists (select 1 from run_contract c where c.run_id = r.id and c.state <> 'VOID')
          and not exists (select 1 from run_contract c where c.run_id = r.id and c.state <> 'VOID'
                and c.state <> all(${[...SIGNED_STATES]}::text[])
                and not exists (select 1 from jsonb_to_recordset(r.exemptions) as x("districtCode" text)
                                 where x."districtCode" = c.district_code))
        order by r.id`,
  );
  if (ready.length > 0) await advance(tx, { type: RUN, action: 'ready', rows: ready, mode: 'CASCADE' });
}
