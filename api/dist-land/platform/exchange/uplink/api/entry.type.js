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
import { connectionOf } from "../../../../graphql/connection.js";
import { DateTimeScalar, JsonScalar } from "../../../../graphql/scalars.js";
import { TransferTaskState, UplinkAckMode, UplinkEntryState, UplinkFieldType, UplinkMode, UplinkProtocol, UplinkTargetUnit, UplinkTransform } from "./enums.js";
export class UplinkSourceField {
}
_ts_decorate([
    Field(()=>String, {
        description: '字段标识'
    }),
    _ts_metadata("design:type", String)
], UplinkSourceField.prototype, "name", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '字段名称'
    }),
    _ts_metadata("design:type", String)
], UplinkSourceField.prototype, "title", void 0);
_ts_decorate([
    Field(()=>UplinkFieldType, {
        description: '字段类型'
    }),
    _ts_metadata("design:type", String)
], UplinkSourceField.prototype, "type", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '敏感级别：NONE 一般，L1 个人信息，L2 敏感信息'
    }),
    _ts_metadata("design:type", String)
], UplinkSourceField.prototype, "sensitivity", void 0);
UplinkSourceField = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '可上行的一个内部字段'
    })
], UplinkSourceField);
export class UplinkSourceType {
}
_ts_decorate([
    Field(()=>ID, {
        description: '来源标识'
    }),
    _ts_metadata("design:type", String)
], UplinkSourceType.prototype, "key", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '来源名称'
    }),
    _ts_metadata("design:type", String)
], UplinkSourceType.prototype, "title", void 0);
_ts_decorate([
    Field(()=>[
            UplinkSourceField
        ], {
        description: '可上行的字段'
    }),
    _ts_metadata("design:type", Array)
], UplinkSourceType.prototype, "fields", void 0);
UplinkSourceType = _ts_decorate([
    ObjectType('UplinkSource', {
        simpleResolvers: true,
        description: '数据来源目录中的一项'
    })
], UplinkSourceType);
export class UplinkCodePair {
}
_ts_decorate([
    Field(()=>String, {
        description: '本系统代码'
    }),
    _ts_metadata("design:type", String)
], UplinkCodePair.prototype, "from", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '接收单位代码'
    }),
    _ts_metadata("design:type", String)
], UplinkCodePair.prototype, "to", void 0);
UplinkCodePair = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '代码对照的一行'
    })
], UplinkCodePair);
export class UplinkItemType {
}
_ts_decorate([
    Field(()=>String, {
        description: '内部字段'
    }),
    _ts_metadata("design:type", String)
], UplinkItemType.prototype, "internalField", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '目标项'
    }),
    _ts_metadata("design:type", String)
], UplinkItemType.prototype, "targetName", void 0);
_ts_decorate([
    Field(()=>UplinkFieldType, {
        description: '目标类型'
    }),
    _ts_metadata("design:type", String)
], UplinkItemType.prototype, "type", void 0);
_ts_decorate([
    Field(()=>UplinkTransform, {
        description: '转换方式'
    }),
    _ts_metadata("design:type", typeof Transform === "undefined" ? Object : Transform)
], UplinkItemType.prototype, "transform", void 0);
_ts_decorate([
    Field(()=>[
            UplinkCodePair
        ], {
        nullable: true,
        description: '代码对照'
    }),
    _ts_metadata("design:type", Object)
], UplinkItemType.prototype, "codes", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '日期格式'
    }),
    _ts_metadata("design:type", Object)
], UplinkItemType.prototype, "dateFormat", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '是否必填'
    }),
    _ts_metadata("design:type", Boolean)
], UplinkItemType.prototype, "required", void 0);
UplinkItemType = _ts_decorate([
    ObjectType('UplinkItem', {
        simpleResolvers: true,
        description: '数据项：内部字段与目标项的对应'
    })
], UplinkItemType);
export class UplinkEntryType {
}
_ts_decorate([
    Field(()=>ID, {
        description: '唯一标识'
    }),
    _ts_metadata("design:type", String)
], UplinkEntryType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '版本号'
    }),
    _ts_metadata("design:type", Number)
], UplinkEntryType.prototype, "version", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '条目编码'
    }),
    _ts_metadata("design:type", String)
], UplinkEntryType.prototype, "code", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '条目名称'
    }),
    _ts_metadata("design:type", String)
], UplinkEntryType.prototype, "name", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '条目描述'
    }),
    _ts_metadata("design:type", String)
], UplinkEntryType.prototype, "description", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '调用地址'
    }),
    _ts_metadata("design:type", String)
], UplinkEntryType.prototype, "endpoint", void 0);
_ts_decorate([
    Field(()=>UplinkTargetUnit, {
        description: '接收单位'
    }),
    _ts_metadata("design:type", typeof TargetUnit === "undefined" ? Object : TargetUnit)
], UplinkEntryType.prototype, "targetUnit", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '其他接收单位的名称'
    }),
    _ts_metadata("design:type", Object)
], UplinkEntryType.prototype, "targetText", void 0);
_ts_decorate([
    Field(()=>UplinkProtocol, {
        description: '传输协议'
    }),
    _ts_metadata("design:type", typeof Protocol === "undefined" ? Object : Protocol)
], UplinkEntryType.prototype, "protocol", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '数据来源'
    }),
    _ts_metadata("design:type", String)
], UplinkEntryType.prototype, "sourceKey", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '数据来源名称'
    }),
    _ts_metadata("design:type", String)
], UplinkEntryType.prototype, "sourceTitle", void 0);
_ts_decorate([
    Field(()=>[
            UplinkItemType
        ], {
        description: '数据项'
    }),
    _ts_metadata("design:type", Array)
], UplinkEntryType.prototype, "items", void 0);
_ts_decorate([
    Field(()=>UplinkMode, {
        description: '上行方式'
    }),
    _ts_metadata("design:type", typeof Mode === "undefined" ? Object : Mode)
], UplinkEntryType.prototype, "mode", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '定时规则“分 时 日 月 周”；空为手动'
    }),
    _ts_metadata("design:type", Object)
], UplinkEntryType.prototype, "schedule", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '每批行数'
    }),
    _ts_metadata("design:type", Number)
], UplinkEntryType.prototype, "batchSize", void 0);
_ts_decorate([
    Field(()=>UplinkAckMode, {
        description: '回执方式'
    }),
    _ts_metadata("design:type", typeof AckMode === "undefined" ? Object : AckMode)
], UplinkEntryType.prototype, "ackMode", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '等待回执的分钟数，到时以原报文编号重发'
    }),
    _ts_metadata("design:type", Number)
], UplinkEntryType.prototype, "ackWaitMinutes", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '异步回执的发送方代码'
    }),
    _ts_metadata("design:type", Object)
], UplinkEntryType.prototype, "ackSender", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '接收单位的SM2公钥；填写后整批加密'
    }),
    _ts_metadata("design:type", Object)
], UplinkEntryType.prototype, "publicKey", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'SFTP主机密钥的SHA-256指纹'
    }),
    _ts_metadata("design:type", Object)
], UplinkEntryType.prototype, "hostKey", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '登录账号'
    }),
    _ts_metadata("design:type", Object)
], UplinkEntryType.prototype, "account", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '是否已设置令牌、密码或私钥；内容不再显示'
    }),
    _ts_metadata("design:type", Boolean)
], UplinkEntryType.prototype, "secretSet", void 0);
_ts_decorate([
    Field(()=>UplinkEntryState, {
        description: '状态代码'
    }),
    _ts_metadata("design:type", typeof EntryState === "undefined" ? Object : EntryState)
], UplinkEntryType.prototype, "state", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '状态名称'
    }),
    _ts_metadata("design:type", String)
], UplinkEntryType.prototype, "stateTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '水位：已全部确认的最大行序号'
    }),
    _ts_metadata("design:type", String)
], UplinkEntryType.prototype, "watermark", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '下次执行时间'
    }),
    _ts_metadata("design:type", Object)
], UplinkEntryType.prototype, "nextRunAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '最近修改时间'
    }),
    _ts_metadata("design:type", Object)
], UplinkEntryType.prototype, "updatedAt", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '最近修改人'
    }),
    _ts_metadata("design:type", String)
], UplinkEntryType.prototype, "updatedBy", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: '最近一次任务'
    }),
    _ts_metadata("design:type", Object)
], UplinkEntryType.prototype, "lastTaskId", void 0);
_ts_decorate([
    Field(()=>TransferTaskState, {
        nullable: true,
        description: '最近一次任务的状态'
    }),
    _ts_metadata("design:type", Object)
], UplinkEntryType.prototype, "lastTaskState", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '最近一次任务的状态名称'
    }),
    _ts_metadata("design:type", Object)
], UplinkEntryType.prototype, "lastTaskStateTitle", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '最近一次任务的时间'
    }),
    _ts_metadata("design:type", Object)
], UplinkEntryType.prototype, "lastTaskAt", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '能否修改、启用、停用'
    }),
    _ts_metadata("design:type", Boolean)
], UplinkEntryType.prototype, "canEdit", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '能否立即执行'
    }),
    _ts_metadata("design:type", Boolean)
], UplinkEntryType.prototype, "canRun", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '能否补传'
    }),
    _ts_metadata("design:type", Boolean)
], UplinkEntryType.prototype, "canResend", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '能否删除'
    }),
    _ts_metadata("design:type", Boolean)
], UplinkEntryType.prototype, "canDelete", void 0);
UplinkEntryType = _ts_decorate([
    ObjectType('UplinkEntry', {
        simpleResolvers: true,
        description: '上行条目'
    })
], UplinkEntryType);
export const UplinkEntryConnection = connectionOf('UplinkEntry', ()=>UplinkEntryType);
export class UplinkBacklog {
}
_ts_decorate([
    Field(()=>Int, {
        description: '行数，数到10,000'
    }),
    _ts_metadata("design:type", Number)
], UplinkBacklog.prototype, "rows", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '最早一行的变化时间'
    }),
    _ts_metadata("design:type", Object)
], UplinkBacklog.prototype, "oldest", void 0);
UplinkBacklog = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '未上行的积压'
    })
], UplinkBacklog);
export class UplinkNoteType {
}
_ts_decorate([
    Field(()=>ID, {
        description: '唯一标识'
    }),
    _ts_metadata("design:type", String)
], UplinkNoteType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '时间'
    }),
    _ts_metadata("design:type", Object)
], UplinkNoteType.prototype, "at", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '内容'
    }),
    _ts_metadata("design:type", String)
], UplinkNoteType.prototype, "text", void 0);
UplinkNoteType = _ts_decorate([
    ObjectType('UplinkNote', {
        simpleResolvers: true,
        description: '条目的一条运行日志'
    })
], UplinkNoteType);
export class UplinkSampleRow {
}
_ts_decorate([
    Field(()=>String, {
        description: '业务编号'
    }),
    _ts_metadata("design:type", String)
], UplinkSampleRow.prototype, "recordKey", void 0);
_ts_decorate([
    Field(()=>JsonScalar, {
        nullable: true,
        description: '接收单位将收到的数据项；不能上行的行为空'
    }),
    _ts_metadata("design:type", Object)
], UplinkSampleRow.prototype, "data", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '不能上行的原因'
    }),
    _ts_metadata("design:type", Object)
], UplinkSampleRow.prototype, "error", void 0);
UplinkSampleRow = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '样例预览的一行；个人信息一律脱敏'
    })
], UplinkSampleRow);

//# sourceMappingURL=entry.type.js.map