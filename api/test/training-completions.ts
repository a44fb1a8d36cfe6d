import { randomUUID } from 'node:crypto';
import { firstRow, rows, run, sql } from '../src/database/sql.ts';
import { endLessons } from '../src/domains/training/runs/end-lessons.ts';
import { SLOT } from '../src/domains/training/spot-checks/record-types.ts';
import { advance } from '../src/platform/flow/index.ts';
import { type Ctx, transaction } from '../src/platform/kernel/index.ts';
import type { Browser } from './access.ts';
import { type Product, product } from './product.ts';
import { fileOf, type Person, somebodyOf } from './training-applications.ts';
import { buildCaller, type Caller, publishedRound } from './training-rounds.ts';
import { approvedEnrolments, attended, contractingRun, done, timetabled, uploadContract } from './training-runs.ts';

/** A run whose lessons are over. */
export interface Ended {
  runId: string;
  id: string;
  /** Trainees of the run in its order; the last one is of 浦东新区. */
  trainees: string[];
}

const ROWS = `mutation ($id: ID!, $v: Int!, $rows: [RunCompletionRowInput!]!) { saveRunCompletionRows(id: $id, version: $v, rows: $rows) { version } }`;
const CONTENT = `mutation ($id: ID!, $v: Int!, $input: RunCompletionInput!, $files: [ID!]) {
  saveRunCompletion(id: $id, version: $v, input: $input, fileIds: $files) { version } }`;

export const marked = (trainees: readonly string[]) =>
  trainees.map((runTraineeId) => ({ runTraineeId, examTheory: '80', examPractice: '75.5' }));

/** An institution of 虹口区 with its officer and one of 浦东新区, and what they do to completions. */
export class CompletionDesk {
  private constructor(
    readonly app: Product,
    readonly caller: Caller,
    readonly officer: Browser,
    readonly pudong: Person,
  ) {}

  static async open(key: string): Promise<CompletionDesk> {
    const app = await product(key, { now: '2026-06-08T10:00:00+08:00' });
    const caller = await buildCaller(app);
    return new CompletionDesk(
      app,
      caller,
      await app.as('officer_hk'),
      await somebodyOf(app, '310115', ['BIZ_OFFICER']),
    );
  }

  system(): Ctx {
    return this.app.context({ kind: 'SYSTEM', name: '测试' });
  }

  /** Another time, at which everybody has signed in anew. */
  async at(time: string): Promise<void> {
    this.app.clock.set(new Date(`${time}+08:00`));
    for (const [who, loginName] of [
      [this.caller.browser, this.caller.browser.loginName],
      [this.officer, 'officer_hk'],
      [this.pudong, this.pudong.loginName],
    ] as const)
      await who.arrive(loginName);
  }

  /** A run that has begun on 2026-06-22, with ten trainees of 虹口区 and one of 浦东新区, and what has been arranged for it: 15 lessons of six hours. */
  async running(): Promise<string> {
    await this.at('2026-06-08T10:00:00');
    const roundId = await publishedRound(this.app, this.caller, {
      openTo: '2026-06-20T17:00:00+08:00',
      minTrainees: 10,
    });
    const ids = [
      ...(await approvedEnrolments(this.app, roundId, '310109', 10)),
      ...(await approvedEnrolments(this.app, roundId, '310115', 1)),
    ];
    const { id: runId } = await contractingRun(this.app, this.caller, ids);
    for (const contract of await rows<{ id: string; code: string }>(
      this.system(),
      sql`select id, district_code as code from run_contract where run_id = ${runId} order by 2`,
    )) {
      await uploadContract(this.caller, contract.id);
      await done(contract.code === '310115' ? this.pudong : this.officer, 'runContract', 'sign', contract.id);
    }
    await timetabled(this.app, runId);
    await this.at('2026-06-22T08:00:00');
    await done(this.caller.browser, 'trainingRun', 'start', runId);
    await run(this.system(), sql`update training_run set lesson_hours = 90 where id = ${runId}`);
    return runId;
  }

  /** The same once its lessons are over: its trainees attended the first so many of 15 days (all unless said), and it was checked so often. */
  async ended(days: readonly number[] = [], checks = 2): Promise<Ended> {
    const runId = await this.running();
    const trainees = await rows<{ id: string }>(
      this.system(),
      sql`select id from run_trainee where run_id = ${runId} order by seq`,
    );
    await attended(this.app, runId, days);
    const slots = await rows<{ id: string }>(
      this.system(),
      sql`select id from spot_check_slot where run_id = ${runId} order by seq limit ${checks}`,
    );
    await transaction(this.system(), (tx) => advance(tx, { type: SLOT, action: 'done', rows: slots, mode: 'CASCADE' }));
    await this.at('2026-07-13T09:00:00');
    await endLessons(this.system());
    const made = await firstRow<{ id: string }>(
      this.system(),
      sql`select id from run_completion where run_id = ${runId}`,
    );
    if (!made) throw new Error('no completion');
    return { runId, id: made.id, trainees: trainees.map(({ id }) => id) };
  }

  async versionOf(id: string): Promise<number> {
    const row = await firstRow<{ version: number }>(
      this.system(),
      sql`select version from run_completion where id = ${id}`,
    );
    return row?.version ?? 0;
  }

  async saveRows(id: string, given: readonly object[], who = this.caller.browser) {
    return who.run(ROWS, { id, v: await this.versionOf(id), rows: given });
  }

  async saveContent(id: string, changes: object = {}) {
    return this.caller.browser.run(CONTENT, {
      id,
      v: await this.versionOf(id),
      input: { summary: '培训顺利完成。', examKind: 'FINAL', examDate: '2026-07-10', examOrg: '本机构', ...changes },
      files: [await fileOf(this.caller.browser, '成绩单.png')],
    });
  }

  async act(who: Browser, action: string, id: string, input: object = {}) {
    const { data, code, message } = await who.run(
      'mutation ($input: RecordActInput!) { outcome: advanceRunCompletions(input: $input) { rows { result code message } } }',
      { input: { action, requestId: randomUUID(), rows: [{ id, version: await this.versionOf(id) }], ...input } },
    );
    if (code) return { result: 'REFUSED', code, message };
    return (data.outcome as { rows: { result: string; code: string | null; message: string | null }[] }).rows[0];
  }

  /** Handed in, everybody with passed exams. */
  async handedIn(days: readonly number[] = [], checks = 2): Promise<Ended> {
    const world = await this.ended(days, checks);
    await this.saveRows(world.id, marked(world.trainees));
    await this.saveContent(world.id);
    const applied = await this.act(this.caller.browser, 'apply', world.id);
    if (applied?.result !== 'OK') throw new Error(`${applied?.code} ${applied?.message}`);
    return world;
  }
}
