import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { tables } from '../../src/database/tables.ts';
import { REDUCTION } from '../../src/domains/bereavement/record-types.ts';
import { takeDeaths } from '../../src/domains/bereavement/registry/take-deaths.ts';
import { requestFollowUp } from '../../src/domains/bereavement/requests/follow-up.ts';
import { startReduction } from '../../src/domains/bereavement/requests/start-reduction.ts';
import { holdUnpayable } from '../../src/domains/cadres/medical/payment/hold-unpayable.ts';
import { advanceOne } from '../../src/platform/flow/index.ts';
import { type Ctx, transaction } from '../../src/platform/kernel/index.ts';
import { type Life, onEveryLine, standing } from '../one-life.ts';
import { closeWorld, type World, world } from '../subsidies.ts';

let w: World;
let life: Life;
beforeAll(async () => {
  w = await world('one_death');
  life = await onEveryLine(w);
}, 90_000);
afterAll(() => closeWorld(w));

const ENTRY = {
  died_on: '2026-03-01',
  death_reason: null,
  evidence: null,
  late_reason: null,
  family_name: null,
  family_phone: null,
};

async function approve(officer: Ctx, id: string): Promise<void> {
  const step = async (by: Ctx, action: string) => advanceOne(by, { type: REDUCTION, action, rows: [{ id }] });
  await step(officer, 'submitDistrict');
  await step(await w.chief.ctx(), 'approve');
  await step(await w.director.ctx(), 'approve');
}

const push = () => transaction(w.system(), (tx) => holdUnpayable(tx, life.rosterId));

it('R34-1 one death reaches 荣誉疗养, 军转干部, 医疗补助, 优抚, 免申即享, the one-off subsidy and follow-up, and is taken back everywhere (items 29, 31, 33, 6, 11, 12)', async () => {
  const { name, idNo } = life;
  expect(await standing(w, life)).toEqual({
    exempted: 'IDENTIFIED',
    subsidy: [],
    followUp: ['ACTIVE', null],
    died: null,
    benefit: 'ACTIVE',
    cadre: ['SERVED', false],
    changes: [],
    register: ['ACTIVE', false, null],
    medical: ['OK', 'OK'],
  });
  const died = { deathDate: '2026-03-01', registerDate: '2026-03-08', certNo: null, op: 'ADD' as const };
  await transaction(w.system(), (tx) =>
    takeDeaths(tx, [{ source: 'MZ', recordId: 'D1', seq: 1, name, idNo, ...died }]),
  );
  // Nothing is certain: money and transfers wait, the institution is asked, nobody is struck off.
  expect(await standing(w, life)).toMatchObject({
    exempted: 'IDENTIFIED',
    subsidy: [],
    followUp: ['ACTIVE', null],
    died: null,
    benefit: 'PAUSED',
    cadre: ['SERVED', true],
    changes: [['CANCEL', 'DEATH', 'DRAFT']],
    register: ['ACTIVE', true, null],
  });
  const officer = await w.officer.ctx();
  const match = await tables(officer).selectFrom('death_match').select('id').executeTakeFirstOrThrow();
  const { id } = await startReduction(officer, { matchId: match.id }, ENTRY, [], randomUUID());
  await approve(officer, id);
  // The nightly job and a push are due at one moment (03 §34.5): whichever comes first reduces, the push finds it done, and nobody is reduced twice.
  const [, held] = await Promise.all([w.app.job('bereavement.reduce'), push()]);
  expect(held).toBe(1);
  expect(await tables(officer).selectFrom('stop_order').select('id').execute()).toHaveLength(1);
  expect(await standing(w, life)).toEqual({
    exempted: 'LAPSED',
    subsidy: [expect.stringMatching(/^申领人已死亡（减员申请JY\d+）/)],
    followUp: ['CLOSED', 'DEATH'],
    died: '2026-03-01',
    benefit: 'STOPPED',
    cadre: ['DEAD', false],
    changes: [['CANCEL', 'DEATH', 'DRAFT']],
    register: ['DEAD', true, '2026-03-01'],
    medical: ['HOLD_DEATH', 'OK'],
  });
  const files = [await w.fileOf(w.officer)];
  const undo = { kind: 'REVOCATION' as const, reason: '经核实本人健在，材料齐全', diedOn: null };
  await approve(officer, (await requestFollowUp(officer, id, undo, files, randomUUID())).id);
  // Nobody waits for the night here either: the push carries it out before it asks who is dead.
  expect(await push()).toBe(0);
  expect(await standing(w, life)).toMatchObject({
    subsidy: [],
    followUp: ['ACTIVE', null],
    died: null,
    benefit: 'ACTIVE',
    cadre: ['SERVED', false],
    register: ['ACTIVE', false, null],
  });
});
