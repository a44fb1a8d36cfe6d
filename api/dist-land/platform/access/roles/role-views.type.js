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
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from "../../../graphql/connection.js";
import { DateTimeScalar } from "../../../graphql/scalars.js";
import { MenuItem } from "../sessions/session.type.js";
import { GRANT_KINDS } from "./grant-history.js";
import { OperationGroupType, RoleType } from "./role.type.js";
const GrantKind = Object.fromEntries(GRANT_KINDS.map((kind)=>[
        kind,
        kind
    ]));
registerEnumType(GrantKind, {
    name: 'GrantKind',
    description: '授权变动的种类：角色、操作、菜单的授予、收回、确认和退回',
    valuesConfig: {
        ROLE_CREATED: {
            description: '新建角色'
        },
        ROLE_CHANGED: {
            description: '修改角色'
        },
        ROLE_ENABLED: {
            description: '启用角色'
        },
        ROLE_DISABLED: {
            description: '停用角色'
        },
        ROLE_DELETED: {
            description: '删除角色'
        },
        PERMISSION_GRANTED: {
            description: '授予角色操作'
        },
        PERMISSION_REVOKED: {
            description: '收回角色的操作'
        },
        PERMISSION_CONFIRMED: {
            description: '确认角色的敏感操作'
        },
        PERMISSION_DECLINED: {
            description: '退回角色的敏感操作'
        },
        MENU_GRANTED: {
            description: '授予角色菜单'
        },
        MENU_REVOKED: {
            description: '收回角色的菜单'
        },
        ROLE_GRANTED: {
            description: '授予账号角色'
        },
        ROLE_REVOKED: {
            description: '收回账号的角色'
        },
        ROLE_CONFIRMED: {
            description: '确认账号的角色'
        },
        ROLE_DECLINED: {
            description: '退回账号的角色'
        }
    }
});
var GrantState = /*#__PURE__*/ function(GrantState) {
    GrantState["YES"] = "YES";
    GrantState["WAITING"] = "WAITING";
    GrantState["NO"] = "NO";
    return GrantState;
}(GrantState || {});
registerEnumType(GrantState, {
    name: 'GrantState',
    description: '是否授予：已授予、等待确认、未授予',
    valuesConfig: {
        YES: {
            description: '已授予'
        },
        WAITING: {
            description: '已授予，等待安全管理员确认'
        },
        NO: {
            description: '未授予'
        }
    }
});
var GrantRowKind = /*#__PURE__*/ function(GrantRowKind) {
    GrantRowKind["MENU"] = "MENU";
    GrantRowKind["OPERATION"] = "OPERATION";
    return GrantRowKind;
}(GrantRowKind || {});
registerEnumType(GrantRowKind, {
    name: 'GrantRowKind',
    description: '菜单或操作',
    valuesConfig: {
        MENU: {
            description: '菜单'
        },
        OPERATION: {
            description: '操作'
        }
    }
});
var PendingGrantKind = /*#__PURE__*/ function(PendingGrantKind) {
    PendingGrantKind["ROLE"] = "ROLE";
    PendingGrantKind["USER"] = "USER";
    return PendingGrantKind;
}(PendingGrantKind || {});
registerEnumType(PendingGrantKind, {
    name: 'PendingGrantKind',
    description: '给角色的操作，或给账号的角色',
    valuesConfig: {
        ROLE: {
            description: '给角色的操作'
        },
        USER: {
            description: '给账号的角色'
        }
    }
});
export class ComparedGrant {
}
_ts_decorate([
    Field(()=>String, {
        description: '菜单或操作的标识'
    }),
    _ts_metadata("design:type", String)
], ComparedGrant.prototype, "key", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '所属菜单或业务'
    }),
    _ts_metadata("design:type", String)
], ComparedGrant.prototype, "group", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '名称'
    }),
    _ts_metadata("design:type", String)
], ComparedGrant.prototype, "title", void 0);
_ts_decorate([
    Field(()=>GrantRowKind, {
        description: '菜单或操作'
    }),
    _ts_metadata("design:type", String)
], ComparedGrant.prototype, "kind", void 0);
_ts_decorate([
    Field(()=>GrantState, {
        description: '左侧角色'
    }),
    _ts_metadata("design:type", typeof GrantStateCode === "undefined" ? Object : GrantStateCode)
], ComparedGrant.prototype, "left", void 0);
_ts_decorate([
    Field(()=>GrantState, {
        description: '右侧角色'
    }),
    _ts_metadata("design:type", typeof GrantStateCode === "undefined" ? Object : GrantStateCode)
], ComparedGrant.prototype, "right", void 0);
ComparedGrant = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '两个角色的一项比较'
    })
], ComparedGrant);
export class RoleComparison {
}
_ts_decorate([
    Field(()=>RoleType, {
        description: '左侧角色'
    }),
    _ts_metadata("design:type", typeof RoleType === "undefined" ? Object : RoleType)
], RoleComparison.prototype, "left", void 0);
_ts_decorate([
    Field(()=>RoleType, {
        description: '右侧角色'
    }),
    _ts_metadata("design:type", typeof RoleType === "undefined" ? Object : RoleType)
], RoleComparison.prototype, "right", void 0);
_ts_decorate([
    Field(()=>[
            ComparedGrant
        ], {
        description: '菜单和操作，双方均未授予的不列'
    }),
    _ts_metadata("design:type", Array)
], RoleComparison.prototype, "rows", void 0);
RoleComparison = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '角色比较'
    })
], RoleComparison);
export class RolePreviewType {
}
_ts_decorate([
    Field(()=>String, {
        description: '角色名称'
    }),
    _ts_metadata("design:type", String)
], RolePreviewType.prototype, "name", void 0);
_ts_decorate([
    Field(()=>[
            MenuItem
        ], {
        description: '菜单'
    }),
    _ts_metadata("design:type", Array)
], RolePreviewType.prototype, "menus", void 0);
_ts_decorate([
    Field(()=>[
            OperationGroupType
        ], {
        description: '可用的操作，按菜单'
    }),
    _ts_metadata("design:type", Array)
], RolePreviewType.prototype, "groups", void 0);
RolePreviewType = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '以角色预览：该角色登录后看到的菜单和可用的操作'
    })
], RolePreviewType);
export class PendingGrant {
}
_ts_decorate([
    Field(()=>ID, {
        description: '角色或账号'
    }),
    _ts_metadata("design:type", String)
], PendingGrant.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '版本号，确认时带回'
    }),
    _ts_metadata("design:type", Number)
], PendingGrant.prototype, "version", void 0);
_ts_decorate([
    Field(()=>PendingGrantKind, {
        description: '给角色的操作，或给账号的角色'
    }),
    _ts_metadata("design:type", String)
], PendingGrant.prototype, "kind", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '角色名称，或账号'
    }),
    _ts_metadata("design:type", String)
], PendingGrant.prototype, "title", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        description: '涉及的角色'
    }),
    _ts_metadata("design:type", Array)
], PendingGrant.prototype, "roleNames", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        description: '确认后生效的敏感操作'
    }),
    _ts_metadata("design:type", Array)
], PendingGrant.prototype, "rights", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '授权人'
    }),
    _ts_metadata("design:type", String)
], PendingGrant.prototype, "grantedBy", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '授权时间'
    }),
    _ts_metadata("design:type", Object)
], PendingGrant.prototype, "grantedAt", void 0);
PendingGrant = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '等待安全管理员确认的授权'
    })
], PendingGrant);
export class GrantEventType {
}
_ts_decorate([
    Field(()=>ID, {
        description: '唯一标识'
    }),
    _ts_metadata("design:type", String)
], GrantEventType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '时间'
    }),
    _ts_metadata("design:type", Object)
], GrantEventType.prototype, "at", void 0);
_ts_decorate([
    Field(()=>GrantKind, {
        description: '种类'
    }),
    _ts_metadata("design:type", typeof GrantKindCode === "undefined" ? Object : GrantKindCode)
], GrantEventType.prototype, "kind", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '角色名称'
    }),
    _ts_metadata("design:type", Object)
], GrantEventType.prototype, "roleName", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '账号的登录名'
    }),
    _ts_metadata("design:type", Object)
], GrantEventType.prototype, "loginName", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        description: '涉及的角色、操作或菜单'
    }),
    _ts_metadata("design:type", Array)
], GrantEventType.prototype, "items", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '原因'
    }),
    _ts_metadata("design:type", Object)
], GrantEventType.prototype, "reason", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '操作人'
    }),
    _ts_metadata("design:type", String)
], GrantEventType.prototype, "byName", void 0);
GrantEventType = _ts_decorate([
    ObjectType('GrantEvent', {
        simpleResolvers: true,
        description: '一次授权变动'
    })
], GrantEventType);
export const GrantEventConnection = connectionOf('GrantEvent', ()=>GrantEventType);

//# sourceMappingURL=role-views.type.js.map