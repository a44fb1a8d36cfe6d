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
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from "../../../graphql/scalars.js";
import { AttachmentType } from "../../../platform/files/index.js";
import { FeedbackMessageType } from "./feedback.type.js";
export class FeedbackMaterialType {
}
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'code of the material catalogue'
    }),
    _ts_metadata("design:type", Object)
], FeedbackMaterialType.prototype, "code", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'name'
    }),
    _ts_metadata("design:type", String)
], FeedbackMaterialType.prototype, "name", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'what to mind'
    }),
    _ts_metadata("design:type", Object)
], FeedbackMaterialType.prototype, "note", void 0);
FeedbackMaterialType = _ts_decorate([
    ObjectType('FeedbackMaterial', {
        simpleResolvers: true,
        description: 'A material that a department asks for'
    })
], FeedbackMaterialType);
export class FeedbackResultType {
}
_ts_decorate([
    Field(()=>String, {
        description: 'name of the field'
    }),
    _ts_metadata("design:type", String)
], FeedbackResultType.prototype, "name", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'masked where it is personal; null = the department left it out'
    }),
    _ts_metadata("design:type", Object)
], FeedbackResultType.prototype, "value", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'whether 查看完整信息 shows more of it'
    }),
    _ts_metadata("design:type", Boolean)
], FeedbackResultType.prototype, "masked", void 0);
FeedbackResultType = _ts_decorate([
    ObjectType('FeedbackResult', {
        simpleResolvers: true,
        description: 'A field of the structured result, as the contract has it'
    })
], FeedbackResultType);
export class FeedbackTimelineType {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'id of the step or message'
    }),
    _ts_metadata("design:type", String)
], FeedbackTimelineType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'STEP or MESSAGE'
    }),
    _ts_metadata("design:type", String)
], FeedbackTimelineType.prototype, "kind", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: 'when it happened, by whoever tells of it'
    }),
    _ts_metadata("design:type", typeof SqlInstant === "undefined" ? Object : SqlInstant)
], FeedbackTimelineType.prototype, "occurredAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: 'when we recorded it; the order of the line'
    }),
    _ts_metadata("design:type", typeof SqlInstant === "undefined" ? Object : SqlInstant)
], FeedbackTimelineType.prototype, "recordedAt", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'what happened'
    }),
    _ts_metadata("design:type", String)
], FeedbackTimelineType.prototype, "title", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'reason or words'
    }),
    _ts_metadata("design:type", Object)
], FeedbackTimelineType.prototype, "text", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'who'
    }),
    _ts_metadata("design:type", String)
], FeedbackTimelineType.prototype, "actorName", void 0);
FeedbackTimelineType = _ts_decorate([
    ObjectType('FeedbackTimelineEntry', {
        simpleResolvers: true,
        description: 'A step of the sub-case, or a message about it'
    })
], FeedbackTimelineType);
export class FeedbackPageType {
}
_ts_decorate([
    Field(()=>FeedbackMessageType, {
        description: 'the message as the list shows it'
    }),
    _ts_metadata("design:type", typeof FeedbackMessageType === "undefined" ? Object : FeedbackMessageType)
], FeedbackPageType.prototype, "message", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '办件状态: where the sub-case stands'
    }),
    _ts_metadata("design:type", Object)
], FeedbackPageType.prototype, "subCaseStatusTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '身份证号码, masked'
    }),
    _ts_metadata("design:type", Object)
], FeedbackPageType.prototype, "personIdNo", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '经办人'
    }),
    _ts_metadata("design:type", Object)
], FeedbackPageType.prototype, "handledBy", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '经办机构'
    }),
    _ts_metadata("design:type", Object)
], FeedbackPageType.prototype, "handledOrg", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '办理时间, by the department’s clock'
    }),
    _ts_metadata("design:type", Object)
], FeedbackPageType.prototype, "handledAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '联系电话 of the department; masked for who does not handle messages'
    }),
    _ts_metadata("design:type", Object)
], FeedbackPageType.prototype, "contactPhone", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '原因'
    }),
    _ts_metadata("design:type", Object)
], FeedbackPageType.prototype, "reasonText", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '建议'
    }),
    _ts_metadata("design:type", Object)
], FeedbackPageType.prototype, "suggestion", void 0);
_ts_decorate([
    Field(()=>[
            FeedbackMaterialType
        ], {
        description: '需补正材料'
    }),
    _ts_metadata("design:type", Array)
], FeedbackPageType.prototype, "requiredMaterials", void 0);
_ts_decorate([
    Field(()=>[
            FeedbackResultType
        ], {
        description: '办理结果, every field of the contract'
    }),
    _ts_metadata("design:type", Array)
], FeedbackPageType.prototype, "results", void 0);
_ts_decorate([
    Field(()=>[
            AttachmentType
        ], {
        description: '附件'
    }),
    _ts_metadata("design:type", Object)
], FeedbackPageType.prototype, "attachments", void 0);
_ts_decorate([
    Field(()=>[
            FeedbackTimelineType
        ], {
        description: 'every step of the sub-case and every message about it'
    }),
    _ts_metadata("design:type", Array)
], FeedbackPageType.prototype, "timeline", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '发送时间'
    }),
    _ts_metadata("design:type", Object)
], FeedbackPageType.prototype, "sentAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '入库时间'
    }),
    _ts_metadata("design:type", typeof SqlInstant === "undefined" ? Object : SqlInstant)
], FeedbackPageType.prototype, "storedAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '阅读人'
    }),
    _ts_metadata("design:type", Object)
], FeedbackPageType.prototype, "readByName", void 0);
FeedbackPageType = _ts_decorate([
    ObjectType('FeedbackPage', {
        simpleResolvers: true,
        description: '反馈详情'
    })
], FeedbackPageType);
export class FeedbackRevealType {
}
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '身份证号码 as the department sent it'
    }),
    _ts_metadata("design:type", Object)
], FeedbackRevealType.prototype, "personIdNo", void 0);
_ts_decorate([
    Field(()=>[
            FeedbackResultType
        ], {
        description: '办理结果 in clear'
    }),
    _ts_metadata("design:type", Array)
], FeedbackRevealType.prototype, "results", void 0);
FeedbackRevealType = _ts_decorate([
    ObjectType('FeedbackReveal', {
        simpleResolvers: true,
        description: 'A message’s personal data in clear'
    })
], FeedbackRevealType);

//# sourceMappingURL=feedback-page.type.js.map