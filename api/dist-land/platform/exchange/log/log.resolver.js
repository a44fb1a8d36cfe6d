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
import { isUuid } from "../../../database/uuid.js";
import { Allow } from "../../../graphql/access-decorators.js";
import { DayScalar } from "../../../graphql/scalars.js";
import { refuse } from "../../errors/index.js";
import { findCall, findCalls } from "./find-calls.js";
import { ExchangeCallConnection, ExchangeCallFilterInput, ExchangeCallType, ExchangeLogArchive, ExchangeLogDay, ExchangePayload, ExchangePayloadAccess } from "./log.type.js";
import { askPayload, decidePayload, listPayloadAccess, readPayload } from "./payload-access.js";
import { askPurge, confirmPurge, listArchives } from "./purge-days.js";
import { verifyLogDays } from "./verify-days.js";
export class ExchangeLogResolver {
    exchangeCalls(ctx, filter, first, after) {
        return findCalls(ctx, filter, {
            first,
            after
        });
    }
    async exchangeCall(ctx, id) {
        const found = isUuid(id) ? await findCall(ctx, id) : undefined;
        if (!found) throw refuse('NOT_FOUND');
        return found;
    }
    verifyExchangeLog(ctx, from, to) {
        return verifyLogDays(ctx, from, to);
    }
    exchangeLogArchives(ctx) {
        return listArchives(ctx);
    }
    askExchangeLogPurge(ctx, until) {
        return askPurge(ctx, until);
    }
    confirmExchangeLogPurge(ctx) {
        return confirmPurge(ctx);
    }
    exchangePayloadAccess(ctx) {
        return listPayloadAccess(ctx);
    }
    askExchangePayload(ctx, logId, reason) {
        return askPayload(ctx, uuidOf(logId), reason);
    }
    decideExchangePayload(ctx, id, approve, reason) {
        return decidePayload(ctx, uuidOf(id), approve, reason);
    }
    readExchangePayload(ctx, logId) {
        return readPayload(ctx, uuidOf(logId));
    }
}
_ts_decorate([
    Allow('dx.log:view'),
    Query(()=>ExchangeCallConnection, {
        description: '数据交换日志，最新在前；必须限定时间范围'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('filter', ()=>ExchangeCallFilterInput, {
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
        typeof ExchangeCallFilterInput === "undefined" ? Object : ExchangeCallFilterInput,
        Object,
        Object
    ]),
    _ts_metadata("design:returntype", void 0)
], ExchangeLogResolver.prototype, "exchangeCalls", null);
_ts_decorate([
    Allow('dx.log:view'),
    Query(()=>ExchangeCallType, {
        description: '一次调用的详情'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '日志编号'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], ExchangeLogResolver.prototype, "exchangeCall", null);
_ts_decorate([
    Allow('dx.log:verify'),
    Mutation(()=>[
            ExchangeLogDay
        ], {
        description: '完整性校验：逐日重算日志链；不符时告警'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('from', ()=>DayScalar, {
        description: '开始日期（含）'
    })),
    _ts_param(2, Arg('to', ()=>DayScalar, {
        description: '结束日期（含）'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], ExchangeLogResolver.prototype, "verifyExchangeLog", null);
_ts_decorate([
    Allow('dx.log:verify', 'dx.log:purge'),
    Query(()=>[
            ExchangeLogArchive
        ], {
        description: '按日归档，最新在前'
    }),
    _ts_param(0, Context()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx
    ]),
    _ts_metadata("design:returntype", void 0)
], ExchangeLogResolver.prototype, "exchangeLogArchives", null);
_ts_decorate([
    Allow('dx.log:purge'),
    Mutation(()=>[
            ExchangeLogArchive
        ], {
        description: '申请清理已归档的在线日志（安全管理员）'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('until', ()=>DayScalar, {
        description: '清理至该日（含）'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], ExchangeLogResolver.prototype, "askExchangeLogPurge", null);
_ts_decorate([
    Allow('dx.log:verify'),
    Mutation(()=>[
            ExchangeLogArchive
        ], {
        description: '确认清理（审计管理员）：先校验归档，再清理在线日志'
    }),
    _ts_param(0, Context()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx
    ]),
    _ts_metadata("design:returntype", void 0)
], ExchangeLogResolver.prototype, "confirmExchangeLogPurge", null);
_ts_decorate([
    Allow('dx.log:payload', 'dx.log:payload-approve'),
    Query(()=>[
            ExchangePayloadAccess
        ], {
        description: '查看留存报文的申请'
    }),
    _ts_param(0, Context()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx
    ]),
    _ts_metadata("design:returntype", void 0)
], ExchangeLogResolver.prototype, "exchangePayloadAccess", null);
_ts_decorate([
    Allow('dx.log:payload'),
    Mutation(()=>ExchangePayloadAccess, {
        description: '申请查看留存报文（审计管理员）'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('logId', ()=>ID, {
        description: '日志编号'
    })),
    _ts_param(2, Arg('reason', ()=>String, {
        description: '事由，5–500字'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], ExchangeLogResolver.prototype, "askExchangePayload", null);
_ts_decorate([
    Allow('dx.log:payload-approve'),
    Mutation(()=>ExchangePayloadAccess, {
        description: '批准或不批准查看留存报文；不能由申请人处理'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '申请编号'
    })),
    _ts_param(2, Arg('approve', ()=>Boolean, {
        description: '是否批准'
    })),
    _ts_param(3, Arg('reason', ()=>String, {
        nullable: true,
        description: '不批准的理由，5–500字'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Boolean,
        Object
    ]),
    _ts_metadata("design:returntype", void 0)
], ExchangeLogResolver.prototype, "decideExchangePayload", null);
_ts_decorate([
    Allow('dx.log:payload'),
    Mutation(()=>ExchangePayload, {
        description: '查看留存报文：须经批准且在有效期内；每次查看均留痕'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('logId', ()=>ID, {
        description: '日志编号'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], ExchangeLogResolver.prototype, "readExchangePayload", null);
ExchangeLogResolver = _ts_decorate([
    Resolver()
], ExchangeLogResolver);
function uuidOf(id) {
    if (!isUuid(id)) throw refuse('NOT_FOUND');
    return id;
}

//# sourceMappingURL=log.resolver.js.map