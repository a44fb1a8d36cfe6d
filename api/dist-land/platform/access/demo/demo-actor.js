import { firstRow, sql } from "../../../database/sql.js";
/** A member of staff with the rights that the role's preset gives, for writing the history of demonstration data. Never a session. */ export async function demoActor(ctx, userId, roleCode) {
    const row = await firstRow(ctx, sql`
    select u.login_name as "loginName", u.display_name as name, o.id as "orgId", o.name as "orgName", o.path as "orgPath"
      from user_account u join org o on o.id = u.org_id where u.id = ${userId}`);
    if (!row) return undefined;
    const held = ctx.app.registry.permissions.filter((p)=>p.roles.includes(roleCode)).map((p)=>p.code);
    return {
        ...row,
        kind: 'USER',
        userId,
        roles: [
            roleCode
        ],
        permissions: new Set(held),
        scope: {
            kind: 'ORG',
            orgId: row.orgId
        },
        sessionId: userId
    };
}

//# sourceMappingURL=demo-actor.js.map