/**
 * A flow is plain data: it survives JSON, is stored with a version, drawn, checked and walked by tests. Guards, effects and limits are
 * names; registries resolve them. The words are those of 01 §2.5.
 */ export const PREVIOUS = '$previous';
export function defineFlow(definition) {
    return definition;
}
/** The states with their Chinese titles, as an enum of the schema describes its values. */ export function titledStates(flow) {
    return Object.fromEntries(Object.entries(flow.states).map(([name, { title }])=>[
            name,
            {
                description: title
            }
        ]));
}
/** The state of a definition that is known to exist. */ export function getState(flow, state) {
    const found = flow.states[state];
    if (!found) throw new Error(`flow ${flow.key} v${flow.version} has no state “${state}”`);
    return found;
}
/** The transition that an action is in a state, if any; names such as “constructor” are none. */ export function findTransition(state, action) {
    return state.on && Object.hasOwn(state.on, action) ? state.on[action] : undefined;
}
/**
 * States that lie beside the main path: from them `$previous` leads back, at once or after further steps. Reaching any other state by a
 * step that neither remembers nor goes back ends the detour: there is nothing left to come back to.
 */ export function detourStates(flow) {
    let found = detours.get(flow);
    if (found) return found;
    found = new Set();
    for(let size = -1; size !== found.size;){
        size = found.size;
        for (const [name, state] of Object.entries(flow.states)){
            const leadsBack = ({ to, remember })=>to === PREVIOUS || !remember && found?.has(to);
            if (Object.values(state.on ?? {}).some(leadsBack)) found.add(name);
        }
    }
    detours.set(flow, found);
    return found;
}
const detours = new WeakMap();

//# sourceMappingURL=definition.js.map