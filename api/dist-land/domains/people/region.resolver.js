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
function _ts_param(paramIndex, decorator) {
    return function(target, key) {
        decorator(target, key, paramIndex);
    };
}
import { Arg, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { SignedIn } from "../../graphql/access-decorators.js";
import { badInput } from "../../platform/errors/index.js";
import { regionChoices } from "./regions.js";
export class RegionType {
}
_ts_decorate([
    Field(()=>String, {
        description: '2 digits for a province, 4 for a city, 6 for a county or district'
    }),
    _ts_metadata("design:type", String)
], RegionType.prototype, "code", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '名称'
    }),
    _ts_metadata("design:type", String)
], RegionType.prototype, "title", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'a county or district: the choice ends here'
    }),
    _ts_metadata("design:type", Boolean)
], RegionType.prototype, "leaf", void 0);
RegionType = _ts_decorate([
    ObjectType('Region', {
        simpleResolvers: true,
        description: 'A region of GB/T 2260 on the way down to a county'
    })
], RegionType);
export class RegionResolver {
    regions(parent) {
        if (parent && !/^\d{2}(?:\d{2})?$/.test(parent)) throw badInput([
            {
                path: 'parent',
                message: '区划代码应为2位或4位数字'
            }
        ]);
        return regionChoices(parent ?? undefined);
    }
}
_ts_decorate([
    SignedIn(),
    Query(()=>[
            RegionType
        ], {
        description: 'Regions below one; the provinces, Shanghai first, without a parent'
    }),
    _ts_param(0, Arg('parent', ()=>String, {
        nullable: true,
        description: '2 or 4 digits'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        String
    ]),
    _ts_metadata("design:returntype", Array)
], RegionResolver.prototype, "regions", null);
RegionResolver = _ts_decorate([
    Resolver()
], RegionResolver);

//# sourceMappingURL=region.resolver.js.map