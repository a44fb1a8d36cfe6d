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
import { confirmRole, declineRole } from "./confirm-role.js";
import { findRole, findRoles } from "./find-roles.js";
import { permissionTree } from "./permission-tree.js";
import { deleteRole, setRoleEnabled } from "./retire-role.js";
import { OperationGroupType, RoleInput, RoleType, SavedRoleType } from "./role.type.js";
import { changeRole, createRole } from "./save-role.js";
const REASON = {
    description: '原因，5至500字'
};
const VERSION = {
    description: '所见版本号'
};
export class RoleResolver {
    roles(ctx) {
        return findRoles(ctx);
    }
    async role(ctx, id) {
        return await findRole(ctx, id) ?? null;
    }
    permissionTree(ctx) {
        return permissionTree(ctx.app.registry);
    }
    createRole(ctx, code, input) {
        return createRole(ctx, code, input);
    }
    changeRole(ctx, id, version, input, reason) {
        return changeRole(ctx, id, version, input, reason);
    }
    setRoleEnabled(ctx, id, version, enabled, reason) {
        return setRoleEnabled(ctx, {
            id,
            version,
            enabled,
            reason
        });
    }
    deleteRole(ctx, id, version, reason) {
        return deleteRole(ctx, {
            id,
            version,
            reason
        });
    }
    confirmRole(ctx, id, version) {
        return confirmRole(ctx, id, version);
    }
    declineRole(ctx, id, version, reason) {
        return declineRole(ctx, {
            id,
            version,
            reason
        });
    }
}
_ts_decorate([
    Allow('sys.role:view'),
    Query(()=>[
            RoleType
        ], {
        description: '角色目录，内置角色在前'
    }),
    _ts_param(0, Context()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], RoleResolver.prototype, "roles", null);
_ts_decorate([
    Allow('sys.role:view'),
    Query(()=>RoleType, {
        nullable: true,
        description: '一个角色；不存在时为空'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '角色'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], RoleResolver.prototype, "role", null);
_ts_decorate([
    Allow('sys.role:view'),
    Query(()=>[
            OperationGroupType
        ], {
        description: '权限树：各菜单及其操作'
    }),
    _ts_param(0, Context()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx
    ]),
    _ts_metadata("design:returntype", Array)
], RoleResolver.prototype, "permissionTree", null);
_ts_decorate([
    Allow('sys.role:create'),
    Mutation(()=>SavedRoleType, {
        description: '新建角色；其中的敏感操作经安全管理员确认后生效'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('code', ()=>String, {
        description: '角色编码：3至30位大写字母、数字或下划线'
    })),
    _ts_param(2, Arg('input', ()=>RoleInput, {
        description: '角色内容'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        typeof RoleInput === "undefined" ? Object : RoleInput
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], RoleResolver.prototype, "createRole", null);
_ts_decorate([
    Allow('sys.role:edit'),
    Mutation(()=>SavedRoleType, {
        description: '修改角色；持有人的会话随即结束，须重新登录'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '角色'
    })),
    _ts_param(2, Arg('version', ()=>Int, VERSION)),
    _ts_param(3, Arg('input', ()=>RoleInput, {
        description: '角色内容'
    })),
    _ts_param(4, Arg('reason', ()=>String, REASON)),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Number,
        typeof RoleInput === "undefined" ? Object : RoleInput,
        String
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], RoleResolver.prototype, "changeRole", null);
_ts_decorate([
    Allow('sys.role:edit'),
    Mutation(()=>RoleType, {
        description: '启用或停用角色'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '角色'
    })),
    _ts_param(2, Arg('version', ()=>Int, VERSION)),
    _ts_param(3, Arg('enabled', ()=>Boolean, {
        description: '是否启用'
    })),
    _ts_param(4, Arg('reason', ()=>String, REASON)),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Number,
        Boolean,
        String
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], RoleResolver.prototype, "setRoleEnabled", null);
_ts_decorate([
    Allow('sys.role:delete'),
    Mutation(()=>Boolean, {
        description: '删除没有账号持有的自定义角色'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '角色'
    })),
    _ts_param(2, Arg('version', ()=>Int, VERSION)),
    _ts_param(3, Arg('reason', ()=>String, REASON)),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Number,
        String
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], RoleResolver.prototype, "deleteRole", null);
_ts_decorate([
    Allow('sys.role:grant'),
    Mutation(()=>RoleType, {
        description: '安全管理员确认角色的敏感操作'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '角色'
    })),
    _ts_param(2, Arg('version', ()=>Int, VERSION)),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Number
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], RoleResolver.prototype, "confirmRole", null);
_ts_decorate([
    Allow('sys.role:grant'),
    Mutation(()=>RoleType, {
        description: '安全管理员退回角色的敏感操作'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '角色'
    })),
    _ts_param(2, Arg('version', ()=>Int, VERSION)),
    _ts_param(3, Arg('reason', ()=>String, REASON)),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Number,
        String
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], RoleResolver.prototype, "declineRole", null);
RoleResolver = _ts_decorate([
    Resolver()
], RoleResolver);

//# sourceMappingURL=role.resolver.js.map