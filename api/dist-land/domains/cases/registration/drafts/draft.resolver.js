function _ts_decorate(decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") {
        r = Reflect.decorate(decorators, target, key, desc);
    } else {
        for(var i = decorators.length - 1; i >= 0; i--){
            if (d = decorators[i]) {
                r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
            }
        }
    }
    return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata(metadataKey, metadataValue) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") {
        return Reflect.metadata(metadataKey, metadataValue);
    }
}
function _ts_param(paramIndex, decorator) {
    return function(target, key) {
        decorator(target, key, paramIndex);
    };
}
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from "../../../../graphql/access-decorators.js";
import { OpenedRegistrationDraftType, RegistrationDraftType, SaveRegistrationDraftInput } from "./draft.type.js";
import { listDrafts, openDraft, readDraft } from "./draft-view.js";
import { deleteDraft } from "./end-draft.js";
import { saveDraft } from "./save-draft.js";
export class DraftResolver {
    registrationDrafts(ctx) {
        return listDrafts(ctx);
    }
    openRegistrationDraft(ctx, id) {
        return openDraft(ctx, id);
    }
    async saveRegistrationDraft(ctx, input) {
        const id = await saveDraft(ctx, {
            requestId: input.requestId,
            id: input.id ?? null,
            version: input.version ?? null,
            form: input.form,
            placementStreet: input.placementStreet ?? null,
            attachments: input.attachments.map((a)=>({
                    ...a,
                    source: 'WINDOW_SCAN'
                }))
        });
        return readDraft(ctx, id);
    }
    async deleteRegistrationDraft(ctx, id) {
        await deleteDraft(ctx, id);
        return id;
    }
}
_ts_decorate([
    Allow('case:register'),
    Query(()=>[
            RegistrationDraftType
        ], {
        description: '我的草稿: the caller’s own, the last changed first; at most 50'
    }),
    _ts_param(0, Ctx()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context
    ]),
    _ts_metadata("design:returntype", void 0)
], DraftResolver.prototype, "registrationDrafts", null);
_ts_decorate([
    Allow('case:register'),
    Mutation(()=>OpenedRegistrationDraftType, {
        description: '继续填写; NOT_FOUND for another’s draft'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '草稿的标识'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], DraftResolver.prototype, "openRegistrationDraft", null);
_ts_decorate([
    Allow('case:register'),
    Mutation(()=>RegistrationDraftType, {
        description: 'Keeps the form as it stands, however incomplete'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('input', ()=>SaveRegistrationDraftInput, {
        description: '要保存的草稿'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof SaveRegistrationDraftInput === "undefined" ? Object : SaveRegistrationDraftInput
    ]),
    _ts_metadata("design:returntype", Promise)
], DraftResolver.prototype, "saveRegistrationDraft", null);
_ts_decorate([
    Allow('case:register'),
    Mutation(()=>ID, {
        description: 'Deletes a draft with its files; answers with its id'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '草稿的标识'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], DraftResolver.prototype, "deleteRegistrationDraft", null);
DraftResolver = _ts_decorate([
    Resolver()
], DraftResolver);

//# sourceMappingURL=draft.resolver.js.map