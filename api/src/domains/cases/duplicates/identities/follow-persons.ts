import { run, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

/** Applications, pairs and archives follow their person; what the forms say of the number stays as it was handed in. */
export async function followPersons(tx: Ctx, from: string, to: string): Promise<void> {
  await run(tx, sql`update one_thing_case set person_id = ${to} where person_id = ${from}`);
  await run(tx, sql`update duplicate_hit set person_id = ${to} where person_id = ${from}`);
  await run(tx, sql`update electronic_archive set person_id = ${to} where person_id = ${from}`);
}
