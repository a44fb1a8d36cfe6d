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
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { RecordActOutcomeType } from "../flow/act.type.js";
import { SentNotificationFilter } from "../notify/notification.type.js";
export class ResendNoticesInput {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'a repeat with the same id answers with the first result'
    }),
    _ts_metadata("design:type", String)
], ResendNoticesInput.prototype, "requestId", void 0);
_ts_decorate([
    Field(()=>[
            ID
        ], {
        nullable: true,
        description: 'up to 200 notices, answered at once'
    }),
    _ts_metadata("design:type", Object)
], ResendNoticesInput.prototype, "ids", void 0);
_ts_decorate([
    Field(()=>SentNotificationFilter, {
        nullable: true,
        description: 'without ids: the undelivered ones that it means, up to 500, in the background'
    }),
    _ts_metadata("design:type", Object)
], ResendNoticesInput.prototype, "filter", void 0);
ResendNoticesInput = _ts_decorate([
    InputType('ResendNoticesInput', {
        description: '重新发送: notices by id, or all undelivered ones of a filter'
    })
], ResendNoticesInput);
export class NoticeResendResultType {
}
_ts_decorate([
    Field(()=>[
            RecordActOutcomeType
        ], {
        description: 'one line per notice; empty when a batch works'
    }),
    _ts_metadata("design:type", Array)
], NoticeResendResultType.prototype, "rows", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: 'the batch that sends them'
    }),
    _ts_metadata("design:type", Object)
], NoticeResendResultType.prototype, "batchId", void 0);
NoticeResendResultType = _ts_decorate([
    ObjectType('NoticeResendResult', {
        simpleResolvers: true,
        description: 'What became of each notice, or the batch'
    })
], NoticeResendResultType);

//# sourceMappingURL=resend.type.js.map