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
import { OrgType } from "../orgs/org.type.js";
export var RoleScope = /*#__PURE__*/ function(RoleScope) {
    RoleScope["ALL"] = "ALL";
    RoleScope["DISTRICT"] = "DISTRICT";
    RoleScope["SUBTREE"] = "SUBTREE";
    RoleScope["ORG"] = "ORG";
    RoleScope["ORGS"] = "ORGS";
    RoleScope["NONE"] = "NONE";
    return RoleScope;
}({});
registerEnumType(RoleScope, {
    name: 'RoleScope',
    description: '角色的数据范围：全市、本区、本级及下级、本机构、自定义机构、本人',
    valuesConfig: {
        ALL: {
            description: '全市'
        },
        DISTRICT: {
            description: '本区'
        },
        SUBTREE: {
            description: '本级及下级'
        },
        ORG: {
            description: '本机构'
        },
        ORGS: {
            description: '自定义机构，含其下级'
        },
        NONE: {
            description: '本人'
        }
    }
});
export class RolePermissionType {
}
_ts_decorate([
    Field(()=>String, {
        description: '操作编码'
    }),
    _ts_metadata("design:type", String)
], RolePermissionType.prototype, "code", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '否：敏感操作，等待安全管理员确认'
    }),
    _ts_metadata("design:type", Boolean)
], RolePermissionType.prototype, "confirmed", void 0);
RolePermissionType = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '角色的一项操作'
    })
], RolePermissionType);
export class RoleType {
}
_ts_decorate([
    Field(()=>ID, {
        description: '唯一标识'
    }),
    _ts_metadata("design:type", String)
], RoleType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '版本号，修改时带回'
    }),
    _ts_metadata("design:type", Number)
], RoleType.prototype, "version", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '角色编码，不重复使用'
    }),
    _ts_metadata("design:type", String)
], RoleType.prototype, "code", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '角色名称'
    }),
    _ts_metadata("design:type", String)
], RoleType.prototype, "name", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '内置角色：不能删除，只能减少菜单和操作'
    }),
    _ts_metadata("design:type", Boolean)
], RoleType.prototype, "builtin", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '启用'
    }),
    _ts_metadata("design:type", Boolean)
], RoleType.prototype, "enabled", void 0);
_ts_decorate([
    Field(()=>RoleScope, {
        description: '数据范围'
    }),
    _ts_metadata("design:type", typeof ScopeKind === "undefined" ? Object : ScopeKind)
], RoleType.prototype, "scopeKind", void 0);
_ts_decorate([
    Field(()=>[
            OrgType
        ], {
        description: '自定义范围的机构，含其下级'
    }),
    _ts_metadata("design:type", Array)
], RoleType.prototype, "scopeOrgs", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        description: '互斥角色的编码'
    }),
    _ts_metadata("design:type", Array)
], RoleType.prototype, "exclusiveWith", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '登录须校验第二因素'
    }),
    _ts_metadata("design:type", Boolean)
], RoleType.prototype, "secondFactor", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '持有该角色的账号数'
    }),
    _ts_metadata("design:type", Number)
], RoleType.prototype, "holders", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        description: '菜单'
    }),
    _ts_metadata("design:type", Array)
], RoleType.prototype, "menus", void 0);
_ts_decorate([
    Field(()=>[
            RolePermissionType
        ], {
        description: '操作权限'
    }),
    _ts_metadata("design:type", Array)
], RoleType.prototype, "permissions", void 0);
RoleType = _ts_decorate([
    ObjectType('Role', {
        simpleResolvers: true,
        description: '角色'
    })
], RoleType);
export class OperationNodeType {
}
_ts_decorate([
    Field(()=>String, {
        description: '操作编码'
    }),
    _ts_metadata("design:type", String)
], OperationNodeType.prototype, "code", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '操作名称'
    }),
    _ts_metadata("design:type", String)
], OperationNodeType.prototype, "title", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '敏感操作：授权经安全管理员确认后生效'
    }),
    _ts_metadata("design:type", Boolean)
], OperationNodeType.prototype, "sensitive", void 0);
OperationNodeType = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '一项操作'
    })
], OperationNodeType);
export class OperationGroupType {
}
_ts_decorate([
    Field(()=>String, {
        description: '分组标识'
    }),
    _ts_metadata("design:type", String)
], OperationGroupType.prototype, "key", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '菜单或业务名称'
    }),
    _ts_metadata("design:type", String)
], OperationGroupType.prototype, "title", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '菜单标识；没有菜单的操作为空'
    }),
    _ts_metadata("design:type", Object)
], OperationGroupType.prototype, "menu", void 0);
_ts_decorate([
    Field(()=>[
            OperationNodeType
        ], {
        description: '操作'
    }),
    _ts_metadata("design:type", Array)
], OperationGroupType.prototype, "operations", void 0);
OperationGroupType = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '一个菜单下的操作'
    })
], OperationGroupType);
export class SavedRoleType {
}
_ts_decorate([
    Field(()=>RoleType, {
        description: '保存后的角色'
    }),
    _ts_metadata("design:type", typeof RoleType === "undefined" ? Object : RoleType)
], SavedRoleType.prototype, "role", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        description: '已授予但没有授予其任何操作的菜单，打开后无可用内容'
    }),
    _ts_metadata("design:type", Array)
], SavedRoleType.prototype, "emptyMenus", void 0);
SavedRoleType = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '保存结果'
    })
], SavedRoleType);
export class RoleInput {
}
_ts_decorate([
    Field(()=>String, {
        description: '角色名称，2至40个字'
    }),
    _ts_metadata("design:type", String)
], RoleInput.prototype, "name", void 0);
_ts_decorate([
    Field(()=>RoleScope, {
        description: '数据范围'
    }),
    _ts_metadata("design:type", typeof ScopeKind === "undefined" ? Object : ScopeKind)
], RoleInput.prototype, "scopeKind", void 0);
_ts_decorate([
    Field(()=>[
            ID
        ], {
        description: '自定义范围的机构'
    }),
    _ts_metadata("design:type", Array)
], RoleInput.prototype, "scopeOrgIds", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        description: '互斥角色的编码'
    }),
    _ts_metadata("design:type", Array)
], RoleInput.prototype, "exclusiveWith", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '登录须校验第二因素'
    }),
    _ts_metadata("design:type", Boolean)
], RoleInput.prototype, "secondFactor", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        description: '菜单标识'
    }),
    _ts_metadata("design:type", Array)
], RoleInput.prototype, "menus", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        description: '操作编码'
    }),
    _ts_metadata("design:type", Array)
], RoleInput.prototype, "permissions", void 0);
RoleInput = _ts_decorate([
    InputType({
        description: '角色内容'
    })
], RoleInput);

//# sourceMappingURL=role.type.js.map