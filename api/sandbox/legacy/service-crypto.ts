import { CryptoClient, type Result } from '@yjs/crypto-sdk';
import { demoSecret } from '../../src/domains/cryptography/clients/demo/demo-secret.ts';
import type { ClientId } from '../../src/domains/cryptography/systems.ts';
import { hashPassword } from '../../src/platform/crypto/index.ts';
import { keptAs } from './contents.ts';
import type { CellCrypto } from './program.ts';

const aad = (table: string, column: string, rowId: string): string => `${table}|${column}|${rowId}|1`;
/** Passwords of the demonstration need no more. */
const ITERATIONS = 1000;

/** What a program of a client system asks of `/crypto/v1`, by the SDK and under its own signature. */
export function serviceCrypto(productUrl: string, clientId: ClientId, now: () => Date): CellCrypto {
  const credential = { kind: 'HMAC', secret: demoSecret(clientId) } as const;
  const client = new CryptoClient({ baseUrl: productUrl, clientId, credential, now, attempts: 2, timeoutMs: 5000 });
  return {
    seal: async (table, column, rowId, value) => {
      const { dataClass, kind } = keptAs(table, column) ?? {};
      if (!dataClass) throw new Error(`${table.name}.${column} is not sensitive`);
      // Nobody opens a password: its old hash is wrapped in one of today.
      if (dataClass === 'PASSWORD') return { cipher: `w1.${await hashPassword(value, ITERATIONS)}`, index: null };
      const sealed = only(await client.encrypt(dataClass, [{ aad: aad(table.name, column, rowId), value }]));
      if (sealed.value === null) throw new Error('no cipher');
      const index = kind ? only(await client.blindIndex(`${table.name}.${column}`, kind, [value.trim()])).index : null;
      return { cipher: sealed.value, index };
    },
    open: async (table, column, rowId, cipher) => {
      const { dataClass } = keptAs(table, column) ?? {};
      if (!dataClass || dataClass === 'PASSWORD') throw new Error(`${table.name}.${column} is not opened`);
      const item = { aad: aad(table.name, column, rowId), value: cipher };
      return only(await client.decrypt(dataClass, 'PLAIN', [item])).value ?? '';
    },
    mac: async (table, rowId, values) => only(await client.mac([{ id: rowId, ...values }], table.name)).mac,
  };
}

/** The result of the only item. @throws what it was refused with */
function only<T>(results: readonly Result<T>[]): { ok: true } & T {
  const [result] = results;
  if (!result) throw new Error('no answer');
  if (!result.ok) throw new Error(`${result.code} ${result.message}`);
  return result;
}
