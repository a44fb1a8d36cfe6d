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
import { Arg, Ctx as Context, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from "../../../graphql/access-decorators.js";
import { confirmFault, findFaults, lastScan } from "./faults.js";
import { IntegrityFault, IntegrityReport } from "./integrity.type.js";
import { scanIntegrity } from "./scan.js";
export class IntegrityResolver {
    integrityReport(ctx) {
        return report(ctx);
    }
    async scanIntegrity(ctx) {
        await scanIntegrity(ctx);
        return report(ctx);
    }
    confirmIntegrityFault(ctx, id, reason) {
        return confirmFault(ctx, id, reason);
    }
}
_ts_decorate([
    Allow('sys.integrity:view'),
    Query(()=>IntegrityReport, {
        description: '权限数据完整性：最近一次校验和被改动的数据'
    }),
    _ts_param(0, Context()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], IntegrityResolver.prototype, "integrityReport", null);
_ts_decorate([
    Allow('sys.integrity:scan'),
    Mutation(()=>IntegrityReport, {
        description: '立即校验全部权限数据'
    }),
    _ts_param(0, Context()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx
    ]),
    _ts_metadata("design:returntype", Promise)
], IntegrityResolver.prototype, "scanIntegrity", null);
_ts_decorate([
    Allow('sys.integrity:confirm'),
    Mutation(()=>IntegrityFault, {
        description: '确认被改动的数据可以照现状使用；安全管理员和审计管理员各确认一次后恢复'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '被改动的数据'
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
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], IntegrityResolver.prototype, "confirmIntegrityFault", null);
IntegrityResolver = _ts_decorate([
    Resolver()
], IntegrityResolver);
async function report(ctx) {
    return {
        lastScan: await lastScan(ctx) ?? null,
        faults: await findFaults(ctx)
    };
}

//# sourceMappingURL=integrity.resolver.js.map