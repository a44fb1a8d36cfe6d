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
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from "../../../graphql/scalars.js";
import { FlowType, viewFlow } from "../../flow/index.js";
import { NoticeChannelEnum } from "../../notify/lists/notice.enums.js";
import { TEMPLATE_DRAFT, templateDraftFlow } from "./draft.flow.js";
export class NoticeTemplateRowType {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'its code, for lists'
    }),
    _ts_metadata("design:type", String)
], NoticeTemplateRowType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'N01 …'
    }),
    _ts_metadata("design:type", String)
], NoticeTemplateRowType.prototype, "code", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '模板名称'
    }),
    _ts_metadata("design:type", String)
], NoticeTemplateRowType.prototype, "name", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'CLERK TECH APPLICANT CHIEF ADMIN'
    }),
    _ts_metadata("design:type", String)
], NoticeTemplateRowType.prototype, "audience", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'whom it is for, in words'
    }),
    _ts_metadata("design:type", String)
], NoticeTemplateRowType.prototype, "audienceTitle", void 0);
_ts_decorate([
    Field(()=>[
            NoticeChannelEnum
        ], {
        description: 'how it goes out'
    }),
    _ts_metadata("design:type", Array)
], NoticeTemplateRowType.prototype, "channels", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'title, variables in braces'
    }),
    _ts_metadata("design:type", String)
], NoticeTemplateRowType.prototype, "title", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'text, variables in braces'
    }),
    _ts_metadata("design:type", String)
], NoticeTemplateRowType.prototype, "body", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '1 urgent … 4 hint'
    }),
    _ts_metadata("design:type", Number)
], NoticeTemplateRowType.prototype, "priority", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'the version in force'
    }),
    _ts_metadata("design:type", Number)
], NoticeTemplateRowType.prototype, "version", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'as it was shipped; false once the office has worded it itself'
    }),
    _ts_metadata("design:type", Boolean)
], NoticeTemplateRowType.prototype, "shipped", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: 'since when this version is in force'
    }),
    _ts_metadata("design:type", typeof SqlInstant === "undefined" ? Object : SqlInstant)
], NoticeTemplateRowType.prototype, "publishedAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'where its next version stands; null when none is written'
    }),
    _ts_metadata("design:type", Object)
], NoticeTemplateRowType.prototype, "draftTitle", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: 'its next version'
    }),
    _ts_metadata("design:type", Object)
], NoticeTemplateRowType.prototype, "draftId", void 0);
NoticeTemplateRowType = _ts_decorate([
    ObjectType('NoticeTemplateRow', {
        simpleResolvers: true,
        description: '通知模板: the version in force'
    })
], NoticeTemplateRowType);
export class NoticeVariableType {
}
_ts_decorate([
    Field(()=>String, {
        description: 'its name, without braces'
    }),
    _ts_metadata("design:type", String)
], NoticeVariableType.prototype, "name", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'the text must hold it (E-0401)'
    }),
    _ts_metadata("design:type", Boolean)
], NoticeVariableType.prototype, "required", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'a value to look at'
    }),
    _ts_metadata("design:type", String)
], NoticeVariableType.prototype, "sample", void 0);
NoticeVariableType = _ts_decorate([
    ObjectType('NoticeVariable', {
        simpleResolvers: true,
        description: 'A variable of a template'
    })
], NoticeVariableType);
export class NoticeTemplateDifferenceType {
}
_ts_decorate([
    Field(()=>String, {
        description: '标题, 正文, 渠道, 优先级'
    }),
    _ts_metadata("design:type", String)
], NoticeTemplateDifferenceType.prototype, "label", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'before'
    }),
    _ts_metadata("design:type", String)
], NoticeTemplateDifferenceType.prototype, "before", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'after'
    }),
    _ts_metadata("design:type", String)
], NoticeTemplateDifferenceType.prototype, "after", void 0);
NoticeTemplateDifferenceType = _ts_decorate([
    ObjectType('NoticeTemplateDifference', {
        simpleResolvers: true,
        description: 'What a version says otherwise'
    })
], NoticeTemplateDifferenceType);
export class NoticeTemplateVersionType {
}
_ts_decorate([
    Field(()=>Int, {
        description: 'from 1'
    }),
    _ts_metadata("design:type", Number)
], NoticeTemplateVersionType.prototype, "version", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'shipped with a release'
    }),
    _ts_metadata("design:type", Boolean)
], NoticeTemplateVersionType.prototype, "shipped", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: 'when it came into force'
    }),
    _ts_metadata("design:type", typeof SqlInstant === "undefined" ? Object : SqlInstant)
], NoticeTemplateVersionType.prototype, "publishedAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'who wrote it'
    }),
    _ts_metadata("design:type", Object)
], NoticeTemplateVersionType.prototype, "authorName", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'who put it into force'
    }),
    _ts_metadata("design:type", Object)
], NoticeTemplateVersionType.prototype, "publisherName", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'why'
    }),
    _ts_metadata("design:type", Object)
], NoticeTemplateVersionType.prototype, "note", void 0);
_ts_decorate([
    Field(()=>[
            NoticeTemplateDifferenceType
        ], {
        description: 'against the one before it'
    }),
    _ts_metadata("design:type", Array)
], NoticeTemplateVersionType.prototype, "differences", void 0);
NoticeTemplateVersionType = _ts_decorate([
    ObjectType('NoticeTemplateVersion', {
        simpleResolvers: true,
        description: 'A version of a template'
    })
], NoticeTemplateVersionType);
export class NoticeTemplateDraftType {
    get flow() {
        return viewFlow(templateDraftFlow, TEMPLATE_DRAFT, this.row);
    }
}
_ts_decorate([
    Field(()=>ID, {
        description: 'the draft'
    }),
    _ts_metadata("design:type", String)
], NoticeTemplateDraftType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'version, to send back with a change or an act'
    }),
    _ts_metadata("design:type", Number)
], NoticeTemplateDraftType.prototype, "version", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '编号, MB + date + three digits'
    }),
    _ts_metadata("design:type", String)
], NoticeTemplateDraftType.prototype, "draftNo", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'title'
    }),
    _ts_metadata("design:type", String)
], NoticeTemplateDraftType.prototype, "title", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'text'
    }),
    _ts_metadata("design:type", String)
], NoticeTemplateDraftType.prototype, "body", void 0);
_ts_decorate([
    Field(()=>[
            NoticeChannelEnum
        ], {
        description: 'how it would go out'
    }),
    _ts_metadata("design:type", Array)
], NoticeTemplateDraftType.prototype, "channels", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '1 urgent … 4 hint'
    }),
    _ts_metadata("design:type", Number)
], NoticeTemplateDraftType.prototype, "priority", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'why it is changed'
    }),
    _ts_metadata("design:type", String)
], NoticeTemplateDraftType.prototype, "note", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'who wrote it last'
    }),
    _ts_metadata("design:type", String)
], NoticeTemplateDraftType.prototype, "authorName", void 0);
_ts_decorate([
    Field(()=>[
            NoticeTemplateDifferenceType
        ], {
        description: 'against the version in force'
    }),
    _ts_metadata("design:type", Array)
], NoticeTemplateDraftType.prototype, "differences", void 0);
_ts_decorate([
    Field(()=>FlowType, {
        description: 'state, actions, history'
    }),
    _ts_metadata("design:type", typeof FlowType === "undefined" ? Object : FlowType),
    _ts_metadata("design:paramtypes", [])
], NoticeTemplateDraftType.prototype, "flow", null);
NoticeTemplateDraftType = _ts_decorate([
    ObjectType('NoticeTemplateDraft', {
        description: 'The next version of a template, being written or waiting'
    })
], NoticeTemplateDraftType);
export class NoticeTemplateType {
}
_ts_decorate([
    Field(()=>NoticeTemplateRowType, {
        description: 'the version in force'
    }),
    _ts_metadata("design:type", typeof NoticeTemplateRowType === "undefined" ? Object : NoticeTemplateRowType)
], NoticeTemplateType.prototype, "current", void 0);
_ts_decorate([
    Field(()=>[
            NoticeVariableType
        ], {
        description: 'what may stand in its text'
    }),
    _ts_metadata("design:type", Array)
], NoticeTemplateType.prototype, "variables", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        description: 'what a text for this audience must stress (R4.3.2); empty unless it is a warning'
    }),
    _ts_metadata("design:type", Array)
], NoticeTemplateType.prototype, "points", void 0);
_ts_decorate([
    Field(()=>[
            NoticeTemplateVersionType
        ], {
        description: 'the newest first'
    }),
    _ts_metadata("design:type", Array)
], NoticeTemplateType.prototype, "versions", void 0);
_ts_decorate([
    Field(()=>NoticeTemplateDraftType, {
        nullable: true,
        description: 'the next version'
    }),
    _ts_metadata("design:type", Object)
], NoticeTemplateType.prototype, "draft", void 0);
NoticeTemplateType = _ts_decorate([
    ObjectType('NoticeTemplate', {
        simpleResolvers: true,
        description: '通知模板 with its versions'
    })
], NoticeTemplateType);
export class NoticeTemplatePreviewType {
}
_ts_decorate([
    Field(()=>String, {
        description: 'title'
    }),
    _ts_metadata("design:type", String)
], NoticeTemplatePreviewType.prototype, "title", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'text'
    }),
    _ts_metadata("design:type", String)
], NoticeTemplatePreviewType.prototype, "body", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'characters of the text'
    }),
    _ts_metadata("design:type", Number)
], NoticeTemplatePreviewType.prototype, "length", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'text messages that the operator bills'
    }),
    _ts_metadata("design:type", Number)
], NoticeTemplatePreviewType.prototype, "segments", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        description: 'what is wrong with it (E-0401); empty when it may be published'
    }),
    _ts_metadata("design:type", Array)
], NoticeTemplatePreviewType.prototype, "faults", void 0);
NoticeTemplatePreviewType = _ts_decorate([
    ObjectType('NoticeTemplatePreview', {
        simpleResolvers: true,
        description: 'A wording with sample values'
    })
], NoticeTemplatePreviewType);
export class NoticeWordingInput {
}
_ts_decorate([
    Field(()=>String, {
        description: 'code of the template'
    }),
    _ts_metadata("design:type", String)
], NoticeWordingInput.prototype, "code", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '1 to 100 characters'
    }),
    _ts_metadata("design:type", String)
], NoticeWordingInput.prototype, "title", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '1 to 1,000 characters'
    }),
    _ts_metadata("design:type", String)
], NoticeWordingInput.prototype, "body", void 0);
_ts_decorate([
    Field(()=>[
            NoticeChannelEnum
        ], {
        description: 'how it goes out'
    }),
    _ts_metadata("design:type", Array)
], NoticeWordingInput.prototype, "channels", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '1 urgent … 4 hint'
    }),
    _ts_metadata("design:type", Number)
], NoticeWordingInput.prototype, "priority", void 0);
NoticeWordingInput = _ts_decorate([
    InputType('NoticeWordingInput', {
        description: 'Words, ways and weight of a template'
    })
], NoticeWordingInput);
export class TemplateDraftInput extends NoticeWordingInput {
}
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: 'the draft that is changed; none opens one'
    }),
    _ts_metadata("design:type", Object)
], TemplateDraftInput.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        nullable: true,
        description: 'the draft’s version that was shown'
    }),
    _ts_metadata("design:type", Object)
], TemplateDraftInput.prototype, "version", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'why, 5 to 500 characters'
    }),
    _ts_metadata("design:type", String)
], TemplateDraftInput.prototype, "note", void 0);
TemplateDraftInput = _ts_decorate([
    InputType('NoticeTemplateDraftInput', {
        description: 'The next version of a template'
    })
], TemplateDraftInput);

//# sourceMappingURL=template.type.js.map