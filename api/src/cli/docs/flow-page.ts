import type { FlowActors } from '../../platform/flow/definition.ts';
import { type FlowDefinition, type FlowTransition, PREVIOUS } from '../../platform/flow/index.ts';
import { code, page, table } from './markdown.ts';

const INPUTS = {
  NONE: '',
  NOTE: '备注（可选）',
  REASON: '原因',
  SUPPLEMENT: '补正材料清单',
  OPINION: '意见',
  BASIS: '依据和原因',
  ASSIGNEE: '经办人',
} as const;

/** A flow as people discuss it: the diagram, its states, its steps. */
export function flowPage(flow: FlowDefinition): string {
  return page(
    `# ${flow.title}`,
    `${code(flow.key)}，第 ${flow.version} 版。`,
    diagram(flow),
    '## 状态',
    stateTable(flow),
    '## 步骤',
    stepTable(flow),
    ...wholeLimits(flow),
  );
}

function diagram(flow: FlowDefinition): string {
  const names = Object.entries(flow.states).map(([name, { title }]) => `  state "${title}" as ${name}`);
  const steps = stepsOf(flow).map(({ from, action, step }) =>
    step.to === PREVIOUS
      ? // The diagram language knows no "back to where it came from": a loop that says so.
        `  ${from} --> ${from} : ${step.title}（回到原状态）`
      : `  ${from} --> ${step.to} : ${step.title}（${action}）`,
  );
  const ends = Object.entries(flow.states).flatMap(([name, { final }]) => (final ? [`  ${name} --> [*]`] : []));
  return ['```mermaid', 'stateDiagram-v2', ...names, `  [*] --> ${flow.initial}`, ...steps, ...ends, '```'].join('\n');
}

function stateTable(flow: FlowDefinition): string {
  return table(
    ['状态', '代码', '环节时限', '待办', '说明'],
    Object.entries(flow.states).map(([name, state]) => [
      state.title,
      code(name),
      state.stage ? `${state.stage.name}${state.stage.onExpiry ? `（届满：${code(state.stage.onExpiry)}）` : ''}` : '',
      state.task ? `${state.task.title}（${code(state.task.role)}）` : '',
      [state.final && '终态', state.paused && '总时限暂停'].filter(Boolean).join('，'),
    ]),
  );
}

function stepTable(flow: FlowDefinition): string {
  return table(
    ['从', '步骤', '代码', '到', '谁', '条件', '填写', '确认', '批量'],
    stepsOf(flow).map(({ from, action, step }) => [
      flow.states[from]?.title ?? from,
      step.title,
      code(action),
      step.to === PREVIOUS ? '原状态' : (flow.states[step.to]?.title ?? step.to),
      actors(step.by),
      (step.guards ?? []).map(code).join('、'),
      INPUTS[step.input ?? 'NONE'],
      step.confirm ? '是' : '',
      step.batch ? '是' : '',
    ]),
  );
}

function wholeLimits({ wholeLimits: limits = [], states }: FlowDefinition): string[] {
  if (limits.length === 0) return [];
  const titles = { PROMISE: '承诺时限', LEGAL: '法定时限' } as const;
  return [
    '## 总时限',
    limits.map(({ kind, from }) => `- ${titles[kind]}：自“${states[from]?.title ?? from}”起`).join('\n'),
  ];
}

function actors({ permission, external, system, cascade }: FlowActors): string {
  return [permission && code(permission), external && '外部系统', system && '系统', cascade && '随主办件']
    .filter(Boolean)
    .join('、');
}

function stepsOf(flow: FlowDefinition): { from: string; action: string; step: FlowTransition }[] {
  return Object.entries(flow.states).flatMap(([from, { on = {} }]) =>
    Object.entries(on).map(([action, step]) => ({ from, action, step })),
  );
}
