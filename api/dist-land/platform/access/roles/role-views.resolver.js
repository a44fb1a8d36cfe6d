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
import { Arg, Ctx as Context, ID, Int, Query, Resolver } from 'type-graphql';
import { Allow } from "../../../graphql/access-decorators.js";
import { compareRoles } from "./compare-roles.js";
import { findGrantHistory } from "./grant-history.js";
import { findPendingGrants } from "./pending-grants.js";
import { previewRole } from "./preview-role.js";
import { GrantEventConnection, PendingGrant, RoleComparison, RolePreviewType } from "./role-views.type.js";
export class RoleViewsResolver {
    roleComparison(ctx, leftId, rightId) {
        return compareRoles(ctx, leftId, rightId);
    }
    rolePreview(ctx, roleId, menus, permissions) {
        return previewRole(ctx, {
            roleId,
            menus,
            permissions
        });
    }
    pendingGrants(ctx) {
        return findPendingGrants(ctx);
    }
    grantHistory(ctx, roleId, userId, first, after) {
        return findGrantHistory(ctx, {
            roleId,
            userId,
            first,
            after
        });
    }
}
_ts_decorate([
    Allow('sys.role:view'),
    Query(()=>RoleComparison, {
        description: '角色比较'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('leftId', ()=>ID, {
        description: '左侧角色'
    })),
    _ts_param(2, Arg('rightId', ()=>ID, {
        description: '右侧角色'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        String
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], RoleViewsResolver.prototype, "roleComparison", null);
_ts_decorate([
    Allow('sys.role:view'),
    Query(()=>RolePreviewType, {
        description: '以该角色预览菜单和操作，只读，记入审计'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('roleId', ()=>ID, {
        description: '角色'
    })),
    _ts_param(2, Arg('menus', ()=>[
            String
        ], {
        nullable: true,
        description: '编辑中的菜单；缺省为已保存的'
    })),
    _ts_param(3, Arg('permissions', ()=>[
            String
        ], {
        nullable: true,
        description: '编辑中的操作；缺省为已保存的'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Object,
        Object
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], RoleViewsResolver.prototype, "rolePreview", null);
_ts_decorate([
    Allow('sys.role:grant'),
    Query(()=>[
            PendingGrant
        ], {
        description: '等待确认的敏感授权，先授予的在前'
    }),
    _ts_param(0, Context()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], RoleViewsResolver.prototype, "pendingGrants", null);
_ts_decorate([
    Allow('sys.role:view'),
    Query(()=>GrantEventConnection, {
        description: '授权历史，新的在前'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('roleId', ()=>ID, {
        nullable: true,
        description: '只看一个角色'
    })),
    _ts_param(2, Arg('userId', ()=>ID, {
        nullable: true,
        description: '只看一个账号'
    })),
    _ts_param(3, Arg('first', ()=>Int, {
        nullable: true,
        description: '每页条数'
    })),
    _ts_param(4, Arg('after', ()=>String, {
        nullable: true,
        description: '上一页末尾的游标'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        Object,
        Object,
        Object,
        Object
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], RoleViewsResolver.prototype, "grantHistory", null);
RoleViewsResolver = _ts_decorate([
    Resolver()
], RoleViewsResolver);

//# sourceMappingURL=role-views.resolver.js.map