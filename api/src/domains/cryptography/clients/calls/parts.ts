import { z } from 'zod';
import { type CellAddress, DATA_CLASSES } from '../../../../platform/crypto/index.ts';
import { mayCall, type ServiceClient } from '../service/find-client.ts';
import { faultOf, type ItemFault, ServiceRefusal } from '../service/refusal.ts';
import type { Operation } from '../words.ts';
import type { Asked } from './call.ts';

/** 03 §41.10. */
export const MOST_ITEMS = 1000;

export const dataClassSchema = z.enum(DATA_CLASSES).describe('数据类别');
export const aadSchema = z
  .string()
  .max(300)
  // Neither like a blind index (`v1|…`) nor with what ends a label: see `mac-labels.ts`.
  .regex(/^(?!v1\|)[^|\p{Cc}]+\|[^|\p{Cc}]+\|[^|\p{Cc}]+\|[1-9]\d{0,5}$/u)
  .describe('数据位置：表|列|行标识|结构版本；不含控制字符，表名不为 v1');
export const fieldSchema = z
  .string()
  .max(100)
  .regex(/^[\w]+\.[\w]+$/)
  .describe('检索字段：表.列');
export const clientIdSchema = z
  .string()
  .regex(/^[A-Z]{2,8}$/)
  .describe('客户标识');
export const faultSchema = z.object({
  ok: z.literal(false),
  code: z.string().describe('错误码'),
  message: z.string().describe('错误说明'),
});

/** What each item answers, in the order of the request. */
export const resultsOf = <T extends z.ZodObject>(item: T) =>
  z.object({ results: z.array(z.union([item, faultSchema])) });

/** The address of a value; the schema has looked at its form. */
export function cellOf(aad: string): CellAddress {
  const [table = '', column = '', rowId = '', version = '1'] = aad.split('|');
  return { table, column, rowId, schemaVersion: Number(version) };
}

/** @throws E-CR-04 */
export function requireRight(client: ServiceClient, operation: Operation, dataClass?: string): void {
  if (!mayCall(client, operation, dataClass)) throw new ServiceRefusal('E-CR-04');
}

/** Each item by itself: one that fails does not take the others with it. `placeOf` says where it lies, for the security event. */
export function eachItem<T, R extends object>(
  { counted }: Asked,
  items: readonly T[],
  act: (item: T) => R,
  placeOf?: (item: T) => string,
): (R | ItemFault)[] {
  counted.items = items.length;
  return items.map((item) => {
    try {
      return act(item);
    } catch (error) {
      const fault = faultOf(error);
      counted.failed += 1;
      if (fault.code === 'E-CR-12' && placeOf) counted.broken.push(placeOf(item));
      return fault;
    }
  });
}
