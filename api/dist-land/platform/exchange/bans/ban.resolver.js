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
import { Allow } from "../../../graphql/access-decorators.js";
import { findAffectedApps } from "./affected-apps.js";
import { ExchangeAffectedApp, ExchangeBan, ExchangeBanConnection, ExchangeBanState, ExchangeProtectedIp } from "./ban.type.js";
import { banByHand, releaseBan } from "./ban-ip.js";
import { findBans, getBan } from "./find-bans.js";
import { listProtectedIps, protectIp, unprotectIp } from "./protected-ips.js";
export class ExchangeBanResolver {
    exchangeBans(ctx, state, ip, first, after) {
        return findBans(ctx, {
            state,
            ip
        }, {
            first,
            after
        });
    }
    exchangeAffectedApps(ctx, ip) {
        return findAffectedApps(ctx, ip);
    }
    async banExchangeIp(ctx, ip, minutes, reason) {
        return getBan(ctx, await banByHand(ctx, {
            ip,
            minutes,
            reason
        }));
    }
    async releaseExchangeBan(ctx, id, reason) {
        const { id: known } = await getBan(ctx, id);
        await releaseBan(ctx, known, reason);
        return getBan(ctx, known);
    }
    exchangeProtectedIps(ctx) {
        return listProtectedIps(ctx);
    }
    protectExchangeIp(ctx, ip, note) {
        return protectIp(ctx, ip, note);
    }
    unprotectExchangeIp(ctx, ip) {
        return unprotectIp(ctx, ip);
    }
}
_ts_decorate([
    Allow('dx.ban:view'),
    Query(()=>ExchangeBanConnection, {
        description: '黑名单，最新在前'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('state', ()=>ExchangeBanState, {
        nullable: true,
        description: '状态'
    })),
    _ts_param(2, Arg('ip', ()=>String, {
        nullable: true,
        description: 'IP地址或网段'
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
        Object,
        Object,
        Object,
        Object
    ]),
    _ts_metadata("design:returntype", void 0)
], ExchangeBanResolver.prototype, "exchangeBans", null);
_ts_decorate([
    Allow('dx.ban:add'),
    Query(()=>[
            ExchangeAffectedApp
        ], {
        description: '封禁前查看：该地址背后的应用'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('ip', ()=>String, {
        description: 'IP地址或网段'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], ExchangeBanResolver.prototype, "exchangeAffectedApps", null);
_ts_decorate([
    Allow('dx.ban:add'),
    Mutation(()=>ExchangeBan, {
        description: '手动封禁'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('ip', ()=>String, {
        description: 'IP地址，或不大于/24（IPv6 /64）的网段'
    })),
    _ts_param(2, Arg('minutes', ()=>Int, {
        description: '时长，5分钟至30天（43200）'
    })),
    _ts_param(3, Arg('reason', ()=>String, {
        description: '原因，5–500字'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Number,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], ExchangeBanResolver.prototype, "banExchangeIp", null);
_ts_decorate([
    Allow('dx.ban:release'),
    Mutation(()=>ExchangeBan, {
        description: '解除封禁'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '封禁编号'
    })),
    _ts_param(2, Arg('reason', ()=>String, {
        description: '原因，5–500字'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], ExchangeBanResolver.prototype, "releaseExchangeBan", null);
_ts_decorate([
    Allow('dx.ban:view'),
    Query(()=>[
            ExchangeProtectedIp
        ], {
        description: '保护名单'
    }),
    _ts_param(0, Context()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx
    ]),
    _ts_metadata("design:returntype", void 0)
], ExchangeBanResolver.prototype, "exchangeProtectedIps", null);
_ts_decorate([
    Allow('dx.ban:protect'),
    Mutation(()=>[
            ExchangeProtectedIp
        ], {
        description: '加入保护名单；已在名单中的改写说明'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('ip', ()=>String, {
        description: 'IP地址或网段'
    })),
    _ts_param(2, Arg('note', ()=>String, {
        description: '说明，2–200字'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], ExchangeBanResolver.prototype, "protectExchangeIp", null);
_ts_decorate([
    Allow('dx.ban:protect'),
    Mutation(()=>[
            ExchangeProtectedIp
        ], {
        description: '移出保护名单'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('ip', ()=>ID, {
        description: 'IP地址或网段'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], ExchangeBanResolver.prototype, "unprotectExchangeIp", null);
ExchangeBanResolver = _ts_decorate([
    Resolver()
], ExchangeBanResolver);

//# sourceMappingURL=ban.resolver.js.map