import { appendFile, mkdir, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { legacyUrl } from '../../src/domains/cryptography/migration/demo/legacy-address.ts';
import { CLIENT_SYSTEMS, type ClientId } from '../../src/domains/cryptography/systems.ts';
import { LegacyProgram } from './program.ts';
import { serviceCrypto } from './service-crypto.ts';
import { LEGACY_SYSTEMS, type LegacySystem } from './systems.ts';

export const MANNERS = {
  right: '正常（按阶段写入）',
  busy: '繁忙（每秒一次）',
  clear: '仍写明文，日志也记明文',
  slow: '迟缓（写入时占用表5秒）',
  stop: '停止',
} as const;
export type ProgramManner = keyof typeof MANNERS;

/** What the page shows of a program. */
interface ProgramState {
  clientId: string;
  title: string;
  manner: ProgramManner;
  phase: string;
  entered: number;
  changed: number;
  read: number;
  failed: number;
  last: string;
}

interface Running {
  system: LegacySystem;
  state: ProgramState;
  program: LegacyProgram | undefined;
  ids: string[];
  due: number;
  turn: number;
}

/** Between two acts of a program, and of one that is busy. */
const PACE_MS = 60_000;
const BUSY_MS = 1000;
const SLOW_MS = 5000;
/** Rows that a program enters in its life: the demonstration does not grow for ever. */
const MOST_ENTERED = 60;
/** Acts after which one that nobody touches rests. */
const MOST_TURNS = 600;
const MOST_LOG = 1_000_000;
const SEED_FROM = 10_000;

interface ProgramsOptions {
  databaseUrl: string;
  productUrl: string;
  /** Their logs lie there, a folder for each system. */
  folder?: string | undefined;
  now?: () => Date;
}

/** The programs of the eleven systems, each on its own schema: they read, enter and change rows while these are transformed (03 §41.12). */
export class LegacyPrograms {
  readonly #options: ProgramsOptions;
  readonly #running: readonly Running[];
  #timer: NodeJS.Timeout | undefined;
  #acting: Promise<void> | undefined;

  constructor(options: ProgramsOptions) {
    this.#options = options;
    this.#running = LEGACY_SYSTEMS.map((system, at) => ({
      system,
      state: {
        clientId: system.clientId,
        title: CLIENT_SYSTEMS[system.clientId as ClientId],
        manner: 'right',
        phase: '—',
        ...{ entered: 0, changed: 0, read: 0, failed: 0, last: '—' },
      },
      program: undefined,
      ids: [],
      // One after the other, not all at once.
      due: this.#time() + PACE_MS / 2 + at * 5000,
      turn: 0,
    }));
  }

  start(): void {
    this.#timer = setInterval(() => {
      this.#acting ??= this.#actDue().finally(() => {
        this.#acting = undefined;
      });
    }, BUSY_MS / 2);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#acting;
    for (const one of this.#running) await one.program?.stop().catch(() => undefined);
  }

  states = (): readonly ProgramState[] => this.#running.map(({ state }) => state);

  /** @throws where there is no such system */
  set(clientId: string, manner: ProgramManner): ProgramState {
    const one = this.#running.find(({ state }) => state.clientId === clientId);
    if (!one) throw Object.assign(new Error(`没有系统 ${clientId}`), { statusCode: 404 });
    Object.assign(one.state, { manner, entered: 0, changed: 0, read: 0, failed: 0 });
    one.turn = 0;
    one.due = this.#time();
    return one.state;
  }

  /** One act of a program, now. */
  async act(clientId: string): Promise<ProgramState | undefined> {
    const one = this.#running.find(({ state }) => state.clientId === clientId);
    if (one) await this.#act(one);
    return one?.state;
  }

  #time = (): number => (this.#options.now?.() ?? new Date()).getTime();

  async #actDue(): Promise<void> {
    for (const one of this.#running) {
      if (one.state.manner === 'stop' || one.due > this.#time() || one.turn >= MOST_TURNS) continue;
      one.due = this.#time() + (one.state.manner === 'right' ? PACE_MS : BUSY_MS);
      await this.#act(one);
    }
  }

  async #act(one: Running): Promise<void> {
    const { state, system } = one;
    one.turn += 1;
    try {
      const program = await this.#connected(one);
      program.manner = state.manner === 'clear' ? 'clear' : 'right';
      program.pauseMs = state.manner === 'slow' ? SLOW_MS : 0;
      state.phase = await program.phase();
      if (program.manner === 'right') {
        const repaired = await program.repair();
        if (repaired > 0) await this.#log(one, `补写密文 ${repaired} 行`);
      }
      const table = system.tables[one.turn % system.tables.length];
      if (!table) return;
      const column = table.columns.find(({ content }) => content === 'id' || content === 'phone') ?? table.columns[0];
      const known = one.ids[one.turn % Math.max(1, one.ids.length)];
      const wanted = ['enter', 'read', 'change'][Math.floor(one.turn / system.tables.length) % 3];
      if (wanted === 'enter' || !known || !column) {
        if (state.entered >= MOST_ENTERED) return;
        const place = SEED_FROM + (Math.floor(this.#time() / 1000) % 300_000);
        const id = await program.enter(table, place);
        one.ids = [...one.ids.slice(-20), `${table.name}|${id}`];
        state.entered += 1;
        await this.#log(one, `新增 ${table.name} ${id}${await this.#careless(one, program, table.name, id)}`);
        return;
      }
      const [name = '', id = ''] = known.split('|');
      const of = system.tables.find((each) => each.name === name) ?? table;
      const what = of.columns.find(({ content }) => content === 'phone' || content === 'text' || content === 'bank');
      if (wanted === 'read' || !what) {
        const first = of.columns.find(({ content }) => content !== 'password') ?? of.columns[0];
        if (first) await program.read(of, first.name, id);
        state.read += 1;
        await this.#log(one, `查询 ${name} ${id}`);
      } else {
        await program.change(of, id, what.name, `1390000${String(1000 + one.turn).padStart(4, '0')}`);
        state.changed += 1;
        await this.#log(one, `修改 ${name} ${id}${await this.#careless(one, program, name, id)}`);
      }
    } catch (error) {
      state.failed += 1;
      const text = error instanceof Error ? error.message : String(error);
      await this.#log(one, `失败 ${text}`);
      // A connection that was lost is made anew the next time.
      await one.program?.stop().catch(() => undefined);
      one.program = undefined;
    }
  }

  async #connected(one: Running): Promise<LegacyProgram> {
    if (one.program) return one.program;
    const { system } = one;
    const crypto = serviceCrypto(
      this.#options.productUrl,
      system.clientId as ClientId,
      this.#options.now ?? (() => new Date()),
    );
    const program = new LegacyProgram(legacyUrl(this.#options.databaseUrl, system.clientId), system, crypto);
    await program.start();
    one.program = program;
    return program;
  }

  /** What a careless program writes into its log. */
  async #careless({ state, system }: Running, program: LegacyProgram, table: string, id: string): Promise<string> {
    if (state.manner !== 'clear') return '';
    const of = system.tables.find(({ name }) => name === table);
    const column = of?.columns.find(({ content }) => content === 'id');
    const value = of && column ? await program.readPlain(of, column.name, id) : null;
    return value ? ` 证件号 ${value}` : '';
  }

  async #log({ state }: Running, text: string): Promise<void> {
    state.last = text.replace(/ 证件号 .*/, '');
    const { folder } = this.#options;
    if (!folder) return;
    const own = join(folder, state.clientId);
    await mkdir(own, { recursive: true });
    const file = join(own, 'program.log');
    const size = await stat(file).then(
      (found) => found.size,
      () => 0,
    );
    if (size > MOST_LOG) await truncate(file);
    await appendFile(file, `${new Date(this.#time()).toISOString()} ${text}\n`);
  }
}
