import pg from 'pg';
import { legacyRow } from './generate.ts';
import type { LegacySystem, LegacyTable } from './systems.ts';

/** A value as the cryptography service gives it back for a cell. */
interface SealedCell {
  cipher: string;
  index: string | null;
}

/** What the program asks of the cryptography service: it holds no key itself. */
export interface CellCrypto {
  seal(table: string, column: string, rowId: string, value: string): Promise<SealedCell>;
  open(table: string, column: string, rowId: string, cipher: string): Promise<string>;
  /** Integrity code of a row's protected values; null where the table has none. */
  mac(table: string, rowId: string, values: Readonly<Record<string, string | null>>): Promise<string | null>;
}

/** How the program misbehaves: `clear` forgets the cipher after 双写 has begun. */
type Manner = 'right' | 'clear';

/** A client system's own program, which goes on reading and writing while its tables are transformed (03 §41.12). */
export class LegacyProgram {
  manner: Manner = 'right';
  readonly #client: pg.Client;
  readonly #system: LegacySystem;
  readonly #crypto: CellCrypto;

  constructor(url: string, system: LegacySystem, crypto: CellCrypto) {
    this.#client = new pg.Client({ connectionString: url });
    this.#client.on('error', () => undefined);
    this.#system = system;
    this.#crypto = crypto;
  }

  start = () => this.#client.connect();
  stop = () => this.#client.end();

  /** Enters a row as its phase wants it; gives its key. */
  async enter(table: LegacyTable, place: number): Promise<string> {
    const row = legacyRow(table, place);
    const names = Object.keys(row);
    const { rows } = await this.#client.query<{ id: string }>(
      `insert into ${table.name} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')}) returning id::text`,
      Object.values(row),
    );
    const id = rows[0]?.id ?? '';
    if ((await this.phase()) !== 'CLEAR' && this.manner === 'right') await this.#seal(table, id);
    return id;
  }

  /** Reads a value: plaintext as long as that is what counts, then the cipher. */
  async read(table: LegacyTable, column: string, id: string): Promise<string | null> {
    const sealed = (await this.phase()) === 'CIPHER';
    const name = sealed ? `${column}_jm` : column;
    const { rows } = await this.#client.query<{ value: string | null }>(
      `select ${name}::text as value from ${table.name} where id = $1`,
      [id],
    );
    const value = rows[0]?.value ?? null;
    return sealed && value !== null ? this.#crypto.open(table.name, column, id, value) : value;
  }

  async phase(): Promise<string> {
    const { rows } = await this.#client.query<{ there: boolean }>(
      `select to_regclass('yjs_phase') is not null as there`,
    );
    if (!rows[0]?.there) return 'CLEAR';
    return (await this.#client.query<{ phase: string }>('select phase from yjs_phase')).rows[0]?.phase ?? 'CLEAR';
  }

  get tables(): readonly LegacyTable[] {
    return this.#system.tables;
  }

  /** Cipher, index and code beside a row that was just entered. */
  async #seal(table: LegacyTable, id: string): Promise<void> {
    const { rows: added } = await this.#client.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
      [table.name],
    );
    const there = new Set(added.map(({ name }) => name));
    const names = table.columns.map(({ name }) => name);
    const { rows } = await this.#client.query<Record<string, string | null>>(
      `select ${names.map((name) => `${name}::text as ${name}`).join(', ')} from ${table.name} where id = $1`,
      [id],
    );
    const row = rows[0] ?? {};
    const sets = new Map<string, string | null>();
    for (const name of names) {
      const value = row[name] ?? null;
      if (value === null || !there.has(`${name}_jm`)) continue;
      const { cipher, index } = await this.#crypto.seal(table.name, name, id, value);
      sets.set(`${name}_jm`, cipher);
      if (there.has(`${name}_sy`)) sets.set(`${name}_sy`, index);
    }
    if (there.has('yjs_mac')) sets.set('yjs_mac', await this.#crypto.mac(table.name, id, row));
    if (sets.size === 0) return;
    const list = [...sets.keys()].map((name, at) => `${name} = $${at + 2}`).join(', ');
    await this.#client.query(`update ${table.name} set ${list} where id = $1`, [id, ...sets.values()]);
  }
}
