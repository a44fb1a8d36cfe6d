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
import { Allow, SignedIn } from "../../../graphql/access-decorators.js";
import { findAdministeredOrgs } from "./administered-orgs.js";
import { findOrgs } from "./find-orgs.js";
import { AdministeredOrgType, OrgLevel, OrgType } from "./org.type.js";
import { setOrgEnabled } from "./set-org-enabled.js";
export class OrgResolver {
    async orgs(ctx, level, parentId) {
        if (parentId && !isUuid(parentId)) return [];
        return findOrgs(ctx, {
            level,
            parentId
        });
    }
    administeredOrgs(ctx, search, level, enabled) {
        return findAdministeredOrgs(ctx, {
            search,
            level,
            enabled
        });
    }
    setOrgEnabled(ctx, id, version, enabled, reason) {
        return setOrgEnabled(ctx, {
            id,
            version,
            enabled,
            reason
        });
    }
}
_ts_decorate([
    SignedIn(),
    Query(()=>[
            OrgType
        ], {
        description: '机构目录，按编码排列'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('level', ()=>OrgLevel, {
        nullable: true,
        description: '只要该类机构'
    })),
    _ts_param(2, Arg('parentId', ()=>ID, {
        nullable: true,
        description: '只要该机构的下级'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        Object,
        Object
    ]),
    _ts_metadata("design:returntype", Promise)
], OrgResolver.prototype, "orgs", null);
_ts_decorate([
    Allow('sys.org:view'),
    Query(()=>[
            AdministeredOrgType
        ], {
        description: '管理范围内的机构，按编码排列'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('search', ()=>String, {
        nullable: true,
        description: '编码的开头或名称的一部分'
    })),
    _ts_param(2, Arg('level', ()=>OrgLevel, {
        nullable: true,
        description: '只要该类机构'
    })),
    _ts_param(3, Arg('enabled', ()=>Boolean, {
        nullable: true,
        description: '只要启用的或停用的'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        Object,
        Object,
        Object
    ]),
    _ts_metadata("design:returntype", void 0)
], OrgResolver.prototype, "administeredOrgs", null);
_ts_decorate([
    Allow('sys.org:enable'),
    Mutation(()=>AdministeredOrgType, {
        description: '启用或停用机构；停用后其人员立即退出、不能登录，新申请不再分到，待办保留'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '机构'
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
], OrgResolver.prototype, "setOrgEnabled", null);
OrgResolver = _ts_decorate([
    Resolver()
], OrgResolver);

//# sourceMappingURL=org.resolver.js.map