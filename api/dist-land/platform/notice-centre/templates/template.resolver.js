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
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from "../../../graphql/access-decorators.js";
import { actOnRecords, RecordActInputType, RecordActResultType } from "../../flow/index.js";
import { TEMPLATE_DRAFT } from "./draft.flow.js";
import { EDIT_TEMPLATE, PUBLISH_TEMPLATE, VIEW_TEMPLATES } from "./permissions.js";
import { listTemplates, previewTemplate, readTemplate } from "./read-templates.js";
import { saveTemplateDraft } from "./save-draft.js";
import { NoticeTemplatePreviewType, NoticeTemplateRowType, NoticeTemplateType, NoticeWordingInput, TemplateDraftInput } from "./template.type.js";
import { tryTemplate } from "./test-template.js";
export class NoticeTemplateResolver {
    noticeTemplates(ctx) {
        return listTemplates(ctx);
    }
    noticeTemplate(ctx, code) {
        return readTemplate(ctx, code);
    }
    noticeTemplatePreview(ctx, wording) {
        return previewTemplate(ctx, wording);
    }
    async saveNoticeTemplateDraft(ctx, input) {
        await saveTemplateDraft(ctx, input);
        return readTemplate(ctx, input.code);
    }
    advanceNoticeTemplateDrafts(ctx, input) {
        return actOnRecords(ctx, TEMPLATE_DRAFT, input);
    }
    tryNoticeTemplate(ctx, wording) {
        return tryTemplate(ctx, wording);
    }
}
_ts_decorate([
    Allow(VIEW_TEMPLATES),
    Query(()=>[
            NoticeTemplateRowType
        ], {
        description: '通知模板: every template with the version in force'
    }),
    _ts_param(0, Ctx()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context
    ]),
    _ts_metadata("design:returntype", void 0)
], NoticeTemplateResolver.prototype, "noticeTemplates", null);
_ts_decorate([
    Allow(VIEW_TEMPLATES),
    Query(()=>NoticeTemplateType, {
        description: 'One template with its variables, versions and the next one'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('code', ()=>String, {
        description: 'N01 …'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], NoticeTemplateResolver.prototype, "noticeTemplate", null);
_ts_decorate([
    Allow(VIEW_TEMPLATES),
    Query(()=>NoticeTemplatePreviewType, {
        description: 'A wording with sample values and what is wrong with it'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('wording', ()=>NoticeWordingInput, {
        description: 'the wording'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof NoticeWordingInput === "undefined" ? Object : NoticeWordingInput
    ]),
    _ts_metadata("design:returntype", void 0)
], NoticeTemplateResolver.prototype, "noticeTemplatePreview", null);
_ts_decorate([
    Allow(EDIT_TEMPLATE),
    Mutation(()=>NoticeTemplateType, {
        description: 'Keeps the next version of a template; opens one where none is'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('input', ()=>TemplateDraftInput, {
        description: 'the version'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof TemplateDraftInput === "undefined" ? Object : TemplateDraftInput
    ]),
    _ts_metadata("design:returntype", Promise)
], NoticeTemplateResolver.prototype, "saveNoticeTemplateDraft", null);
_ts_decorate([
    Allow(EDIT_TEMPLATE, PUBLISH_TEMPLATE),
    Mutation(()=>RecordActResultType, {
        description: 'submit, withdraw, discard by who writes; publish, reject by somebody else (E-0004)'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('input', ()=>RecordActInputType, {
        description: 'the step'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof RecordActInputType === "undefined" ? Object : RecordActInputType
    ]),
    _ts_metadata("design:returntype", void 0)
], NoticeTemplateResolver.prototype, "advanceNoticeTemplateDrafts", null);
_ts_decorate([
    Allow(EDIT_TEMPLATE),
    Mutation(()=>Boolean, {
        description: 'Sends a wording with sample values to the caller alone'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('wording', ()=>NoticeWordingInput, {
        description: 'the wording'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof NoticeWordingInput === "undefined" ? Object : NoticeWordingInput
    ]),
    _ts_metadata("design:returntype", void 0)
], NoticeTemplateResolver.prototype, "tryNoticeTemplate", null);
NoticeTemplateResolver = _ts_decorate([
    Resolver()
], NoticeTemplateResolver);

//# sourceMappingURL=template.resolver.js.map