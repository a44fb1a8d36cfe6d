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
import { Arg, Ctx as Context, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from "../../../../graphql/access-decorators.js";
import { getRule } from "../rules/rule-definition.js";
import { STATE_TITLES } from "./anomaly.js";
import { ExchangeAnomaly, ExchangeAnomalyAction, ExchangeAnomalyConnection, ExchangeAnomalyFilterInput } from "./anomaly.type.js";
import { findAnomalies, getAnomaly } from "./find-anomalies.js";
import { actionsOf, handleAnomaly } from "./handle-anomaly.js";
export class ExchangeAnomalyResolver {
    async exchangeAnomalies(ctx, filter, first, after) {
        const page = await findAnomalies(ctx, filter ?? {}, {
            first,
            after
        });
        const nodes = page.nodes.map(present);
        return {
            ...page,
            nodes,
            edges: nodes.map((node, n)=>({
                    node,
                    cursor: page.edges[n]?.cursor ?? ''
                }))
        };
    }
    async exchangeAnomaly(ctx, id) {
        return present(await getAnomaly(ctx, id));
    }
    async handleExchangeAnomaly(ctx, id, version, action, conclusion) {
        return present(await handleAnomaly(ctx, {
            id,
            version,
            action,
            conclusion
        }));
    }
}
_ts_decorate([
    Allow('dx.mon:view'),
    Query(()=>ExchangeAnomalyConnection, {
        description: '异常事件，最新在前'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('filter', ()=>ExchangeAnomalyFilterInput, {
        nullable: true,
        description: '查询条件'
    })),
    _ts_param(2, Arg('first', ()=>Int, {
        nullable: true,
        description: '每页条数'
    })),
    _ts_param(3, Arg('after', ()=>String, {
        nullable: true,
        description: '上一页的末尾'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        Object,
        Object,
        Object
    ]),
    _ts_metadata("design:returntype", Promise)
], ExchangeAnomalyResolver.prototype, "exchangeAnomalies", null);
_ts_decorate([
    Allow('dx.mon:view'),
    Query(()=>ExchangeAnomaly, {
        description: '一条异常事件'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '编号'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], ExchangeAnomalyResolver.prototype, "exchangeAnomaly", null);
_ts_decorate([
    Allow('dx.mon:handle'),
    Mutation(()=>ExchangeAnomaly, {
        description: '办理异常事件：确认、开始处理、关闭、标为误报'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '编号'
    })),
    _ts_param(2, Arg('version', ()=>Int, {
        description: '版本号；过期的拒绝（E-0504）'
    })),
    _ts_param(3, Arg('action', ()=>ExchangeAnomalyAction, {
        description: '操作'
    })),
    _ts_param(4, Arg('conclusion', ()=>String, {
        nullable: true,
        description: '结论，关闭和误报时必填，5–500字'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Number,
        typeof ExchangeAnomalyAction === "undefined" ? Object : ExchangeAnomalyAction,
        Object
    ]),
    _ts_metadata("design:returntype", Promise)
], ExchangeAnomalyResolver.prototype, "handleExchangeAnomaly", null);
ExchangeAnomalyResolver = _ts_decorate([
    Resolver()
], ExchangeAnomalyResolver);
function present(row) {
    const { title, measure } = getRule(row.rule);
    return {
        ...row,
        ruleTitle: title,
        measure,
        stateTitle: STATE_TITLES[row.state],
        availableActions: actionsOf(row)
    };
}

//# sourceMappingURL=anomaly.resolver.js.map