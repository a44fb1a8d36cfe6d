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
import { Arg, Ctx as Context, ID, Mutation, Query, Resolver } from 'type-graphql';
import { SignedIn } from "../../../graphql/access-decorators.js";
import { SavedViewType } from "./saved-view.type.js";
import { deleteView, findSavedViews, saveView } from "./saved-views.js";
export class SavedViewResolver {
    savedViews(ctx, page) {
        return findSavedViews(ctx, page);
    }
    saveView(ctx, page, name, query) {
        return saveView(ctx, {
            page,
            name,
            query
        });
    }
    deleteView(ctx, id) {
        return deleteView(ctx, id);
    }
}
_ts_decorate([
    SignedIn(),
    Query(()=>[
            SavedViewType
        ], {
        description: '本人在某页面保存的视图'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('page', ()=>String, {
        description: '所属页面'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], SavedViewResolver.prototype, "savedViews", null);
_ts_decorate([
    SignedIn(),
    Mutation(()=>SavedViewType, {
        description: '保存视图；同名则覆盖'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('page', ()=>String, {
        description: '所属页面'
    })),
    _ts_param(2, Arg('name', ()=>String, {
        description: '视图名称'
    })),
    _ts_param(3, Arg('query', ()=>String, {
        description: '页面地址中的查询串'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        String,
        String
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], SavedViewResolver.prototype, "saveView", null);
_ts_decorate([
    SignedIn(),
    Mutation(()=>Boolean, {
        description: '删除本人的视图'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '视图的标识'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], SavedViewResolver.prototype, "deleteView", null);
SavedViewResolver = _ts_decorate([
    Resolver()
], SavedViewResolver);

//# sourceMappingURL=saved-view.resolver.js.map