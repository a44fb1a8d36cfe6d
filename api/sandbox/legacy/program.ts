import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { keptAs } from './contents.ts';
import { legacyRow } from './generate.ts';
import type { LegacySystem, LegacyTable } from './systems.ts';

/** A value as the cryptography service gives it back for a cell. */
interface SealedCell {
  cipher: string;
  index: string | null;
}

type Values = Readonly<Record<string, string | null>>;

/** What the program asks of the cryptography service: it holds no key itself. */
export interface CellCrypto {
  seal(table: LegacyTable, column: string, rowId: string, value: string): Promise<SealedCell>;
  open(table: LegacyTable, column: string, rowId: string, cipher: string): Promise<string>;
  /** Integrity code of a row's protected values. */
  mac(table: LegacyTable, rowId: string, values: Values): Promise<string>;
}

/** How the program writes: `clear` forgets the cipher after 双写 has begun. */
type Manner = 'right' | 'clear';

/** A client system's own program, which goes on reading and writing while its tables are transformed (03 §41.12). */
export class LegacyProgram {
  manner: Manner = 'right';
  /** How long it holds what it has written before it commits. */
  pauseMs = 0;
  readonly #client: pg.Client;
  readonly #system: LegacySystem;
  readonly #crypto: CellCrypto;
  /** Rows that it has written in clear though it should not have. */
  readonly #forgotten: { table: LegacyTable; id: string }[] = [];

  constructor(url: string, system: LegacySystem, crypto: CellCrypto) {
    this.#client = new pg.Client({ connectionString: url, application_name: `legacy-${system.clientId}` });
    this.#client.on('error', () => undefined);
    this.#system = system;
    this.#crypto = crypto;
  }

  start = () => this.#client.connect();
  stop = () => this.#client.end();

  get tables(): readonly LegacyTable[] {
    return this.#system.tables;
  }

