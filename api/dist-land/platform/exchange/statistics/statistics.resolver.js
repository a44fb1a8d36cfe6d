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
function _ts_param(paramIndex, decorator) {
    return function(target, key) {
        decorator(target, key, paramIndex);
    };
}
import { Arg, Ctx as Context, Query, Resolver } from 'type-graphql';
import { Allow } from "../../../graphql/access-decorators.js";
import { findDistributionUse } from "./distribution-usage.js";
import { INTERFACE_TARGET } from "./interfaces.js";
import { getReport, keptMonths } from "./monthly-report.js";
import { ExchangeReport } from "./report.type.js";
import { findStatistics, period } from "./statistics.js";
import { ExchangeStatChoices, ExchangeStatFilterInput, ExchangeStatistics } from "./statistics.type.js";
import { statChoices } from "./titles.js";
import { findUsage } from "./usage.js";
import { ExchangeDistributionUse, ExchangeUsage } from "./usage.type.js";
export class ExchangeStatisticsResolver {
    exchangeStatistics(ctx, filter) {
        return findStatistics(ctx, filter);
    }
    exchangeStatChoices(ctx) {
        return statChoices(ctx);
    }
    async exchangeUsage(ctx, filter) {
        const { from, to } = period(filter);
        return {
            ...await findUsage(ctx, from, to),
            interfaceTarget: INTERFACE_TARGET
        };
    }
    exchangeDistributionUse(ctx, onlyIdle) {
        return findDistributionUse(ctx, onlyIdle);
    }
    exchangeReport(ctx, month) {
        return getReport(ctx, month);
    }
    exchangeReportMonths(ctx) {
        return keptMonths(ctx);
    }
}
_ts_decorate([
    Allow('dx.stat:view'),
    Query(()=>ExchangeStatistics, {
        description: '一段时间的调用统计，取自每小时的汇总'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('filter', ()=>ExchangeStatFilterInput, {
        description: '条件'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        typeof ExchangeStatFilterInput === "undefined" ? Object : ExchangeStatFilterInput
    ]),
    _ts_metadata("design:returntype", void 0)
], ExchangeStatisticsResolver.prototype, "exchangeStatistics", null);
_ts_decorate([
    Allow('dx.stat:view'),
    Query(()=>ExchangeStatChoices, {
        description: '统计可以选择的通道、数据源和应用'
    }),
    _ts_param(0, Context()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx
    ]),
    _ts_metadata("design:returntype", void 0)
], ExchangeStatisticsResolver.prototype, "exchangeStatChoices", null);
_ts_decorate([
    Allow('dx.stat:view'),
    Query(()=>ExchangeUsage, {
        description: '使用情况：现有配置、共享接口、数据上行、异常；时段之外的条件不起作用'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('filter', ()=>ExchangeStatFilterInput, {
        description: '条件'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        typeof ExchangeStatFilterInput === "undefined" ? Object : ExchangeStatFilterInput
    ]),
    _ts_metadata("design:returntype", Promise)
], ExchangeStatisticsResolver.prototype, "exchangeUsage", null);
_ts_decorate([
    Allow('dx.stat:view'),
    Query(()=>[
            ExchangeDistributionUse
        ], {
        description: '各分发的使用情况：限额用得多的在前；闲置的按闲置天数'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('onlyIdle', ()=>Boolean, {
        defaultValue: false,
        description: '只看闲置的'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        Boolean
    ]),
    _ts_metadata("design:returntype", void 0)
], ExchangeStatisticsResolver.prototype, "exchangeDistributionUse", null);
_ts_decorate([
    Allow('dx.stat:view'),
    Query(()=>ExchangeReport, {
        description: '数据交换月报：已定稿的，或此刻的数字'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('month', ()=>String, {
        description: '月份，如 2026-03'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], ExchangeStatisticsResolver.prototype, "exchangeReport", null);
_ts_decorate([
    Allow('dx.stat:view'),
    Query(()=>[
            String
        ], {
        description: '已定稿月报的月份，新的在前'
    }),
    _ts_param(0, Context()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx
    ]),
    _ts_metadata("design:returntype", void 0)
], ExchangeStatisticsResolver.prototype, "exchangeReportMonths", null);
ExchangeStatisticsResolver = _ts_decorate([
    Resolver()
], ExchangeStatisticsResolver);

//# sourceMappingURL=statistics.resolver.js.map