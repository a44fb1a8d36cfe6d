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
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
export var SubCaseMode = /*#__PURE__*/ function(SubCaseMode) {
    SubCaseMode["ONLINE"] = "ONLINE";
    SubCaseMode["OFFLINE"] = "OFFLINE";
    SubCaseMode["NO_APPLICATION"] = "NO_APPLICATION";
    return SubCaseMode;
}({});
registerEnumType(SubCaseMode, {
    name: 'SubCaseMode',
    description: 'How a matter is handled: through the platform, at the department’s own window (线下办理), or without application (免申即享)',
    valuesConfig: {
        ONLINE: {
            description: '网上办理'
        },
        OFFLINE: {
            description: '线下办理'
        },
        NO_APPLICATION: {
            description: '免申即享'
        }
    }
});
export class MatterMaterialType {
}
_ts_decorate([
    Field(()=>String, {
        description: '代码'
    }),
    _ts_metadata("design:type", String)
], MatterMaterialType.prototype, "code", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '名称'
    }),
    _ts_metadata("design:type", String)
], MatterMaterialType.prototype, "name", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '是否必需'
    }),
    _ts_metadata("design:type", Boolean)
], MatterMaterialType.prototype, "required", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '备注'
    }),
    _ts_metadata("design:type", Object)
], MatterMaterialType.prototype, "note", void 0);
MatterMaterialType = _ts_decorate([
    ObjectType('MatterMaterial', {
        simpleResolvers: true,
        description: 'A material that a matter asks for'
    })
], MatterMaterialType);
export class MatterType {
}
_ts_decorate([
    Field(()=>String, {
        description: 'local code, M01 … M14 as shipped'
    }),
    _ts_metadata("design:type", String)
], MatterType.prototype, "code", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '名称'
    }),
    _ts_metadata("design:type", String)
], MatterType.prototype, "name", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'who handles it'
    }),
    _ts_metadata("design:type", String)
], MatterType.prototype, "department", void 0);
_ts_decorate([
    Field(()=>SubCaseMode, {
        description: '办理方式'
    }),
    _ts_metadata("design:type", String)
], MatterType.prototype, "mode", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '办理方式的中文名称'
    }),
    _ts_metadata("design:type", String)
], MatterType.prototype, "modeTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'level of the handling body, such as 区级'
    }),
    _ts_metadata("design:type", String)
], MatterType.prototype, "level", void 0);
_ts_decorate([
    Field(()=>Int, {
        nullable: true,
        description: 'promised limit in working days'
    }),
    _ts_metadata("design:type", Object)
], MatterType.prototype, "promiseDays", void 0);
_ts_decorate([
    Field(()=>Int, {
        nullable: true,
        description: 'legal limit; its unit is in `limitText`'
    }),
    _ts_metadata("design:type", Object)
], MatterType.prototype, "legalDays", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '「承诺10个工作日，法定15个工作日」, empty when no limit is set'
    }),
    _ts_metadata("design:type", String)
], MatterType.prototype, "limitText", void 0);
_ts_decorate([
    Field(()=>[
            MatterMaterialType
        ], {
        description: '材料'
    }),
    _ts_metadata("design:type", Array)
], MatterType.prototype, "materials", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'for whom it is in the bundle, as a sentence'
    }),
    _ts_metadata("design:type", String)
], MatterType.prototype, "conditionText", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'in every bundle or, for a preview, in this one'
    }),
    _ts_metadata("design:type", Boolean)
], MatterType.prototype, "inBundle", void 0);
MatterType = _ts_decorate([
    ObjectType('Matter', {
        simpleResolvers: true,
        description: 'A government service matter that a bundle may contain (政务服务事项)'
    })
], MatterType);

//# sourceMappingURL=matter.type.js.map