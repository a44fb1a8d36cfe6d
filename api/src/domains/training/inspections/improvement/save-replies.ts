import { run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { attachFiles, uploads } from '../../../../platform/files/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { FieldReader } from '../../fields.ts';
import { lockInspection, touch } from '../lock-inspection.ts';
import { INSPECTION } from '../record-types.ts';
import { type Problem, type Reply, replyCode } from './problems.ts';

/** What an institution says to each problem, by its number from 1 on. */
export interface GivenReply {
  problemNo: number;
  text: string;
  fileIds: readonly string[];
}

/** 整改回复, saved before it is handed in (T19-5). @throws NOT_FOUND, E-0504, E-0503, BAD_INPUT */
export async function saveReplies(ctx: Ctx, id: string, version: number, given: readonly GivenReply[]): Promise<void> {
  await transaction(ctx, async (tx) => {
    const row = await lockInspection(tx, { id, version, states: ['IMPROVING'], operation: 'saveImprovementReplies' });
    const round = await tables(tx)
      .selectFrom('inspection_improvement')
      .select('problems')
      .$narrowType<{ problems: Problem[] }>()
      .where('inspection_id', '=', row.id)
      .where('round_no', '=', row.roundNo)
      .executeTakeFirst();
    const read = new FieldReader();
    const replies = given.map(({ problemNo, text }, at): Reply => {
      read.whole(`replies.${at}.problemNo`, '问题序号', problemNo, 1, round?.problems.length ?? 0);
      return { no: problemNo, text: read.optional(`replies.${at}.text`, '整改说明', text, 500) ?? '' };
    });
    read.check();
    await run(
      tx,
      sql`update inspection_improvement set replies = ${JSON.stringify(replies)}::jsonb
           where inspection_id = ${row.id} and round_no = ${row.roundNo}`,
    );
    await attachFiles(
      tx,
      { type: INSPECTION, id: row.id },
      given.flatMap(({ problemNo, fileIds }) =>
        uploads(fileIds, replyCode(row.roundNo, problemNo), `第${row.roundNo}轮问题${problemNo}整改材料`, 'PORTAL'),
      ),
    );
    await touch(tx, row.id);
  });
}
