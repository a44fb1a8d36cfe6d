import { assign, setup, transition } from 'xstate';
import { detourStates, PREVIOUS } from "./definition.js";
function compile(flow) {
    const rememberers = Object.entries(flow.states).filter(([, s])=>Object.values(s.on ?? {}).some((t)=>t.remember)).map(([name])=>name);
    const states = Object.fromEntries(Object.entries(flow.states).map(([name, state])=>{
        const on = Object.fromEntries(Object.entries(state.on ?? {}).map(([action, t])=>{
            const holds = {
                type: 'holds',
                params: {
                    names: t.guards ?? []
                }
            };
            if (t.to !== PREVIOUS) {
                return [
                    action,
                    {
                        target: t.to,
                        guard: holds,
                        actions: t.remember ? [
                            {
                                type: 'remember',
                                params: {
                                    state: name
                                }
                            }
                        ] : detourStates(flow).has(t.to) ? [] : [
                            'forgetAll'
                        ]
                    }
                ];
            }
            const back = rememberers.map((target)=>({
                    target,
                    guard: {
                        type: 'holdsAndCameFrom',
                        params: {
                            names: t.guards ?? [],
                            state: target
                        }
                    },
                    actions: [
                        'forget'
                    ]
                }));
            return [
                action,
                back
            ];
        }));
        return [
            name,
            state.final && Object.keys(on).length === 0 ? {
                type: 'final'
            } : {
                on
            }
        ];
    }));
    const holds = (event, names)=>names.every((n)=>event.facts?.[n] === true);
    return setup({
        types: {
            context: {},
            events: {}
        },
        guards: {
            holds: ({ event }, params)=>holds(event, params.names),
            holdsAndCameFrom: ({ context, event }, params)=>holds(event, params.names) && context.returnTo.at(-1) === params.state
        },
        actions: {
            remember: assign({
                returnTo: ({ context }, params)=>[
                        ...context.returnTo,
                        params.state
                    ]
            }),
            forget: assign({
                returnTo: ({ context })=>context.returnTo.slice(0, -1)
            }),
            forgetAll: assign({
                returnTo: []
            })
        }
    }).createMachine({
        id: `${flow.key}@${flow.version}`,
        initial: flow.initial,
        context: {
            returnTo: []
        },
        states
    });
}
const compiled = new WeakMap();
/** The XState machine of a definition; built once (28–64 µs) and kept. */ export function machineOf(flow) {
    let machine = compiled.get(flow);
    if (!machine) {
        machine = compile(flow);
        compiled.set(flow, machine);
    }
    return machine;
}
/** Most answers kept per flow: states × actions × ways back, far below this unless somebody feeds it nonsense. */ const MOST_KEPT = 10_000;
const answers = new WeakMap();
/**
 * Where the action leads, or undefined when the machine does not allow it from there with these facts. The machine has no memory but the
 * position, so that an answer holds for every record that stands there: ten thousand rows of a batch ask it once.
 */ export function nextPosition(flow, from, action, facts) {
    const known = answers.get(flow) ?? new Map();
    answers.set(flow, known);
    const held = Object.keys(facts).filter((name)=>facts[name]);
    const key = JSON.stringify([
        from.state,
        from.returnTo,
        action,
        held.sort()
    ]);
    if (!known.has(key)) {
        if (known.size >= MOST_KEPT) known.clear();
        known.set(key, askMachine(flow, from, action, facts));
    }
    return known.get(key);
}
function askMachine(flow, from, action, facts) {
    const machine = machineOf(flow);
    // The names of the states are data, so the machine’s type allows no value at all.
    const snapshot = machine.resolveState({
        value: from.state,
        context: {
            returnTo: [
                ...from.returnTo
            ]
        }
    });
    const event = {
        type: action,
        facts
    };
    if (!snapshot.can(event)) return undefined;
    const [next] = transition(machine, snapshot, event);
    return Object.freeze({
        state: String(next.value),
        returnTo: next.context.returnTo
    });
}

//# sourceMappingURL=machine.js.map