/** Who finishes by a rule: never the person in whose request it happens to run. */ export const asSystem = (ctx)=>({
        ...ctx,
        actor: {
            kind: 'SYSTEM',
            name: '系统'
        }
    });

//# sourceMappingURL=as-system.js.map