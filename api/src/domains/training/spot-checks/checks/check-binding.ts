import { sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import { type FlowRow, type GuardAnswer, judgedBy, type RecordBinding } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { spotRules } from '../parameters.ts';
import { applyCheckEffects } from './check-effects.ts';
import { DOC, VIDEO } from './files.ts';
import type { SpotResult } from './propose.ts';

interface Known {
  result: SpotResult;
  problems: number;
  docs: number;
  videos: number;
  minDocs: number;
  minVideos: number;
  /** Inside a window of the plan that is still open, or with the reason for a check beyond it. */
  planned: boolean;
  requirement: string | null;
  deadline: string | null;
  reply: string | null;
}
type CheckFacts = Known & Readonly<Record<string, unknown>>;
type Judge = (facts: CheckFacts) => GuardAnswer;

async function loadFacts(ctx: Ctx, records: readonly FlowRow[]): Promise<Map<string, CheckFacts>> {
  const { minDocs, minVideos } = await readParameter(ctx, spotRules);
  const day = sql<string>`(k.checked_at at time zone 'Asia/Shanghai')::date`;
  const files = (code: string) =>
    sql<number>`(select count(*)::int from attachment a where a.record_type = 'spotCheck' and a.record_id = k.id and a.material_code = ${code})`;
  const found = await tables(ctx)
    .selectFrom('spot_check as k')
    .select(['k.id', 'k.result', 'k.requirement', 'k.deadline', 'k.reply'])
    .select([sql<number>`cardinality(k.problems)`.as('problems'), files(DOC).as('docs'), files(VIDEO).as('videos')])
    .select(({ or, eb, exists, selectFrom }) =>
      or([
        eb('k.extra_reason', 'is not', null),
        exists(
          selectFrom('spot_check_slot as s')
            .select('s.id')
            .whereRef('s.run_id', '=', 'k.run_id')
            .where('s.state', '=', 'PLANNED')
            .where('s.extra', '=', false)
            .where(sql<boolean>`${day} between s.window_from and s.window_to`),
        ),
      ]).as('planned'),
    )
    .where('k.id', '=', anyOf(records.map(({ id }) => id)))
    .$narrowType<{ result: SpotResult; planned: boolean }>()
    .execute();
  return new Map(found.map(({ id, ...facts }): [string, CheckFacts] => [id, { ...facts, minDocs, minVideos }]));
}

const documented: Judge = ({ docs, videos, minDocs, minVideos, planned }) => {
  if (docs < minDocs || videos < minVideos)
    return { code: 'E-2301', message: `请上传至少${minDocs}份文档和${minVideos}份视频资料` };
  return planned || { code: 'E-2302', message: '抽查时间不在未完成的抽查时段内，请填写追加抽查原因' };
};
const problemsNamed: Judge = ({ result, problems }) =>
  result === 'NORMAL' || problems > 0 || { code: 'E-2303', message: '抽查结果不是正常，请填写发现的问题' };
const orderWritten: Judge = ({ requirement, deadline }) =>
  (requirement !== null && deadline !== null) || { code: 'E-2304', message: '请先填写整改要求和整改期限' };
const replied: Judge = ({ reply }) => reply !== null || { code: 'E-2305', message: '请先填写整改情况' };

/** What checks add to their declaration. */
export const checkBinding: Partial<RecordBinding> = {
  limits: 'TRAINING_SPOT_CHECK',
  namesPermission: 'training.spot:names',
  partyColumn: 'institution_org_id',
  ...judgedBy<CheckFacts>({ guards: { documented, problemsNamed, orderWritten, replied }, loadFacts }),
  onChange: applyCheckEffects,
};
