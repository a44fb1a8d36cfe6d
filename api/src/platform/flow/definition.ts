/**
 * A flow is plain data: it survives JSON, is stored with a version, drawn, checked and walked by tests. Guards, effects and limits are
 * names; registries resolve them. The words are those of 01 §2.5.
 */
export interface FlowDefinition {
  key: string;
  title: string;
  version: number;
  initial: string;
  /** What the acts are called with which records arrive complete, in a state of their own (`startRecords`). */
  starts?: Readonly<Record<string, string>>;
  states: Readonly<Record<string, FlowState>>;
  /** Time limits of the whole record, running from one state's entry until a final state (01 §6.4 "Whole"). */
  wholeLimits?: readonly WholeLimit[];
  /** The states whose entry is the submission and the acceptance, from which limits may count (01 §6.3 `clockStart`). */
  moments?: Moments;
}

export interface FlowState {
  title: string;
  final?: boolean;
  /** The whole-record clocks stand still (01 §2.5: SUPPLEMENT, SUSPENDED). */
  paused?: boolean;
  /** States with the same stage share one timer: moving between them neither restarts nor stops it. */
  stage?: StageLimit;
  /** 流程 (受理, 审核, 办结): the stretch of the way that the state belongs to; a limit of it runs from state to state within it. */
  process?: string;
  /** What somebody has to do while the record is here; closes by the act itself. */
  task?: FlowTask;
  /** Place on the path shown to people; states without one are side tracks. */
  step?: number;
  /** How it stands out in lists, where {@link toneOf} would say something else. */
  tone?: StateTone;
  on?: Readonly<Record<string, FlowTransition>>;
}

/** Somebody is waited for, it is being worked on, it stands still, it came to its end well or otherwise. */
export type StateTone = 'waiting' | 'working' | 'paused' | 'done' | 'ended';

export interface StageLimit {
  /** Name of the stage in the time-limit rules (资料初审, 分发, 部门办理, 补正 …). */
  name: string;
  /** Action that the system takes when the limit runs out. */
  onExpiry?: string;
  /** People act here, online too: its last day counts to 24:00, not to the close of business. */
  untilMidnight?: true;
}

export interface WholeLimit {
  kind: 'PROMISE' | 'LEGAL';
  /** The clock starts when the record first enters this state. */
  from: string;
}

export interface Moments {
  SUBMIT: string;
  ACCEPT: string;
}

export interface FlowTask {
  title: string;
  role: string;
  /** 1 urgent … 4 hint (01 §6.5). */
  priority: 1 | 2 | 3 | 4;
  /** Whose it is, where not the organisation's that the record belongs to: what an institution sends in is its district's to judge. */
  at?: 'DISTRICT' | 'CENTRE' | 'CITY';
}

/** Who may take an action: a person with the permission, and/or the machine's own actors. */
export interface FlowActors {
  permission?: string;
  system?: boolean;
  external?: boolean;
  /** Follows an act on the parent record; never offered to a person. */
  cascade?: boolean;
}

/**
 * NONE nothing · REASON code and text · OPINION a text · SUPPLEMENT list of materials · BASIS legal basis and reason · NOTE optional remark · ASSIGNEE who is
 * to handle it, and an optional remark.
 */
export type ActInputKind = 'NONE' | 'REASON' | 'OPINION' | 'SUPPLEMENT' | 'BASIS' | 'NOTE' | 'ASSIGNEE';

export interface FlowTransition {
  title: string;
  /** A state, or `$previous`: back to where a `remember` transition came from. */
  to: string;
  by: FlowActors;
  /**
   * Stands in the history but moves nothing (`to` is the state itself): clocks, to-dos, version and last actor stay, so that whoever is
   * handling the record is not disturbed.
   */
  aside?: boolean;
  /** A step aside that gives as much time again: the clock of the stage ends, and another one of the same length begins. */
  renews?: boolean;
  /** Keeps the state left, so that `$previous` finds it; clocks of its stage pause instead of closing. */
  remember?: boolean;
  guards?: readonly string[];
  /** What else follows of the step, by names of the binding's: whoever carries it out asks for the effect and not for the action. */
  effects?: readonly string[];
  input?: ActInputKind;
  /** What an OPINION is called where it is missing: 请填写剔除原因. */
  asked?: string;
  /** Dictionary of reasons: one of it is required by REASON, and may be given with NOTE where the record's state asks for it. */
  reasons?: string;
  tone?: 'PRIMARY' | 'DEFAULT' | 'DANGER';
  /** The consequences are shown before the act. */
  confirm?: boolean;
  /** May be taken by a person on a selection of records at once; without it each record is acted on by itself (E-0517). */
  batch?: boolean;
  /** Its taker signs the record's document afresh with his own SM2 key (03 §41.9, step-up); the signature is kept with the step. */
  signature?: true;
  /** Neither who submitted the record nor who took its last step may take this one (E-0004). */
  separation?: boolean;
  /** Nor who has ever taken one of these steps of the same record (02 §1.3: no person judges at two levels); several where each has words of its own. */
  separateFrom?: Separation | readonly Separation[];
  /** Seats that must be filled before it is allowed: a chain that nobody could take on would stand still (E-0571, 03 §34.8). */
  seats?: readonly Seat[];
  /** A node of a chain: whoever may take the same step at another node alone is told that it is not his turn (E-0572, 03 AC34-2). */
  turn?: true;
}

