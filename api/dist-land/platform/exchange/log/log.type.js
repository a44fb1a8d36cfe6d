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
import { connectionOf } from "../../../graphql/connection.js";
import { DateTimeScalar, DayScalar } from "../../../graphql/scalars.js";
import { enumOf } from "../config/enums.js";
export var ExchangeDirection = /*#__PURE__*/ function(ExchangeDirection) {
    ExchangeDirection["IN"] = "IN";
    ExchangeDirection["OUT"] = "OUT";
    return ExchangeDirection;
}({});
registerEnumType(ExchangeDirection, {
    name: 'ExchangeDirection',
    description: '方向',
    valuesConfig: {
        IN: {
            description: '外部调用'
        },
        OUT: {
            description: '上行'
        }
    }
});
export const ExchangeOutcome = enumOf('ExchangeOutcome', '调用怎样结束', {
    OK: '成功',
    DENIED: '被拒',
    ERROR: '上游异常'
});
export class ExchangeCallFilterInput {
}
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '开始时间（含）'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallFilterInput.prototype, "from", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '结束时间（不含）'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallFilterInput.prototype, "to", void 0);
_ts_decorate([
    Field(()=>ExchangeDirection, {
        nullable: true,
        description: '方向'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallFilterInput.prototype, "direction", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '应用编号'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallFilterInput.prototype, "appId", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '应用使用单位所在的区（六位区划代码）'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallFilterInput.prototype, "districtCode", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '来源IP'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallFilterInput.prototype, "ip", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: '通道'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallFilterInput.prototype, "channelId", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: '数据源'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallFilterInput.prototype, "sourceId", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: '上行条目'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallFilterInput.prototype, "entryId", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '结果码：0000、DX-4032 …'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallFilterInput.prototype, "resultCode", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        nullable: true,
        description: '是否成功'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallFilterInput.prototype, "succeeded", void 0);
_ts_decorate([
    Field(()=>ExchangeOutcome, {
        nullable: true,
        description: '怎样结束，与统计的口径一致'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallFilterInput.prototype, "outcome", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '当事人身份证号码（18位）；按盲索引查找，不留存'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallFilterInput.prototype, "idNo", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '报文编号'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallFilterInput.prototype, "messageId", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '追踪编号'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallFilterInput.prototype, "traceId", void 0);
ExchangeCallFilterInput = _ts_decorate([
    InputType({
        description: '数据交换日志的查询条件；时间范围必填，最长93天'
    })
], ExchangeCallFilterInput);
export class ExchangeCallType {
}
_ts_decorate([
    Field(()=>ID, {
        description: '日志编号'
    }),
    _ts_metadata("design:type", String)
], ExchangeCallType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        nullable: true,
        description: '当日日志链中的序号；尚未封存时为空'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallType.prototype, "seq", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '收到请求的时间'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallType.prototype, "at", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '向上游发出请求的时间'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallType.prototype, "requestOutAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '上游返回的时间'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallType.prototype, "responseInAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '返回结果的时间'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallType.prototype, "responseOutAt", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '耗时，毫秒'
    }),
    _ts_metadata("design:type", Number)
], ExchangeCallType.prototype, "durationMs", void 0);
_ts_decorate([
    Field(()=>ExchangeDirection, {
        description: '方向'
    }),
    _ts_metadata("design:type", String)
], ExchangeCallType.prototype, "direction", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '来源IP；上行为目标主机'
    }),
    _ts_metadata("design:type", String)
], ExchangeCallType.prototype, "clientIp", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '代理IP'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallType.prototype, "proxyIp", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '应用编号；上行为通道'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallType.prototype, "appId", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '请求方法'
    }),
    _ts_metadata("design:type", String)
], ExchangeCallType.prototype, "method", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '路径，不含参数值'
    }),
    _ts_metadata("design:type", String)
], ExchangeCallType.prototype, "path", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '业务类型'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallType.prototype, "bizType", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '报文编号'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallType.prototype, "messageId", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'HTTP状态；未收到应答为0'
    }),
    _ts_metadata("design:type", Number)
], ExchangeCallType.prototype, "httpStatus", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '结果码'
    }),
    _ts_metadata("design:type", String)
], ExchangeCallType.prototype, "resultCode", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '说明'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallType.prototype, "errorText", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '是否成功'
    }),
    _ts_metadata("design:type", Boolean)
], ExchangeCallType.prototype, "succeeded", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '请求字节数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeCallType.prototype, "requestBytes", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '应答字节数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeCallType.prototype, "responseBytes", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '请求摘要（SM3）'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallType.prototype, "requestDigest", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '应答摘要（SM3）'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallType.prototype, "responseDigest", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '追踪编号'
    }),
    _ts_metadata("design:type", String)
], ExchangeCallType.prototype, "traceId", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: '分发'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallType.prototype, "distributionId", void 0);
_ts_decorate([
    Field(()=>Int, {
        nullable: true,
        description: '分发的版本'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallType.prototype, "distributionVersion", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: '通道'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallType.prototype, "channelId", void 0);
_ts_decorate([
    Field(()=>Int, {
        nullable: true,
        description: '通道的版本'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallType.prototype, "channelVersion", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: '数据源'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallType.prototype, "sourceId", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: '上行条目'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallType.prototype, "entryId", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '批次号'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallType.prototype, "batchNo", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '触发人'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallType.prototype, "operatorName", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '数据用途'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallType.prototype, "purpose", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '涉及人数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeCallType.prototype, "subjectCount", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        nullable: true,
        description: '返回的字段'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallType.prototype, "fieldsReturned", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '返回行数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeCallType.prototype, "rowCount", void 0);
_ts_decorate([
    Field(()=>Int, {
        nullable: true,
        description: '上游状态'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallType.prototype, "upstreamStatus", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '重试次数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeCallType.prototype, "retries", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '签名密钥'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallType.prototype, "sigKeyId", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '处理节点'
    }),
    _ts_metadata("design:type", Object)
], ExchangeCallType.prototype, "nodeId", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '是否留存报文'
    }),
    _ts_metadata("design:type", Boolean)
], ExchangeCallType.prototype, "hasPayload", void 0);
ExchangeCallType = _ts_decorate([
    ObjectType('ExchangeCall', {
        simpleResolvers: true,
        description: '一次数据交换调用；不含个人信息'
    })
], ExchangeCallType);
export const ExchangeCallConnection = connectionOf('ExchangeCall', ()=>ExchangeCallType);
export class ExchangeLogDay {
}
_ts_decorate([
    Field(()=>DayScalar, {
        description: '日期'
    }),
    _ts_metadata("design:type", String)
], ExchangeLogDay.prototype, "day", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '校验通过的条数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeLogDay.prototype, "links", void 0);
_ts_decorate([
    Field(()=>Int, {
        nullable: true,
        description: '自第几条起不符；完整时为空'
    }),
    _ts_metadata("design:type", Object)
], ExchangeLogDay.prototype, "brokenAt", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '结论'
    }),
    _ts_metadata("design:type", String)
], ExchangeLogDay.prototype, "text", void 0);
ExchangeLogDay = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '一日日志的完整性校验结果'
    })
], ExchangeLogDay);
export class ExchangeLogArchive {
}
_ts_decorate([
    Field(()=>DayScalar, {
        description: '日期'
    }),
    _ts_metadata("design:type", String)
], ExchangeLogArchive.prototype, "day", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '条数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeLogArchive.prototype, "rowCount", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '文件名'
    }),
    _ts_metadata("design:type", String)
], ExchangeLogArchive.prototype, "fileName", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '文件摘要（SM3）'
    }),
    _ts_metadata("design:type", String)
], ExchangeLogArchive.prototype, "fileSm3", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '归档时间'
    }),
    _ts_metadata("design:type", Object)
], ExchangeLogArchive.prototype, "archivedAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '申请清理的安全管理员'
    }),
    _ts_metadata("design:type", Object)
], ExchangeLogArchive.prototype, "purgeAskedName", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '申请清理的时间'
    }),
    _ts_metadata("design:type", Object)
], ExchangeLogArchive.prototype, "purgeAskedAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '确认清理的审计管理员'
    }),
    _ts_metadata("design:type", Object)
], ExchangeLogArchive.prototype, "purgedName", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '在线数据清理时间'
    }),
    _ts_metadata("design:type", Object)
], ExchangeLogArchive.prototype, "purgedAt", void 0);
ExchangeLogArchive = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '一日日志的归档'
    })
], ExchangeLogArchive);
export class ExchangePayloadAccess {
}
_ts_decorate([
    Field(()=>ID, {
        description: '申请编号'
    }),
    _ts_metadata("design:type", String)
], ExchangePayloadAccess.prototype, "id", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: '日志编号'
    }),
    _ts_metadata("design:type", String)
], ExchangePayloadAccess.prototype, "logId", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '事由'
    }),
    _ts_metadata("design:type", String)
], ExchangePayloadAccess.prototype, "reason", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '申请人'
    }),
    _ts_metadata("design:type", String)
], ExchangePayloadAccess.prototype, "askedName", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '申请时间'
    }),
    _ts_metadata("design:type", Object)
], ExchangePayloadAccess.prototype, "askedAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '审批人'
    }),
    _ts_metadata("design:type", Object)
], ExchangePayloadAccess.prototype, "approvedName", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '批准时间'
    }),
    _ts_metadata("design:type", Object)
], ExchangePayloadAccess.prototype, "approvedAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '不批准的理由'
    }),
    _ts_metadata("design:type", Object)
], ExchangePayloadAccess.prototype, "refusal", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '批准的有效期至'
    }),
    _ts_metadata("design:type", Object)
], ExchangePayloadAccess.prototype, "expiresAt", void 0);
ExchangePayloadAccess = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '查看留存报文的申请'
    })
], ExchangePayloadAccess);
export class ExchangePayload {
}
_ts_decorate([
    Field(()=>String, {
        description: '请求'
    }),
    _ts_metadata("design:type", String)
], ExchangePayload.prototype, "request", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '应答'
    }),
    _ts_metadata("design:type", String)
], ExchangePayload.prototype, "response", void 0);
ExchangePayload = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '留存的报文原文，作为凭证'
    })
], ExchangePayload);

//# sourceMappingURL=log.type.js.map