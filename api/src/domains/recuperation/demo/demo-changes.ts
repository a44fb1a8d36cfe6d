import { randomUUID } from 'node:crypto';
import { tables } from '../../../database/tables.ts';
import { addDays, localDateOf } from '../../../platform/calendar/index.ts';
import { advance } from '../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { updateRecord } from '../../../platform/records/index.ts';
import { beginChange } from '../changes/begin-change.ts';
import { recupNomination } from '../nominations/nomination.record.ts';
import { otherPlan } from '../nominations/other-plan.ts';
import { recupPlan } from '../plans/plan.record.ts';
import { reallocateQuotas } from '../quota/reallocate.ts';
import { CHANGE } from '../record-types.ts';
import { needed } from './demo-states.ts';
import { HEALTH, onRoster } from './demo-steps.ts';

type Who = 'jx' | 'district' | 'city' | 'section';
type Step = readonly [by: Who, action: string, reason?: string];

const SUBMITTED: readonly Step[] = [['jx', 'submit']];
const WITH_CITY: readonly Step[] = [...SUBMITTED, ['district', 'pass']];
const WITH_SECTION: readonly Step[] = [...WITH_CITY, ['city', 'pass']];

/** What happens to the people of a roster, one after the other: each may have several changes, of which one is open. */
const STORIES: readonly (readonly { kind: 'CANCEL' | 'REPLACE'; path: readonly Step[] }[])[] = [
  [{ kind: 'CANCEL', path: [] }],
  [{ kind: 'CANCEL', path: SUBMITTED }],
  [{ kind: 'CANCEL', path: WITH_SECTION }],
  [{ kind: 'CANCEL', path: [...WITH_SECTION, ['section', 'pass']] }],
  [
    { kind: 'CANCEL', path: [...SUBMITTED, ['jx', 'withdraw']] },
    { kind: 'CANCEL', path: [...SUBMITTED, ['district', 'reject', '本人仍可参加，名单不作变更']] },
    { kind: 'REPLACE', path: WITH_CITY },
  ],
  [{ kind: 'REPLACE', path: [...SUBMITTED, ['district', 'giveBack', '请补充替换人员的体检情况']] }],
];

/** 替换, 取消 and 增补 in their states (03 §30.3). */
export async function showChanges(ctx: Ctx, planId: string): Promise<void> {
  const players = {
    jx: await needed(ctx, 'jx_j01', 'JX_OP'),
    district: await needed(ctx, 'officer_hk', 'BIZ_OFFICER'),
    city: await needed(ctx, 'city_officer2', 'CITY_OFFICER'),
    section: await needed(ctx, 'section_city', 'CITY_SECTION'),
  };
  const people = await onRoster(ctx, planId);
  for (const [n, story] of STORIES.entries()) {
    const original = people[n];
    if (!original) break;
    for (const { kind, path } of story) {
      const { submissionId } = await recupNomination.get(players.jx, original);
      const substituteId = kind === 'REPLACE' ? await ready(players.jx, submissionId) : null;
      if (kind === 'REPLACE' && substituteId === null) continue;
      await change(players, { kind, originalId: original, substituteId }, path);
    }
  }
  await addSomebody(players, planId);
}

interface Given {
  kind: 'CANCEL' | 'REPLACE' | 'ADD';
  originalId: string | null;
  substituteId: string | null;
}

async function change(players: Readonly<Record<Who, Ctx>>, given: Given, path: readonly Step[]): Promise<void> {
  const id = await beginChange(
    players.jx,
    {
      ...given,
      reasonCode: given.kind === 'ADD' ? 'VACANCY' : 'FAMILY',
      reasonText: given.kind === 'ADD' ? '名额空出，由候补人员参加' : '需照顾家人，不能参加',
      urgent: false,
      urgentReason: null,
      skipReason: given.kind === 'CANCEL' ? null : '候补在前的人员本次不便参加',
    },
    [],
    randomUUID(),
  );
  for (const [by, action, reasonText] of path) {
    const input = reasonText ? { reasonText } : {};
    const { refusals } = await advance(players[by], { type: CHANGE, action, rows: [{ id }], input });
    if (refusals[0]) throw new Error(`demonstration: change ${action}: ${refusals[0].message}`);
  }
}

/** The best who waits on a list, confirmed and filled in; null for none. */
async function ready(jx: Ctx, submissionId: string): Promise<string | null> {
  return transaction(jx, async (tx) => {
    const found = await tables(tx)
      .selectFrom('recup_nomination as n')
      .innerJoin('recup_plan as p', 'p.id', 'n.plan_id')
      .select(['n.id', 'n.version', otherPlan.as('elsewhere')])
      .where('n.submission_id', '=', submissionId)
      .where('n.state', '=', 'CANDIDATE')
      .where('n.confirm_at', 'is', null)
      .orderBy('n.from_rank')
      .execute();
    const best = found.find(({ elsewhere }) => elsewhere === null);
    if (!best) return null;
    const now = tx.app.clock.now();
    const examined = { exam_date: addDays(localDateOf(now), -30), confirm_by: 'ON_BEHALF', confirm_at: now };
    await updateRecord(tx, recupNomination, best.id, best.version, { ...HEALTH, ...examined });
    return best.id;
  });
}

/** 增补: the place that came free is given out again, and whoever waits comes in (R29-5). */
async function addSomebody(players: Readonly<Record<Who, Ctx>>, planId: string): Promise<void> {
  const { version, unusedQuota } = await recupPlan.get(players.city, planId);
  if (!unusedQuota) return;
  await reallocateQuotas(players.city, planId, version);
  const granted = await tables(players.city)
    .selectFrom('recup_submission')
    .select('id')
    .where('plan_id', '=', planId)
    .where('granted', '>', 0)
    .orderBy('id')
    .executeTakeFirst();
  const substituteId = granted ? await ready(players.jx, granted.id) : null;
  if (substituteId !== null) await change(players, { kind: 'ADD', originalId: null, substituteId }, SUBMITTED);
}
