import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actOn, type EntitlementApp, enter, entitlementApp, getListed, soldier } from '../../../test/entitlement.ts';
import { applicant } from '../../../test/intake.ts';
import { rows, sql } from '../../database/sql.ts';

let app: EntitlementApp;
const system = () => app.system();

beforeAll(async () => {
  app = await entitlementApp('entitlement_consent', '2026-03-09T02:00:00Z');
  app.parties.placement.journal.push(soldier(1, { recordNo: 'K-1' }), soldier(2, { recordNo: 'K-2' }));
  const { name, idNo, mobile } = soldier(1);
  await applicant(app, { name, idNo, phone: mobile ?? '' });
  await app.job('entitlement.identify');
}, 60_000);
afterAll(() => app.close());

const noticesOf = (template: string) =>
  rows<{ body: string }>(system(), sql`select body from notification where template_code = ${template} order by id`);

async function questionOf(
  recordNo: string,
): Promise<{ id: string; version: number; state: string; dueAt: string | null }> {
  const { id } = await getListed(system(), recordNo);
  const [found] = await rows<{ id: string; version: number; state: string; dueAt: string | null }>(
    system(),
    sql`select id, version, state, due_at::text as "dueAt" from confirmation where record_id = ${id}`,
  );
  if (!found) throw new Error('nobody was asked');
  return found;
}

describe('consent (8.6 no. 3)', () => {
  it('asks once, saying what it costs and until when: ten working days; by text message, and in 消息 of who has an account', async () => {
    await app.job('entitlement.match');
    const ways = await rows<{ own: boolean; channels: string[] }>(
      system(),
      sql`select n.receiver_user_id is not null as own, array_agg(d.channel::text order by d.channel) as channels
            from notification n join notification_delivery d on d.notification_id = n.id
           where n.template_code = 'N60' group by n.id, n.receiver_user_id order by own`,
    );
    expect(ways).toEqual([
      { own: false, channels: ['SMS'] },
      { own: true, channels: ['IN_APP', 'SMS'] },
    ]);
    const asked = await noticesOf('N60');
    expect(asked).toHaveLength(2);
    expect(asked[0]?.body).toContain('个人缴费部分由本人承担');
    expect(asked[0]?.body).toContain('2026年3月23日');
  });

  it('a refusal leaves the pension alone and is told to the officers', async () => {
    const clerk = await app.as('clerk_hk');
    expect((await actOn(clerk, 'answerConfirmations', 'decline', [await questionOf('K-1')])).result).toMatchObject({
      ok: 1,
    });
    expect(await getListed(system(), 'K-1')).toMatchObject({ consentState: 'REFUSED', state: 'READY' });
    expect(await noticesOf('N62')).toHaveLength(1);
    const officer = await app.as('officer_hk');
    await officer.run('mutation ($id: ID!) { createEntitlementBatch(requestId: $id) { id } }', {
      id: crypto.randomUUID(),
    });
    const [line] = await rows<{ types: string[] }>(
      system(),
      sql`select insured_types as types from entitlement_line where candidate_id = ${(await getListed(system(), 'K-1')).id}`,
    );
    expect(line?.types).toEqual(['PENSION']);
  });

  it('no answer: a reminder after ten working days, then somebody calls; a late yes still counts', async () => {
    app.clock.set(new Date('2026-03-23T09:31:00Z'));
    await app.job('flow.expire');
    expect((await questionOf('K-2')).state).toBe('REMINDED');
    expect(await noticesOf('N61')).toHaveLength(1);
    app.clock.set(new Date('2026-03-30T09:31:00Z'));
    await app.job('flow.expire');
    expect((await questionOf('K-2')).state).toBe('FOLLOW_UP');
    expect((await getListed(system(), 'K-2')).consentState).toBe('TIMEOUT');
    const clerk = await app.as('clerk_hk');
    const tasks = await clerk.run('{ tasks(first: 100) { nodes { title } } }');
    expect((tasks.data.tasks as { nodes: unknown[] }).nodes).toContainEqual({ title: '联系本人确认' });
    await actOn(clerk, 'answerConfirmations', 'confirm', [await questionOf('K-2')], { note: '电话联系本人，同意参保' });
    expect((await getListed(system(), 'K-2')).consentState).toBe('CONFIRMED');
  });
});

