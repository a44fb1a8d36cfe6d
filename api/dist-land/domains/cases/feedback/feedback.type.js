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
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from "../../../graphql/connection.js";
import { DateTimeScalar } from "../../../graphql/scalars.js";
import { DeliveryChannelEnum, FeedbackDepartmentEnum, FeedbackQueueEnum, FeedbackStateEnum, FeedbackTagEnum, FeedbackTypeEnum } from "./feedback.enums.js";
export class FeedbackTagType {
}
_ts_decorate([
    Field(()=>FeedbackTagEnum, {
        description: 'code'
    }),
    _ts_metadata("design:type", typeof FeedbackTag === "undefined" ? Object : FeedbackTag)
], FeedbackTagType.prototype, "code", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'name'
    }),
    _ts_metadata("design:type", String)
], FeedbackTagType.prototype, "title", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'explanation in a sentence'
    }),
    _ts_metadata("design:type", String)
], FeedbackTagType.prototype, "why", void 0);
FeedbackTagType = _ts_decorate([
    ObjectType('FeedbackTagView', {
        simpleResolvers: true,
        description: 'What is special about a message, and why'
    })
], FeedbackTagType);
export class FeedbackActType {
}
_ts_decorate([
    Field(()=>String, {
        description: 'READ TRANSFER MATCH APPLY NOTIFY CLARIFY SETTLED UNRELATED REPLAY'
    }),
    _ts_metadata("design:type", String)
], FeedbackActType.prototype, "code", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'text of the button'
    }),
    _ts_metadata("design:type", String)
], FeedbackActType.prototype, "title", void 0);
FeedbackActType = _ts_decorate([
    ObjectType('FeedbackAct', {
        simpleResolvers: true,
        description: 'An act that the caller may take on a message now'
    })
], FeedbackActType);
export class FeedbackMessageType {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'id'
    }),
    _ts_metadata("design:type", String)
], FeedbackMessageType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'grows with each change; acts send the one they saw'
    }),
    _ts_metadata("design:type", Number)
], FeedbackMessageType.prototype, "version", void 0);
_ts_decorate([
    Field(()=>String, {
        description: "the sender's number of the message"
    }),
    _ts_metadata("design:type", String)
], FeedbackMessageType.prototype, "messageId", void 0);
_ts_decorate([
    Field(()=>FeedbackDepartmentEnum, {
        description: 'who reports'
    }),
    _ts_metadata("design:type", typeof FeedbackDepartment === "undefined" ? Object : FeedbackDepartment)
], FeedbackMessageType.prototype, "department", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '部门'
    }),
    _ts_metadata("design:type", String)
], FeedbackMessageType.prototype, "departmentTitle", void 0);
_ts_decorate([
    Field(()=>DeliveryChannelEnum, {
        description: 'how it reached us'
    }),
    _ts_metadata("design:type", typeof DeliveryChannel === "undefined" ? Object : DeliveryChannel)
], FeedbackMessageType.prototype, "channel", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '报送方式'
    }),
    _ts_metadata("design:type", String)
], FeedbackMessageType.prototype, "channelTitle", void 0);
_ts_decorate([
    Field(()=>FeedbackStateEnum, {
        description: 'where it stands with us'
    }),
    _ts_metadata("design:type", typeof FeedbackState === "undefined" ? Object : FeedbackState)
], FeedbackMessageType.prototype, "state", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '处理状态'
    }),
    _ts_metadata("design:type", String)
], FeedbackMessageType.prototype, "stateTitle", void 0);
_ts_decorate([
    Field(()=>[
            FeedbackTagType
        ], {
        description: '状态冲突, 迟到报文, 时钟偏差 …'
    }),
    _ts_metadata("design:type", Array)
], FeedbackMessageType.prototype, "tags", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '1 urgent … 4 hint'
    }),
    _ts_metadata("design:type", Number)
], FeedbackMessageType.prototype, "importance", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '重要程度'
    }),
    _ts_metadata("design:type", String)
], FeedbackMessageType.prototype, "importanceTitle", void 0);
_ts_decorate([
    Field(()=>Int, {
        nullable: true,
        description: "the sender's sequence within the sub-case"
    }),
    _ts_metadata("design:type", Object)
], FeedbackMessageType.prototype, "seq", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '一件事编号'
    }),
    _ts_metadata("design:type", Object)
], FeedbackMessageType.prototype, "caseNo", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '办件编号'
    }),
    _ts_metadata("design:type", Object)
], FeedbackMessageType.prototype, "bjNo", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '事项代码'
    }),
    _ts_metadata("design:type", Object)
], FeedbackMessageType.prototype, "matterCode", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '事项'
    }),
    _ts_metadata("design:type", Object)
], FeedbackMessageType.prototype, "matterName", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: 'the case, once matched'
    }),
    _ts_metadata("design:type", Object)
], FeedbackMessageType.prototype, "caseId", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: 'the sub-case, once matched'
    }),
    _ts_metadata("design:type", Object)
], FeedbackMessageType.prototype, "subCaseId", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '姓名, masked'
    }),
    _ts_metadata("design:type", Object)
], FeedbackMessageType.prototype, "personName", void 0);
_ts_decorate([
    Field(()=>FeedbackTypeEnum, {
        nullable: true,
        description: 'null when the message was turned away unread'
    }),
    _ts_metadata("design:type", Object)
], FeedbackMessageType.prototype, "feedbackType", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '反馈类型'
    }),
    _ts_metadata("design:type", Object)
], FeedbackMessageType.prototype, "typeTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: "the department's own code, verbatim"
    }),
    _ts_metadata("design:type", Object)
], FeedbackMessageType.prototype, "externalCode", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '外部状态: the department’s own words'
    }),
    _ts_metadata("design:type", Object)
], FeedbackMessageType.prototype, "externalText", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '接收时间'
    }),
    _ts_metadata("design:type", typeof SqlInstant === "undefined" ? Object : SqlInstant)
], FeedbackMessageType.prototype, "receivedAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: 'when somebody read it'
    }),
    _ts_metadata("design:type", Object)
], FeedbackMessageType.prototype, "readAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '处理人: to whom it was transferred, or who dealt with it'
    }),
    _ts_metadata("design:type", Object)
], FeedbackMessageType.prototype, "handlerName", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '处理时间'
    }),
    _ts_metadata("design:type", Object)
], FeedbackMessageType.prototype, "processedAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '处理意见: the reason of who decided'
    }),
    _ts_metadata("design:type", Object)
], FeedbackMessageType.prototype, "processNote", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'what the sender was answered: 0, 1001 … 1005'
    }),
    _ts_metadata("design:type", Number)
], FeedbackMessageType.prototype, "answerCode", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'in words'
    }),
    _ts_metadata("design:type", String)
], FeedbackMessageType.prototype, "answerMessage", void 0);
_ts_decorate([
    Field(()=>[
            FeedbackActType
        ], {
        description: 'what the caller may do'
    }),
    _ts_metadata("design:type", Array)
], FeedbackMessageType.prototype, "actions", void 0);
FeedbackMessageType = _ts_decorate([
    ObjectType('FeedbackMessage', {
        simpleResolvers: true,
        description: '部门反馈: one message of a department'
    })
], FeedbackMessageType);
export const FeedbackConnection = connectionOf('Feedback', ()=>FeedbackMessageType);
export class FeedbackCountType {
}
_ts_decorate([
    Field(()=>FeedbackQueueEnum, {
        description: 'the list'
    }),
    _ts_metadata("design:type", typeof FeedbackQueue === "undefined" ? Object : FeedbackQueue)
], FeedbackCountType.prototype, "queue", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'counted up to 1,000'
    }),
    _ts_metadata("design:type", Number)
], FeedbackCountType.prototype, "count", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'there may be more'
    }),
    _ts_metadata("design:type", Boolean)
], FeedbackCountType.prototype, "capped", void 0);
FeedbackCountType = _ts_decorate([
    ObjectType('FeedbackCount', {
        simpleResolvers: true,
        description: 'How many messages wait in a list'
    })
], FeedbackCountType);

//# sourceMappingURL=feedback.type.js.map