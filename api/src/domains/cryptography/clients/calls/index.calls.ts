import { z } from 'zod';
import {
  blindIndex,
  type DataClass,
  decryptColumn,
  type IndexedKind,
  type KeyRing,
  normalise,
} from '../../../../platform/crypto/index.ts';
import { ringFor } from '../service/client-ring.ts';
import { findServiceClient, mayCall } from '../service/find-client.ts';
import { faultOf, ServiceRefusal } from '../service/refusal.ts';
import { type Asked, defineCall } from './call.ts';
import { requireClass } from './columns.calls.ts';
import {
  aadSchema,
  cellOf,
  clientIdSchema,
  eachItem,
  fieldSchema,
  MOST_ITEMS,
  requireRight,
  resultsOf,
} from './parts.ts';

const KINDS = ['id', 'phone', 'bank', 'name', 'exact'] as const satisfies readonly IndexedKind[];

/** A right to the class of the data is a right to find it. */
const CLASS_OF: Readonly<Record<IndexedKind, DataClass>> = {
  id: 'ID',
  phone: 'CONTACT',
  bank: 'BANK',
  name: 'NAME',
  exact: 'TEXT',
};
const kindSchema = z.enum(KINDS).describe('规范化方式：证件号码、电话、银行账号、姓名、原样');

/** 盲索引 (03 §41.6). */
export const blindIndexCall = defineCall({
  path: '/blind-index',
  method: 'POST',
  title: '盲索引',
  note: '返回用于等值检索的索引值（64位十六进制）；规范化后为空的值返回 null。各系统、各字段的索引值互不相同，不得跨系统复制。',
  body: z.object({
    field: fieldSchema,
    kind: kindSchema,
    values: z.array(z.string().max(2000).nullable()).min(1).max(MOST_ITEMS).describe('待检索的值'),
  }),
  answer: resultsOf(z.object({ ok: z.literal(true), index: z.string().nullable().describe('索引值') })),
  async run(asked, { field, kind, values }) {
    const { ctx, client, counted } = asked;
    counted.dataClass = CLASS_OF[kind];
    requireRight(client, 'INDEX', CLASS_OF[kind]);
    const ring = await ringFor(ctx.app, client);
    const results = eachItem(asked, values, (value) => ({
      ok: true as const,
      index: value === null ? null : blindIndex(ring, { name: field, kind }, value),
    }));
    return { results };
  },
});

const sealedItems = z
  .array(z.object({ aad: aadSchema, value: z.string().max(200_000) }))
  .min(1)
  .max(MOST_ITEMS);

/**
 * 跨系统比对 (03 §41.6): each side hands in its own ciphertexts, the service compares what they hold and tells which are equal, and nothing else.
 * Neither gets the other's values or indexes.
 */
export const matchCall = defineCall({
  path: '/match',
  method: 'POST',
  title: '跨系统比对',
  note: '提交本系统和对方系统各自的密文，返回内容相同的序号（从0起）；不返回任何明文或索引值。双方都须已启用，并有“跨系统比对”权限和该类数据权限。',
  body: z.object({
    kind: kindSchema,
    own: sealedItems.describe('本系统的密文'),
    otherClientId: clientIdSchema,
    other: sealedItems.describe('对方系统的密文'),
  }),
  answer: z.object({
    groups: z
      .array(z.object({ own: z.array(z.number().int()), other: z.array(z.number().int()) }))
      .describe('内容相同的一组：本系统的序号和对方系统的序号'),
    ownFaults: z.array(z.object({ at: z.number().int(), code: z.string(), message: z.string() })),
    otherFaults: z.array(z.object({ at: z.number().int(), code: z.string(), message: z.string() })),
  }),
  async run(asked, { kind, own, otherClientId, other }) {
    const { ctx, client, counted } = asked;
    const dataClass = CLASS_OF[kind];
    counted.dataClass = dataClass;
    counted.items = own.length + other.length;
    requireRight(client, 'MATCH', dataClass);
    const partner = await findServiceClient(ctx, otherClientId);
    if (!partner || !mayCall(partner, 'MATCH', dataClass)) throw new ServiceRefusal('E-CR-04');
    const read = (ring: KeyRing, items: typeof own) => readSide(asked, ring, dataClass, kind, items);
    const ours = read(await ringFor(ctx.app, client), own);
    const theirs = read(await ringFor(ctx.app, partner), other);
    const groups = [...ours.found].flatMap(([value, places]) => {
      const same = theirs.found.get(value);
      return same ? [{ own: places, other: same }] : [];
    });
    return { groups, ownFaults: ours.faults, otherFaults: theirs.faults };
  },
});

/** The values of one side in the spelling in which they are compared, each with its places. */
function readSide(
  { counted }: Asked,
  ring: KeyRing,
  dataClass: DataClass,
  kind: IndexedKind,
  items: readonly { aad: string; value: string }[],
) {
  const found = new Map<string, number[]>();
  const faults: { at: number; code: string; message: string }[] = [];
  for (const [at, { aad, value }] of items.entries()) {
    try {
      requireClass(value, dataClass);
      const plain = normalise(kind, decryptColumn(ring, cellOf(aad), value));
      if (plain !== '') found.set(plain, [...(found.get(plain) ?? []), at]);
    } catch (error) {
      const { code, message } = faultOf(error);
      faults.push({ at, code, message });
      counted.failed += 1;
      if (code === 'E-CR-12') counted.broken.push(aad);
    }
  }
  return { found, faults };
}
