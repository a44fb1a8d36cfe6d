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
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from "../../../../graphql/access-decorators.js";
import { LibraryDifferenceConnection, LibraryDifferenceFilterInput, LibraryDifferenceType } from "./difference.type.js";
import { listDifferences } from "./list-differences.js";
import { repushDifference } from "./repush-difference.js";
import { verifyDifference } from "./verify-difference.js";
export class LibraryDifferenceResolver {
    libraryDifferences(ctx, filter, first, after) {
        return listDifferences(ctx, filter ?? {}, {
            first,
            after
        });
    }
    repushLibraryDifference(ctx, id) {
        return repushDifference(ctx, id);
    }
    verifyLibraryDifference(ctx, id, reason) {
        return verifyDifference(ctx, id, reason);
    }
}
_ts_decorate([
    Allow('push:view'),
    Query(()=>LibraryDifferenceConnection, {
        description: '对账差异 in the caller’s scope, newest first'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('filter', ()=>LibraryDifferenceFilterInput, {
        nullable: true,
        description: '筛选条件；缺省为不筛选'
    })),
    _ts_param(2, Arg('first', ()=>Int, {
        nullable: true,
        description: '向后取多少行，1–100，默认 20'
    })),
    _ts_param(3, Arg('after', ()=>String, {
        nullable: true,
        description: '从此游标之后取'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof LibraryDifferenceFilterInput === "undefined" ? Object : LibraryDifferenceFilterInput,
        Number,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], LibraryDifferenceResolver.prototype, "libraryDifferences", null);
_ts_decorate([
    Allow('push:retry'),
    Mutation(()=>LibraryDifferenceType, {
        description: '重推: tells the library again what it lacks of the record'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '差异的标识'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], LibraryDifferenceResolver.prototype, "repushLibraryDifference", null);
_ts_decorate([
    Allow('library:verify'),
    Mutation(()=>LibraryDifferenceType, {
        description: '标记已核实: the difference was looked into and may stay'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '差异的标识'
    })),
    _ts_param(2, Arg('reason', ()=>String, {
        description: '5–500 characters'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], LibraryDifferenceResolver.prototype, "verifyLibraryDifference", null);
LibraryDifferenceResolver = _ts_decorate([
    Resolver()
], LibraryDifferenceResolver);

//# sourceMappingURL=difference.resolver.js.map