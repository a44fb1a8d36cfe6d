/**
 * Which records an actor may see, by the organisation tree (architecture "Access"). Records carry `org_id`, `district_code` and
 * `org_path`; the narrowest column that decides is used, so that each scope has its own index.
 */ export const anonymous = {
    kind: 'ANONYMOUS'
};
/** Whether the record lies inside the scope. */ export function inScope(scope, record) {
    switch(scope.kind){
        case 'ALL':
            return true;
        case 'DISTRICT':
            return record.districtCode === scope.districtCode;
        case 'SUBTREE':
            return record.orgPath.startsWith(scope.orgPath);
        case 'ORG':
            return record.orgId === scope.orgId;
        case 'ANY_OF':
            return scope.scopes.some((one)=>inScope(one, record));
        case 'NONE':
            return false;
    }
}
/** SYSTEM and EXTERNAL actors are bound by what they are called for, not by a place in the tree. */ export function scopeOf(actor) {
    switch(actor.kind){
        case 'USER':
            return actor.scope;
        case 'SYSTEM':
        case 'EXTERNAL':
            return {
                kind: 'ALL'
            };
        case 'ANONYMOUS':
            return {
                kind: 'NONE'
            };
    }
}
export function hasPermission(actor, code) {
    return actor.kind === 'USER' && actor.permissions.has(code);
}
/** What history and audit call the actor. */ export function actorName(actor) {
    switch(actor.kind){
        case 'USER':
        case 'SYSTEM':
        case 'EXTERNAL':
            return actor.name;
        case 'ANONYMOUS':
            return '未登录用户';
    }
}

//# sourceMappingURL=actor.js.map