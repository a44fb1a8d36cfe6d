import { rows, sql } from "../../database/sql.js";
import { isUuid } from "../../database/uuid.js";
import { decodeCursor, encodeCursor, pageSize, toPage } from "../../graphql/connection.js";
import { scopeWhere } from "../access/scope/scope-where.js";
import { recordAuditApart } from "../audit/index.js";
import { refuse } from "../errors/index.js";
import { scopeOf } from "../kernel/actor.js";
import { confirmationFlow } from "./confirmation.flow.js";
import { ConfirmationType } from "./confirmation.type.js";
const columns = sql`
  select c.id, c.version, c.state, c.state_since as "stateSince", c.return_to as "returnTo", c.flow_version as "flowVersion",
         c.event_seq as "eventSeq", c.event_hash as "eventHash", c.org_id as "orgId", c.org_path as "orgPath",
         c.district_code as "districtCode", c.last_actor_id as "lastActorId", c.submitted_by_id as "submittedById",
         c.confirmation_no as title, c.name_masked as subject, null as "matterCode", c.name_masked as name, c.mobile_masked as mobile,
         c.subject as about, c.body, c.cost, c.shared_data as "sharedData", c.created_at as "askedAt", c.answered_at as "answeredAt",
         c.channel
    from confirmation c`;
function view(row) {
    const { id, version, title, name, mobile, body, cost, sharedData, state, askedAt, answeredAt, channel, about } = row;
    const stateTitle = confirmationFlow.states[state]?.title ?? state;
    return Object.assign(new ConfirmationType(), {
        row,
        id,
        version,
        confirmationNo: title,
        name,
        mobile,
        subject: about,
        body,
        cost,
        sharedData,
        state,
        stateTitle,
        askedAt,
        answeredAt,
        channel
    });
}
/** Confirmations of the caller's scope, newest first. */ export async function listConfirmations(ctx, states, args) {
    const size = pageSize(args);
    const after = args.after ? sql`c.id < ${decodeCursor(args.after).id}::uuid` : sql`true`;
    const wanted = states.length > 0 ? sql`c.state = any(${[
        ...states
    ]}::text[])` : sql`true`;
    const found = await rows(ctx, sql`${columns} where ${scopeWhere(scopeOf(ctx.actor), 'c')} and ${wanted} and ${after} order by c.id desc limit ${size + 1}`);
    return toPage(found, size, args, (row)=>encodeCursor(null, row.id), view);
}
/** One confirmation of the caller's scope. @throws NOT_FOUND */ export async function getConfirmation(ctx, id) {
    if (!isUuid(id)) throw refuse('NOT_FOUND');
    const inside = scopeWhere(scopeOf(ctx.actor), 'c');
    const [row] = await rows(ctx, sql`select f.*, exists (select 1 from confirmation c where c.id = f.id and ${inside}) as visible
          from (${columns} where c.id = ${id.toLowerCase()}) f`);
    if (row?.visible) return view(row);
    if (row) {
        await recordAuditApart(ctx, {
            event: 'access.out-of-scope',
            objectType: 'confirmation',
            objectId: row.id,
            ok: false,
            detail: {
                operation: 'confirmation'
            }
        });
    }
    throw refuse('NOT_FOUND');
}

//# sourceMappingURL=find-confirmations.js.map