import { afterAll, beforeAll, expect } from '@jest/globals';
import { tables } from '../src/database/tables.ts';
import type { Ctx } from '../src/platform/kernel/index.ts';
import type { Browser } from './access.ts';
import { type Product, product } from './product.ts';
import { type Person, somebodyOf } from './training-applications.ts';
import { buildCaller, type Caller, publishedRound } from './training-rounds.ts';
import { approvedEnrolments, contractingRun, done, timetabled, uploadContract } from './training-runs.ts';

interface Desk {
  app: Product;
  /** The institution. */
  caller: Caller;
  /** 虹口区, where the institution is. */
  officer: Browser;
  pudong: Person;
  centre: Browser;
}

const ASK =
  'mutation ($input: RunChangeInput!, $q: ID!) { askForRunChange(input: $input, requestId: $q) { id districtName } }';

/** The product of a test file on 2026-06-08, opened before its tests, with an institution, two districts, the centre, and what runs of theirs come to. */
export function runDesk(database: string) {
  const desk = {} as Desk;

  beforeAll(async () => {
    desk.app = await product(database, { now: '2026-06-08T10:00:00+08:00' });
    desk.caller = await buildCaller(desk.app);
    desk.officer = await desk.app.as('officer_hk');
    desk.pudong = await somebodyOf(desk.app, '310115', ['BIZ_OFFICER']);
    desk.centre = await desk.app.as('city_centre');
  }, 60_000);
  afterAll(() => desk.app.close());

  const system = (): Ctx => desk.app.context({ kind: 'SYSTEM', name: '测试' });
  /** Sessions do not outlive the days between: everybody signs in again. */
  async function at(time: string): Promise<void> {
    desk.app.clock.set(new Date(`${time}+08:00`));
    await desk.caller.browser.arrive(desk.caller.browser.loginName);
    await desk.pudong.arrive(desk.pudong.loginName);
    await desk.officer.arrive('officer_hk');
    await desk.centre.arrive('city_centre');
  }

  /** A round with so many approved trainees of 虹口区 and of 浦东新区. */
  async function people(hongkou = 10, other = 2): Promise<{ roundId: string; ids: string[] }> {
    const roundId = await publishedRound(desk.app, desk.caller, {
      openTo: '2026-06-20T17:00:00+08:00',
      minTrainees: 10,
    });
    const ids = [
      ...(await approvedEnrolments(desk.app, roundId, '310109', hongkou)),
      ...(await approvedEnrolments(desk.app, roundId, '310115', other)),
    ];
    return { roundId, ids };
  }
  const stateOf = async (id: string) =>
    (await tables(system()).selectFrom('training_run').select('state').where('id', '=', id).executeTakeFirst())?.state;
  const contractsOf = (id: string) =>
    tables(system())
      .selectFrom('run_contract')
      .select(['id', 'district_code as code', 'trainee_count as count', 'training_amount as amount', 'state'])
      .where('run_id', '=', id)
      .orderBy('district_code')
      .execute();
  /** How many of these enrolments stand where. */
  async function states(ids: readonly string[]): Promise<Record<string, number>> {
    const found = await tables(system())
      .selectFrom('training_enrolment')
      .select(['state', ({ fn }) => fn.countAll<string>().as('n')])
      .where('id', 'in', [...ids])
      .groupBy('state')
      .execute();
    return Object.fromEntries(found.map(({ state, n }) => [state, Number(n)]));
  }
  async function signed(id: string) {
    for (const contract of await contractsOf(id)) {
      expect(await uploadContract(desk.caller, contract.id)).toMatchObject({ result: 'OK' });
      await done(contract.code === '310115' ? desk.pudong : desk.officer, 'runContract', 'sign', contract.id);
    }
  }

  async function running(ids: readonly string[]): Promise<string> {
    const { id } = await contractingRun(desk.app, desk.caller, ids);
    await signed(id);
    await timetabled(desk.app, id);
    await at('2026-06-22T08:00:00');
    await done(desk.caller.browser, 'trainingRun', 'start', id);
    return id;
  }
  async function ask(input: object): Promise<string> {
    const { data, code, message, fields } = await desk.caller.browser.run(ASK, { input, q: crypto.randomUUID() });
    if (code) throw new Error(`${code} ${message} ${JSON.stringify(fields ?? [])}`);
    return (data.askForRunChange as { id: string }).id;
  }

  return { desk, system, at, people, stateOf, contractsOf, states, running, ask };
}
