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
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from "../../../graphql/connection.js";
import { DateTimeScalar, DayScalar } from "../../../graphql/scalars.js";
import { OrgType } from "../orgs/org.type.js";
import { RoleRef } from "../sessions/session.type.js";
export var UserStatus = /*#__PURE__*/ function(UserStatus) {
    UserStatus["PENDING"] = "PENDING";
    UserStatus["ENABLED"] = "ENABLED";
    UserStatus["CLOSED"] = "CLOSED";
    UserStatus["LOCKED"] = "LOCKED";
    UserStatus["DELETED"] = "DELETED";
    return UserStatus;
}({});
registerEnumType(UserStatus, {
    name: 'UserStatus',
    description: '账号状态：待激活、启用、关闭、锁定、已删除',
    valuesConfig: {
        PENDING: {
            description: '待激活'
        },
        ENABLED: {
            description: '启用'
        },
        CLOSED: {
            description: '关闭'
        },
        LOCKED: {
            description: '锁定'
        },
        DELETED: {
            description: '已删除'
        }
    }
});
export class UserType {
}
_ts_decorate([
    Field(()=>ID, {
        description: '唯一标识'
    }),
    _ts_metadata("design:type", String)
], UserType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '版本号；办理时送回，过期的拒绝（E-0504）'
    }),
    _ts_metadata("design:type", Number)
], UserType.prototype, "version", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '登录名'
    }),
    _ts_metadata("design:type", String)
], UserType.prototype, "loginName", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '脱敏姓名'
    }),
    _ts_metadata("design:type", String)
], UserType.prototype, "realName", void 0);
_ts_decorate([
    Field(()=>OrgType, {
        description: '所属机构'
    }),
    _ts_metadata("design:type", typeof OrgType === "undefined" ? Object : OrgType)
], UserType.prototype, "org", void 0);
_ts_decorate([
    Field(()=>[
            RoleRef
        ], {
        description: '角色'
    }),
    _ts_metadata("design:type", Array)
], UserType.prototype, "roles", void 0);
_ts_decorate([
    Field(()=>UserStatus, {
        description: '账号状态'
    }),
    _ts_metadata("design:type", String)
], UserType.prototype, "status", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '最近登录时间；从未登录为空'
    }),
    _ts_metadata("design:type", Object)
], UserType.prototype, "lastLoginAt", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'NONE 或 SM2_KEY'
    }),
    _ts_metadata("design:type", String)
], UserType.prototype, "secondFactor", void 0);
_ts_decorate([
    Field(()=>DayScalar, {
        nullable: true,
        description: '账号有效期至'
    }),
    _ts_metadata("design:type", Object)
], UserType.prototype, "validTo", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        description: '允许登录的地址或网段；空为不限'
    }),
    _ts_metadata("design:type", Array)
], UserType.prototype, "loginIpRanges", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '有敏感授权等待安全管理员确认'
    }),
    _ts_metadata("design:type", Boolean)
], UserType.prototype, "awaitsConfirmation", void 0);
UserType = _ts_decorate([
    ObjectType('User', {
        simpleResolvers: true,
        description: '账号'
    })
], UserType);
export const UserConnection = connectionOf('User', ()=>UserType);
export class OneTimePassword {
}
_ts_decorate([
    Field(()=>String, {
        description: '一次性密码'
    }),
    _ts_metadata("design:type", String)
], OneTimePassword.prototype, "password", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '失效时间'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], OneTimePassword.prototype, "expiresAt", void 0);
OneTimePassword = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '一次性密码，仅显示一次'
    })
], OneTimePassword);
export class CreateUserInput {
}
_ts_decorate([
    Field(()=>String, {
        description: '登录名，全平台唯一'
    }),
    _ts_metadata("design:type", String)
], CreateUserInput.prototype, "loginName", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '姓名'
    }),
    _ts_metadata("design:type", String)
], CreateUserInput.prototype, "realName", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '手机号；加密保存'
    }),
    _ts_metadata("design:type", String)
], CreateUserInput.prototype, "phone", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '身份证号；加密保存'
    }),
    _ts_metadata("design:type", Object)
], CreateUserInput.prototype, "idNo", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: '所属机构的标识'
    }),
    _ts_metadata("design:type", String)
], CreateUserInput.prototype, "orgId", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        description: '角色编码'
    }),
    _ts_metadata("design:type", Array)
], CreateUserInput.prototype, "roles", void 0);
_ts_decorate([
    Field(()=>DayScalar, {
        nullable: true,
        description: '账号有效期至；长期的为空'
    }),
    _ts_metadata("design:type", Object)
], CreateUserInput.prototype, "validTo", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        nullable: true,
        description: '允许登录的地址或网段；空为不限'
    }),
    _ts_metadata("design:type", Object)
], CreateUserInput.prototype, "loginIpRanges", void 0);
CreateUserInput = _ts_decorate([
    InputType({
        description: '新开账号的信息'
    })
], CreateUserInput);
export class ChangeUserInput {
}
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '姓名'
    }),
    _ts_metadata("design:type", Object)
], ChangeUserInput.prototype, "realName", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '手机号码'
    }),
    _ts_metadata("design:type", Object)
], ChangeUserInput.prototype, "phone", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: '所属机构'
    }),
    _ts_metadata("design:type", Object)
], ChangeUserInput.prototype, "orgId", void 0);
_ts_decorate([
    Field(()=>DayScalar, {
        nullable: true,
        description: '账号有效期至；传空为长期'
    }),
    _ts_metadata("design:type", Object)
], ChangeUserInput.prototype, "validTo", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        nullable: true,
        description: '允许登录的地址或网段；空列表为不限'
    }),
    _ts_metadata("design:type", Object)
], ChangeUserInput.prototype, "loginIpRanges", void 0);
ChangeUserInput = _ts_decorate([
    InputType({
        description: '账号的修改；缺省的项不变'
    })
], ChangeUserInput);
export class OrphanedTasksType {
}
_ts_decorate([
    Field(()=>String, {
        description: '待办所指的角色'
    }),
    _ts_metadata("design:type", String)
], OrphanedTasksType.prototype, "roleName", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '件数'
    }),
    _ts_metadata("design:type", Number)
], OrphanedTasksType.prototype, "count", void 0);
OrphanedTasksType = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '删除账号后无人办理的待办'
    })
], OrphanedTasksType);
export class SuccessorType {
}
_ts_decorate([
    Field(()=>ID, {
        description: '唯一标识'
    }),
    _ts_metadata("design:type", String)
], SuccessorType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '登录名'
    }),
    _ts_metadata("design:type", String)
], SuccessorType.prototype, "loginName", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '工作用名'
    }),
    _ts_metadata("design:type", String)
], SuccessorType.prototype, "name", void 0);
SuccessorType = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '可以接替待办的账号'
    })
], SuccessorType);
export class UserDeletion {
}
_ts_decorate([
    Field(()=>[
            OrphanedTasksType
        ], {
        description: '无人接替的待办；有则须选择接替人'
    }),
    _ts_metadata("design:type", Array)
], UserDeletion.prototype, "tasks", void 0);
_ts_decorate([
    Field(()=>[
            SuccessorType
        ], {
        description: '可选的接替人：同一机构的启用账号'
    }),
    _ts_metadata("design:type", Array)
], UserDeletion.prototype, "successors", void 0);
UserDeletion = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '删除账号的影响'
    })
], UserDeletion);

//# sourceMappingURL=user.type.js.map