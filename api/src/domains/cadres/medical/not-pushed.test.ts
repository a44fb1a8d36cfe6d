import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { told } from '../../../../test/example-payments/world.ts';
import {
  approveCity,
  closeMedical,
  importCycle,
  type MedicalWorld,
  medicalWorld,
  must,
  passDistrict,
  rosterOf,
  signAndPass,
} from '../../../../test/medical.ts';
import { connectAlarms } from '../../../connect-alarms.ts';
import { tables } from '../../../database/tables.ts';

let app: MedicalWorld;
let cycleId: string;
let disconnect: () => void;
beforeAll(async () => {
  disconnect = connectAlarms();
  app = await medicalWorld('medical_not_pushed');
  ({ id: cycleId } = await importCycle(app, [['P1', '120.50']], { total: '120.50' }));
  await passDistrict(app, cycleId, 'P1');
}, 60_000);
afterAll(async () => {
  disconnect();
  await closeMedical(app);
});

const states = async () => {
  const roster = await rosterOf(app, cycleId);
  const state = (table: 'medical_cycle' | 'payment_batch', id: string | null) =>
    tables(app.system()).selectFrom(table).select('state').where('id', '=', id).executeTakeFirstOrThrow();
  const [cycle, batch] = [await state('medical_cycle', cycleId), await state('payment_batch', roster.batch_id)];
  return [cycle.state, roster.state, batch.state];
};
const WAITS = ['TO_PUSH', 'TO_PUSH', 'TO_PUSH'];
const push = () =>
  tables(app.system())
    .selectFrom('outbox_message')
    .select(['state', 'next_attempt_at'])
    .where('kind', '=', 'BATCH')
    .executeTakeFirstOrThrow();

it('03 §33.9 with the platform down cycle, roster and batch are 待推送 until it has the list; the city’s officer hears of it by SMS', async () => {
  app.parties.faults.set('fundPlatform', { mode: 'down' });
  const { id } = await rosterOf(app, cycleId);
  await approveCity(app, id);
  await must(signAndPass(app, id, false));
  expect(await states()).toEqual(WAITS);
  let tries = 0;
  for (; (await push()).state !== 'DEAD'; tries += 1) {
    if (tries > 10) throw new Error('never given up');
    const { next_attempt_at: next } = await push();
    if (next) app.clock.set(new Date(Math.max(Date.parse(String(next)), app.clock.now().getTime()) + 1000));
    await app.drain();
    expect(await states()).toEqual(WAITS);
  }
  expect((await told(app, 'N566')).map(({ login }) => login)).toEqual(expect.arrayContaining(['city_officer']));
  const sent = await tables(app.system())
    .selectFrom('notification as n')
    .innerJoin('notification_delivery as d', 'd.notification_id', 'n.id')
    .innerJoin('user_account as u', 'u.id', 'n.receiver_user_id')
    .select('n.body')
    .where('n.template_code', '=', 'N566')
    .where('d.channel', '=', 'SMS')
    .where('u.login_name', '=', 'city_officer')
    .execute();
  const sms = sent.map(({ body }) => body);
  // At the fifth failure and when it was given up.
  expect(sms).toHaveLength(2);
  expect(sms.join()).toContain('BX2026Q1（1人，120.50元）推送资金监管平台已连续失败5次');

  app.parties.faults.set('fundPlatform', { mode: 'ok' });
  await app.job('outbox.retry-dead');
  // The way to it is tried anew after a while.
  app.clock.advance(600_000);
  await app.drain();
  const [cycle, roster, batch] = await states();
  expect([cycle, roster]).toEqual(['PUSHED', 'PUSHED']);
  expect(['PUSHED', 'ACCEPTED']).toContain(batch);
});
