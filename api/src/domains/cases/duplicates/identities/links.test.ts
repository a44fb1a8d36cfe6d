import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../../test/access.ts';
import { type BuiltCase, buildCase } from '../../../../../test/cases.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { rows, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { buildIdNumber } from '../../../people/index.ts';
import { buildApplication } from '../../application/index.ts';
import { actOnLinks } from '../act.ts';

let app: Product;
let officer: Browser;
let clerk: Browser;
let chief: Browser;
let n = 90_000;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('identity_links', { now: '2026-03-05T02:00:00Z' });
  [officer, clerk, chief] = [await app.as('officer_hk'), await app.as('clerk_hk'), await app.as('chief_hk')];
}, 120_000);
afterAll(() => app.close());

/** The same person under another number: same name, birth date and discharge document. */
async function pair(): Promise<{
  old: BuiltCase;
  next: BuiltCase;
  former: string;
  hit: { id: string; version: number };
}> {
  n += 1;
  const form = buildApplication(n).form;
  const sequence = (Number(form.idNo.slice(14, 17)) + 2) % 1000;
  const old = await buildCase(system(), { n, only: ['M01'] });
  const next = await buildCase(system(), {
    n,
    only: ['M01'],
    form: { idNo: buildIdNumber(form.idNo.slice(0, 6), form.birthDate, sequence) },
  });
  const [hit] = await rows<{ id: string; version: number }>(
    system(),
    sql`select id, version from duplicate_hit where new_case_id = ${next.id}`,
  );
  if (!hit) throw new Error('the pair was not found');
  return { old, next, former: form.idNo, hit };
}

const REQUEST = 'mutation ($input: RequestIdentityLinkInput!) { requestIdentityLink(input: $input) }';
const ask = (browser: Browser, hit: { id: string; version: number }, more: object = {}) =>
  browser.run(REQUEST, {
    input: {
      requestId: randomUUID(),
      hitId: hit.id,
      version: hit.version,
      kept: 'NEW',
      reasonText: '公安机关更正证明沪公〔2026〕1号',
      ...more,
    },
  });
const ADVANCE =
  'mutation ($input: RecordActInput!) { advanceIdentityLinks(input: $input) { ok rows { result code } } }';
const step = (action: string, id: unknown, more: object = {}) => ({
  input: { requestId: randomUUID(), action, rows: [{ id: String(id), version: 1 }], ...more },
});
const caseOf = async ({ id }: BuiltCase) =>
  (
    await rows<{ personId: string; flag: string }>(
      system(),
      sql`select person_id as "personId", duplicate_flag as flag from one_thing_case where id = ${id}`,
    )
  )[0];

describe('身份关联 (4.8: ID changed after a lawful correction)', () => {
  it('is asked for by an officer, confirmed by the chief; then the cases are one person’s and the pair blocks', async () => {
    const { old, next, former, hit } = await pair();
    expect((await caseOf(next))?.flag).toBe('NONE');
    const before = await caseOf(old);
    const asked = await ask(officer, hit);
    expect(asked.message).toBeUndefined();
    expect(await caseOf(old)).toEqual(before);
    expect((await ask(officer, hit)).code).toBe('E-0203');
    const done = await chief.run(ADVANCE, step('approve', asked.data.requestIdentityLink));
    expect(done.data.advanceIdentityLinks).toMatchObject({ ok: 1 });
    const now = await caseOf(next);
    expect(now?.flag).toBe('SUSPECTED');
    expect((await caseOf(old))?.personId).toBe(now?.personId);
    const [judged] = await rows(
      system(),
      sql`select match_rule as rule, severity from duplicate_hit where id = ${hit.id}`,
    );
    expect(judged).toEqual({ rule: 'SAME_ID18', severity: 'BLOCKING' });
    const audited = await rows(
      system(),
      sql`select 1 from audit_entry where event = 'identity.link' and object_id = ${now?.personId}`,
    );
    expect(audited.length).toBe(1);
    // Who still applies with the former number is the same person, whose number stays the corrected one.
    const again = await buildCase(system(), { n, only: ['M01'] });
    expect((await caseOf(again))?.personId).toBe(now?.personId);
    const [person] = await rows<{ masked: string }>(
      system(),
      sql`select id_no_masked as masked from person where id = ${now?.personId}`,
    );
    expect(person?.masked.slice(-3)).not.toBe(former.slice(-3));
  });

  it('not by a clerk, not by the asker, not of another district, not without a reason or of an old version', async () => {
    const { hit, old, next } = await pair();
    expect((await ask(clerk, hit)).code).toBe('FORBIDDEN');
    expect((await ask(officer, hit, { reasonText: '更正' })).code).toBe('E-0005');
    expect((await ask(officer, { ...hit, version: hit.version + 1 })).code).toBe('E-0504');
    const before = await caseOf(old);
    const { requestIdentityLink: id } = (await ask(officer, hit)).data;
    expect((await officer.run(ADVANCE, step('approve', id))).code).toBe('FORBIDDEN');
    const own = await withRights(officer);
    expect(await actOnLinks(own, step('approve', id).input)).toMatchObject({ ok: 0, rows: [{ code: 'E-0004' }] });
    const stranger = await withRights(await app.as('clerk_pd'));
    expect(await actOnLinks(stranger, step('approve', id).input)).toMatchObject({
      ok: 0,
      rows: [{ code: 'NOT_FOUND' }],
    });
    const refused = await chief.run(ADVANCE, step('reject', id, { reasonCode: 'NO_PROOF' }));
    expect(refused.data.advanceIdentityLinks).toMatchObject({ ok: 1 });
    expect(await caseOf(old)).toEqual(before);
    // What was refused may be asked for again, the other way round too.
    const again = (await ask(officer, hit, { kept: 'OLD' })).data.requestIdentityLink;
    expect((await chief.run(ADVANCE, step('approve', again))).data.advanceIdentityLinks).toMatchObject({ ok: 1 });
    expect((await caseOf(next))?.personId).toBe(before?.personId);
  });
});

/** Somebody with every right of the room, in the own scope. */
async function withRights(browser: Browser): Promise<Ctx> {
  const ctx = await browser.ctx();
  if (ctx.actor.kind !== 'USER') throw new Error('nobody signed in');
  const permissions = new Set([...ctx.actor.permissions, 'identity:view', 'identity:confirm']);
  return { ...ctx, actor: { ...ctx.actor, permissions } };
}
