import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../../test/access.ts';
import { type BuiltCase, buildCase } from '../../../../../test/cases.ts';
import { flagOf, hitsOf, newPerson } from '../../../../../test/duplicates.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { rows, run, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { buildApplication } from '../../application/index.ts';
import { caseFlow } from '../../case.flow.ts';
import { claimMatters } from './claims.ts';

let app: Product;
let clerk: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('same_matter', { now: '2026-03-05T02:00:00Z' });
  clerk = await app.as('clerk_hk');
});
afterAll(() => app.close());

/** A matter that is like 党员组织关系转移 but for its code, name and aliases, and in no bundle any more. */
const addMatter = (code: string, name: string, aliases: readonly string[] = []) =>
  run(
    system(),
    sql`insert into matter select (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(), 'code', ${code}::text,
          'name', ${name}::text, 'enabled', false, 'aliases', ${JSON.stringify(aliases)}::jsonb))).* from matter m where code = 'M02'`,
  );

/** An application for 党员组织关系转移 whose person has applied before for what was called otherwise then. */
async function applyAfter(code: string, name: string): Promise<BuiltCase> {
  const n = newPerson();
  const old = await buildCase(system(), { n, only: ['M02'] });
  await run(system(), sql`update sub_case set matter_code = ${code}, matter_name = ${name} where case_id = ${old.id}`);
  return buildCase(system(), { n, only: ['M02'] });
}
const found = async (built: BuiltCase) =>
  (await hitsOf(clerk, built)).map((hit) => [hit.matterCodes.join(), hit.severity]);

it('01 §4.4 no. 3 an alias of the matter is the same matter', async () => {
  // 组织关系转移 is an alias of 党员组织关系转移 as shipped.
  await addMatter('M90', '组织关系转移');
  const next = await applyAfter('M90', '组织关系转移');
  expect(await found(next)).toEqual([['M02', 'BLOCKING']]);
  expect(await flagOf(system(), next)).toBe('SUSPECTED');
});

it('01 §4.4 no. 3 whichever of the two names the other, by its name or its code', async () => {
  await addMatter('M91', '党组织关系接转', ['党员组织关系转移']);
  await addMatter('M92', '党组织关系迁移', ['M02']);
  expect(await found(await applyAfter('M91', '党组织关系接转'))).toEqual([['M02', 'BLOCKING']]);
  expect(await found(await applyAfter('M92', '党组织关系迁移'))).toEqual([['M02', 'BLOCKING']]);
});

it('01 §4.4 no. 3 another matter with aliases of its own is none', async () => {
  await addMatter('M93', '团员组织关系转移', ['团组织关系转移']);
  const next = await applyAfter('M93', '团员组织关系转移');
  expect(await found(next)).toEqual([]);
  expect(await flagOf(system(), next)).toBe('NONE');
});

it('01 §4.4 no. 1 by night the later one of a pair is reported that no submission could see: open cases of the last 180 days', async () => {
  const old = await buildCase(system(), { n: newPerson(), only: ['M01'] });
  const next = await buildCase(system(), { n: newPerson(), only: ['M01'] });
  await run(
    system(),
    sql`update one_thing_case set person_id = (select person_id from one_thing_case where id = ${old.id}),
          submitted_at = submitted_at + interval '1 minute' where id = ${next.id}`,
  );
  const reported: string[] = [];
  const night = async (mark: string) => {
    await app.job('duplicate.nightly');
    const hits = await rows<{ id: string; newer: boolean }>(
      system(),
      sql`select id, new_case_id = ${next.id} as newer from duplicate_hit where ${next.id} in (new_case_id, matched_case_id)`,
    );
    if (hits.length > 0) reported.push(mark);
    expect(hits.every(({ newer }) => newer)).toBe(true);
    await run(system(), sql`delete from duplicate_hit_matter where hit_id = any(${hits.map(({ id }) => id)}::uuid[])`);
    await run(system(), sql`delete from duplicate_hit where id = any(${hits.map(({ id }) => id)}::uuid[])`);
  };
  for (const state of Object.keys(caseFlow.states)) {
    await run(system(), sql`update one_thing_case set state = ${state} where id = ${next.id}`);
    await night(state);
  }
  const none = ['DRAFT', 'PREREVIEW_RETURNED', 'FINISHED_NORMAL', 'FINISHED_TERMINATED', 'CANCELLED'];
  expect(reported).toEqual(Object.keys(caseFlow.states).filter((state) => !none.includes(state)));
  reported.length = 0;
  await run(system(), sql`update one_thing_case set state = 'ACCEPTED' where id = ${next.id}`);
  const submitted = (at: string) =>
    run(
      system(),
      sql`update one_thing_case set submitted_at = case when id = ${next.id} then ${at}::timestamptz else '2020-01-01' end
           where id = any(${[old.id, next.id]}::uuid[])`,
    );
  // 180 days before 5 March 2026, 10:00.
  for (const at of ['2025-09-06T02:00:00Z', '2025-09-06T01:59:59Z']) {
    await submitted(at);
    await night(at);
  }
  expect(reported).toEqual(['2025-09-06T02:00:00Z']);
});

