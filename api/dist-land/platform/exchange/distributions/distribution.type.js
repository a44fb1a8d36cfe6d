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
import { DateTimeScalar, DayScalar } from "../../../graphql/scalars.js";
import { DistributionMask, DistributionStatus } from "../config/enums.js";
export class DistributedFieldType {
}
_ts_decorate([
    Field(()=>String, {
        description: '字段标识'
    }),
    _ts_metadata("design:type", String)
], DistributedFieldType.prototype, "name", void 0);
_ts_decorate([
    Field(()=>DistributionMask, {
        description: '处理方式'
    }),
    _ts_metadata("design:type", typeof FieldMask === "undefined" ? Object : FieldMask)
], DistributedFieldType.prototype, "mask", void 0);
DistributedFieldType = _ts_decorate([
    ObjectType('DistributedField', {
        simpleResolvers: true,
        description: '分发字段'
    })
], DistributedFieldType);
export class DistributedFieldInput {
}
_ts_decorate([
    Field(()=>String, {
        description: '字段标识'
    }),
    _ts_metadata("design:type", String)
], DistributedFieldInput.prototype, "name", void 0);
_ts_decorate([
    Field(()=>DistributionMask, {
        defaultValue: 'NONE',
        description: '处理方式'
    }),
    _ts_metadata("design:type", typeof FieldMask === "undefined" ? Object : FieldMask)
], DistributedFieldInput.prototype, "mask", void 0);
DistributedFieldInput = _ts_decorate([
    InputType({
        description: '分发字段'
    })
], DistributedFieldInput);
export class DistributionType {
}
_ts_decorate([
    Field(()=>ID, {
        description: '编号'
    }),
    _ts_metadata("design:type", String)
], DistributionType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '版本'
    }),
    _ts_metadata("design:type", Number)
], DistributionType.prototype, "version", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: '通道'
    }),
    _ts_metadata("design:type", String)
], DistributionType.prototype, "channelId", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '通道编码'
    }),
    _ts_metadata("design:type", String)
], DistributionType.prototype, "channelCode", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '通道名称'
    }),
    _ts_metadata("design:type", String)
], DistributionType.prototype, "channelName", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: '数据源'
    }),
    _ts_metadata("design:type", String)
], DistributionType.prototype, "sourceId", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '数据源名称'
    }),
    _ts_metadata("design:type", String)
], DistributionType.prototype, "sourceName", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: '应用'
    }),
    _ts_metadata("design:type", String)
], DistributionType.prototype, "appId", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '应用编号'
    }),
    _ts_metadata("design:type", String)
], DistributionType.prototype, "appCode", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '应用名称'
    }),
    _ts_metadata("design:type", String)
], DistributionType.prototype, "appName", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '数据用途'
    }),
    _ts_metadata("design:type", String)
], DistributionType.prototype, "purpose", void 0);
_ts_decorate([
    Field(()=>[
            DistributedFieldType
        ], {
        description: '分发字段'
    }),
    _ts_metadata("design:type", Array)
], DistributionType.prototype, "fields", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        description: '应用IP'
    }),
    _ts_metadata("design:type", Array)
], DistributionType.prototype, "ips", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '每分钟调用上限'
    }),
    _ts_metadata("design:type", Number)
], DistributionType.prototype, "ratePerMinute", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '每日调用上限'
    }),
    _ts_metadata("design:type", Number)
], DistributionType.prototype, "dailyQuota", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '单次返回条数上限'
    }),
    _ts_metadata("design:type", Number)
], DistributionType.prototype, "maxRowsPerCall", void 0);
_ts_decorate([
    Field(()=>DayScalar, {
        description: '有效期起'
    }),
    _ts_metadata("design:type", String)
], DistributionType.prototype, "validFrom", void 0);
_ts_decorate([
    Field(()=>DayScalar, {
        description: '有效期止（含）'
    }),
    _ts_metadata("design:type", String)
], DistributionType.prototype, "validTo", void 0);
_ts_decorate([
    Field(()=>DistributionStatus, {
        description: '状态'
    }),
    _ts_metadata("design:type", typeof DistributionState === "undefined" ? Object : DistributionState)
], DistributionType.prototype, "state", void 0);
_ts_decorate([
    Field(()=>Int, {
        nullable: true,
        description: '调用所依据的版本；待审批时为上一版本，尚未生效过则为空'
    }),
    _ts_metadata("design:type", Object)
], DistributionType.prototype, "liveVersion", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '负责人'
    }),
    _ts_metadata("design:type", String)
], DistributionType.prototype, "ownerName", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '提交时间'
    }),
    _ts_metadata("design:type", Object)
], DistributionType.prototype, "submittedAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '安全审批人'
    }),
    _ts_metadata("design:type", Object)
], DistributionType.prototype, "approverName", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '安全审批时间'
    }),
    _ts_metadata("design:type", Object)
], DistributionType.prototype, "approvedAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '暂停、撤销或不予批准的原因'
    }),
    _ts_metadata("design:type", Object)
], DistributionType.prototype, "stateReason", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '今日调用次数'
    }),
    _ts_metadata("design:type", Number)
], DistributionType.prototype, "callsToday", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '最近更改时间'
    }),
    _ts_metadata("design:type", Object)
], DistributionType.prototype, "updatedAt", void 0);
DistributionType = _ts_decorate([
    ObjectType('Distribution', {
        simpleResolvers: true,
        description: '数据分发'
    })
], DistributionType);
export class DistributionInput {
}
_ts_decorate([
    Field(()=>ID, {
        description: '通道'
    }),
    _ts_metadata("design:type", String)
], DistributionInput.prototype, "channelId", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: '应用'
    }),
    _ts_metadata("design:type", String)
], DistributionInput.prototype, "appId", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '数据用途，5至200字'
    }),
    _ts_metadata("design:type", String)
], DistributionInput.prototype, "purpose", void 0);
_ts_decorate([
    Field(()=>[
            DistributedFieldInput
        ], {
        description: '分发字段，至少一个'
    }),
    _ts_metadata("design:type", Array)
], DistributionInput.prototype, "fields", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        description: '应用IP，1至20个地址或网段（IPv4不大于/24，IPv6不大于/64）'
    }),
    _ts_metadata("design:type", Array)
], DistributionInput.prototype, "ips", void 0);
_ts_decorate([
    Field(()=>Int, {
        defaultValue: 60,
        description: '每分钟调用上限'
    }),
    _ts_metadata("design:type", Number)
], DistributionInput.prototype, "ratePerMinute", void 0);
_ts_decorate([
    Field(()=>Int, {
        defaultValue: 10_000,
        description: '每日调用上限'
    }),
    _ts_metadata("design:type", Number)
], DistributionInput.prototype, "dailyQuota", void 0);
_ts_decorate([
    Field(()=>Int, {
        defaultValue: 100,
        description: '单次返回条数上限，1至10000'
    }),
    _ts_metadata("design:type", Number)
], DistributionInput.prototype, "maxRowsPerCall", void 0);
_ts_decorate([
    Field(()=>DayScalar, {
        description: '有效期起'
    }),
    _ts_metadata("design:type", String)
], DistributionInput.prototype, "validFrom", void 0);
_ts_decorate([
    Field(()=>DayScalar, {
        description: '有效期止（含），不超过12个月'
    }),
    _ts_metadata("design:type", String)
], DistributionInput.prototype, "validTo", void 0);
DistributionInput = _ts_decorate([
    InputType({
        description: '数据分发的内容'
    })
], DistributionInput);
export class DistributionLimitsInput {
}
_ts_decorate([
    Field(()=>Int, {
        description: '每分钟调用上限'
    }),
    _ts_metadata("design:type", Number)
], DistributionLimitsInput.prototype, "ratePerMinute", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '每日调用上限'
    }),
    _ts_metadata("design:type", Number)
], DistributionLimitsInput.prototype, "dailyQuota", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '单次返回条数上限，1至10000'
    }),
    _ts_metadata("design:type", Number)
], DistributionLimitsInput.prototype, "maxRowsPerCall", void 0);
DistributionLimitsInput = _ts_decorate([
    InputType({
        description: '数据分发的限额'
    })
], DistributionLimitsInput);

//# sourceMappingURL=distribution.type.js.map