const NAME = /^[a-z][a-z0-9-]{1,39}$/;
/** Refuses a kind that contradicts itself or names what does not exist; called when the registry is built. @throws Error */ export function checkRuleKind(kind, permissions) {
    if (!NAME.test(kind.kind)) throw new Error(`rule kind “${kind.kind}” has a name that no address can carry`);
    for (const code of [
        kind.permissions.view,
        kind.permissions.edit
    ]){
        if (!permissions.has(code)) throw new Error(`rule kind “${kind.kind}” names an unknown permission “${code}”`);
    }
    const keys = kind.shipped.map(({ key })=>key);
    const twice = keys.find((key, n)=>keys.indexOf(key) !== n);
    if (twice !== undefined) throw new Error(`rule kind “${kind.kind}” ships the rule “${twice}” twice`);
}

//# sourceMappingURL=check-kind.js.map