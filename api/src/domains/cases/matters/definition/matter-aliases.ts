import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { MatterBody } from './matter-body.ts';

/**
 * What is an alias counts as the same matter when duplicates are looked for, and blocks (01 §4.4 no. 3): none names the matter itself, nor
 * another that is in use. The code or name of one that is switched off may be an alias, which is what aliases are for.
 */
export async function problemsOfAliases(
  tx: Ctx,
  { code, aliases = [] }: MatterBody,
  title: string,
): Promise<{ path: string; message: string }[]> {
  if (aliases.length === 0) return [];
  const others = await tables(tx)
    .selectFrom('matter')
    .select(['code', 'name'])
    .where('enabled', '=', true)
    .where('code', '<>', code)
    .where(sql<boolean>`(code = any(${aliases}::text[]) or name = any(${aliases}::text[]))`)
    .orderBy('code')
    .execute();
  return aliases.flatMap((alias, n) => {
    const path = `aliases/${n}`;
    if (alias === code || alias === title)
      return [{ path, message: `别名“${alias}”就是本事项的代码或名称，无须登记为别名` }];
    const other = others.find((one) => one.code === alias || one.name === alias);
    return other
      ? [{ path, message: `“${alias}”是在用事项${other.code}“${other.name}”的代码或名称，不能作为本事项的别名` }]
      : [];
  });
}
