import { GraphQLError, Kind } from 'graphql';
import { kernelErrors } from "../platform/errors/index.js";
export const DEFAULT_LIMITS = {
    depth: 12,
    cost: 20_000,
    aliases: 30
};
/**
 * Words of one operation. Above all validation rules: some compare every field with every other of its name, so that a megabyte of text would
 * keep a core busy for hours before any limit of ours is asked. The largest operation of the clients has a few hundred, introspection too.
 */ export const PARSE_LIMITS = {
    maxTokens: 4000
};
/** Page size that a field with a literal or variable `first`/`last` may ask for; connections without one return 20. */ const ASSUMED_PAGE = 20;
/**
 * Refuses operations that are too deep, too dear or alias the same thing over and over, before any resolver runs. Fragments count where they
 * are spread, and each spread costs something itself: fragments that only spread each other double at every step. A cycle of fragments is
 * left to the standard rule.
 */ export function operationLimits(limits) {
    return (context)=>{
        const measure = (set, depth, weight, path, budget)=>{
            budget.depth = Math.max(budget.depth, depth);
            for (const node of set.selections){
                if (budget.cost > limits.cost || budget.depth > limits.depth) return;
                if (node.kind === Kind.FIELD) {
                    budget.cost += weight;
                    if (node.alias) budget.aliases += 1;
                    if (node.selectionSet) measure(node.selectionSet, depth + 1, weight * pageOf(node.arguments), path, budget);
                    continue;
                }
                budget.cost += 1;
                if (node.kind === Kind.INLINE_FRAGMENT) {
                    measure(node.selectionSet, depth, weight, path, budget);
                } else if (!path.has(node.name.value)) {
                    const fragment = context.getFragment(node.name.value);
                    if (fragment) measure(fragment.selectionSet, depth, weight, new Set([
                        ...path,
                        node.name.value
                    ]), budget);
                }
            }
        };
        const report = (node)=>context.reportError(new GraphQLError(kernelErrors.TOO_COMPLEX, {
                nodes: node,
                extensions: {
                    code: 'TOO_COMPLEX'
                }
            }));
        return {
            OperationDefinition (node) {
                const introspective = node.selectionSet.selections.every((s)=>s.kind === Kind.FIELD && s.name.value.startsWith('__'));
                if (introspective) return;
                const budget = {
                    depth: 0,
                    cost: 0,
                    aliases: 0
                };
                measure(node.selectionSet, 1, 1, new Set(), budget);
                if (budget.depth > limits.depth || budget.cost > limits.cost || budget.aliases > limits.aliases) report(node);
            }
        };
    };
}
function pageOf(args) {
    const size = args?.find((a)=>a.name.value === 'first' || a.name.value === 'last');
    if (!size) return 1;
    return size.value.kind === Kind.INT ? Math.max(1, Number(size.value.value)) : ASSUMED_PAGE;
}

//# sourceMappingURL=limits.js.map