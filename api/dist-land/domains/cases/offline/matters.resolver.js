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
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from "../../../graphql/access-decorators.js";
import { loaderOf } from "../../../graphql/loaders.js";
import { SubCaseType } from "../case.type.js";
import { SubCaseMode } from "../matters/index.js";
import { MatterItemConnection } from "./items/item.type.js";
import { MatterItemFilterInput } from "./items/item-filter.js";
import { listItems } from "./items/list-items.js";
import { MatterCategoryType } from "./matters/category.type.js";
import { changeMode } from "./matters/change-mode.js";
import { changeWindow, MatterWindowInput } from "./matters/change-window.js";
import { listCategories } from "./matters/list-categories.js";
import { MatterWindowType } from "./matters/matter-window.type.js";
import { windowsOfSubCases } from "./matters/windows.js";
export class OfflineMattersResolver {
    matterCategories(ctx) {
        return listCategories(ctx);
    }
    matterItems(ctx, filter, first, after) {
        return listItems(ctx, filter ?? {}, {
            first,
            after
        });
    }
    async setMatterMode(ctx, code, mode, version, reason) {
        await changeMode(ctx, {
            code,
            mode,
            version,
            reason
        });
        return listCategories(ctx);
    }
    async setMatterWindow(ctx, input) {
        await changeWindow(ctx, input);
        return listCategories(ctx);
    }
    window(record, ctx) {
        if (record.mode !== 'OFFLINE') return null;
        return loaderOf(ctx, 'subCase.windows', (ids)=>windowsOfSubCases(ctx, ids), ()=>null).load(record.id);
    }
}
_ts_decorate([
    Allow('case:view', 'matter:mode'),
    Query(()=>[
            MatterCategoryType
        ], {
        description: '事项分类 with its matters and their open sub-cases in the caller’s scope'
    }),
    _ts_param(0, Ctx()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context
    ]),
    _ts_metadata("design:returntype", void 0)
], OfflineMattersResolver.prototype, "matterCategories", null);
_ts_decorate([
    Allow('case:view'),
    Query(()=>MatterItemConnection, {
        description: '事项列表 of the caller’s scope, newest first'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('filter', ()=>MatterItemFilterInput, {
        nullable: true,
        description: 'what to show; all unless said'
    })),
    _ts_param(2, Arg('first', ()=>Int, {
        nullable: true,
        description: '1 to 100; 20 unless said'
    })),
    _ts_param(3, Arg('after', ()=>String, {
        nullable: true,
        description: 'cursor to go on from'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof MatterItemFilterInput === "undefined" ? Object : MatterItemFilterInput,
        Number,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], OfflineMattersResolver.prototype, "matterItems", null);
_ts_decorate([
    Allow('matter:mode'),
    Mutation(()=>[
            MatterCategoryType
        ], {
        description: 'Sets 办理方式 of a matter; category and open sub-cases follow'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('code', ()=>String, {
        description: '事项代码'
    })),
    _ts_param(2, Arg('mode', ()=>SubCaseMode, {
        description: '办理方式'
    })),
    _ts_param(3, Arg('version', ()=>Int, {
        description: 'the version that was shown'
    })),
    _ts_param(4, Arg('reason', ()=>String, {
        description: '5 to 500 characters'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String,
        typeof MatterMode === "undefined" ? Object : MatterMode,
        Number,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], OfflineMattersResolver.prototype, "setMatterMode", null);
_ts_decorate([
    Allow('matter:window'),
    Mutation(()=>[
            MatterCategoryType
        ], {
        description: 'Enters or changes where a matter is handled offline'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('input', ()=>MatterWindowInput, {
        description: 'matter, region, place'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof MatterWindowInput === "undefined" ? Object : MatterWindowInput
    ]),
    _ts_metadata("design:returntype", Promise)
], OfflineMattersResolver.prototype, "setMatterWindow", null);
_ts_decorate([
    FieldResolver(()=>MatterWindowType, {
        nullable: true,
        description: '线下窗口; null where it is not handled offline'
    }),
    _ts_param(0, Root()),
    _ts_param(1, Ctx()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof SubCaseType === "undefined" ? Object : SubCaseType,
        typeof Context === "undefined" ? Object : Context
    ]),
    _ts_metadata("design:returntype", Object)
], OfflineMattersResolver.prototype, "window", null);
OfflineMattersResolver = _ts_decorate([
    Resolver(()=>SubCaseType)
], OfflineMattersResolver);

//# sourceMappingURL=matters.resolver.js.map