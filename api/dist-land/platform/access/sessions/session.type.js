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
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from "../../../graphql/scalars.js";
import { OrgType } from "../orgs/org.type.js";
export class RoleRef {
}
_ts_decorate([
    Field(()=>String, {
        description: '代码'
    }),
    _ts_metadata("design:type", String)
], RoleRef.prototype, "code", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '角色名称'
    }),
    _ts_metadata("design:type", String)
], RoleRef.prototype, "name", void 0);
RoleRef = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '角色'
    })
], RoleRef);
export class Viewer {
}
_ts_decorate([
    Field(()=>ID, {
        description: '登录人的标识'
    }),
    _ts_metadata("design:type", String)
], Viewer.prototype, "id", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '登录名'
    }),
    _ts_metadata("design:type", String)
], Viewer.prototype, "loginName", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '姓名（脱敏）'
    }),
    _ts_metadata("design:type", String)
], Viewer.prototype, "realName", void 0);
_ts_decorate([
    Field(()=>OrgType, {
        description: '所在机构'
    }),
    _ts_metadata("design:type", typeof OrgType === "undefined" ? Object : OrgType)
], Viewer.prototype, "org", void 0);
_ts_decorate([
    Field(()=>[
            RoleRef
        ], {
        description: '角色'
    }),
    _ts_metadata("design:type", Array)
], Viewer.prototype, "roles", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '数据范围，如 本中心、本区、全市'
    }),
    _ts_metadata("design:type", String)
], Viewer.prototype, "scopeTitle", void 0);
Viewer = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '当前登录人'
    })
], Viewer);
export class MenuItem {
}
_ts_decorate([
    Field(()=>String, {
        description: '菜单代码'
    }),
    _ts_metadata("design:type", String)
], MenuItem.prototype, "key", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '名称'
    }),
    _ts_metadata("design:type", String)
], MenuItem.prototype, "title", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '打开的地址；分组没有'
    }),
    _ts_metadata("design:type", Object)
], MenuItem.prototype, "route", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '@ant-design/icons 中的图标名'
    }),
    _ts_metadata("design:type", Object)
], MenuItem.prototype, "icon", void 0);
_ts_decorate([
    Field(()=>[
            MenuItem
        ], {
        description: '下级菜单'
    }),
    _ts_metadata("design:type", Array)
], MenuItem.prototype, "children", void 0);
MenuItem = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '菜单项'
    })
], MenuItem);
export class SessionType {
}
_ts_decorate([
    Field(()=>Viewer, {
        description: '登录人'
    }),
    _ts_metadata("design:type", typeof Viewer === "undefined" ? Object : Viewer)
], SessionType.prototype, "user", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        description: '拥有的权限代码'
    }),
    _ts_metadata("design:type", Array)
], SessionType.prototype, "permissions", void 0);
_ts_decorate([
    Field(()=>[
            MenuItem
        ], {
        description: '可见的菜单'
    }),
    _ts_metadata("design:type", Array)
], SessionType.prototype, "menus", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '最迟在此时结束'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], SessionType.prototype, "expiresAt", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '多少分钟无操作后结束'
    }),
    _ts_metadata("design:type", Number)
], SessionType.prototype, "idleMinutes", void 0);
SessionType = _ts_decorate([
    ObjectType('Session', {
        simpleResolvers: true,
        description: '登录会话'
    })
], SessionType);

//# sourceMappingURL=session.type.js.map