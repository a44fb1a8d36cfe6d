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
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Allow } from "../../../graphql/access-decorators.js";
import { JsonScalar } from "../../../graphql/scalars.js";
import { loadMatters } from "./load-matters.js";
import { MatterType } from "./matter.type.js";
import { viewMatter } from "./matter-view.js";
import { selectMatters } from "./select-matters.js";
export class MatterResolver {
    async matters(ctx) {
        return (await loadMatters(ctx)).map((matter)=>viewMatter(matter));
    }
    async bundlePreview(ctx, form) {
        return selectMatters(form, await loadMatters(ctx)).map((matter)=>viewMatter(matter, {
                inBundle: true
            }));
    }
}
_ts_decorate([
    Query(()=>[
            MatterType
        ], {
        description: 'The matters in force, in the order of the catalogue'
    }),
    Allow('case:view'),
    _ts_param(0, Ctx()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context
    ]),
    _ts_metadata("design:returntype", Promise)
], MatterResolver.prototype, "matters", null);
_ts_decorate([
    Query(()=>[
            MatterType
        ], {
        description: 'The matters that this form, complete or not, would open'
    }),
    Allow('case:register'),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('form', ()=>JsonScalar, {
        description: '表单 `caseForm` 的内容，可以不完整'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        Object
    ]),
    _ts_metadata("design:returntype", Promise)
], MatterResolver.prototype, "bundlePreview", null);
MatterResolver = _ts_decorate([
    Resolver()
], MatterResolver);

//# sourceMappingURL=matter.resolver.js.map