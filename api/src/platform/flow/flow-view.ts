import { toDate } from '../../database/sql.ts';
import type { ActRule, FlowRow } from './binding.ts';
import { type FlowDefinition, getState } from './definition.ts';
import type { FlowEventType, FlowStepType, FlowType, RemainingType } from './flow.type.ts';
import type { StoredEvent } from './history.ts';
import { findReason } from './reasons.ts';
import { CREATE } from './start.ts';

function transitionOf(flow: FlowDefinition, event: StoredEvent) {
  return event.fromState ? flow.states[event.fromState]?.on?.[event.action] : undefined;
}

/** What the step is called. A record that arrived complete begins with an act of a state it never stood in (`startRecords`). */
function actionTitleOf(flow: FlowDefinition, event: StoredEvent): string {
  const transition = transitionOf(flow, event);
  if (transition) return transition.title;
  if (event.action === CREATE) return '创建';
  const start = event.fromState ? undefined : flow.starts?.[event.action];
  if (start) return start;
  const arrived = event.fromState
    ? undefined
    : Object.values(flow.states).find((state) => state.on?.[event.action]?.to === event.toState);
  return arrived?.on?.[event.action]?.title ?? event.action;
}

function noteOf(details: Readonly<Record<string, unknown>>): string | null {
  const parts: string[] = [];
  const { assignee, rule } = details as { assignee?: { name: string }; rule?: ActRule };
  if (assignee) parts.push(`经办人：${assignee.name}`);
  if (rule) parts.push(`规则：${rule.ruleNo} 第${rule.version}版（${rule.title}）`);
  if (typeof details.basis === 'string') parts.push(`依据：${details.basis}`);
  if (typeof details.note === 'string') parts.push(details.note);
  if (Array.isArray(details.materials)) {
    parts.push(`材料：${(details.materials as { name: string }[]).map((m) => m.name).join('、')}`);
  }
  return parts.length > 0 ? parts.join('；') : null;
}

/** A history row as people read it. `recordTitle` says which record moved when histories of several are shown together. */
export function viewEvent(flow: FlowDefinition, event: StoredEvent, recordTitle: string): FlowEventType {
  const transition = transitionOf(flow, event);
  const dict = transition?.reasons;
  return {
    id: event.id,
    seq: event.seq,
    at: toDate(event.occurredAt),
    recordedAt: toDate(event.recordedAt),
    action: event.action,
    actionTitle: actionTitleOf(flow, event),
    fromTitle: event.fromState ? (flow.states[event.fromState]?.title ?? event.fromState) : null,
    toTitle: flow.states[event.toState]?.title ?? event.toState,
    actorType: event.actorType,
    actorName: event.actorName || null,
    actorOrg: event.actorOrg,
    reasonCode: event.reasonCode,
    reasonTitle: dict && event.reasonCode ? (findReason(dict, event.reasonCode)?.title ?? null) : null,
    reasonText: event.reasonText,
    note: noteOf(event.details),
    recordType: event.recordType,
    recordTitle,
    attachments: [],
  };
}

/** The main path: what is done, where the record stands, what is to come. Side tracks show their remembered place. */
export function viewPath(
  flow: FlowDefinition,
  row: Pick<FlowRow, 'state' | 'returnTo'>,
  history: readonly StoredEvent[],
  remaining: RemainingType,
): FlowStepType[] {
  const events = history.filter((event) => !transitionOf(flow, event)?.aside);
  const steps = Object.entries(flow.states)
    .filter(([, s]) => s.step !== undefined)
    .sort(([, a], [, b]) => (a.step ?? 0) - (b.step ?? 0));
  const state = getState(flow, row.state);
  const anchor = state.step === undefined ? (row.returnTo[0] ?? events.at(-1)?.fromState ?? row.state) : row.state;
  const current = flow.states[anchor]?.step ?? Number.POSITIVE_INFINITY;
  const ended = state.final === true;
  const shown = steps.filter(
    ([name, s]) => s.final !== true || name === row.state || (!ended && name === lastStep(flow)),
  );
  const path = shown.map(([name, s]) => {
    const entered = events.filter((e) => e.toState === name).at(-1);
    const before = (s.step ?? 0) < current;
    const here = name === row.state || (name === anchor && state.step === undefined);
    const status = here ? (ended ? 'DONE' : 'CURRENT') : before ? (entered ? 'DONE' : 'SKIPPED') : 'TODO';
    return {
      state: name,
      title: here && state.step === undefined ? `${s.title}（${state.title}）` : s.title,
      status,
      at: entered && status !== 'TODO' ? toDate(entered.occurredAt) : null,
      actorName: (status !== 'TODO' && entered?.actorName) || null,
      remaining: here && !ended ? remaining : null,
    } satisfies FlowStepType;
  });
  const places = Map.groupBy(path, ({ state: name }) => flow.states[name]?.step);
  const taken = [...places.values()].flatMap(onePlace);
  if (!ended) return taken;
  // Nothing comes after an end, be it on the path or beside it.
  if (path.some(({ state: name }) => name === anchor)) return taken.filter(({ status }) => status !== 'TODO');
  return [...taken.filter(({ status }) => status === 'DONE'), endOf(row.state, state.title, events.at(-1))];
}

/** The end of a record that came to it past the last step, as one that was settled when it arrived. */
function endOf(state: string, title: string, last: StoredEvent | undefined): FlowStepType {
  const at = last ? toDate(last.occurredAt) : null;
  return { state, title, status: 'DONE', at, actorName: last?.actorName || null, remaining: null };
}

/**
 * States of one step are ways to go on of which a record takes one: 部分成功 or 全部成功, never one after the other. The one where it stands, or through
 * which it came last, stands for them; before that all of their titles do.
 */
function onePlace(states: FlowStepType[]): FlowStepType[] {
  const [first, ...others] = states;
  if (!first || others.length === 0) return states;
  const here = states.find(({ status }) => status === 'CURRENT');
  const [last] = states
    .filter(({ status }) => status === 'DONE')
    .toSorted((a, b) => (b.at?.getTime() ?? 0) - (a.at?.getTime() ?? 0));
  const taken = here ?? last;
  return [taken ?? { ...first, title: states.map(({ title }) => title).join('或') }];
}

function lastStep(flow: FlowDefinition): string | undefined {
  return Object.entries(flow.states)
    .filter(([, s]) => s.final && s.step !== undefined)
    .sort(([, a], [, b]) => (a.step ?? 0) - (b.step ?? 0))[0]?.[0];
}

/** The flow panel of a record; its lists are resolved only when asked for. */
export function viewFlow(flow: FlowDefinition, recordType: string, row: FlowRow): FlowType {
  const state = getState(flow, row.state);
  return {
    recordType,
    row,
    state: row.state,
    stateTitle: state.title,
    terminal: state.final === true,
    paused: state.paused === true,
  };
}
