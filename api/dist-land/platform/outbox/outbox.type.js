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
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from "../../graphql/connection.js";
import { DateTimeScalar, JsonScalar } from "../../graphql/scalars.js";
import { OUTBOX_STATES } from "./message.js";
export const OutboxStateEnum = Object.fromEntries(Object.keys(OUTBOX_STATES).map((state)=>[
        state,
        state
    ]));
registerEnumType(OutboxStateEnum, {
    name: 'OutboxState',
    description: 'Where a push to another system stands',
    valuesConfig: Object.fromEntries(Object.entries(OUTBOX_STATES).map(([state, title])=>[
            state,
            {
                description: title
            }
        ]))
});
export class OutboxMessageType {
}
_ts_decorate([
    Field(()=>ID, {
        description: '唯一标识'
    }),
    _ts_metadata("design:type", String)
], OutboxMessageType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'idempotency key that the counterpart knows; a 重推 keeps it'
    }),
    _ts_metadata("design:type", String)
], OutboxMessageType.prototype, "pushId", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '渠道'
    }),
    _ts_metadata("design:type", String)
], OutboxMessageType.prototype, "channel", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '渠道的中文名称'
    }),
    _ts_metadata("design:type", String)
], OutboxMessageType.prototype, "channelTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '报文种类代码'
    }),
    _ts_metadata("design:type", String)
], OutboxMessageType.prototype, "kind", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '报文种类的中文名称'
    }),
    _ts_metadata("design:type", String)
], OutboxMessageType.prototype, "kindTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'messages of one stream arrive in the order of seq'
    }),
    _ts_metadata("design:type", String)
], OutboxMessageType.prototype, "streamKey", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'business number of the record, e.g. 办件编号'
    }),
    _ts_metadata("design:type", String)
], OutboxMessageType.prototype, "streamTitle", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '在同一序列中的次序'
    }),
    _ts_metadata("design:type", Number)
], OutboxMessageType.prototype, "seq", void 0);
_ts_decorate([
    Field(()=>OutboxStateEnum, {
        description: '状态代码'
    }),
    _ts_metadata("design:type", typeof OutboxState === "undefined" ? Object : OutboxState)
], OutboxMessageType.prototype, "state", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '状态的中文名称'
    }),
    _ts_metadata("design:type", String)
], OutboxMessageType.prototype, "stateTitle", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '已尝试的次数'
    }),
    _ts_metadata("design:type", Number)
], OutboxMessageType.prototype, "attempts", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '下次尝试的时间'
    }),
    _ts_metadata("design:type", Object)
], OutboxMessageType.prototype, "nextAttemptAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '最近一次失败的原因'
    }),
    _ts_metadata("design:type", Object)
], OutboxMessageType.prototype, "lastError", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '对方答复的代码'
    }),
    _ts_metadata("design:type", Object)
], OutboxMessageType.prototype, "answerCode", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: "the counterpart's own words"
    }),
    _ts_metadata("design:type", Object)
], OutboxMessageType.prototype, "answerMessage", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '生成时间'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], OutboxMessageType.prototype, "createdAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '对方确认的时间'
    }),
    _ts_metadata("design:type", Object)
], OutboxMessageType.prototype, "ackedAt", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '等待前序: an earlier message of the stream is not acknowledged yet'
    }),
    _ts_metadata("design:type", Boolean)
], OutboxMessageType.prototype, "waitingForEarlier", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'whether the caller may 重推 it now'
    }),
    _ts_metadata("design:type", Boolean)
], OutboxMessageType.prototype, "canRetry", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'whether the caller may correct and send it again now (修正后重推)'
    }),
    _ts_metadata("design:type", Boolean)
], OutboxMessageType.prototype, "canAmend", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'whether the caller may skip it now'
    }),
    _ts_metadata("design:type", Boolean)
], OutboxMessageType.prototype, "canSkip", void 0);
_ts_decorate([
    Field(()=>JsonScalar, {
        nullable: true,
        description: 'what is sent, personal data masked'
    }),
    _ts_metadata("design:type", Object)
], OutboxMessageType.prototype, "payload", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: '所属办件的标识'
    }),
    _ts_metadata("design:type", Object)
], OutboxMessageType.prototype, "caseId", void 0);
OutboxMessageType = _ts_decorate([
    ObjectType('OutboxMessage', {
        simpleResolvers: true,
        description: 'A push to another system (推送日志)'
    })
], OutboxMessageType);
export const OutboxConnection = connectionOf('Outbox', ()=>OutboxMessageType);
export class OutboxFilterInput {
}
_ts_decorate([
    Field(()=>[
            OutboxStateEnum
        ], {
        nullable: true,
        description: '状态，任一即可'
    }),
    _ts_metadata("design:type", Object)
], OutboxFilterInput.prototype, "state", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '推送渠道代码'
    }),
    _ts_metadata("design:type", Object)
], OutboxFilterInput.prototype, "channel", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: '某一办件及其子办件的推送'
    }),
    _ts_metadata("design:type", Object)
], OutboxFilterInput.prototype, "caseId", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'beginning of the business number, or a whole push id'
    }),
    _ts_metadata("design:type", Object)
], OutboxFilterInput.prototype, "search", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '报文种类代码'
    }),
    _ts_metadata("design:type", Object)
], OutboxFilterInput.prototype, "kind", void 0);
OutboxFilterInput = _ts_decorate([
    InputType('OutboxFilter', {
        description: '推送日志的筛选条件'
    })
], OutboxFilterInput);

//# sourceMappingURL=outbox.type.js.map