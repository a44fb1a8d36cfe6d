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
import { Field, ID, ObjectType } from 'type-graphql';
import { DuplicateHitType } from "./hit.type.js";
export class DuplicateSideType {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'the case'
    }),
    _ts_metadata("design:type", String)
], DuplicateSideType.prototype, "caseId", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '一件事编号'
    }),
    _ts_metadata("design:type", String)
], DuplicateSideType.prototype, "caseNo", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '受理机构'
    }),
    _ts_metadata("design:type", String)
], DuplicateSideType.prototype, "orgName", void 0);
DuplicateSideType = _ts_decorate([
    ObjectType('DuplicateSide', {
        description: 'One of the two cases'
    })
], DuplicateSideType);
export class DuplicateFieldType {
}
_ts_decorate([
    Field(()=>String, {
        description: 'name of the field'
    }),
    _ts_metadata("design:type", String)
], DuplicateFieldType.prototype, "label", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'value in the new case; — when empty'
    }),
    _ts_metadata("design:type", String)
], DuplicateFieldType.prototype, "left", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'value in the case that stood already; — when empty or not shown'
    }),
    _ts_metadata("design:type", String)
], DuplicateFieldType.prototype, "right", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'the two differ, also behind equal masks'
    }),
    _ts_metadata("design:type", Boolean)
], DuplicateFieldType.prototype, "differs", void 0);
DuplicateFieldType = _ts_decorate([
    ObjectType('DuplicateField', {
        description: 'A field of both cases, masked'
    })
], DuplicateFieldType);
export class DuplicateSectionType {
}
_ts_decorate([
    Field(()=>String, {
        description: 'title of the section'
    }),
    _ts_metadata("design:type", String)
], DuplicateSectionType.prototype, "title", void 0);
_ts_decorate([
    Field(()=>[
            DuplicateFieldType
        ], {
        description: 'its fields'
    }),
    _ts_metadata("design:type", Array)
], DuplicateSectionType.prototype, "rows", void 0);
DuplicateSectionType = _ts_decorate([
    ObjectType('DuplicateSection', {
        description: 'Fields that belong together'
    })
], DuplicateSectionType);
export class DuplicateComparisonType {
}
_ts_decorate([
    Field(()=>DuplicateHitType, {
        description: 'the pair'
    }),
    _ts_metadata("design:type", typeof DuplicateHitType === "undefined" ? Object : DuplicateHitType)
], DuplicateComparisonType.prototype, "hit", void 0);
_ts_decorate([
    Field(()=>DuplicateSideType, {
        description: 'the new case'
    }),
    _ts_metadata("design:type", typeof DuplicateSideType === "undefined" ? Object : DuplicateSideType)
], DuplicateComparisonType.prototype, "left", void 0);
_ts_decorate([
    Field(()=>DuplicateSideType, {
        description: 'the case that stood already'
    }),
    _ts_metadata("design:type", typeof DuplicateSideType === "undefined" ? Object : DuplicateSideType)
], DuplicateComparisonType.prototype, "right", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'false: the older case lies with another organisation, only its summary is shown'
    }),
    _ts_metadata("design:type", Boolean)
], DuplicateComparisonType.prototype, "rightReadable", void 0);
_ts_decorate([
    Field(()=>[
            DuplicateSectionType
        ], {
        description: 'the summary first, then the form'
    }),
    _ts_metadata("design:type", Array)
], DuplicateComparisonType.prototype, "sections", void 0);
DuplicateComparisonType = _ts_decorate([
    ObjectType('DuplicateComparison', {
        description: '两件对比: two cases beside each other'
    })
], DuplicateComparisonType);

//# sourceMappingURL=comparison.type.js.map