import { refuse } from "../errors/index.js";
/** The signed-in user or UNAUTHENTICATED. */ export function requireUser(ctx) {
    if (ctx.actor.kind !== 'USER') throw refuse('UNAUTHENTICATED');
    return ctx.actor;
}
/** Runs `work` in one transaction (joins the one under way); hooks registered with `afterCommit` run once it has committed. */ export async function transaction(ctx, work) {
    if (ctx.inTransaction) return work(ctx);
    const hooks = [];
    const result = await ctx.em.fork().transactional((em)=>work({
            ...ctx,
            em: em,
            inTransaction: true,
            afterCommit: (hook)=>{
                hooks.push(hook);
            }
        }));
    for (const hook of hooks){
        try {
            await hook();
        } catch (error) {
            ctx.app.log.error({
                err: error,
                traceId: ctx.traceId
            }, 'after-commit hook failed');
        }
    }
    return result;
}

//# sourceMappingURL=context.js.map