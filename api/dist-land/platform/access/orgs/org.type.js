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
export var OrgLevel = /*#__PURE__*/ function(OrgLevel) {
    OrgLevel["CITY"] = "CITY";
    OrgLevel["DISTRICT"] = "DISTRICT";
    OrgLevel["STREET"] = "STREET";
    OrgLevel["CENTRE"] = "CENTRE";
    OrgLevel["DEPT"] = "DEPT";
    OrgLevel["INST"] = "INST";
    OrgLevel["JX_ORG"] = "JX_ORG";
    OrgLevel["VENDOR"] = "VENDOR";
    return OrgLevel;
}({});
registerEnumType(OrgLevel, {
    name: 'OrgLevel',
    description: '机构类别：市、区、街镇、服务中心、部门、培训机构、军休机构、厂商',
    valuesConfig: {
        CITY: {
            description: '市'
        },
        DISTRICT: {
            description: '区'
        },
        STREET: {
            description: '街镇'
        },
        CENTRE: {
            description: '服务中心'
        },
        DEPT: {
            description: '部门'
        },
        INST: {
            description: '培训机构'
        },
        JX_ORG: {
            description: '军休机构'
        },
        VENDOR: {
            description: '厂商'
        }
    }
});
export class OrgType {
}
_ts_decorate([
    Field(()=>ID, {
        description: '唯一标识'
    }),
    _ts_metadata("design:type", String)
], OrgType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '机构编码，区为6位区划代码，街镇为9位，服务中心加后缀 -C'
    }),
    _ts_metadata("design:type", String)
], OrgType.prototype, "code", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '全称'
    }),
    _ts_metadata("design:type", String)
], OrgType.prototype, "name", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '简称'
    }),
    _ts_metadata("design:type", String)
], OrgType.prototype, "shortName", void 0);
_ts_decorate([
    Field(()=>OrgLevel, {
        description: '机构类别'
    }),
    _ts_metadata("design:type", typeof OrgLevelCode === "undefined" ? Object : OrgLevelCode)
], OrgType.prototype, "level", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '所属区；市级机构为空'
    }),
    _ts_metadata("design:type", Object)
], OrgType.prototype, "districtCode", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '区划代码'
    }),
    _ts_metadata("design:type", String)
], OrgType.prototype, "regionCode", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: '上级机构的标识；市局为空'
    }),
    _ts_metadata("design:type", Object)
], OrgType.prototype, "parentId", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '是否启用'
    }),
    _ts_metadata("design:type", Boolean)
], OrgType.prototype, "enabled", void 0);
OrgType = _ts_decorate([
    ObjectType('Org', {
        simpleResolvers: true,
        description: '机构'
    })
], OrgType);
export class AdministeredOrgType extends OrgType {
}
_ts_decorate([
    Field(()=>Int, {
        description: '版本'
    }),
    _ts_metadata("design:type", Number)
], AdministeredOrgType.prototype, "version", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '上级机构的全称'
    }),
    _ts_metadata("design:type", Object)
], AdministeredOrgType.prototype, "parentName", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '未关闭的账号数'
    }),
    _ts_metadata("design:type", Number)
], AdministeredOrgType.prototype, "users", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '正在登录的人数'
    }),
    _ts_metadata("design:type", Number)
], AdministeredOrgType.prototype, "signedIn", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '未办结的待办数'
    }),
    _ts_metadata("design:type", Number)
], AdministeredOrgType.prototype, "openTasks", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '启用的下级机构数'
    }),
    _ts_metadata("design:type", Number)
], AdministeredOrgType.prototype, "enabledChildren", void 0);
AdministeredOrgType = _ts_decorate([
    ObjectType('AdministeredOrg', {
        simpleResolvers: true,
        description: '管理员所见的机构，以及停用会影响什么'
    })
], AdministeredOrgType);

//# sourceMappingURL=org.type.js.map