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
const RuleEffectChangeEnum = {
    NEW: 'NEW',
    GONE: 'GONE',
    MOVED: 'MOVED',
    SAME: 'SAME'
};
registerEnumType(RuleEffectChangeEnum, {
    name: 'RuleEffectChange',
    description: 'What a draft changes for a record',
    valuesConfig: {
        NEW: {
            description: '新增'
        },
        GONE: {
            description: '不再'
        },
        MOVED: {
            description: '变动'
        },
        SAME: {
            description: '不变'
        }
    }
});
export class RuleEffectCountsType {
}
_ts_decorate([
    Field(()=>Int, {
        description: '新增'
    }),
    _ts_metadata("design:type", Number)
], RuleEffectCountsType.prototype, "new", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '不再'
    }),
    _ts_metadata("design:type", Number)
], RuleEffectCountsType.prototype, "gone", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '变动'
    }),
    _ts_metadata("design:type", Number)
], RuleEffectCountsType.prototype, "moved", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '不变'
    }),
    _ts_metadata("design:type", Number)
], RuleEffectCountsType.prototype, "same", void 0);
RuleEffectCountsType = _ts_decorate([
    ObjectType('RuleEffectCounts', {
        simpleResolvers: true,
        description: 'Records by what a draft changes for them'
    })
], RuleEffectCountsType);
export class RuleEffectRowType {
}
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'route of the record'
    }),
    _ts_metadata("design:type", Object)
], RuleEffectRowType.prototype, "link", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        description: 'cells, as the columns say'
    }),
    _ts_metadata("design:type", Object)
], RuleEffectRowType.prototype, "cells", void 0);
_ts_decorate([
    Field(()=>RuleEffectChangeEnum, {
        description: 'what changes for it'
    }),
    _ts_metadata("design:type", String)
], RuleEffectRowType.prototype, "change", void 0);
RuleEffectRowType = _ts_decorate([
    ObjectType('RuleEffectRow', {
        simpleResolvers: true,
        description: 'One record under a draft'
    })
], RuleEffectRowType);
export class RuleEffectType {
}
_ts_decorate([
    Field(()=>Int, {
        description: 'records that match now'
    }),
    _ts_metadata("design:type", Number)
], RuleEffectType.prototype, "matchingNow", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        description: 'titles of the cells'
    }),
    _ts_metadata("design:type", Object)
], RuleEffectType.prototype, "columns", void 0);
_ts_decorate([
    Field(()=>[
            RuleEffectRowType
        ], {
        description: 'records, the changed ones first'
    }),
    _ts_metadata("design:type", Object)
], RuleEffectType.prototype, "rows", void 0);
_ts_decorate([
    Field(()=>RuleEffectCountsType, {
        description: 'how many of which'
    }),
    _ts_metadata("design:type", typeof RuleEffectCountsType === "undefined" ? Object : RuleEffectCountsType)
], RuleEffectType.prototype, "counts", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'whether there are more rows'
    }),
    _ts_metadata("design:type", Boolean)
], RuleEffectType.prototype, "truncated", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'what to know about the figures'
    }),
    _ts_metadata("design:type", Object)
], RuleEffectType.prototype, "note", void 0);
RuleEffectType = _ts_decorate([
    ObjectType('RuleEffect', {
        simpleResolvers: true,
        description: 'The effect of a draft on real data of the caller’s scope'
    })
], RuleEffectType);
export class RuleTestLineType {
}
_ts_decorate([
    Field(()=>String, {
        description: 'the comparison as it reads'
    }),
    _ts_metadata("design:type", String)
], RuleTestLineType.prototype, "text", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'what the record says'
    }),
    _ts_metadata("design:type", String)
], RuleTestLineType.prototype, "fact", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'whether it holds'
    }),
    _ts_metadata("design:type", Boolean)
], RuleTestLineType.prototype, "holds", void 0);
RuleTestLineType = _ts_decorate([
    ObjectType('RuleTestLine', {
        simpleResolvers: true,
        description: 'One comparison of a condition on one record'
    })
], RuleTestLineType);
export class RuleTestType {
}
_ts_decorate([
    Field(()=>String, {
        description: 'the record, masked'
    }),
    _ts_metadata("design:type", String)
], RuleTestType.prototype, "title", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'route of the record'
    }),
    _ts_metadata("design:type", Object)
], RuleTestType.prototype, "link", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'whether the condition holds'
    }),
    _ts_metadata("design:type", Boolean)
], RuleTestType.prototype, "matches", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'what the rule would do, as a sentence'
    }),
    _ts_metadata("design:type", String)
], RuleTestType.prototype, "outcome", void 0);
_ts_decorate([
    Field(()=>[
            RuleTestLineType
        ], {
        description: 'every comparison'
    }),
    _ts_metadata("design:type", Object)
], RuleTestType.prototype, "lines", void 0);
RuleTestType = _ts_decorate([
    ObjectType('RuleTest', {
        simpleResolvers: true,
        description: 'A draft tried on one record'
    })
], RuleTestType);

//# sourceMappingURL=rule-effect.type.js.map