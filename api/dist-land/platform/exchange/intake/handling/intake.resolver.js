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
import { findBadRows } from "./find-bad-rows.js";
import { findIntakes, getIntake } from "./find-intakes.js";
import { correctBadRow, dismissIntake, retakeIntake } from "./handle-intake.js";
import { ExchangeBadRowConnection, ExchangeCorrectedValueInput, ExchangeIntakeConnection, ExchangeIntakeFilterInput, ExchangeIntakeType } from "./intake.type.js";
export class ExchangeIntakeResolver {
    exchangeIntakes(ctx, filter, first, after) {
        return findIntakes(ctx, filter ?? {}, {
            first,
            after
        });
    }
    exchangeIntake(ctx, id) {
        return getIntake(ctx, id);
    }
    exchangeBadRows(ctx, intakeId, onlyOpen, first, after) {
        return findBadRows(ctx, intakeId, {
            first,
            after,
            onlyOpen
        });
    }
    correctExchangeBadRow(ctx, intakeId, line, values, reason) {
        return correctBadRow(ctx, {
            intakeId,
            line,
            values,
            reason
        });
    }
    dismissExchangeIntake(ctx, id, reason) {
        return dismissIntake(ctx, id, reason);
    }
    retakeExchangeIntake(ctx, id, reason) {
        return retakeIntake(ctx, id, reason);
    }
}
_ts_decorate([
    Allow('dx.channel:view'),
    Query(()=>ExchangeIntakeConnection, {
        description: '接收的文件和消息，最新在前'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('filter', ()=>ExchangeIntakeFilterInput, {
        nullable: true,
        description: '条件'
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
    _ts_metadata("design:returntype", void 0)
], ExchangeIntakeResolver.prototype, "exchangeIntakes", null);
_ts_decorate([
    Allow('dx.channel:view'),
    Query(()=>ExchangeIntakeType, {
        description: '一次数据接收'
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
    _ts_metadata("design:returntype", void 0)
], ExchangeIntakeResolver.prototype, "exchangeIntake", null);
_ts_decorate([
    Allow('dx.channel:view'),
    Query(()=>ExchangeBadRowConnection, {
        description: '未接收的行，按行号；每次接收最多列出1000行'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('intakeId', ()=>ID, {
        description: '数据接收'
    })),
    _ts_param(2, Arg('onlyOpen', ()=>Boolean, {
        nullable: true,
        description: '只看尚未处理的'
    })),
    _ts_param(3, Arg('first', ()=>Int, {
        nullable: true,
        description: '每页条数'
    })),
    _ts_param(4, Arg('after', ()=>String, {
        nullable: true,
        description: '上一页的末尾'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Object,
        Object,
        Object
    ]),
    _ts_metadata("design:returntype", void 0)
], ExchangeIntakeResolver.prototype, "exchangeBadRows", null);
_ts_decorate([
    Allow('dx.intake:handle'),
    Mutation(()=>ExchangeIntakeType, {
        description: '更正一行并接收；只能改有问题的字段'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('intakeId', ()=>ID, {
        description: '数据接收'
    })),
    _ts_param(2, Arg('line', ()=>Int, {
        description: '行号'
    })),
    _ts_param(3, Arg('values', ()=>[
            ExchangeCorrectedValueInput
        ], {
        description: '更正后的字段'
    })),
    _ts_param(4, Arg('reason', ()=>String, {
        description: '依据，5至500字'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Number,
        Array,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], ExchangeIntakeResolver.prototype, "correctExchangeBadRow", null);
_ts_decorate([
    Allow('dx.intake:handle'),
    Mutation(()=>ExchangeIntakeType, {
        description: '不再处理：尚未更正的行不接收'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '编号'
    })),
    _ts_param(2, Arg('reason', ()=>String, {
        description: '原因，5至500字'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], ExchangeIntakeResolver.prototype, "dismissExchangeIntake", null);
_ts_decorate([
    Allow('dx.intake:handle'),
    Mutation(()=>ExchangeIntakeType, {
        description: '重新接收：按文件现在的内容再拉取一次；消息不能'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '编号'
    })),
    _ts_param(2, Arg('reason', ()=>String, {
        description: '原因，5至500字'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], ExchangeIntakeResolver.prototype, "retakeExchangeIntake", null);
ExchangeIntakeResolver = _ts_decorate([
    Resolver()
], ExchangeIntakeResolver);

//# sourceMappingURL=intake.resolver.js.map