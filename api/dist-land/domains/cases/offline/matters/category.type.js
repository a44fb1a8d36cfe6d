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
import { Field, Int, ObjectType } from 'type-graphql';
import { SubCaseMode } from "../../matters/index.js";
import { MatterWindowType } from "./matter-window.type.js";
export class CategorisedMatterType {
}
_ts_decorate([
    Field(()=>String, {
        description: '事项代码'
    }),
    _ts_metadata("design:type", String)
], CategorisedMatterType.prototype, "code", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '事项名称'
    }),
    _ts_metadata("design:type", String)
], CategorisedMatterType.prototype, "name", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '办理部门'
    }),
    _ts_metadata("design:type", String)
], CategorisedMatterType.prototype, "department", void 0);
_ts_decorate([
    Field(()=>SubCaseMode, {
        description: '办理方式'
    }),
    _ts_metadata("design:type", String)
], CategorisedMatterType.prototype, "mode", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'version, to send back with a change'
    }),
    _ts_metadata("design:type", Number)
], CategorisedMatterType.prototype, "version", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'its open sub-cases in the caller’s scope, counted up to 1,000'
    }),
    _ts_metadata("design:type", Number)
], CategorisedMatterType.prototype, "open", void 0);
_ts_decorate([
    Field(()=>[
            MatterWindowType
        ], {
        description: '线下窗口，市级在前'
    }),
    _ts_metadata("design:type", Array)
], CategorisedMatterType.prototype, "windows", void 0);
CategorisedMatterType = _ts_decorate([
    ObjectType('CategorisedMatter', {
        simpleResolvers: true,
        description: 'A matter under its category'
    })
], CategorisedMatterType);
export class MatterCategoryType {
}
_ts_decorate([
    Field(()=>String, {
        description: 'OFFLINE = 线下办理事项'
    }),
    _ts_metadata("design:type", String)
], MatterCategoryType.prototype, "code", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '名称'
    }),
    _ts_metadata("design:type", String)
], MatterCategoryType.prototype, "name", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'the branch above'
    }),
    _ts_metadata("design:type", Object)
], MatterCategoryType.prototype, "parentCode", void 0);
_ts_decorate([
    Field(()=>SubCaseMode, {
        nullable: true,
        description: 'matters of this 办理方式 belong here by themselves'
    }),
    _ts_metadata("design:type", Object)
], MatterCategoryType.prototype, "mode", void 0);
_ts_decorate([
    Field(()=>[
            CategorisedMatterType
        ], {
        description: 'matters of the branch, in the order of the catalogue'
    }),
    _ts_metadata("design:type", Array)
], MatterCategoryType.prototype, "matters", void 0);
MatterCategoryType = _ts_decorate([
    ObjectType('MatterCategory', {
        simpleResolvers: true,
        description: 'A branch of the tree of matters'
    })
], MatterCategoryType);

//# sourceMappingURL=category.type.js.map