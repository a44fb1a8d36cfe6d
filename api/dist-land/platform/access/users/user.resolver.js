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
import { requireCall } from "../scope/require-call.js";
import { changeUser } from "./change-user.js";
import { confirmUserRoles, declineUserRoles } from "./confirm-user-roles.js";
import { deleteUser, deletionOutlook } from "./delete-user.js";
import { findUsers } from "./find-users.js";
import { openAccount } from "./open-account.js";
import { resetPassword } from "./reset-password.js";
import { setUserEnabled } from "./set-user-enabled.js";
import { setUserRoles } from "./set-user-roles.js";
import { unbindSecondFactor } from "./unbind-second-factor.js";
import { ChangeUserInput, CreateUserInput, OneTimePassword, UserConnection, UserDeletion, UserStatus, UserType } from "./user.type.js";
export class UserResolver {
    users(ctx, search, orgId, status, first, after) {
        return findUsers(ctx, {
            search,
            orgId,
            status,
            first,
            after
        });
    }
    createUser(ctx, input) {
        return openAccount(ctx, input);
    }
    changeUser(ctx, id, version, changes, reason) {
        return changeUser(ctx, {
            id,
            version,
            changes,
            reason
        });
    }
    userDeletion(ctx, id) {
        return deletionOutlook(ctx, id);
    }
    deleteUser(ctx, id, version, reason, successorId) {
        return deleteUser(ctx, {
            id,
            version,
            reason,
            successorId
        });
    }
    async setUserEnabled(ctx, id, version, enabled, reason) {
        await requireCall(ctx, [
            enabled ? 'sys.user:enable' : 'sys.user:disable'
        ], 'Mutation.setUserEnabled');
        return setUserEnabled(ctx, {
            id,
            version,
            enabled,
            reason
        });
    }
    resetPassword(ctx, id, version) {
        return resetPassword(ctx, id, version);
    }
    unbindSecondFactor(ctx, id, version, reason) {
        return unbindSecondFactor(ctx, {
            id,
            version,
            reason
        });
    }
    setUserRoles(ctx, id, version, roles) {
        return setUserRoles(ctx, id, version, roles);
    }
    confirmUserRoles(ctx, id, version) {
        return confirmUserRoles(ctx, id, version);
    }
    declineUserRoles(ctx, id, version, reason) {
        return declineUserRoles(ctx, {
            id,
            version,
            reason
        });
    }
}
_ts_decorate([
    Allow('sys.user:view'),
    Query(()=>UserConnection, {
        description: '账号列表，按登录名排列'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('search', ()=>String, {
        nullable: true,
        description: '登录名或姓名的开头'
    })),
    _ts_param(2, Arg('orgId', ()=>ID, {
        nullable: true,
        description: '只要该机构的账号'
    })),
    _ts_param(3, Arg('status', ()=>UserStatus, {
        nullable: true,
        description: '只要该状态的账号'
    })),
    _ts_param(4, Arg('first', ()=>Int, {
        nullable: true,
        description: '向后取多少行，1–100，默认 20'
    })),
    _ts_param(5, Arg('after', ()=>String, {
        nullable: true,
        description: '从此游标之后取'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        Object,
        Object,
        Object,
        Object,
        Object
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], UserResolver.prototype, "users", null);
_ts_decorate([
    Allow('sys.user:create'),
    Mutation(()=>OneTimePassword, {
        description: '开通账号，返回一次性密码'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('input', ()=>CreateUserInput, {
        description: '新开账号的信息'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        typeof CreateUserInput === "undefined" ? Object : CreateUserInput
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], UserResolver.prototype, "createUser", null);
_ts_decorate([
    Allow('sys.user:edit'),
    Mutation(()=>UserType, {
        description: '修改账号的姓名、手机、机构、有效期和允许登录的地址'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '账号'
    })),
    _ts_param(2, Arg('version', ()=>Int, {
        description: '所见版本号'
    })),
    _ts_param(3, Arg('changes', ()=>ChangeUserInput, {
        description: '修改的内容'
    })),
    _ts_param(4, Arg('reason', ()=>String, {
        description: '原因，5至500字'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Number,
        typeof ChangeUserInput === "undefined" ? Object : ChangeUserInput,
        String
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], UserResolver.prototype, "changeUser", null);
_ts_decorate([
    Allow('sys.user:delete'),
    Query(()=>UserDeletion, {
        description: '删除账号的影响：无人接替的待办和可选的接替人'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '账号'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], UserResolver.prototype, "userDeletion", null);
_ts_decorate([
    Allow('sys.user:delete'),
    Mutation(()=>Boolean, {
        description: '删除账号；登录名不再使用，其会话立即结束'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '账号'
    })),
    _ts_param(2, Arg('version', ()=>Int, {
        description: '所见版本号'
    })),
    _ts_param(3, Arg('reason', ()=>String, {
        description: '原因，5至500字'
    })),
    _ts_param(4, Arg('successorId', ()=>ID, {
        nullable: true,
        description: '接替人；有无人接替的待办时必填'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Number,
        String,
        Object
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], UserResolver.prototype, "deleteUser", null);
_ts_decorate([
    Allow('sys.user:enable', 'sys.user:disable'),
    Mutation(()=>UserType, {
        description: '启用或关闭账号；关闭后其会话立即结束'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '账号的标识'
    })),
    _ts_param(2, Arg('version', ()=>Int, {
        description: '版本号；办理时送回，过期的拒绝（E-0504）'
    })),
    _ts_param(3, Arg('enabled', ()=>Boolean, {
        description: 'true 启用，false 关闭'
    })),
    _ts_param(4, Arg('reason', ()=>String, {
        description: '原因，5–500 字'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Number,
        Boolean,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], UserResolver.prototype, "setUserEnabled", null);
_ts_decorate([
    Allow('sys.user:resetpwd'),
    Mutation(()=>OneTimePassword, {
        description: '重置密码，返回一次性密码'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '账号的标识'
    })),
    _ts_param(2, Arg('version', ()=>Int, {
        description: '版本号；办理时送回，过期的拒绝（E-0504）'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Number
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], UserResolver.prototype, "resetPassword", null);
_ts_decorate([
    Allow('sys.user:unbind'),
    Mutation(()=>UserType, {
        description: '解除账号绑定的签名密钥；其会话立即结束，下次登录须重新绑定'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '账号的标识'
    })),
    _ts_param(2, Arg('version', ()=>Int, {
        description: '版本号；办理时送回，过期的拒绝（E-0504）'
    })),
    _ts_param(3, Arg('reason', ()=>String, {
        description: '5至500字'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Number,
        String
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], UserResolver.prototype, "unbindSecondFactor", null);
_ts_decorate([
    Allow('sys.user:role'),
    Mutation(()=>UserType, {
        description: '设置账号的角色'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '账号的标识'
    })),
    _ts_param(2, Arg('version', ()=>Int, {
        description: '版本号；办理时送回，过期的拒绝（E-0504）'
    })),
    _ts_param(3, Arg('roles', ()=>[
            String
        ], {
        description: '角色编码，替换原有角色'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Number,
        Array
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], UserResolver.prototype, "setUserRoles", null);
_ts_decorate([
    Allow('sys.role:grant'),
    Mutation(()=>UserType, {
        description: '安全管理员确认敏感授权'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '账号的标识'
    })),
    _ts_param(2, Arg('version', ()=>Int, {
        description: '版本号；办理时送回，过期的拒绝（E-0504）'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Number
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], UserResolver.prototype, "confirmUserRoles", null);
_ts_decorate([
    Allow('sys.role:grant'),
    Mutation(()=>UserType, {
        description: '安全管理员退回敏感授权：收回等待确认的角色'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '账号'
    })),
    _ts_param(2, Arg('version', ()=>Int, {
        description: '所见版本号'
    })),
    _ts_param(3, Arg('reason', ()=>String, {
        description: '原因，5至500字'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Number,
        String
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], UserResolver.prototype, "declineUserRoles", null);
UserResolver = _ts_decorate([
    Resolver()
], UserResolver);

//# sourceMappingURL=user.resolver.js.map