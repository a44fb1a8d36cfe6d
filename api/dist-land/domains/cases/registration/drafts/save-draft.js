import { firstRow, run, sql } from "../../../../database/sql.js";
import { uuidv7 } from "../../../../database/uuid.js";
import { badInput, DomainError, refuse } from "../../../../platform/errors/index.js";
import { attachFiles, detachFiles } from "../../../../platform/files/index.js";
import { getForm, refuseOversized } from "../../../../platform/forms/index.js";
import { requireUser, transaction } from "../../../../platform/kernel/index.js";
import { mask } from "../../../../platform/masking/index.js";
import { once } from "../../../../platform/requests/index.js";
import { titleOf } from "../../../people/index.js";
import { applicationForm } from "../../application/index.js";
import { DRAFT, getOwnDraft } from "./own-draft.js";
import { sealDraft } from "./sealed-draft.js";
/** Drafts that one clerk may keep: more than anybody has people waiting. */ export const MOST_DRAFTS = 50;
/**
 * Keeps what a clerk has filled in, however incomplete: nothing of it is checked before it is submitted, but the files.
 *
 * @returns the draft's id
 * @throws NOT_FOUND for another's draft, E-0504 when it was saved elsewhere meanwhile, E-0512 beyond {@link MOST_DRAFTS}
 */ export async function saveDraft(ctx, input) {
    if (typeof input.form !== 'object' || input.form === null || Array.isArray(input.form)) {
        throw badInput([
            {
                path: 'form',
                message: '表单内容格式不正确'
            }
        ]);
    }
    refuseOversized(input.form);
    const form = input.form;
    const save = ()=>transaction(ctx, async (tx)=>{
            const id = input.id ? await write(tx, input.id, input, form) : await create(tx, input, form);
            await detachFiles(tx, DRAFT, [
                id
            ]);
            await attachFiles(tx, {
                type: DRAFT,
                id
            }, input.attachments);
            return {
                id
            };
        });
    // A repeated saving of a known draft does no harm: its version tells.
    const { id } = input.id ? await save() : await once(ctx, 'saveRegistrationDraft', input.requestId, input, save);
    return id;
}
async function create(tx, { placementStreet }, form) {
    const { userId } = requireUser(tx);
    // One after the other, so that the limit holds for a clerk with many windows too.
    await run(tx, sql`select 1 from user_account where id = ${userId} for update`);
    const kept = await firstRow(tx, sql`select count(*)::int as n from registration_draft where owner_id = ${userId}`);
    if ((kept?.n ?? 0) >= MOST_DRAFTS) {
        throw new DomainError('E-0512', `草稿最多保留${MOST_DRAFTS}份，请先提交或删除不再需要的草稿`);
    }
    const now = tx.app.clock.now();
    const id = uuidv7(now.getTime());
    const { version } = await getForm(tx, applicationForm.key);
    const { name, idNo, placementType } = shownOf(form);
    await run(tx, sql`insert into registration_draft (id, owner_id, version, content_cipher, name_masked, id_no_masked, placement_type, form_version,
          created_at, updated_at)
        values (${id}, ${userId}, 1, ${sealDraft(tx, id, {
        form,
        placementStreet
    })}, ${name}, ${idNo}, ${placementType}, ${version},
          ${now}, ${now})`);
    return id;
}
async function write(tx, id, { version, placementStreet }, form) {
    const draft = await getOwnDraft(tx, id, true);
    if (draft.version !== version) throw refuse('E-0504');
    const { name, idNo, placementType } = shownOf(form);
    await run(tx, sql`update registration_draft set version = version + 1, content_cipher = ${sealDraft(tx, draft.id, {
        form,
        placementStreet
    })},
          name_masked = ${name}, id_no_masked = ${idNo}, placement_type = ${placementType}, updated_at = ${tx.app.clock.now()}
        where id = ${draft.id}`);
    return draft.id;
}
/** What the list shows of a draft. A number still being typed is not shown: its mask would fit no rule. */ function shownOf({ name, idNo, placementType }) {
    const number = typeof idNo === 'string' ? idNo.replace(/\s/g, '') : '';
    return {
        name: typeof name === 'string' && name.trim() ? mask('name', name.slice(0, 50)) : null,
        idNo: /^(\d{15}|\d{17}[\dXx])$/.test(number) ? mask('idNumber', number) : null,
        placementType: typeof placementType === 'string' && titleOf('placementType', placementType) ? placementType : null
    };
}

//# sourceMappingURL=save-draft.js.map