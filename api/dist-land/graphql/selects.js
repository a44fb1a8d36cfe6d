import { Kind } from 'graphql';
function find(set, names, fragments) {
    return set.selections.some((node)=>{
        if (node.kind === Kind.FIELD) return names.has(node.name.value);
        if (node.kind === Kind.INLINE_FRAGMENT) return find(node.selectionSet, names, fragments);
        const fragment = fragments[node.name.value];
        return fragment !== undefined && find(fragment.selectionSet, names, fragments);
    });
}
/** Whether the caller asks for any of the fields of the object being resolved; for parts that are dear to compute. */ export function selects(info, ...names) {
    const wanted = new Set(names);
    return info.fieldNodes.some((node)=>node.selectionSet !== undefined && find(node.selectionSet, wanted, info.fragments));
}
/** Names of the fields asked for anywhere below a field called `parent` in the object being resolved. */ export function selectedBelow(info, parent) {
    const names = new Set();
    const walk = (set, inside)=>{
        for (const node of set?.selections ?? []){
            if (node.kind === Kind.FIELD) {
                if (inside) names.add(node.name.value);
                walk(node.selectionSet, inside || node.name.value === parent);
            } else {
                walk(node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : info.fragments[node.name.value]?.selectionSet, inside);
            }
        }
    };
    for (const node of info.fieldNodes)walk(node.selectionSet, false);
    return names;
}

//# sourceMappingURL=selects.js.map