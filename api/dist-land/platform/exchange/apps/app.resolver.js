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
import { ClientAppInput, ClientAppSecretType, ClientAppType } from "./app.type.js";
import { findApps, getApp } from "./find-apps.js";
import { registerApp, rotateAppSecret, setAppEnabled, updateApp } from "./save-app.js";
export class ClientAppResolver {
    clientApps(ctx, search) {
        return findApps(ctx, search);
    }
    clientApp(ctx, id) {
        return getApp(ctx, id);
    }
    registerClientApp(ctx, input) {
        return registerApp(ctx, input);
    }
    updateClientApp(ctx, id, version, input) {
        return updateApp(ctx, id, version, input);
    }
    rotateClientAppSecret(ctx, id, version, graceHours, reason) {
        return rotateAppSecret(ctx, {
            id,
            version,
            graceHours,
            reason
        });
    }
    setClientAppEnabled(ctx, id, version, enabled, reason) {
        return setAppEnabled(ctx, {
            id,
            version,
            enabled,
            reason
        });
    }
}
_ts_decorate([
    Allow('dx.dist:view'),
    Query(()=>[
            ClientAppType
        ], {
        description: '应用，按名称排列'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('search', ()=>String, {
        nullable: true,
        description: '应用编号的开头或名称的一部分'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        Object
    ]),
    _ts_metadata("design:returntype", void 0)
], ClientAppResolver.prototype, "clientApps", null);
_ts_decorate([
    Allow('dx.dist:view'),
    Query(()=>ClientAppType, {
        description: '一个应用'
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
], ClientAppResolver.prototype, "clientApp", null);
_ts_decorate([
    Allow('dx.app:edit'),
    Mutation(()=>ClientAppSecretType, {
        description: '登记应用并发放密钥，密钥仅显示一次'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('input', ()=>ClientAppInput, {
        description: '内容'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        typeof ClientAppInput === "undefined" ? Object : ClientAppInput
    ]),
    _ts_metadata("design:returntype", void 0)
], ClientAppResolver.prototype, "registerClientApp", null);
_ts_decorate([
    Allow('dx.app:edit'),
    Mutation(()=>ClientAppType, {
        description: '修改应用'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '编号'
    })),
    _ts_param(2, Arg('version', ()=>Int, {
        description: '所见版本'
    })),
    _ts_param(3, Arg('input', ()=>ClientAppInput, {
        description: '内容'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Number,
        typeof ClientAppInput === "undefined" ? Object : ClientAppInput
    ]),
    _ts_metadata("design:returntype", void 0)
], ClientAppResolver.prototype, "updateClientApp", null);
_ts_decorate([
    Allow('dx.app:edit'),
    Mutation(()=>ClientAppSecretType, {
        description: '更换密钥，新密钥仅显示一次；原密钥可再用若干小时'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '编号'
    })),
    _ts_param(2, Arg('version', ()=>Int, {
        description: '所见版本'
    })),
    _ts_param(3, Arg('graceHours', ()=>Int, {
        defaultValue: 24,
        description: '原密钥可继续使用的小时数，0至72'
    })),
    _ts_param(4, Arg('reason', ()=>String, {
        description: '原因，5至500字'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Number,
        Number,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], ClientAppResolver.prototype, "rotateClientAppSecret", null);
_ts_decorate([
    Allow('dx.app:edit'),
    Mutation(()=>ClientAppType, {
        description: '启用或停用应用'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '编号'
    })),
    _ts_param(2, Arg('version', ()=>Int, {
        description: '所见版本'
    })),
    _ts_param(3, Arg('enabled', ()=>Boolean, {
        description: '启用或停用'
    })),
    _ts_param(4, Arg('reason', ()=>String, {
        description: '原因，5至500字'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Number,
        Boolean,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], ClientAppResolver.prototype, "setClientAppEnabled", null);
ClientAppResolver = _ts_decorate([
    Resolver()
], ClientAppResolver);

//# sourceMappingURL=app.resolver.js.map