/** A post that somebody must hold, by preset role; `at` as with to-dos, the record's own organisation unless said. */
export interface Seat {
  role: string;
  at?: 'DISTRICT' | 'CITY';
}

/** Steps whose takers may not take another one of the same record, and what they are told (E-0004). */
export interface Separation {
  actions: readonly string[];
  message: string;
  /** Code of a switch; absent = always. While it is off only the taker of the record's last step is kept away: never two consecutive steps. */
  heldBy?: string;
}

/** The separations of a step, in their order. */
export function separationsOf({ separateFrom }: FlowTransition): readonly Separation[] {
  if (separateFrom === undefined) return [];
  return 'actions' in separateFrom ? [separateFrom] : separateFrom;
}

/** Those of the steps whose transition names the effect. */
export const causing = <Step extends { from: string; action: string }>(
  flow: FlowDefinition,
  steps: readonly Step[],
  effect: string,
): Step[] =>
  steps.filter(({ from, action }) => findTransition(getState(flow, from), action)?.effects?.includes(effect));

export const PREVIOUS = '$previous';

export function defineFlow(definition: FlowDefinition): FlowDefinition {
  return definition;
}

/** What people call the states. */
export function stateTitles(flow: FlowDefinition): Record<string, string> {
  return Object.fromEntries(Object.entries(flow.states).map(([name, { title }]) => [name, title]));
}

/** How a state stands out: what has just begun waits, what goes on is worked on, what is final has ended, unless it says more. */
function toneOf({ initial, states }: FlowDefinition, state: string): StateTone {
  const { tone, final } = states[state] ?? {};
  return tone ?? (state === initial ? 'waiting' : final ? 'ended' : 'working');
}

/** {@link toneOf} each state. */
export const tonesOf = (flow: FlowDefinition): Record<string, StateTone> =>
  Object.fromEntries(Object.keys(flow.states).map((state) => [state, toneOf(flow, state)]));

/** The states on the path from one of them on, itself included: what stands in one of these has come so far. */
export function statesFrom(flow: FlowDefinition, state: string): string[] {
  const from = getState(flow, state).step;
  if (from === undefined) throw new Error(`flow ${flow.key}: “${state}” stands on no path`);
  return Object.entries(flow.states).flatMap(([name, { step }]) => (step !== undefined && step >= from ? [name] : []));
}

/** The states that know an action. */
export const statesWith = (flow: FlowDefinition, action: string): string[] =>
  Object.entries(flow.states).flatMap(([name, state]) => (findTransition(state, action) ? [name] : []));

/** The state of a definition that is known to exist. */
export function getState(flow: FlowDefinition, state: string): FlowState {
  const found = flow.states[state];
  if (!found) throw new Error(`flow ${flow.key} v${flow.version} has no state “${state}”`);
  return found;
}

/** The transition that an action is in a state, if any; names such as “constructor” are none. */
export function findTransition(state: FlowState, action: string): FlowTransition | undefined {
  return state.on && Object.hasOwn(state.on, action) ? state.on[action] : undefined;
}

/**
 * States that lie beside the main path: from them `$previous` leads back, at once or after further steps. Reaching any other state by a
 * step that neither remembers nor goes back ends the detour: there is nothing left to come back to.
 */
export function detourStates(flow: FlowDefinition): ReadonlySet<string> {
  let found = detours.get(flow);
  if (found) return found;
  found = new Set<string>();
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    for (const [name, state] of Object.entries(flow.states)) {
      const leadsBack = ({ to, remember }: FlowTransition) => to === PREVIOUS || (!remember && found?.has(to));
      if (Object.values(state.on ?? {}).some(leadsBack)) found.add(name);
    }
  }
  detours.set(flow, found);
  return found;
}

const detours = new WeakMap<FlowDefinition, Set<string>>();
