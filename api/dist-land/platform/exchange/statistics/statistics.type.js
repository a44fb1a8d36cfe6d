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
import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from "../../../graphql/scalars.js";
import { DataChannelState } from "../config/enums.js";
import { ExchangeDirection, ExchangeOutcome } from "../log/log.type.js";
export class ExchangeStatFilterInput {
}
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '开始时间（含）'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], ExchangeStatFilterInput.prototype, "from", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '结束时间（不含）'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], ExchangeStatFilterInput.prototype, "to", void 0);
_ts_decorate([
    Field(()=>ExchangeDirection, {
        nullable: true,
        description: '方向'
    }),
    _ts_metadata("design:type", Object)
], ExchangeStatFilterInput.prototype, "direction", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '应用编号'
    }),
    _ts_metadata("design:type", Object)
], ExchangeStatFilterInput.prototype, "appId", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '应用使用单位所在的区（六位区划代码）'
    }),
    _ts_metadata("design:type", Object)
], ExchangeStatFilterInput.prototype, "districtCode", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: '通道'
    }),
    _ts_metadata("design:type", Object)
], ExchangeStatFilterInput.prototype, "channelId", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: '数据源'
    }),
    _ts_metadata("design:type", Object)
], ExchangeStatFilterInput.prototype, "sourceId", void 0);
_ts_decorate([
    Field(()=>ExchangeOutcome, {
        nullable: true,
        description: '只看这样结束的调用；耗时、记录数和人数仍按全部调用'
    }),
    _ts_metadata("design:type", Object)
], ExchangeStatFilterInput.prototype, "outcome", void 0);
ExchangeStatFilterInput = _ts_decorate([
    InputType({
        description: '数据交换统计的条件；按上海时间取整日，最长12个月'
    })
], ExchangeStatFilterInput);
export class ExchangeStatTotals {
}
_ts_decorate([
    Field(()=>Int, {
        description: '调用次数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeStatTotals.prototype, "calls", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '成功次数：2xx且结果码为0000'
    }),
    _ts_metadata("design:type", Number)
], ExchangeStatTotals.prototype, "ok", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '被拒次数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeStatTotals.prototype, "denied", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '上游异常次数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeStatTotals.prototype, "errors", void 0);
_ts_decorate([
    Field(()=>Float, {
        description: '返回的记录数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeStatTotals.prototype, "rowCount", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '涉及的不同人数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeStatTotals.prototype, "subjects", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '人数是否为精确值；否则为估计值（误差约3%）'
    }),
    _ts_metadata("design:type", Boolean)
], ExchangeStatTotals.prototype, "subjectsExact", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '耗时中位数，毫秒'
    }),
    _ts_metadata("design:type", Number)
], ExchangeStatTotals.prototype, "p50", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '耗时95分位，毫秒'
    }),
    _ts_metadata("design:type", Number)
], ExchangeStatTotals.prototype, "p95", void 0);
_ts_decorate([
    Field(()=>Float, {
        description: '请求字节数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeStatTotals.prototype, "bytesIn", void 0);
_ts_decorate([
    Field(()=>Float, {
        description: '应答字节数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeStatTotals.prototype, "bytesOut", void 0);
ExchangeStatTotals = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '一段时间的合计'
    })
], ExchangeStatTotals);
export class ExchangeStatPoint {
}
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '该小时或该日的开始'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], ExchangeStatPoint.prototype, "startsAt", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '调用次数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeStatPoint.prototype, "calls", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '成功次数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeStatPoint.prototype, "ok", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '被拒次数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeStatPoint.prototype, "denied", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '上游异常次数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeStatPoint.prototype, "errors", void 0);
ExchangeStatPoint = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '趋势上的一点'
    })
], ExchangeStatPoint);
export class ExchangeStatApp {
}
_ts_decorate([
    Field(()=>String, {
        description: '应用编号；未识别的调用为空文本'
    }),
    _ts_metadata("design:type", String)
], ExchangeStatApp.prototype, "appId", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '应用名称；未登记的为应用编号'
    }),
    _ts_metadata("design:type", String)
], ExchangeStatApp.prototype, "title", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '调用次数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeStatApp.prototype, "calls", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '成功次数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeStatApp.prototype, "ok", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '被拒次数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeStatApp.prototype, "denied", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '上游异常次数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeStatApp.prototype, "errors", void 0);
ExchangeStatApp = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '一个应用的合计'
    })
], ExchangeStatApp);
export class ExchangeStatChannelTitle {
}
_ts_decorate([
    Field(()=>ID, {
        description: '通道'
    }),
    _ts_metadata("design:type", String)
], ExchangeStatChannelTitle.prototype, "id", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '编码'
    }),
    _ts_metadata("design:type", String)
], ExchangeStatChannelTitle.prototype, "code", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '名称；已删除的带“（已删除）”'
    }),
    _ts_metadata("design:type", String)
], ExchangeStatChannelTitle.prototype, "title", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: '数据源'
    }),
    _ts_metadata("design:type", String)
], ExchangeStatChannelTitle.prototype, "sourceId", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '版本'
    }),
    _ts_metadata("design:type", Number)
], ExchangeStatChannelTitle.prototype, "version", void 0);
_ts_decorate([
    Field(()=>DataChannelState, {
        description: '状态'
    }),
    _ts_metadata("design:type", typeof ChannelState === "undefined" ? Object : ChannelState)
], ExchangeStatChannelTitle.prototype, "state", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '是否平台自带'
    }),
    _ts_metadata("design:type", Boolean)
], ExchangeStatChannelTitle.prototype, "builtIn", void 0);
ExchangeStatChannelTitle = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '统计中的通道'
    })
], ExchangeStatChannelTitle);
export class ExchangeStatChannel {
}
_ts_decorate([
    Field(()=>ID, {
        description: '通道'
    }),
    _ts_metadata("design:type", String)
], ExchangeStatChannel.prototype, "channelId", void 0);
_ts_decorate([
    Field(()=>ExchangeStatChannelTitle, {
        nullable: true,
        description: '通道的名称和现状'
    }),
    _ts_metadata("design:type", Object)
], ExchangeStatChannel.prototype, "channel", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '调用次数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeStatChannel.prototype, "calls", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '成功次数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeStatChannel.prototype, "ok", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '被拒次数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeStatChannel.prototype, "denied", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '上游异常次数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeStatChannel.prototype, "errors", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '耗时95分位，毫秒'
    }),
    _ts_metadata("design:type", Number)
], ExchangeStatChannel.prototype, "p95", void 0);
ExchangeStatChannel = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '一个通道的合计'
    })
], ExchangeStatChannel);
export class ExchangeStatCode {
}
_ts_decorate([
    Field(()=>String, {
        description: '结果码'
    }),
    _ts_metadata("design:type", String)
], ExchangeStatCode.prototype, "code", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '含义'
    }),
    _ts_metadata("design:type", String)
], ExchangeStatCode.prototype, "title", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '次数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeStatCode.prototype, "calls", void 0);
ExchangeStatCode = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '一种结果码的次数'
    })
], ExchangeStatCode);
export class ExchangeStatHeat {
}
_ts_decorate([
    Field(()=>Int, {
        description: '星期，1为星期一'
    }),
    _ts_metadata("design:type", Number)
], ExchangeStatHeat.prototype, "weekday", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '钟点，0–23'
    }),
    _ts_metadata("design:type", Number)
], ExchangeStatHeat.prototype, "hour", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '调用次数'
    }),
    _ts_metadata("design:type", Number)
], ExchangeStatHeat.prototype, "calls", void 0);
ExchangeStatHeat = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '星期与钟点的调用次数'
    })
], ExchangeStatHeat);
export class ExchangeStatistics {
}
_ts_decorate([
    Field(()=>ExchangeStatTotals, {
        description: '合计'
    }),
    _ts_metadata("design:type", typeof ExchangeStatTotals === "undefined" ? Object : ExchangeStatTotals)
], ExchangeStatistics.prototype, "totals", void 0);
_ts_decorate([
    Field(()=>[
            ExchangeStatPoint
        ], {
        description: '趋势；没有调用的时段为0'
    }),
    _ts_metadata("design:type", Array)
], ExchangeStatistics.prototype, "trend", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '趋势是否按小时；否则按日'
    }),
    _ts_metadata("design:type", Boolean)
], ExchangeStatistics.prototype, "hourly", void 0);
_ts_decorate([
    Field(()=>[
            ExchangeStatApp
        ], {
        description: '调用最多的10个应用'
    }),
    _ts_metadata("design:type", Array)
], ExchangeStatistics.prototype, "topApps", void 0);
_ts_decorate([
    Field(()=>[
            ExchangeStatChannel
        ], {
        description: '各通道'
    }),
    _ts_metadata("design:type", Array)
], ExchangeStatistics.prototype, "channels", void 0);
_ts_decorate([
    Field(()=>[
            ExchangeStatCode
        ], {
        description: '各结果码，多的在前'
    }),
    _ts_metadata("design:type", Array)
], ExchangeStatistics.prototype, "codes", void 0);
_ts_decorate([
    Field(()=>[
            ExchangeStatHeat
        ], {
        description: '星期与钟点分布'
    }),
    _ts_metadata("design:type", Array)
], ExchangeStatistics.prototype, "heat", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '已汇总至'
    }),
    _ts_metadata("design:type", Object)
], ExchangeStatistics.prototype, "rolledUntil", void 0);
ExchangeStatistics = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '数据交换统计'
    })
], ExchangeStatistics);
export class ExchangeStatName {
}
_ts_decorate([
    Field(()=>String, {
        description: '应用编号、接收方代码或数据源编号'
    }),
    _ts_metadata("design:type", String)
], ExchangeStatName.prototype, "key", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '名称'
    }),
    _ts_metadata("design:type", String)
], ExchangeStatName.prototype, "title", void 0);
ExchangeStatName = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '统计中的应用或接收方'
    })
], ExchangeStatName);
export class ExchangeStatChoices {
}
_ts_decorate([
    Field(()=>[
            ExchangeStatChannelTitle
        ], {
        description: '通道，含已删除的'
    }),
    _ts_metadata("design:type", Array)
], ExchangeStatChoices.prototype, "channels", void 0);
_ts_decorate([
    Field(()=>[
            ExchangeStatName
        ], {
        description: '数据源'
    }),
    _ts_metadata("design:type", Array)
], ExchangeStatChoices.prototype, "sources", void 0);
_ts_decorate([
    Field(()=>[
            ExchangeStatName
        ], {
        description: '应用和接收方'
    }),
    _ts_metadata("design:type", Array)
], ExchangeStatChoices.prototype, "apps", void 0);
ExchangeStatChoices = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '统计可以选择的通道、数据源和应用'
    })
], ExchangeStatChoices);

//# sourceMappingURL=statistics.type.js.map