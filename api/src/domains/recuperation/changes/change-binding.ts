import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import {
  causing,
  type FlowChange,
  type FlowRow,
  type GuardAnswer,
  judgedBy,
  type RecordBinding,
} from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type Notice, sendNotices } from '../../../platform/notify/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { faultsOfFitness } from '../nominations/completeness.ts';
import { changeNodes, fitnessRules } from '../parameters.ts';
import { CHANGE } from '../record-types.ts';
import { refusal } from '../refusal.ts';
import { tellCadres } from '../tell-cadres.ts';
import { CHANGE_KINDS } from '../words.ts';
import { applyChange } from './apply-change.ts';
import { EVIDENCE } from './begin-change.ts';
import { changeFlow, GUARD } from './change.flow.ts';
import { lockOriginal, SHOWN } from './change-checks.ts';

interface ChangeFacts {
  started: boolean;
  /** What is against the substitute; null where there is none to be. */
  eligible: boolean | null;
  faults: readonly string[];
  confirmed: boolean;
  dead: boolean;
  /** A stay in hospital or a death that nothing shows: not what the system has found itself. */
  unshown: boolean;
  /** Second persons that are on. */
  nodes: { head: boolean; chief: boolean; section: boolean };
}

async function loadFacts(ctx: Ctx, asked: readonly FlowRow[]): Promise<ReadonlyMap<string, ChangeFacts>> {
  if (asked.length === 0) return new Map();
  const found = await tables(ctx)
    .selectFrom('recup_change as g')
    .innerJoin('recup_plan as p', 'p.id', 'g.plan_id')
    .leftJoin('recup_nomination as n', 'n.id', 'g.substitute_id')
    .leftJoin('retired_cadre as c', 'c.id', 'n.cadre_id')
    .leftJoin('recup_result as r', (on) => on.onRef('r.cadre_id', '=', 'n.cadre_id').onRef('r.run_id', '=', 'p.run_id'))
    .select(['g.id', 'g.kind', 'p.start_date as startDate', 'r.eligible', 'c.suspected_dead as suspected'])
    .select(['n.emergency_name_masked as emergencyNameMasked', 'n.emergency_phone_masked as emergencyPhoneMasked'])
    .select(['n.self_care as selfCare', 'n.doctor_opinion as doctorOpinion', 'n.exam_date as examDate'])
    .select(['n.confirm_at as confirmAt', 'c.service_status as status'])
    .select(['g.reason_code as reason', 'g.submitted_by_id as by'])
    .select((is) =>
      is
        .exists(
          is
            .selectFrom('attachment as f')
            .select('f.id')
            .where('f.record_type', '=', CHANGE)
            .whereRef('f.record_id', '=', 'g.id')
            .where('f.material_code', '=', EVIDENCE),
        )
        .as('shown'),
    )
    .where(
      'g.id',
      'in',
      asked.map(({ id }) => id),
    )
    .execute();
  const [rules, nodes] = [await readParameter(ctx, fitnessRules), await readParameter(ctx, changeNodes)];
  const today = localDateOf(ctx.app.clock.now());
  return new Map(
    found.map((row) => [
      row.id,
      {
        started: today >= row.startDate,
        eligible: row.kind !== 'CANCEL' ? row.eligible === true && row.status === 'SERVED' : null,
        faults: row.kind !== 'CANCEL' ? faultsOfFitness(row, row.startDate, rules) : [],
        confirmed: row.kind === 'CANCEL' || row.confirmAt !== null,
        dead: row.suspected === true || row.status === 'DEAD',
        unshown: SHOWN.includes(row.reason) && !row.shown && row.by !== null,
        nodes,
      },
    ]),
  );
}

/** A node that is not on is nobody's: its act is not shown as one to come. */
const NO_NODE = { code: 'E-0503', message: '当前审批链没有该环节', never: true } as const;

const guards: Readonly<Record<string, (facts: ChangeFacts) => GuardAnswer>> = {
  [GUARD.inTime]: ({ started }) => !started || refusal('E-LY-25'),
  [GUARD.shown]: ({ unshown }) => !unshown || refusal('E-LY-20', { what: '住院或去世的证明材料' }),
  [GUARD.ready]: ({ eligible, faults, confirmed, dead }) => {
    if (dead) return refusal('E-LY-31', { who: '替换人员' });
    if (eligible === false) return refusal('E-LY-26', { reasons: '不在最近一次筛选的符合人员之中' });
    if (!confirmed || faults.length > 0) {
      const { code, message } = refusal('E-LY-29');
      return { code, message: [message, ...(confirmed ? [] : ['未登记确认']), ...faults].join('；') };
    }
    return true;
  },
  [GUARD.head]: ({ nodes }) => nodes.head || NO_NODE,
  [GUARD.noHead]: ({ nodes }) => !nodes.head || NO_NODE,
  [GUARD.chief]: ({ nodes }) => nodes.chief || NO_NODE,
  [GUARD.noChief]: ({ nodes }) => !nodes.chief || NO_NODE,
  [GUARD.section]: ({ nodes }) => nodes.section || NO_NODE,
  [GUARD.noSection]: ({ nodes }) => !nodes.section || NO_NODE,
};

