import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from '@jest/globals';
import { firstRow, rows, run, sql } from '../src/database/sql.ts';
import type { Ctx } from '../src/platform/kernel/index.ts';
import { type Product, product } from './product.ts';
import { fileOf, type Person, somebodyOf } from './training-applications.ts';
import { buildCaller, type Caller, publishedRound } from './training-rounds.ts';
import { approvedEnrolments, contractingRun, done, timetabled, uploadContract } from './training-runs.ts';

interface Desk {
  app: Product;
  /** The institution. */
  caller: Caller;
  /** Its district, that of two of its trainees, and the city. */
  hongkou: Person;
  pudong: Person;
  city: Person;
  /** A run of the institution that has begun. */
  runId: string;
}

/** What was seen at a check where all is well. */
export const SEEN_AT_CHECK = {
  checkedAt: '2026-06-24T09:30:00+08:00',
  kind: 'SITE',
  inspectors: ['周正', '李明'],
  expectedHeadcount: 12,
  actualHeadcount: 12,
  teacherMatch: true,
  timetableMatch: true,
  roomSafe: true,
  attendanceMatch: true,
  result: 'NORMAL',
};
export const CREATE_SPOT_CHECK = `mutation ($runId: ID!, $input: SpotCheckInput!, $files: SpotCheckFilesInput!, $q: ID!) {
  check: createSpotCheck(runId: $runId, input: $input, files: $files, requestId: $q) { id version state } }`;

/** The product of a test file on 2026-06-08, opened before its tests, with a run that has begun on 22 June and those who check it. */
export function spotCheckDesk(database: string) {
  const desk = {} as Desk;

  beforeAll(async () => {
    desk.app = await product(database, { now: '2026-06-08T10:00:00+08:00' });
    desk.caller = await buildCaller(desk.app);
    desk.hongkou = await somebodyOf(desk.app, '310109', ['BIZ_OFFICER']);
    desk.pudong = await somebodyOf(desk.app, '310115', ['BIZ_OFFICER']);
    desk.city = await somebodyOf(desk.app, '310000', ['CITY_OFFICER']);
    desk.runId = await runningRun();
  }, 60_000);
  afterAll(() => desk.app.close());

  const system = (): Ctx => desk.app.context({ kind: 'SYSTEM', name: '测试' });

  /** Another time, at which everybody has signed in anew. */
  async function at(time: string): Promise<void> {
    desk.app.clock.set(new Date(`${time}+08:00`));
    const { caller, hongkou, pudong, city } = desk;
    for (const who of [caller.browser, hongkou, pudong, city]) await who.arrive(who.loginName);
  }

  /** A run of 22 June to 10 July that has begun, with trainees of two districts. */
  async function runningRun(): Promise<string> {
    await at('2026-06-08T10:00:00');
    const roundId = await publishedRound(desk.app, desk.caller, {
      openTo: '2026-06-20T17:00:00+08:00',
      minTrainees: 10,
    });
    const ids = [
      ...(await approvedEnrolments(desk.app, roundId, '310109', 10)),
      ...(await approvedEnrolments(desk.app, roundId, '310115', 2)),
    ];
    const { id } = await contractingRun(desk.app, desk.caller, ids);
    const contracts = await rows<{ id: string; code: string }>(
      system(),
      sql`select id, district_code as code from run_contract where run_id = ${id} order by 2`,
    );
    for (const contract of contracts) {
      await uploadContract(desk.caller, contract.id);
      await done(contract.code === '310115' ? desk.pudong : desk.hongkou, 'runContract', 'sign', contract.id);
    }
    await timetabled(desk.app, id);
    await at('2026-06-22T08:00:00');
    await done(desk.caller.browser, 'trainingRun', 'start', id);
    return id;
  }

  const slotsOf = (id: string) =>
    rows<{ id: string; from: string; to: string; state: string }>(
      system(),
      sql`select id, window_from::text as "from", window_to::text as "to", state from spot_check_slot where run_id = ${id} order by seq, id`,
    );

  /** A film that was uploaded: what stands in the vault is a picture, and counts as one. */
  async function filmOf(who: Person): Promise<string> {
    const id = await fileOf(who, '课堂.png');
    await run(system(), sql`update stored_file set mime = 'video/mp4', name = '课堂.mp4' where id = ${id}`);
    return id;
  }

  async function written(changes: object = {}, { docs = true, films = true, of = desk.runId, q = randomUUID() } = {}) {
    const files = {
      docIds: docs ? [await fileOf(desk.hongkou, '记录.png')] : [],
      videoIds: films ? [await filmOf(desk.hongkou)] : [],
    };
    return desk.hongkou.run(CREATE_SPOT_CHECK, { runId: of, input: { ...SEEN_AT_CHECK, ...changes }, files, q });
  }
  async function draft(changes: object = {}, options = {}): Promise<string> {
    const { data, code, message, fields } = await written(changes, options);
    if (code) throw new Error(`${code} ${message} ${JSON.stringify(fields)}`);
    return (data.check as { id: string }).id;
  }
  const versionOf = async (id: string) =>
    (await firstRow<{ version: number }>(system(), sql`select version from spot_check where id = ${id}`))?.version ?? 0;
  async function act(who: Person, action: string, id: string, input: object = {}) {
    const { data, code, message } = await who.run(
      'mutation ($input: RecordActInput!) { outcome: advanceSpotChecks(input: $input) { rows { result code message } } }',
      { input: { action, requestId: randomUUID(), rows: [{ id, version: await versionOf(id) }], ...input } },
    );
    if (code) return { result: 'REFUSED', code, message };
    return (data.outcome as { rows: { result: string; code: string | null; message: string | null }[] }).rows[0];
  }
  const stateOf = async (id: string) =>
    (await firstRow<{ state: string }>(system(), sql`select state from spot_check where id = ${id}`))?.state;
  const told = (code: string) =>
    rows<{ login: string }>(
      system(),
      sql`select distinct u.login_name as login from notification n join user_account u on u.id = n.receiver_user_id where n.template_code = ${code}`,
    );

  return { desk, system, at, runningRun, slotsOf, written, draft, versionOf, act, stateOf, told };
}
