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
import { DateTimeScalar } from "../../graphql/scalars.js";
import { NotificationType } from "../notify/notification.type.js";
export class NoticeStepType {
}
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: 'when'
    }),
    _ts_metadata("design:type", typeof SqlInstant === "undefined" ? Object : SqlInstant)
], NoticeStepType.prototype, "at", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'QUEUED SENDING SENT DELIVERED READ FAILED RETRYING GIVEUP NO_TARGET'
    }),
    _ts_metadata("design:type", String)
], NoticeStepType.prototype, "state", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'the state in words'
    }),
    _ts_metadata("design:type", String)
], NoticeStepType.prototype, "title", void 0);
_ts_decorate([
    Field(()=>Int, {
        nullable: true,
        description: 'which attempt it belongs to, from 1'
    }),
    _ts_metadata("design:type", Object)
], NoticeStepType.prototype, "attempt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'what the other side said, or why it waits'
    }),
    _ts_metadata("design:type", Object)
], NoticeStepType.prototype, "detail", void 0);
NoticeStepType = _ts_decorate([
    ObjectType('NoticeStep', {
        simpleResolvers: true,
        description: '送达过程: one step of a delivery'
    })
], NoticeStepType);
export class NoticeDeliveryType {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'the delivery'
    }),
    _ts_metadata("design:type", String)
], NoticeDeliveryType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '站内消息, 弹窗提醒 or 短信'
    }),
    _ts_metadata("design:type", String)
], NoticeDeliveryType.prototype, "channelTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'where it stands'
    }),
    _ts_metadata("design:type", String)
], NoticeDeliveryType.prototype, "state", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'the same in words'
    }),
    _ts_metadata("design:type", String)
], NoticeDeliveryType.prototype, "stateTitle", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'how often it was tried; 0 in the console'
    }),
    _ts_metadata("design:type", Number)
], NoticeDeliveryType.prototype, "attempts", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'the number, masked; of text messages'
    }),
    _ts_metadata("design:type", Object)
], NoticeDeliveryType.prototype, "target", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: 'when it is tried next'
    }),
    _ts_metadata("design:type", Object)
], NoticeDeliveryType.prototype, "nextAttemptAt", void 0);
_ts_decorate([
    Field(()=>[
            NoticeStepType
        ], {
        description: 'what became of it, in order'
    }),
    _ts_metadata("design:type", Array)
], NoticeDeliveryType.prototype, "steps", void 0);
NoticeDeliveryType = _ts_decorate([
    ObjectType('NoticeDelivery', {
        simpleResolvers: true,
        description: 'A notice on one channel'
    })
], NoticeDeliveryType);
export class NotificationDetailType {
}
_ts_decorate([
    Field(()=>NotificationType, {
        description: 'the notice'
    }),
    _ts_metadata("design:type", typeof NotificationType === "undefined" ? Object : NotificationType)
], NotificationDetailType.prototype, "notification", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'whom its template is for, in words'
    }),
    _ts_metadata("design:type", String)
], NotificationDetailType.prototype, "audienceTitle", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'version of the template that worded it'
    }),
    _ts_metadata("design:type", Number)
], NotificationDetailType.prototype, "templateVersion", void 0);
_ts_decorate([
    Field(()=>[
            NoticeDeliveryType
        ], {
        description: 'one per channel'
    }),
    _ts_metadata("design:type", Array)
], NotificationDetailType.prototype, "deliveries", void 0);
_ts_decorate([
    Field(()=>[
            NotificationType
        ], {
        description: '补发: told in its place, because it could not be delivered'
    }),
    _ts_metadata("design:type", Array)
], NotificationDetailType.prototype, "fallbacks", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'whether the caller may send it again now'
    }),
    _ts_metadata("design:type", Boolean)
], NotificationDetailType.prototype, "canResend", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'whether the caller may record that the receiver was told otherwise'
    }),
    _ts_metadata("design:type", Boolean)
], NotificationDetailType.prototype, "canSettle", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'who told the receiver otherwise'
    }),
    _ts_metadata("design:type", Object)
], NotificationDetailType.prototype, "settledByName", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'how'
    }),
    _ts_metadata("design:type", Object)
], NotificationDetailType.prototype, "settledNote", void 0);
NotificationDetailType = _ts_decorate([
    ObjectType('NotificationDetail', {
        simpleResolvers: true,
        description: 'One notice with everything that became of it'
    })
], NotificationDetailType);

//# sourceMappingURL=notice-detail.type.js.map