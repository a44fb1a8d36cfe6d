import type { MiniMaterialsQuery } from '../generated/graphql.ts';

export type Told = MiniMaterialsQuery['toldParameters'];

/** Why no file may be added any more; undefined where one may. The server has the last word (01 §9.4 page 3, §18 `material.maxFiles`). */
export function noRoom(told: Told, there: number): string | undefined {
  const most = told.find(({ code }) => code === 'material.maxFiles')?.value;
  return most !== undefined && there >= most ? `材料最多${most}个文件，已有${there}个，不能再增加` : undefined;
}
