/** 分派: who of the centre handles the case. */ export const ASSIGN = 'assign';
/** 催办: a reminder to who must act now. */ export const URGE = 'urge';
export const isAside = (action)=>action === ASSIGN || action === URGE;
/** States in which the next step is the centre's own or waits for its chasing a department. */ const URGED_STATES = [
    'PENDING_PREREVIEW',
    'PREREVIEW_PASSED',
    'ACCEPTED',
    'IN_PROGRESS',
    'PENDING_FINISH'
];
const assign = {
    title: '分派',
    aside: true,
    by: {
        permission: 'case:assign'
    },
    input: 'ASSIGNEE',
    batch: true
};
const urge = {
    title: '催办',
    aside: true,
    by: {
        permission: 'case:urge'
    },
    guards: [
        'notUrged'
    ],
    input: 'NOTE',
    batch: true
};
/** The states with what the head and the bureaus may do beside the handling (01 §7.7): nothing moves, the history keeps it. */ export function withAsides(states) {
    return Object.fromEntries(Object.entries(states).map(([name, state])=>{
        if (state.final || name === 'DRAFT') return [
            name,
            state
        ];
        const asides = {
            [ASSIGN]: {
                ...assign,
                to: name
            },
            ...URGED_STATES.includes(name) ? {
                [URGE]: {
                    ...urge,
                    to: name
                }
            } : {}
        };
        return [
            name,
            {
                ...state,
                on: {
                    ...state.on,
                    ...asides
                }
            }
        ];
    }));
}

//# sourceMappingURL=case-asides.js.map