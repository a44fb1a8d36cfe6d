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
import { PageInfo } from "../../graphql/connection.js";
import { DateTimeScalar } from "../../graphql/scalars.js";
import { DeliveryStateEnum, NoticeChannelEnum, NotificationSortDirectionEnum, NotificationSortFieldEnum } from "./lists/notice.enums.js";
export class NotificationType {
}
_ts_decorate([
    Field(()=>ID, {
        description: '唯一标识'
    }),
    _ts_metadata("design:type", String)
], NotificationType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'code of the template: N07'
    }),
    _ts_metadata("design:type", String)
], NotificationType.prototype, "type", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '模板名称'
    }),
    _ts_metadata("design:type", String)
], NotificationType.prototype, "typeTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '标题'
    }),
    _ts_metadata("design:type", String)
], NotificationType.prototype, "title", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '正文'
    }),
    _ts_metadata("design:type", String)
], NotificationType.prototype, "body", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '1 urgent … 4 hint'
    }),
    _ts_metadata("design:type", Number)
], NotificationType.prototype, "priority", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '弹窗提醒: it comes up by itself in an open console'
    }),
    _ts_metadata("design:type", Boolean)
], NotificationType.prototype, "popup", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '生成时间'
    }),
    _ts_metadata("design:type", typeof SqlInstant === "undefined" ? Object : SqlInstant)
], NotificationType.prototype, "createdAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '有关的事项'
    }),
    _ts_metadata("design:type", Object)
], NotificationType.prototype, "matterName", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'record type'
    }),
    _ts_metadata("design:type", Object)
], NotificationType.prototype, "objectType", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: '有关记录的标识'
    }),
    _ts_metadata("design:type", Object)
], NotificationType.prototype, "objectId", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'business number of the record'
    }),
    _ts_metadata("design:type", Object)
], NotificationType.prototype, "objectTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'route inside the console'
    }),
    _ts_metadata("design:type", Object)
], NotificationType.prototype, "link", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '阅读时间；未读为空'
    }),
    _ts_metadata("design:type", Object)
], NotificationType.prototype, "readAt", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'channel of the delivery shown: 站内消息, 弹窗提醒 or 短信'
    }),
    _ts_metadata("design:type", String)
], NotificationType.prototype, "channel", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        description: 'every channel it went out on'
    }),
    _ts_metadata("design:type", Array)
], NotificationType.prototype, "channels", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'QUEUED SENDING SENT DELIVERED READ FAILED RETRYING GIVEUP NO_TARGET'
    }),
    _ts_metadata("design:type", String)
], NotificationType.prototype, "deliveryState", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '送达情况的中文名称'
    }),
    _ts_metadata("design:type", String)
], NotificationType.prototype, "deliveryTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'why the last attempt failed'
    }),
    _ts_metadata("design:type", Object)
], NotificationType.prototype, "deliveryError", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'name; persons outside are masked'
    }),
    _ts_metadata("design:type", String)
], NotificationType.prototype, "receiver", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: 'when somebody told the receiver otherwise; of undelivered ones'
    }),
    _ts_metadata("design:type", Object)
], NotificationType.prototype, "settledAt", void 0);
NotificationType = _ts_decorate([
    ObjectType('Notification', {
        simpleResolvers: true,
        description: 'Something a person was told'
    })
], NotificationType);
export class NotificationEdge {
}
_ts_decorate([
    Field(()=>String, {
        description: '本行的游标'
    }),
    _ts_metadata("design:type", String)
], NotificationEdge.prototype, "cursor", void 0);
_ts_decorate([
    Field(()=>NotificationType, {
        description: '本行的记录'
    }),
    _ts_metadata("design:type", typeof NotificationType === "undefined" ? Object : NotificationType)
], NotificationEdge.prototype, "node", void 0);
NotificationEdge = _ts_decorate([
    ObjectType('NotificationEdge', {
        simpleResolvers: true,
        description: '清单中的一行'
    })
], NotificationEdge);
export class NotificationConnection {
}
_ts_decorate([
    Field(()=>[
            NotificationEdge
        ], {
        description: '带游标的各行'
    }),
    _ts_metadata("design:type", Array)
], NotificationConnection.prototype, "edges", void 0);
_ts_decorate([
    Field(()=>[
            NotificationType
        ], {
        description: '各行的记录'
    }),
    _ts_metadata("design:type", Array)
], NotificationConnection.prototype, "nodes", void 0);
_ts_decorate([
    Field(()=>PageInfo, {
        description: '翻页信息'
    }),
    _ts_metadata("design:type", typeof PageInfo === "undefined" ? Object : PageInfo)
], NotificationConnection.prototype, "pageInfo", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'of the caller, whatever the filter; 0 for what the system has sent'
    }),
    _ts_metadata("design:type", Number)
], NotificationConnection.prototype, "unreadCount", void 0);
NotificationConnection = _ts_decorate([
    ObjectType('NotificationConnection', {
        simpleResolvers: true,
        description: '清单的一页'
    })
], NotificationConnection);
export class NotificationFilter {
}
_ts_decorate([
    Field(()=>Boolean, {
        nullable: true,
        description: '只要未读的'
    }),
    _ts_metadata("design:type", Object)
], NotificationFilter.prototype, "unreadOnly", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'code of the template'
    }),
    _ts_metadata("design:type", Object)
], NotificationFilter.prototype, "type", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        nullable: true,
        description: 'codes of templates'
    }),
    _ts_metadata("design:type", Object)
], NotificationFilter.prototype, "types", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        nullable: true,
        description: '事项代码'
    }),
    _ts_metadata("design:type", Object)
], NotificationFilter.prototype, "matterCodes", void 0);
_ts_decorate([
    Field(()=>[
            NoticeChannelEnum
        ], {
        nullable: true,
        description: 'went out on one of these channels'
    }),
    _ts_metadata("design:type", Object)
], NotificationFilter.prototype, "channels", void 0);
_ts_decorate([
    Field(()=>[
            DeliveryStateEnum
        ], {
        nullable: true,
        description: 'stands so on one of the channels asked for'
    }),
    _ts_metadata("design:type", Object)
], NotificationFilter.prototype, "states", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '生成日期起，YYYY-MM-DD'
    }),
    _ts_metadata("design:type", Object)
], NotificationFilter.prototype, "from", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '生成日期止（含），YYYY-MM-DD'
    }),
    _ts_metadata("design:type", Object)
], NotificationFilter.prototype, "to", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'business number of the record, or words of the title'
    }),
    _ts_metadata("design:type", Object)
], NotificationFilter.prototype, "search", void 0);
NotificationFilter = _ts_decorate([
    InputType({
        description: '我收到的通知的筛选条件'
    })
], NotificationFilter);
export class SentNotificationFilter extends NotificationFilter {
}
_ts_decorate([
    Field(()=>Boolean, {
        nullable: true,
        description: '未送达: given up, or without a number'
    }),
    _ts_metadata("design:type", Object)
], SentNotificationFilter.prototype, "undeliveredOnly", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: 'notices about one record'
    }),
    _ts_metadata("design:type", Object)
], SentNotificationFilter.prototype, "objectId", void 0);
SentNotificationFilter = _ts_decorate([
    InputType({
        description: '系统发出的通知的筛选条件'
    })
], SentNotificationFilter);
export class NotificationSortInput {
}
_ts_decorate([
    Field(()=>NotificationSortFieldEnum, {
        description: 'by what'
    }),
    _ts_metadata("design:type", typeof NotificationSortField === "undefined" ? Object : NotificationSortField)
], NotificationSortInput.prototype, "field", void 0);
_ts_decorate([
    Field(()=>NotificationSortDirectionEnum, {
        description: 'in which direction'
    }),
    _ts_metadata("design:type", String)
], NotificationSortInput.prototype, "direction", void 0);
NotificationSortInput = _ts_decorate([
    InputType('NotificationSort', {
        description: 'How a list of notices is sorted; the newest of equals come first'
    })
], NotificationSortInput);

//# sourceMappingURL=notification.type.js.map