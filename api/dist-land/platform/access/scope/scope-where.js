import { sql } from "../../../database/sql.js";
/**
 * The SQL twin of `inScope`: a condition on the columns `org_id`, `district_code` and `org_path` of `alias`. Each scope uses the narrowest
 * column, and so its own index; a subtree is a range of paths, which any ordinary or `text_pattern_ops` index serves.
 */ export function scopeWhere(scope, alias) {
    const column = (name)=>sql.ref(`${alias}.${name}`);
    switch(scope.kind){
        case 'ALL':
            return sql`true`;
        case 'DISTRICT':
            return sql`${column('district_code')} = ${scope.districtCode}`;
        case 'SUBTREE':
            return sql`(${column('org_path')} ~>=~ ${scope.orgPath} and ${column('org_path')} ~<~ ${endOf(scope.orgPath)})`;
        case 'ORG':
            return sql`${column('org_id')} = ${scope.orgId}`;
        case 'ANY_OF':
            return sql`(${sql.join(scope.scopes.map((one)=>scopeWhere(one, alias)), sql` or `)})`;
        case 'NONE':
            return sql`false`;
    }
}
/** The first text behind all that begin with `path`: paths end in `/`, whose successor in byte order is `0`. */ function endOf(path) {
    return `${path.slice(0, -1)}0`;
}

//# sourceMappingURL=scope-where.js.map