import { isPresetCode } from '../access/roles/role-presets.ts';
import { type FlowDefinition, PREVIOUS, separationsOf } from './definition.ts';

export interface KnownNames {
  guards: readonly string[];
  effects: readonly string[];
  permissions: readonly string[];
  parameters: readonly string[];
}

/** Every mistake of a definition at once: what XState would only say when a record runs into it. */
export function findDefinitionMistakes(flow: FlowDefinition, known: KnownNames): string[] {
  const mistakes: string[] = [];
  const say = (text: string) => mistakes.push(`flow ${flow.key} v${flow.version}: ${text}`);
  if (!flow.states[flow.initial]) say(`initial state “${flow.initial}” does not exist`);
  const remembered = enteredByDetour(flow);
  for (const [name, state] of Object.entries(flow.states)) {
    const actions = Object.entries(state.on ?? {});
    if (state.final && actions.some(([, t]) => !t.by.permission && !t.by.system))
      say(`final state ${name} is left by nobody in particular`);
    if (!state.final && actions.length === 0) say(`state ${name} is a dead end that is not final`);
    if (state.stage?.onExpiry && !state.on?.[state.stage.onExpiry]?.by.system) {
      say(`state ${name}: the expiry action “${state.stage.onExpiry}” is not one that the system may take there`);
    }
    for (const [action, transition] of actions) {
      if (transition.to !== PREVIOUS && !flow.states[transition.to])
        say(`${name}.${action} leads to “${transition.to}”, which does not exist`);
      if (transition.aside && transition.to !== name)
        say(`${name}.${action} stands aside but leads to ${transition.to}`);
      // A to-do is moved by steps alone and would go on showing the time that has run out.
      if (transition.renews && !(transition.aside && state.stage && !state.task))
        say(
          `${name}.${action} renews the clock of a stage, which takes a step aside in a state with a stage and without a to-do`,
        );
      if (transition.to === PREVIOUS && !remembered.has(name))
        say(`${name}.${action} goes back, but no step that remembers leads to ${name}`);
      const { permission, system, external, cascade } = transition.by;
      if (!permission && !system && !external && !cascade) say(`${name}.${action} may be taken by nobody`);
      if (permission && !known.permissions.includes(permission))
        say(`${name}.${action}: unknown permission “${permission}”`);
      for (const guard of transition.guards ?? []) {
        if (!known.guards.includes(guard)) say(`${name}.${action}: unknown guard “${guard}”`);
      }
      for (const effect of transition.effects ?? [])
        if (!known.effects.includes(effect)) say(`${name}.${action}: unknown effect “${effect}”`);
      for (const step of separationsOf(transition).flatMap(({ actions }) => actions)) {
        if (!allActions(flow).has(step))
          say(`${name}.${action} is kept from who took “${step}”, which is no step of the flow`);
      }
      for (const { heldBy } of separationsOf(transition))
        if (heldBy && !known.parameters.includes(heldBy)) say(`${name}.${action}: unknown parameter “${heldBy}”`);
      for (const { role } of transition.seats ?? [])
        if (!isPresetCode(role)) say(`${name}.${action} waits for the seat “${role}”, which is no preset role`);
      if (transition.input === 'REASON' && !transition.reasons)
        say(`${name}.${action} asks for a reason but names no list of reasons`);
    }
  }
  const reached = reachable(flow);
  for (const name of Object.keys(flow.states)) if (!reached.has(name)) say(`state ${name} cannot be reached`);
  for (const state of Object.values(flow.moments ?? {}))
    if (!flow.states[state]) say(`a moment is the entry of “${state}”, which does not exist`);
  for (const limit of flow.wholeLimits ?? [])
    if (!flow.states[limit.from]) say(`whole limit starts in “${limit.from}”, which does not exist`);
  return mistakes;
}

/** Every step that some state knows, and those with which records begin. */
function allActions(flow: FlowDefinition): Set<string> {
  return new Set([
    ...Object.keys(flow.starts ?? {}),
    ...Object.values(flow.states).flatMap((state) => Object.keys(state.on ?? {})),
  ]);
}

/** Names of the states that some chain of steps leads to from the initial one. */
function reachable(flow: FlowDefinition): Set<string> {
  const reached = new Set<string>();
  const waiting = [flow.initial];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    // `$previous` leads only to where the record has already been.
    for (const { to } of Object.values(flow.states[name]?.on ?? {})) if (to !== PREVIOUS) waiting.push(to);
  }
  return reached;
}

/** States in which there can be something to go back to: entered by a step that remembers, or from such a state. */
function enteredByDetour(flow: FlowDefinition): Set<string> {
  const entered = new Set<string>();
  for (let size = -1; size !== entered.size; ) {
    size = entered.size;
    for (const [name, state] of Object.entries(flow.states)) {
      for (const { to, remember } of Object.values(state.on ?? {})) {
        if (remember || (to !== PREVIOUS && entered.has(name))) entered.add(to);
      }
    }
  }
  return entered;
}

/** Throws with all mistakes; called when the registry is built, so that a wrong definition never serves a request. */
export function checkDefinition(flow: FlowDefinition, known: KnownNames): void {
  const mistakes = findDefinitionMistakes(flow, known);
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
}