/** Where an opinion is kept: two persons of one level say theirs one behind the other. */
const OPINION: Readonly<Record<string, (words: string) => object>> = {
  PENDING_DIST: (words) => ({ district_opinion: words }),
  PENDING_CHIEF: (words) => ({
    district_opinion: sql<string>`concat_ws('；', district_opinion, ${`科长：${words}`}::text)`,
  }),
  PENDING_CITY: (words) => ({ city_opinion: `经办人：${words}` }),
  PENDING_SECTION: (words) => ({ city_opinion: sql<string>`concat_ws('；', city_opinion, ${`处长：${words}`}::text)` }),
};
const VERDICTS = ['pass', 'passToChief', 'passAndApply', 'giveBack', 'reject'];
const opinionOf = ({ note, reasonText }: FlowChange['input']) => reasonText ?? note ?? '同意';

async function follow(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const { row, from, action, input } of changes) {
    // What the head of the institution says stands in the history alone.
    const kept = VERDICTS.includes(action) ? OPINION[from]?.(opinionOf(input).slice(0, 500)) : undefined;
    if (kept) await tables(tx).updateTable('recup_change').set(kept).where('id', '=', row.id).execute();
  }
  for (const { row } of causing(changeFlow, changes, 'apply')) {
    await applyChange(tx, row.id);
    await tellBoth(tx, row.id);
  }
  for (const { row } of causing(changeFlow, changes, 'release')) {
    const { original_id: original } = await tables(tx)
      .selectFrom('recup_change')
      .select('original_id')
      .where('id', '=', row.id)
      .executeTakeFirstOrThrow();
    if (original !== null) await lockOriginal(tx, original, null);
  }
  await tell(
    tx,
    changes.filter(({ to }) => Object.hasOwn(OUTCOMES, to)),
  );
}

/** Whoever has left the roster and whoever has come in hear of it (§30.3). */
async function tellBoth(tx: Ctx, id: string): Promise<void> {
  const change = await tables(tx)
    .selectFrom('recup_change')
    .select(['kind', 'reason_code', 'original_id as original', 'substitute_id as substitute'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const left = change.kind === 'REPLACE' ? '您的名额已由他人替换' : '您的名额已取消';
  await tellCadres(tx, [
    // Nobody writes to the dead.
    ...(change.reason_code === 'DEATH' || change.original === null
      ? []
      : [{ nominationId: change.original, template: 'N765' as const, result: left }]),
    ...(change.substitute === null
      ? []
      : [{ nominationId: change.substitute, template: 'N765' as const, result: '您已列入名单' }]),
  ]);
}

const OUTCOMES: Readonly<Record<string, string>> = { APPROVED: '已批准', RETURNED: '已退回', REJECTED: '已驳回' };

/** The institution hears of every verdict, the district of what the city has decided (§30.3). */
async function tell(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const notices: Notice[] = [];
  for (const { row, to, input } of changes) {
    const change = await tables(tx)
      .selectFrom('recup_change as g')
      .innerJoin('recup_plan as p', 'p.id', 'g.plan_id')
      .innerJoin('org as d', 'd.code', 'g.district_code')
      .select(['g.kind', 'p.plan_no as planNo', 'd.id as districtId'])
      .where('g.id', '=', row.id)
      .executeTakeFirstOrThrow();
    const kinds: Readonly<Record<string, string>> = CHANGE_KINDS;
    notices.push({
      template: 'N763',
      receivers: [
        { roleCode: 'JX_OP', orgId: row.orgId },
        ...(to === 'APPROVED' ? [{ roleCode: 'BIZ_OFFICER', orgId: change.districtId }] : []),
      ],
      variables: {
        变更编号: row.title,
        计划编号: change.planNo,
        类型: kinds[change.kind] ?? change.kind,
        结果: OUTCOMES[to] ?? to,
        意见: `意见：${opinionOf(input)}`,
      },
      record: { type: CHANGE, id: row.id, orgId: row.orgId, title: row.title },
    });
  }
  await sendNotices(tx, notices);
}

/** 替换/取消: its guards and what follows of its steps. */
export const changeEffects: Partial<RecordBinding> = {
  limits: 'RECUP_CHANGE',
  effects: ['apply', 'release'],
  ...judgedBy<ChangeFacts>({ guards, loadFacts }),
  onChange: follow,
};
