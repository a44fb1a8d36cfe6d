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
import { connectionOf } from "../../graphql/connection.js";
import { DateTimeScalar } from "../../graphql/scalars.js";
export class UndeliveredNoticeType {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'the delivery'
    }),
    _ts_metadata("design:type", String)
], UndeliveredNoticeType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: 'the notice'
    }),
    _ts_metadata("design:type", String)
], UndeliveredNoticeType.prototype, "notificationId", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'code of the template'
    }),
    _ts_metadata("design:type", String)
], UndeliveredNoticeType.prototype, "type", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '模板名称'
    }),
    _ts_metadata("design:type", String)
], UndeliveredNoticeType.prototype, "typeTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '站内消息, 弹窗提醒 or 短信'
    }),
    _ts_metadata("design:type", String)
], UndeliveredNoticeType.prototype, "channelTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'FAILED RETRYING GIVEUP NO_TARGET'
    }),
    _ts_metadata("design:type", String)
], UndeliveredNoticeType.prototype, "state", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'the same in words'
    }),
    _ts_metadata("design:type", String)
], UndeliveredNoticeType.prototype, "stateTitle", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'how often it was tried'
    }),
    _ts_metadata("design:type", Number)
], UndeliveredNoticeType.prototype, "attempts", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'why the last attempt failed'
    }),
    _ts_metadata("design:type", Object)
], UndeliveredNoticeType.prototype, "lastError", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'business number of the record'
    }),
    _ts_metadata("design:type", Object)
], UndeliveredNoticeType.prototype, "objectTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'organisation on whose behalf it was sent'
    }),
    _ts_metadata("design:type", Object)
], UndeliveredNoticeType.prototype, "orgName", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '生成时间'
    }),
    _ts_metadata("design:type", typeof SqlInstant === "undefined" ? Object : SqlInstant)
], UndeliveredNoticeType.prototype, "createdAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: 'when it changed last'
    }),
    _ts_metadata("design:type", typeof SqlInstant === "undefined" ? Object : SqlInstant)
], UndeliveredNoticeType.prototype, "updatedAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: 'when it is tried next'
    }),
    _ts_metadata("design:type", Object)
], UndeliveredNoticeType.prototype, "nextAttemptAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: 'when somebody told the receiver otherwise'
    }),
    _ts_metadata("design:type", Object)
], UndeliveredNoticeType.prototype, "settledAt", void 0);
UndeliveredNoticeType = _ts_decorate([
    ObjectType('UndeliveredNotice', {
        simpleResolvers: true,
        description: '未送达 as a technician may see it: no text, no receiver'
    })
], UndeliveredNoticeType);
export const UndeliveredNoticeConnection = connectionOf('UndeliveredNotice', ()=>UndeliveredNoticeType);

//# sourceMappingURL=undelivered.type.js.map