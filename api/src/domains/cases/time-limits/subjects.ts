import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import type { FlowDefinition, TimerKind } from '../../../platform/flow/index.ts';
import type { App, Ctx } from '../../../platform/kernel/index.ts';
import { BUNDLE_CODE, DEFAULT_CODE } from './words.ts';

/** What limits are set for: the case, every matter, one matter, or another flow of the product. */
export type SubjectGroup = 'CASE' | 'DEFAULT' | 'MATTER' | 'OTHER';

export interface LimitSubject {
  code: string;
  title: string;
  group: SubjectGroup;
  /** Stages of its flow that have a clock. */
  stages: readonly string[];
  /** Stages whose end the system acts upon: they cannot be without a limit. */
  acted: readonly string[];
  /** 0–99; of matters only. */
  weight: number | null;
}

/** A kind of limit that the case, the matters and what holds for all of them may have. */
export interface LimitColumn {
  kind: TimerKind;
  stage: string;
  title: string;
  /** When the clock begins, and what makes it stand, as the flow says. */
  clockText: string;
}

/** 环节 of 01 §6.4 in their order; 复核 and 审批 are set there and wait for a flow that has them. */
const STAGES = ['资料初审', '复核', '审批', '分发', '部门办理', '补正', '重新提交'];

/** The columns of cases and matters; clocks and pauses are read from the flow of the case. */
export function columnsOf(app: App): LimitColumn[] {
  const flow = flowOf(app, 'case');
  const states = Object.values(flow.states);
  const paused = states.filter((state) => state.paused).map((state) => state.title);
  const pauses = `${paused.join('、')}时暂停`;
  const processes = [...new Set(states.flatMap(({ process }) => process ?? []))];
  const whole = (flow.wholeLimits ?? []).map(({ kind, from }): LimitColumn => {
    const start = flow.states[from]?.title ?? from;
    return {
      kind,
      stage: kind,
      title: kind === 'PROMISE' ? '承诺时限' : '法定时限',
      clockText: `${start}时起算，${pauses}`,
    };
  });
  return [
    ...STAGES.map(
      (stage): LimitColumn => ({
        kind: 'STAGE',
        stage,
        title: stage,
        clockText: '进入环节时起算，转入补正、挂起时暂停',
      }),
    ),
    ...processes.map(
      (stage): LimitColumn => ({ kind: 'PROCESS', stage, title: stage, clockText: `进入流程时起算，${pauses}` }),
    ),
    ...whole,
  ];
}

/** Everything that limits are set for, in the order of the page; one statement. */
export async function listSubjects(ctx: Ctx): Promise<LimitSubject[]> {
  const matters = await tables(ctx)
    .selectFrom('matter')
    .select(['code', 'name', sql<number>`priority_weight::int`.as('weight')])
    .orderBy('sort')
    .orderBy('code')
    .execute();
  const { app } = ctx;
  const ofCase = stagesOf(flowOf(app, 'case'));
  const ofMatter = stagesOf(flowOf(app, 'subCase'));
  return [
    { code: BUNDLE_CODE, title: '“一件事”主办件', group: 'CASE', ...ofCase, weight: null },
    { code: DEFAULT_CODE, title: '通用（事项未单独设置时）', group: 'DEFAULT', ...ofMatter, weight: null },
    ...matters.map(
      ({ code, name, weight }): LimitSubject => ({ code, title: name, group: 'MATTER', ...ofMatter, weight }),
    ),
    ...otherFlows(app),
  ];
}

/** The other flows with limits of their own; records that share a name of limits stand together. */
function otherFlows(app: App): LimitSubject[] {
  const bindings = [...app.registry.records.values()].filter(({ limits }) => limits && limits !== BUNDLE_CODE);
  return [...Map.groupBy(bindings, ({ limits }) => limits ?? '')].map(([code, same]) => {
    const each = same.map(({ flow }) => stagesOf(app.registry.getFlow(flow)));
    return {
      code,
      title: same.map(({ title }) => title).join('、'),
      group: 'OTHER',
      stages: [...new Set(each.flatMap(({ stages }) => stages))],
      acted: [...new Set(each.flatMap(({ acted }) => acted))],
      weight: null,
    };
  });
}

const flowOf = (app: App, type: string): FlowDefinition => app.registry.getFlow(app.registry.getRecord(type).flow);

function stagesOf(flow: FlowDefinition): Pick<LimitSubject, 'stages' | 'acted'> {
  const found = Object.values(flow.states).flatMap(({ stage }) => stage ?? []);
  return {
    stages: [...new Set(found.map(({ name }) => name))],
    acted: [...new Set(found.filter(({ onExpiry }) => onExpiry).map(({ name }) => name))],
  };
}
