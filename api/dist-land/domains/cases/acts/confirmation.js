/** The three ways to end a case from 接件待办结: the sub-cases must have been shown and the act confirmed (R5.1.3). */ const FINISHING = [
    'finish',
    'terminate',
    'cancel'
];
export const isFinishing = (action)=>FINISHING.includes(action);

//# sourceMappingURL=confirmation.js.map