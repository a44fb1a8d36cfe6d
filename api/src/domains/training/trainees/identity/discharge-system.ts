import { z } from 'zod';
import { askSealed, findIntegration, TransportError } from '../../../../platform/exchange/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { IdentityRecord } from './identity-record.ts';
import type { IdentitySource, SourceAnswer } from './query-identity.ts';
import { checkCharset, describeBad, readRecord } from './source-record.ts';

/** Code of 退役退休系统 on messages (03 §41.1). */
export const DISCHARGE_SYSTEM = 'TYTX';
/** 02 §12.3: two seconds for one person. */
export const QUERY_TIMEOUT_MS = 2_000;

const personsSchema = z.object({ persons: z.array(z.unknown()).max(20) });
const pageSchema = z.object({ records: z.array(z.unknown()).max(2_000), more: z.boolean() });

/** A record that does not fit the agreed form; whose it is, where its number can be read. */
export interface BadRecord {
  idNo: string | null;
  why: string;
}

/** A page of what has changed; `bad` are those of its records that did not fit the agreed form. */
export interface ChangesPage {
  records: IdentityRecord[];
  bad: BadRecord[];
  more: boolean;
}

/** The discharge system through the exchange gateway; undefined while it has no address or is switched off. */
export async function findDischargeSystem(ctx: Ctx): Promise<IdentitySource | undefined> {
  const ask = await connection(ctx);
  if (!ask) return undefined;
  return {
    queryByIdNo: async (idNo, name): Promise<SourceAnswer> => {
      const answer = personsSchema.safeParse(await ask('IDENTITY.QUERY', { idNo, name }, QUERY_TIMEOUT_MS));
      if (!answer.success) throw new TransportError('退役退休系统的应答无法识别');
      answer.data.persons.forEach(checkCharset);
      const now = ctx.app.clock.now();
      const records = answer.data.persons.map((person) => readRecord(person, now));
      if (records.some((record) => record === undefined || record.idNo !== idNo))
        throw new TransportError('退役退休系统的应答不符合约定格式');
      const [first, second] = records;
      if (!first) return { kind: 'NOT_FOUND' };
      return second ? { kind: 'DUPLICATE', record: first } : { kind: 'FOUND', record: first };
    },
    pullChanges: async (since, page): Promise<ChangesPage> => {
      const asked = { since: since?.toISOString() ?? null, page };
      const answer = pageSchema.safeParse(await ask('IDENTITY.CHANGES', asked));
      if (!answer.success) throw new TransportError('退役退休系统的应答无法识别');
      answer.data.records.forEach(checkCharset);
      const now = ctx.app.clock.now();
      const read = answer.data.records.map((given) => ({ given, record: readRecord(given, now) }));
      const bad = read.flatMap(({ given, record }) => (record ? [] : [describeBad(given, now)]));
      return { records: read.flatMap(({ record }) => record ?? []), bad, more: answer.data.more };
    },
  };
}

async function connection(ctx: Ctx) {
  const { DISCHARGE_SYSTEM_SIGNING_KEY: publicKey, DISCHARGE_SYSTEM_PUBLIC_KEY: encryptFor } = ctx.app.config;
  const system = await findIntegration(ctx, 'DISCHARGE');
  if (!system || !publicKey || !encryptFor) return undefined;
  return (bizType: string, body: Readonly<Record<string, unknown>>, timeoutMs = system.timeoutMs): Promise<unknown> =>
    askSealed(ctx, {
      channel: 'discharge',
      url: new URL(`${system.url}/discharge/queries`),
      token: system.token,
      timeoutMs,
      publicKey,
      encryptFor,
      receiverCode: DISCHARGE_SYSTEM,
      bizType,
      body,
    });
}
