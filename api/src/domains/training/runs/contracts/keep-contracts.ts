import { run, sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { advance } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { insertRecord } from '../../../../platform/records/index.ts';
import { takeBusinessNo } from '../../business-no.ts';
import { bureausOf } from '../../district-office.ts';
import { livingCeilings } from '../points.ts';
import { CONTRACT, RUN } from '../record-types.ts';
import { SIGNED_STATES } from './contract.flow.ts';
import { runContract } from './contract.record.ts';

/** What districts have in runs and what their contracts say; a district that has nobody any more while its contract stands is among them. */
function readDistricts(tx: Ctx, runIds: readonly string[]) {
  return (
    tables(tx)
      .selectFrom('training_run as r')
      .innerJoinLateral(
        ({ selectFrom }) =>
          selectFrom(
            selectFrom('run_trainee')
              .select('district_code as code')
              .whereRef('run_id', '=', 'r.id')
              .union(
                selectFrom('run_contract')
                  .select('district_code as code')
                  .whereRef('run_id', '=', 'r.id')
                  .where('state', '<>', 'VOID'),
              )
              .as('g'),
          )
            .leftJoin('run_trainee as t', (on) =>
              on.onRef('t.run_id', '=', 'r.id').onRef('t.district_code', '=', 'g.code').on('t.left_on', 'is', null),
            )
            .select(['g.code', sql<number>`count(t.id)::int`.as('count')])
            .groupBy('g.code')
            .as('d'),
        (on) => on.onTrue(),
      )
      .leftJoin('run_contract as c', (on) =>
        on.onRef('c.run_id', '=', 'r.id').onRef('c.district_code', '=', 'd.code').on('c.state', '<>', 'VOID'),
      )
      .select(['r.id as runId', 'd.code as districtCode', 'r.institution_id as institutionId'])
      .select(['r.org_id as institutionOrgId', 'r.price_per_person as price'])
      // Trainees of the district who are in the run now, and what they cost.
      .select(['d.count', sql<string>`d.count * r.price_per_person`.as('amount')])
      // What the contract says.
      .select(['c.id as contractId', 'c.state', 'c.trainee_count as said'])
      .where('r.id', '=', anyOf(runIds))
      .orderBy('r.id')
      .orderBy('d.code')
      .execute()
  );
}

/** BR21-1: a draft for each district of the runs that has trainees in them and no contract yet. @returns the bureaus they are with */
export async function draftContracts(tx: Ctx, runIds: readonly string[]): Promise<{ runId: string; orgId: string }[]> {
  const wanted = (await readDistricts(tx, runIds)).filter(({ count, contractId }) => count > 0 && !contractId);
  const bureaus = await bureausOf(
    tx,
    wanted.map(({ districtCode }) => districtCode),
  );
  const paths = await tables(tx)
    .selectFrom('org')
    .select(['id', 'path'])
    .where('id', '=', anyOf([...bureaus.values()]))
    .execute();
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
  await keepCeilings(
    tx,
    made.map(({ runId }) => runId),
  );
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
    await tables(tx)
      .updateTable('run_contract')
      .set({
        trainee_count: count,
        training_amount: amount,
        ...(isSigned && { supplements: sql`supplements || ${JSON.stringify([supplement])}::jsonb` }),
      })
      .where('id', '=', id)
      .execute();
    if (isSigned) await step(tx, id, 'supplement', `人数由${said}变为${count}`);
    else if (state === 'DRAFT') await step(tx, id, 'recount', `人数由${said}变为${count}`);
    else await step(tx, id, 'reopen', `人数由${said}变为${count}`);
  }
  await keepCeilings(
    tx,
    changed.map(({ runId }) => runId),
  );
}

/** 生活补助上限 of the contracts of runs, as who is in them, their days and the standards are now (02 §13.3); for information. */
export async function keepCeilings(tx: Ctx, runIds: readonly string[]): Promise<void> {
  const ids = [...new Set(runIds)];
  if (ids.length === 0) return;
  const found = [];
  for (const ask of livingCeilings.of(tx)) found.push(...(await ask(tx, ids)));
  await run(
    tx,
    sql`update run_contract c set living_ceiling = v.amount
          from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as v("runId" uuid, "districtCode" text, amount numeric)
         where c.run_id = v."runId" and c.district_code = v."districtCode" and c.state <> 'VOID'`,
  );
}

const step = (tx: Ctx, id: string, action: string, reasonText: string) =>
  advance(tx, { type: CONTRACT, action, rows: [{ id }], input: { reasonText }, mode: 'CASCADE' });

/** Contracts of runs that will not be. */
export async function voidContracts(tx: Ctx, runIds: readonly string[], reasonText: string): Promise<void> {
  const found = await tables(tx)
    .selectFrom('run_contract')
    .select('id')
    .where('run_id', '=', anyOf(runIds))
    .where('state', '<>', 'VOID')
    .orderBy('id')
    .execute();
  if (found.length > 0)
    await advance(tx, { type: CONTRACT, action: 'void', rows: found, input: { reasonText }, mode: 'CASCADE' });
}

/** T21-5: runs of which nothing is unsigned any more, or let off by the city, are ready. The run is locked first: the last of two signatures at once sees the other. */
export async function settleReady(tx: Ctx, runIds: readonly string[]): Promise<void> {
  const ids = [...new Set(runIds)].sort();
  await tables(tx)
    .selectFrom('training_run')
    .select('id')
    .where('id', '=', anyOf(ids))
    .orderBy('id')
    .forUpdate()
    .execute();
  const ready = await tables(tx)
    .selectFrom('training_run as r')
    .select('r.id')
    .where('r.id', '=', anyOf(ids))
    .where('r.state', '=', 'CONTRACTING')
    .where(({ and, not, exists, selectFrom }) => {
      const contracts = selectFrom('run_contract as c')
        .select('c.id')
        .whereRef('c.run_id', '=', 'r.id')
        .where('c.state', '<>', 'VOID');
      const unsigned = contracts.where('c.state', 'not in', SIGNED_STATES).where(sql<boolean>`not exists (
        select 1 from jsonb_to_recordset(r.exemptions) as x("districtCode" text) where x."districtCode" = c.district_code)`);
      return and([exists(contracts), not(exists(unsigned))]);
    })
    .orderBy('r.id')
    .execute();
  if (ready.length > 0) await advance(tx, { type: RUN, action: 'ready', rows: ready, mode: 'CASCADE' });
}
