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
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from "../../../database/base-entity.js";
export class Role extends BaseEntity {
    constructor(...args){
        super(...args), /** The organisations of 自定义, each with those below it. */ this.scopeOrgs = [], /** Codes of the roles that nobody may hold together with this one (E-QX-06). */ this.exclusiveWith = [], /** Its holders sign in with a second factor (03 §41.9). */ this.secondFactor = false, this.enabled = true;
    }
}
_ts_decorate([
    Property({
        type: 'string',
        length: 30,
        unique: true
    }),
    _ts_metadata("design:type", String)
], Role.prototype, "code", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 40
    }),
    _ts_metadata("design:type", String)
], Role.prototype, "name", void 0);
_ts_decorate([
    Property({
        type: 'boolean'
    }),
    _ts_metadata("design:type", Boolean)
], Role.prototype, "builtin", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 10
    }),
    _ts_metadata("design:type", typeof ScopeKind === "undefined" ? Object : ScopeKind)
], Role.prototype, "scopeKind", void 0);
_ts_decorate([
    Property({
        type: 'string[]',
        columnType: 'uuid[]'
    }),
    _ts_metadata("design:type", Array)
], Role.prototype, "scopeOrgs", void 0);
_ts_decorate([
    Property({
        type: 'string[]',
        columnType: 'text[]'
    }),
    _ts_metadata("design:type", Array)
], Role.prototype, "exclusiveWith", void 0);
_ts_decorate([
    Property({
        type: 'boolean',
        default: false
    }),
    _ts_metadata("design:type", Boolean)
], Role.prototype, "secondFactor", void 0);
_ts_decorate([
    Property({
        type: 'boolean',
        default: true
    }),
    _ts_metadata("design:type", Boolean)
], Role.prototype, "enabled", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], Role.prototype, "deletedAt", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 100,
        hidden: true
    }),
    _ts_metadata("design:type", String)
], Role.prototype, "rowMac", void 0);
Role = _ts_decorate([
    Entity({
        tableName: 'role'
    })
], Role);
export class RolePermission {
}
_ts_decorate([
    PrimaryKey({
        type: 'uuid'
    }),
    _ts_metadata("design:type", String)
], RolePermission.prototype, "roleId", void 0);
_ts_decorate([
    PrimaryKey({
        type: 'string',
        length: 60
    }),
    _ts_metadata("design:type", String)
], RolePermission.prototype, "permission", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], RolePermission.prototype, "grantedAt", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 60
    }),
    _ts_metadata("design:type", String)
], RolePermission.prototype, "grantedBy", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], RolePermission.prototype, "confirmedAt", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 60,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], RolePermission.prototype, "confirmedBy", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 100,
        hidden: true
    }),
    _ts_metadata("design:type", String)
], RolePermission.prototype, "rowMac", void 0);
RolePermission = _ts_decorate([
    Entity({
        tableName: 'role_permission'
    })
], RolePermission);
export class RoleMenu {
}
_ts_decorate([
    PrimaryKey({
        type: 'uuid'
    }),
    _ts_metadata("design:type", String)
], RoleMenu.prototype, "roleId", void 0);
_ts_decorate([
    PrimaryKey({
        type: 'string',
        length: 60
    }),
    _ts_metadata("design:type", String)
], RoleMenu.prototype, "menu", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], RoleMenu.prototype, "grantedAt", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 60
    }),
    _ts_metadata("design:type", String)
], RoleMenu.prototype, "grantedBy", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 100,
        hidden: true
    }),
    _ts_metadata("design:type", String)
], RoleMenu.prototype, "rowMac", void 0);
RoleMenu = _ts_decorate([
    Entity({
        tableName: 'role_menu'
    })
], RoleMenu);
export class UserRole {
}
_ts_decorate([
    PrimaryKey({
        type: 'uuid'
    }),
    _ts_metadata("design:type", String)
], UserRole.prototype, "userId", void 0);
_ts_decorate([
    PrimaryKey({
        type: 'uuid'
    }),
    _ts_metadata("design:type", String)
], UserRole.prototype, "roleId", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], UserRole.prototype, "grantedAt", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 60
    }),
    _ts_metadata("design:type", String)
], UserRole.prototype, "grantedBy", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], UserRole.prototype, "confirmedAt", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 60,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], UserRole.prototype, "confirmedBy", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 100,
        hidden: true
    }),
    _ts_metadata("design:type", String)
], UserRole.prototype, "rowMac", void 0);
UserRole = _ts_decorate([
    Entity({
        tableName: 'user_role'
    })
], UserRole);

//# sourceMappingURL=role.entity.js.map