import { tables } from '../../../database/tables.ts';
import { FIRST_ID } from '../../../database/uuid.ts';
import { advance, type FlowChange } from '../../../platform/flow/index.ts';
import type { JobDefinition } from '../../../platform/jobs/index.ts';
import { type Ctx, type Hook, transaction } from '../../../platform/kernel/index.ts';
import { type EntitlementStanding, entitlementsOf, onCandidateSteps } from '../../entitlement/index.ts';
import { lockParents } from '../acts/case-effects.ts';
import { onCaseSteps } from '../registration/hooks.ts';

const FOLLOW = 'cases.follow-entitlement';
const SLICE = 200;

/** Who speaks by the list: what it says of a person is what 社保系统 has said. */
const SOCIAL = { kind: 'EXTERNAL', appId: 'social-insurance', name: '市社会保险事业管理中心' } as const;

interface OpenMatter {
  id: string;
  state: string;
  personId: string;
}

/** What a matter does when its person stands so on the list; nothing where it stands so already. */
function actionOf({ state }: OpenMatter, standing: EntitlementStanding | undefined): string | undefined {
  switch (standing) {
    case 'INSURED':
      return 'done';
    case 'LEFT':
      return 'reject';
    case 'UNDER_WAY':
      return state === 'ACCEPTED' ? 'progress' : undefined;
    default:
      return undefined;
  }
}

const WORDS: Readonly<Record<string, string>> = {
  progress: '免申即享已推送社保系统',
  done: '免申即享已办理成功',
  reject: '免申即享名单中不再符合条件或者已排除',
};

/**
 * 免申即享 of a bundle is one procedure with the list (R6.0): nobody is asked a second time, the matter follows the person's place on the list, also
 * where that was settled before the case was accepted.
 */
async function followEntitlement(ctx: Ctx): Promise<void> {
  for (let after: string | undefined = FIRST_ID; after; ) {
    const open = await readOpen(ctx, after);
    const standings = await entitlementsOf(
      ctx,
      open.map(({ personId }) => personId),
    );
    const moving = Map.groupBy(open, (one) => actionOf(one, standings.get(one.personId)));
    for (const [action, matters] of moving) if (action) await move(ctx, action, matters);
    after = open.length < SLICE ? undefined : open.at(-1)?.id;
  }
}

function readOpen(ctx: Ctx, after: string): Promise<OpenMatter[]> {
  return tables(ctx)
    .selectFrom('sub_case as s')
    .innerJoin('one_thing_case as c', 'c.id', 's.case_id')
    .select(['s.id', 's.state', 'c.person_id as personId'])
    .where('s.mode', '=', 'NO_APPLICATION')
    .where('s.state', 'in', ['ACCEPTED', 'IN_PROGRESS'])
    .where('s.id', '>', after)
    .orderBy('s.id')
    .limit(SLICE)
    .execute();
}

function move(ctx: Ctx, action: string, matters: readonly OpenMatter[]): Promise<void> {
  const ids = matters.map(({ id }) => id);
  return transaction({ ...ctx, actor: SOCIAL }, async (tx) => {
    await lockParents(tx, ids);
    const reasonText = WORDS[action] ?? '';
    await advance(tx, {
      type: 'subCase',
      action,
      rows: ids.map((id) => ({ id })),
      input: { reasonText, note: reasonText },
    });
  });
}

const follow = (tx: Ctx): Promise<void> => tx.app.jobs.send(tx, FOLLOW, {}, { key: FOLLOW });

/** A step on the list and an acceptance both may leave a matter behind its person. */
export const entitlementFollowers: readonly Hook[] = [
  onCandidateSteps.join(follow),
  onCaseSteps.join(async (tx: Ctx, changes: readonly FlowChange[]) => {
    if (changes.some(({ action }) => action === 'accept')) await follow(tx);
  }),
];

export const followEntitlementJob: JobDefinition = {
  name: FOLLOW,
  title: '免申即享事项随名单办理',
  cron: '*/30 * * * *',
  concurrency: 1,
  run: followEntitlement,
};