describe('what else takes aliases for one matter', () => {
  const claimsOf = async ({ id }: BuiltCase) => {
    await claimMatters(system(), id, []);
    const held = await rows<{ code: string }>(
      system(),
      sql`select split_part(claim_key, '|', 2) as code from sub_case where case_id = ${id} and claim_key is not null order by 1`,
    );
    return held.map(({ code }) => code);
  };
  const become = (built: BuiltCase, from: string, code: string, name: string) =>
    run(
      system(),
      sql`update sub_case set matter_code = ${code}, matter_name = ${name} where case_id = ${built.id} and matter_code = ${from}`,
    );

  it('01 §4.8 the claim: either code, and one claim where one case has both', async () => {
    await addMatter('M94', '党团关系转接', ['M02']);
    const one = await buildCase(system(), { n: newPerson(), only: ['M02'] });
    expect(await claimsOf(one)).toEqual(['M02']);
    await become(one, 'M02', 'M94', '党团关系转接');
    expect(await claimsOf(one)).toEqual(['M02']);
    const both = await buildCase(system(), { n: newPerson(), only: ['M01', 'M02'] });
    await become(both, 'M01', 'M94', '党团关系转接');
    expect(await claimsOf(both)).toEqual(['M02']);
  });

  it('4.4 no. 1 the window: once per discharge where either of the two is', async () => {
    await addMatter('M95', '退役报到登记', ['M96']);
    await addMatter('M96', '老退役报到');
    await run(system(), sql`update matter set once_per_discharge = (code = 'M95') where code in ('M95', 'M96')`);
    const n = newPerson();
    const old = await buildCase(system(), { n, only: ['M02'] });
    await become(old, 'M02', 'M96', '老退役报到');
    // Longer ago than the days within which another application for the same counts.
    await run(
      system(),
      sql`update one_thing_case set submitted_at = submitted_at - interval '6 years' where id = ${old.id}`,
    );
    const { idNo } = buildApplication(n).form as { idNo: string };
    const asked = await clerk.run('query ($id: String!) { standingApplications(idNo: $id) { matterName severity } }', {
      id: idNo,
    });
    expect(asked.data.standingApplications).toContainEqual({ matterName: '老退役报到', severity: 'BLOCKING' });
  });
});

it.each(Object.keys(caseFlow.states))(
  '01 §4.4 no. 4 an application in %s counts as made, or does not',
  async (state) => {
    const n = newPerson();
    const old = await buildCase(system(), { n, only: ['M02'] });
    await run(system(), sql`update sub_case set state = ${state} where case_id = ${old.id}`);
    const next = await buildCase(system(), { n, only: ['M02'] });
    const counts = !['DRAFT', 'PREREVIEW_RETURNED', 'FINISHED_TERMINATED', 'CANCELLED'].includes(state);
    expect(await found(next)).toEqual(counts ? [['M02', 'BLOCKING']] : []);
  },
);

it('a pair lies with whoever took the second application, whose person it names', async () => {
  const n = newPerson();
  await buildCase(system(), { n, only: ['M02'], region: '310115' });
  const next = await buildCase(system(), { n, only: ['M02'] });
  const lies = await rows(
    system(),
    sql`select h.district_code as district, h.org_id = c.org_id and h.org_path = c.org_path as "isThere", h.person_id = c.person_id as "isWhose"
          from duplicate_hit h join one_thing_case c on c.id = h.new_case_id where h.new_case_id = ${next.id}`,
  );
  expect(lies).toEqual([{ district: '310109', isThere: true, isWhose: true }]);
});
