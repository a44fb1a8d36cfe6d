import { canonicalRow } from './canonical-json.ts';
import { type ClientOptions, Transport } from './transport.ts';

export type DataClass = 'ID' | 'NAME' | 'CONTACT' | 'BANK' | 'HEALTH' | 'TEXT' | 'FILE' | 'DXLOG';
export type IndexKind = 'id' | 'phone' | 'bank' | 'name' | 'exact';

/** A value and where it lies: `table|column|rowId|schemaVersion`. */
export interface Item {
  aad: string;
  value: string | null;
}

/** What an item answers: its result, or why it alone failed. */
export type Result<T> = ({ ok: true } & T) | { ok: false; code: string; message: string };

export interface Envelope {
  suite: 'g2';
  sender: string;
  recipient: string;
  keyId: string;
  wrappedKey: string;
  iv: string;
  ciphertext: string;
}

interface Match {
  groups: { own: number[]; other: number[] }[];
  ownFaults: { at: number; code: string; message: string }[];
  otherFaults: { at: number; code: string; message: string }[];
}

type Row = Readonly<Record<string, unknown>>;
type Signed = { data: Uint8Array } | { digest: string };

/** 03 §41.10; longer lists go in several calls. */
const MOST_ITEMS = 1000;

/** The cryptography service as a business system uses it (03 §41.10). Results stand in the order of what was asked. */
export class CryptoClient {
  readonly #transport: Transport;

  constructor(options: ClientOptions) {
    this.#transport = new Transport(options);
  }

  encrypt(dataClass: DataClass, items: readonly Item[]): Promise<Result<{ value: string | null }>[]> {
    return this.#each('/encrypt', items, (part) => ({ dataClass, items: part }));
  }

  /** `MASK` for what screens show, `PLAIN` where the value itself is needed. */
  decrypt(
    dataClass: DataClass,
    mode: 'MASK' | 'PLAIN',
    items: readonly Item[],
  ): Promise<Result<{ value: string | null }>[]> {
    return this.#each('/decrypt', items, (part) => ({ dataClass, mode, items: part }));
  }

  blindIndex(
    field: string,
    kind: IndexKind,
    values: readonly (string | null)[],
  ): Promise<Result<{ index: string | null }>[]> {
    return this.#each('/blind-index', values, (part) => ({ field, kind, values: part }));
  }

  /** Which ciphertexts of two systems hold the same value. At most 1,000 a side. */
  match(
    kind: IndexKind,
    own: readonly { aad: string; value: string }[],
    otherClientId: string,
    other: readonly { aad: string; value: string }[],
  ): Promise<Match> {
    return this.#transport.call('POST', '/match', { kind, own, otherClientId, other });
  }

  /** @param table binds the codes to it, as the migration of a table does: a row is then no row of another one of the same shape */
  mac(rows: readonly Row[], table?: string): Promise<Result<{ mac: string }>[]> {
    const spelled = rows.map((row) => canonicalRow(row, table));
    return this.#each('/mac', spelled, (part) => ({ rows: part }));
  }

  verifyMac(rows: readonly { row: Row; mac: string }[], table?: string): Promise<Result<{ valid: boolean }>[]> {
    const spelled = rows.map(({ row, mac }) => ({ row: canonicalRow(row, table), mac }));
    return this.#each('/mac/verify', spelled, (part) => ({ rows: part }));
  }

  digest(texts: readonly string[]): Promise<Result<{ digest: string }>[]> {
    return this.#each('/digest', texts, (part) => ({ rows: part }));
  }

  /** With the key that the service holds for the system; DER hex. */
  sign(what: Signed, userId?: string): Promise<{ keyId: string; signature: string }> {
    return this.#transport.call('POST', '/sign', { ...wire(what), userId });
  }

  async verify(
    what: Signed,
    signature: string,
    under: { certificate: string } | { publicKey: string } | { clientId: string },
    userId?: string,
  ): Promise<boolean> {
    const body = { ...wire(what), ...under, signature, userId };
    return (await this.#transport.call<{ valid: boolean }>('POST', '/verify', body)).valid;
  }

  seal(recipientClientId: string, payload: string): Promise<Envelope> {
    return this.#transport.call('POST', '/envelope/seal', { recipientClientId, payload });
  }

  open(envelope: Envelope): Promise<{ sender: string; payload: string }> {
    return this.#transport.call('POST', '/envelope/open', envelope);
  }

  async random(length: number): Promise<Buffer> {
    const { random } = await this.#transport.call<{ random: string }>('GET', `/random?n=${length}`);
    return Buffer.from(random, 'hex');
  }

  certs(): Promise<{ clientId: string } & Record<'signing' | 'encryption', { keyId: string; publicKey: string }>> {
    return this.#transport.call('GET', '/certs');
  }

  /** Has to succeed once while the system is in 联调, before anybody can ask for 启用 (03 §41.12). */
  selfTest(): Promise<{
    passed: boolean;
    at: string;
    results: { id: string; title: string; passed: boolean; ms: number }[];
  }> {
    return this.#transport.call('POST', '/selftest', {});
  }

  async #each<T, R>(path: string, all: readonly T[], body: (part: readonly T[]) => object): Promise<R[]> {
    const results: R[] = [];
    for (let from = 0; from < all.length; from += MOST_ITEMS) {
      const part = body(all.slice(from, from + MOST_ITEMS));
      results.push(...(await this.#transport.call<{ results: R[] }>('POST', path, part)).results);
    }
    return results;
  }
}

const wire = (what: Signed) =>
  'data' in what ? { data: Buffer.from(what.data).toString('base64') } : { digest: what.digest };
