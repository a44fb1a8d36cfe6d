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
import { Allow } from "../../../../graphql/access-decorators.js";
import { ExchangeDirection } from "../../log/log.type.js";
import { ExchangeBoard } from "./board.type.js";
import { readBoard } from "./exchange-board.js";
export class ExchangeBoardResolver {
    exchangeBoard(ctx, direction) {
        return readBoard(ctx, direction);
    }
}
_ts_decorate([
    Allow('dx.mon:view'),
    Query(()=>ExchangeBoard, {
        description: '实时监控：近60分钟的调用、健康灯、队列、日志写入'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('direction', ()=>ExchangeDirection, {
        description: '外部数据（IN）或内部数据（OUT）'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        typeof ExchangeDirection === "undefined" ? Object : ExchangeDirection
    ]),
    _ts_metadata("design:returntype", void 0)
], ExchangeBoardResolver.prototype, "exchangeBoard", null);
ExchangeBoardResolver = _ts_decorate([
    Resolver()
], ExchangeBoardResolver);

//# sourceMappingURL=board.resolver.js.map