  /** Enters a row as its phase wants it, plaintext and cipher in one statement; gives its key. */
  enter(table: LegacyTable, place: number): Promise<string> {
    return this.#inPhase(async (phase) => {
      const { rows } = await this.#client.query<{ id: string }>(
        `select nextval(pg_get_serial_sequence($1, 'id'))::text as id`,
        [table.name],
      );
      const id = rows[0]?.id ?? '';
      const written = await this.#written(table, id, phase, legacyRow(table, place));
      const names = ['id', ...written.keys()];
      await this.#client.query(
        `insert into ${table.name} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
        [id, ...written.values()],
      );
      return id;
    });
  }

  /** Gives a row's column another value. */
  change(table: LegacyTable, id: string, column: string, value: string | null): Promise<void> {
    return this.#inPhase(async (phase) => {
      const written = await this.#written(table, id, phase, { [column]: value });
      const list = [...written.keys()].map((name, at) => `${name} = $${at + 2}`).join(', ');
      if (list) await this.#client.query(`update ${table.name} set ${list} where id = $1`, [id, ...written.values()]);
    });
  }

  /** Reads a value: plaintext as long as that is what counts, then the cipher. */
  async read(table: LegacyTable, column: string, id: string): Promise<string | null> {
    const sealed = ['CIPHER', 'SEALED'].includes(await this.phase()) && keptAs(table, column) !== undefined;
    const name = sealed ? `${column}_jm` : column;
    const { rows } = await this.#client.query<{ value: string | null }>(
      `select ${name}::text as value from ${table.name} where id = $1`,
      [id],
    );
    const value = rows[0]?.value ?? null;
    return sealed && value !== null && !value.startsWith('w1.') ? this.#crypto.open(table, column, id, value) : value;
  }

  /** The plaintext as it lies there, in whatever phase. */
  async readPlain(table: LegacyTable, column: string, id: string): Promise<string | null> {
    const { rows } = await this.#client.query<{ value: string | null }>(
      `select ${column}::text as value from ${table.name} where id = $1`,
      [id],
    );
    return rows[0]?.value ?? null;
  }

  /** Makes good what it has written in clear: every value once more, with its cipher. @returns how many rows */
  async repair(): Promise<number> {
    let count = 0;
    for (let row = this.#forgotten[0]; row; row = this.#forgotten[0]) {
      const { table, id } = row;
      const names = table.columns.map(({ name }) => name).filter((name) => keptAs(table, name));
      await this.#inPhase(async (phase) => {
        const there = await this.#columns(table);
        const plain = names.filter((name) => there.has(name));
        const { rows } = await this.#client.query<Record<string, string | null>>(
          `select ${plain.map((name) => `${name}::text as ${name}`).join(', ')} from ${table.name} where id = $1 for update`,
          [id],
        );
        const values = Object.entries(rows[0] ?? {}).filter(([, value]) => value !== null);
        const written = await this.#written(table, id, phase, Object.fromEntries(values));
        const list = [...written.keys()].map((name, at) => `${name} = $${at + 2}`).join(', ');
        if (list) await this.#client.query(`update ${table.name} set ${list} where id = $1`, [id, ...written.values()]);
      });
      this.#forgotten.shift();
      count += 1;
    }
    return count;
  }

  /** @param held for as long as the transaction lasts, nobody changes it */
  async phase(held = false): Promise<string> {
    const { rows } = await this.#client.query<{ there: boolean }>(
      `select to_regclass('yjs_phase') is not null as there`,
    );
    if (!rows[0]?.there) return 'CLEAR';
    const found = await this.#client.query<{ phase: string }>(`select phase from yjs_phase${held ? ' for share' : ''}`);
    return found.rows[0]?.phase ?? 'CLEAR';
  }

  /** What is written belongs to the phase in which it was begun: who changes the phase waits for it. */
  async #inPhase<T>(work: (phase: string) => Promise<T>): Promise<T> {
    await this.#client.query('begin');
    try {
      const result = await work(await this.phase(true));
      if (this.pauseMs > 0) await sleep(this.pauseMs);
      await this.#client.query('commit');
      return result;
    } catch (error) {
      await this.#client.query('rollback').catch(() => undefined);
      throw error;
    }
  }

  async #columns(table: LegacyTable): Promise<Set<string>> {
    const { rows } = await this.#client.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
      [table.name],
    );
    return new Set(rows.map(({ name }) => name));
  }

  /** The columns of a row as they are written: plaintext, cipher or both. @throws where the service does not answer: then nothing is written */
  async #written(table: LegacyTable, id: string, phase: string, values: Values): Promise<Map<string, string | null>> {
    const there = await this.#columns(table);
    const written = new Map<string, string | null>();
    const sealing = phase !== 'CLEAR' && this.manner === 'right';
    if (phase !== 'CLEAR' && !sealing) this.#forgotten.push({ table, id });
    for (const [name, value] of Object.entries(values)) {
      const kept = keptAs(table, name);
      const toSeal = sealing && kept !== undefined && there.has(`${name}_jm`);
      if (there.has(name)) written.set(name, toSeal && phase === 'SEALED' ? null : value);
      if (!toSeal) continue;
      const sealed = value === null ? { cipher: null, index: null } : await this.#crypto.seal(table, name, id, value);
      written.set(`${name}_jm`, sealed.cipher);
      if (there.has(`${name}_sy`)) written.set(`${name}_sy`, sealed.index);
    }
    if (sealing && there.has('yjs_mac')) {
      const code = await this.#code(table, id, values);
      if (code !== undefined) written.set('yjs_mac', code);
    }
    return written;
  }

  /** The integrity code of a row after a change; nothing where no protected value changes. */
  async #code(table: LegacyTable, id: string, values: Values): Promise<string | undefined> {
    const names = table.columns.map(({ name }) => name).filter((name) => keptAs(table, name)?.inMac);
    if (!names.some((name) => name in values)) return undefined;
    const whole: Record<string, string | null> = {};
    for (const name of names) whole[name] = name in values ? (values[name] ?? null) : await this.read(table, name, id);
    return this.#crypto.mac(table, id, whole);
  }
}
