import type { MiniMaterialsQuery } from '../generated/graphql.ts';

export type Told = MiniMaterialsQuery['toldParameters'];

/** Why no file may be added any more; undefined where one may. The server has the last word (01 §9.4 page 3, §18 `material.maxFiles`). */
export function noRoom(told: Told, there: number): string | undefined {
  const most = told.find(({ code }) => code === 'material.maxFiles')?.value;
  return most !== undefined && there >= most ? `材料最多${most}个文件，已有${there}个，不能再增加` : undefined;
}

/**
 * How many files of the application there are where another of this material is added: what is added now, and of each other material what was
 * handed in last. A new file takes the place of the old ones of its material, as the product and the web count.
 */
export function filesThere(held: readonly Held[], added: readonly { materialCode: string }[], code: string): number {
  const replaced = new Set([code, ...added.map(({ materialCode }) => materialCode)]);
  const others = held.filter(({ materialCode }) => !replaced.has(materialCode));
  const last = new Map<string, string>();
  for (const { materialCode, createdAt } of others)
    if (createdAt > (last.get(materialCode) ?? '')) last.set(materialCode, createdAt);
  return added.length + others.filter(({ materialCode, createdAt }) => last.get(materialCode) === createdAt).length;
}

/** A file that was handed in before; all of one handing-in have the same moment. */
interface Held {
  materialCode: string;
  createdAt: string;
}
