import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type EntitlementApp, enter, entitlementApp, getListed, soldier } from '../../../../test/entitlement.ts';
import { until } from '../../../../test/until.ts';
import { firstRow, rows, sql } from '../../../database/sql.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import {
  buildIdNumber,
  findOrCreatePerson,
  linkPersons,
  RESIDENT_ID_CARD,
  writeInsurance,
} from '../../people/index.ts';
import type { PlacementContent } from '../placement/record.schema.ts';

let app: EntitlementApp;
const system = () => app.system();

beforeAll(async () => {
  app = await entitlementApp('entitlement_locks', '2026-03-09T02:00:00Z');
}, 60_000);
afterAll(() => app.close());

const personInput = ({ idNo, name, sex, birthDate }: PlacementContent, mobile = '13800000000') => ({
  ...{ idType: RESIDENT_ID_CARD, idNo, name, mobile, sex, source: '窗口' },
  birthDate: birthDate as `${number}-${number}-${number}`,
});

/** Somebody on the list whose former number has a file of its own. */
async function listedTwice(n: number) {
  const valid = soldier(n, { recordNo: `L-${n}` });
  const sequence = (Number(valid.idNo.slice(14, 17)) + 2) % 1000;
  await enter(system(), [valid]);
  const former = { ...valid, idNo: buildIdNumber(valid.idNo.slice(0, 6), valid.birthDate, sequence) };
  const { id } = await transaction(system(), (tx) => findOrCreatePerson(tx, personInput(former)));
  return { valid, former: id, listed: await getListed(system(), valid.recordNo) };
}

const waiting = () =>
  firstRow(
    system(),
    sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and state = 'active'`,
  );

/** What goes on to the person while the person's place on the list is held. */
const TO_THE_PERSON: Readonly<
  Record<string, (tx: Ctx, personId: string, content: PlacementContent) => Promise<unknown>>
> = {
  'results of 社保系统': (tx, personId) =>
    writeInsurance(tx, [
      {
        ...{
          personId,
          insuranceType: 'PENSION',
          account: '310900000001',
          enrolledOn: '2026-03-02',
          source: '社保系统',
        },
        ...{ unitName: null, paymentBase: null, payStandard: null, fromMonth: null, toMonth: null },
        sourceAt: tx.app.clock.now(),
      },
    ]),
  'screening of newer records': (tx, _personId, content) => findOrCreatePerson(tx, personInput(content, '13800000099')),
};

describe.each(Object.keys(TO_THE_PERSON))('身份关联 beside %s (01 §4.8)', (what) => {
  it('waits for the list before it takes the persons: neither ends in a deadlock, both are done', async () => {
    const { valid, former, listed } = await listedTwice(40 + what.length);
    let linking: Promise<boolean> | undefined;
    await transaction(system(), async (tx) => {
      await rows(tx, sql`select id from entitlement_candidate where id = ${listed.id} order by id for update`);
      linking = transaction(system(), (other) => linkPersons(other, former, listed.personId));
      linking.catch(() => undefined);
      await until(async () => (await waiting()) !== undefined);
      await TO_THE_PERSON[what]?.(tx, listed.personId, valid);
    });
    expect(await linking).toBe(true);
    const merged = await firstRow<{ into: string }>(
      system(),
      sql`select merged_into as into from person where id = ${former}`,
    );
    expect(merged?.into).toBe(listed.personId);
  }, 30_000);
});
