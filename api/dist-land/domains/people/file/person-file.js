import { rows, run, sql } from "../../../database/sql.js";
import { isUuid } from "../../../database/uuid.js";
import { recordAuditApart } from "../../../platform/audit/index.js";
import { refuse } from "../../../platform/errors/index.js";
import { hasPermission, inScope, scopeOf } from "../../../platform/kernel/index.js";
import { findPerson } from "../find-person.js";
import { maskedPerson } from "../open-person.js";
import { personPlaces } from "./places.js";
/**
 * A person's file, for who may see one of the records about the person; absent and out-of-scope answer the same.
 *
 * @throws NOT_FOUND
 */ export async function getPersonFile(ctx, id) {
    const person = isUuid(id) ? await findPerson(ctx, id.toLowerCase()) : undefined;
    if (!person) throw refuse('NOT_FOUND');
    if (!await isKnownHere(ctx, person.id)) {
        await recordAuditApart(ctx, {
            event: 'access.out-of-scope',
            objectType: 'person',
            objectId: person.id,
            ok: false,
            detail: {
                operation: 'personFile'
            }
        });
        throw refuse('NOT_FOUND');
    }
    const [incomplete] = await rows(ctx, sql`select incomplete from person where id = ${person.id}`);
    return {
        id: person.id,
        ...maskedPerson(person),
        sex: person.sex,
        birthDate: person.birthDate,
        incomplete: incomplete?.incomplete ?? false,
        insurance: await readInsurance(ctx, person.id)
    };
}
async function isKnownHere(ctx, personId) {
    for (const { permission, places } of personPlaces()){
        if (!hasPermission(ctx.actor, permission)) continue;
        if ((await places(ctx, personId)).some((place)=>inScope(scopeOf(ctx.actor), place))) return true;
    }
    return false;
}
function readInsurance(ctx, personId) {
    return rows(ctx, sql`select id, insurance_type as "insuranceType", status, account_masked as account, enrolled_on::text as "enrolledOn",
          unit_name as "unitName", payment_base as "paymentBase", pay_standard as "payStandard", from_month as "fromMonth",
          to_month as "toMonth", stopped_on::text as "stoppedOn", source, source_at as "sourceAt"
        from person_insurance where person_id = ${personId} order by insurance_type desc`);
}
/** 待补录: files that were opened with what another system knew; somebody completes them. */ export async function flagIncomplete(tx, personIds) {
    if (personIds.length === 0) return;
    await run(tx, sql`update person set incomplete = true where id = any(${[
        ...personIds
    ]}::uuid[])`);
}

//# sourceMappingURL=person-file.js.map