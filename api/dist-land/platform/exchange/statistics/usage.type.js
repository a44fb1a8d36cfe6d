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
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, DayScalar } from "../../../graphql/scalars.js";
import { DistributionStatus } from "../config/enums.js";
export class ExchangeInventory {
}
_ts_decorate([
    Field(()=>Int, {
        description: '数据源总数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeInventory.prototype, "sources", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '启用的数据源'
    }),
    _ts_metadata("design:type", Number)
], ExchangeInventory.prototype, "sourcesEnabled", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '通道总数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeInventory.prototype, "channels", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '启用的通道'
    }),
    _ts_metadata("design:type", Number)
], ExchangeInventory.prototype, "channelsEnabled", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '未撤销的分发'
    }),
    _ts_metadata("design:type", Number)
], ExchangeInventory.prototype, "distributions", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '生效的分发'
    }),
    _ts_metadata("design:type", Number)
], ExchangeInventory.prototype, "distributionsActive", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '应用总数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeInventory.prototype, "apps", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '启用的应用'
    }),
    _ts_metadata("design:type", Number)
], ExchangeInventory.prototype, "appsEnabled", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '闲置分发：生效但30天没有调用'
    }),
    _ts_metadata("design:type", Number)
], ExchangeInventory.prototype, "idleDistributions", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '正在封禁的IP'
    }),
    _ts_metadata("design:type", Number)
], ExchangeInventory.prototype, "activeBans", void 0);
ExchangeInventory = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '数据交换现有的配置'
    })
], ExchangeInventory);
export class ExchangeInterface {
}
_ts_decorate([
    Field(()=>String, {
        description: '通道编码或应用编号'
    }),
    _ts_metadata("design:type", String)
], ExchangeInterface.prototype, "key", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '名称'
    }),
    _ts_metadata("design:type", String)
], ExchangeInterface.prototype, "title", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '7天内成功的调用'
    }),
    _ts_metadata("design:type", Number)
], ExchangeInterface.prototype, "succeeded", void 0);
ExchangeInterface = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '共享接口：已启用且7天内有成功调用的通道或应用'
    })
], ExchangeInterface);
export class ExchangeUplinkFigures {
}
_ts_decorate([
    Field(()=>Int, {
        description: '传输任务'
    }),
    _ts_metadata("design:type", Number)
], ExchangeUplinkFigures.prototype, "tasks", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '批次'
    }),
    _ts_metadata("design:type", Number)
], ExchangeUplinkFigures.prototype, "batches", void 0);
_ts_decorate([
    Field(()=>Float, {
        description: '应传输的行'
    }),
    _ts_metadata("design:type", Number)
], ExchangeUplinkFigures.prototype, "rows", void 0);
_ts_decorate([
    Field(()=>Float, {
        description: '已发送的行'
    }),
    _ts_metadata("design:type", Number)
], ExchangeUplinkFigures.prototype, "rowsSent", void 0);
_ts_decorate([
    Field(()=>Float, {
        description: '已确认的行'
    }),
    _ts_metadata("design:type", Number)
], ExchangeUplinkFigures.prototype, "rowsAcked", void 0);
_ts_decorate([
    Field(()=>Float, {
        description: '失败或被拒绝的行'
    }),
    _ts_metadata("design:type", Number)
], ExchangeUplinkFigures.prototype, "rowsFailed", void 0);
_ts_decorate([
    Field(()=>Float, {
        nullable: true,
        description: '平均时延（分钟）：自数据变化至收到确认；尚无确认为空'
    }),
    _ts_metadata("design:type", Object)
], ExchangeUplinkFigures.prototype, "averageDelayMinutes", void 0);
ExchangeUplinkFigures = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '一段时间的数据上行'
    })
], ExchangeUplinkFigures);
export class ExchangeUsage {
}
_ts_decorate([
    Field(()=>ExchangeInventory, {
        description: '现有的配置'
    }),
    _ts_metadata("design:type", typeof ExchangeInventory === "undefined" ? Object : ExchangeInventory)
], ExchangeUsage.prototype, "inventory", void 0);
_ts_decorate([
    Field(()=>[
            ExchangeInterface
        ], {
        description: '共享接口'
    }),
    _ts_metadata("design:type", Array)
], ExchangeUsage.prototype, "interfaces", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '共享接口数的目标'
    }),
    _ts_metadata("design:type", Number)
], ExchangeUsage.prototype, "interfaceTarget", void 0);
_ts_decorate([
    Field(()=>ExchangeUplinkFigures, {
        nullable: true,
        description: '数据上行；属全市，数据范围小于全市的为空'
    }),
    _ts_metadata("design:type", Object)
], ExchangeUsage.prototype, "uplink", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '期间发现、尚未关闭的异常'
    }),
    _ts_metadata("design:type", Number)
], ExchangeUsage.prototype, "anomaliesOpen", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '期间发现、已关闭或误报的异常'
    }),
    _ts_metadata("design:type", Number)
], ExchangeUsage.prototype, "anomaliesClosed", void 0);
ExchangeUsage = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '数据交换的使用情况'
    })
], ExchangeUsage);
export class ExchangeDistributionUse {
}
_ts_decorate([
    Field(()=>ID, {
        description: '分发'
    }),
    _ts_metadata("design:type", String)
], ExchangeDistributionUse.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '版本'
    }),
    _ts_metadata("design:type", Number)
], ExchangeDistributionUse.prototype, "version", void 0);
_ts_decorate([
    Field(()=>DistributionStatus, {
        description: '状态'
    }),
    _ts_metadata("design:type", typeof DistributionState === "undefined" ? Object : DistributionState)
], ExchangeDistributionUse.prototype, "state", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '应用编号'
    }),
    _ts_metadata("design:type", String)
], ExchangeDistributionUse.prototype, "appCode", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '应用名称'
    }),
    _ts_metadata("design:type", String)
], ExchangeDistributionUse.prototype, "appName", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: '通道'
    }),
    _ts_metadata("design:type", String)
], ExchangeDistributionUse.prototype, "channelId", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '通道名称'
    }),
    _ts_metadata("design:type", String)
], ExchangeDistributionUse.prototype, "channelName", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '数据用途'
    }),
    _ts_metadata("design:type", String)
], ExchangeDistributionUse.prototype, "purpose", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '负责人'
    }),
    _ts_metadata("design:type", String)
], ExchangeDistributionUse.prototype, "ownerName", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '每分钟调用上限'
    }),
    _ts_metadata("design:type", Number)
], ExchangeDistributionUse.prototype, "ratePerMinute", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '每日调用上限'
    }),
    _ts_metadata("design:type", Number)
], ExchangeDistributionUse.prototype, "dailyQuota", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '单次返回条数上限'
    }),
    _ts_metadata("design:type", Number)
], ExchangeDistributionUse.prototype, "maxRowsPerCall", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '今日调用次数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeDistributionUse.prototype, "callsToday", void 0);
_ts_decorate([
    Field(()=>Float, {
        description: '今日已用限额，%'
    }),
    _ts_metadata("design:type", Number)
], ExchangeDistributionUse.prototype, "quotaPercent", void 0);
_ts_decorate([
    Field(()=>DayScalar, {
        nullable: true,
        description: '最近一次调用的日期'
    }),
    _ts_metadata("design:type", Object)
], ExchangeDistributionUse.prototype, "lastCallOn", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '已多少天没有调用'
    }),
    _ts_metadata("design:type", Number)
], ExchangeDistributionUse.prototype, "idleDays", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '是否闲置：生效但30天没有调用'
    }),
    _ts_metadata("design:type", Boolean)
], ExchangeDistributionUse.prototype, "idle", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '标记待回收的时间'
    }),
    _ts_metadata("design:type", Object)
], ExchangeDistributionUse.prototype, "recallAskedAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '标记人'
    }),
    _ts_metadata("design:type", Object)
], ExchangeDistributionUse.prototype, "recallAskedBy", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '标记待回收的原因'
    }),
    _ts_metadata("design:type", Object)
], ExchangeDistributionUse.prototype, "recallReason", void 0);
ExchangeDistributionUse = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '一个分发的使用情况'
    })
], ExchangeDistributionUse);

//# sourceMappingURL=usage.type.js.map