describe('the officers’ decisions', () => {
  it('the officer who made a batch cannot release it; the chief can (E-0004)', async () => {
    const [batch] = await rows<{ id: string; version: number }>(
      system(),
      sql`select id, version from entitlement_batch`,
    );
    const maker = await app.as('officer_hk');
    const refused = await actOn(maker, 'advanceEntitlementBatches', 'release', batch ? [batch] : []);
    expect(refused.code).toBe('FORBIDDEN');
    const own = maker.ctx.bind(maker);
    maker.ctx = async () => {
      const ctx = await own();
      if (ctx.actor.kind !== 'USER') throw new Error('not signed in');
      return {
        ...ctx,
        actor: { ...ctx.actor, permissions: new Set([...ctx.actor.permissions, 'entitlement:release']) },
      };
    };
    const self = await actOn(maker, 'advanceEntitlementBatches', 'release', batch ? [batch] : []);
    expect(self.result?.rows).toMatchObject([{ code: 'E-0004' }]);
  });

  it('publicity, where the city wants it, comes before the push: five working days (A19)', async () => {
    const centre = await app.as('city_centre');
    const set = (value: unknown, version = 0) =>
      centre.run(
        'mutation ($v: JSON!, $n: Int!) { setParameter(code: "entitlement.publicity", value: $v, version: $n, reason: "按市局要求开展公示") { code value } }',
        { v: value, n: version },
      );
    expect((await set('yes')).code).toBe('BAD_INPUT');
    expect((await set(true)).code).toBeUndefined();
    expect((await set(false)).code).toBe('E-0504');
    const [batch] = await rows<{ id: string; version: number }>(
      system(),
      sql`select id, version from entitlement_batch`,
    );
    await actOn(await app.as('chief_hk'), 'advanceEntitlementBatches', 'release', batch ? [batch] : []);
    await app.job('entitlement.dispatch');
    const state = async () =>
      (await rows<{ state: string }>(system(), sql`select state from entitlement_batch`))[0]?.state;
    expect(await state()).toBe('PUBLICITY');
    app.clock.set(new Date('2026-04-07T09:31:00Z'));
    await app.job('flow.expire');
    expect(await state()).toBe('PUSHED');
    await app.drain();
    expect(app.parties.social.batches).toHaveLength(1);
  });

  it('takes somebody in by hand with a reason, once; and an objection before the push takes him out of his batch', async () => {
    await enter(system(), [soldier(9, { recordNo: 'K-9', status: 'PLACED' })]);
    const officer = await app.as('officer_hk');
    const { data } = await officer.run(
      '{ placementRecords(eligible: false) { nodes { id verdicts { title passed value } } } }',
    );
    const [out] = (data.placementRecords as { nodes: { id: string; verdicts: { title: string; passed: boolean }[] }[] })
      .nodes;
    expect(out?.verdicts.filter((v) => !v.passed).map((v) => v.title)).toEqual(['安排状态']);
    const include = (reason: string) =>
      officer.run(
        'mutation ($id: ID!, $r: String!, $q: ID!) { includePerson(placementRecordId: $id, reason: $r, requestId: $q) { id version manualReason } }',
        {
          id: out?.id,
          r: reason,
          q: crypto.randomUUID(),
        },
      );
    expect((await include('短')).code).toBe('E-0005');
    expect((await include('经核实尚未上岗，安置系统信息滞后')).data.includePerson).toMatchObject({
      manualReason: '经核实尚未上岗，安置系统信息滞后',
    });
    expect((await include('经核实尚未上岗，安置系统信息滞后')).code).toBe('E-0603');
    app.parties.placement.journal.push(soldier(9, { recordNo: 'K-9', status: 'PLACED' }));
    await app.job('entitlement.match');
    await officer.run('mutation ($id: ID!) { createEntitlementBatch(requestId: $id) { id } }', {
      id: crypto.randomUUID(),
    });
    const batched = await getListed(system(), 'K-9');
    expect(batched.state).toBe('BATCHED');
    expect(
      (await actOn(officer, 'advanceCandidates', 'object', [batched], { note: '本人来信反映情况' })).result,
    ).toMatchObject({ ok: 1 });
    expect(await getListed(system(), 'K-9')).toMatchObject({ state: 'OBJECTED', batchId: null });
    await actOn(officer, 'advanceCandidates', 'settle', [await getListed(system(), 'K-9')], { note: '已核实' });
    await app.job('entitlement.match');
    expect((await getListed(system(), 'K-9')).state).toBe('READY');
  });
});
