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
export class SavedViewType {
}
_ts_decorate([
    Field(()=>ID, {
        description: '唯一标识'
    }),
    _ts_metadata("design:type", String)
], SavedViewType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '所属页面'
    }),
    _ts_metadata("design:type", String)
], SavedViewType.prototype, "page", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '视图名称'
    }),
    _ts_metadata("design:type", String)
], SavedViewType.prototype, "name", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '页面地址中的查询串'
    }),
    _ts_metadata("design:type", String)
], SavedViewType.prototype, "query", void 0);
SavedViewType = _ts_decorate([
    ObjectType('SavedView', {
        simpleResolvers: true,
        description: '保存的筛选视图'
    })
], SavedViewType);

//# sourceMappingURL=saved-view.type.js.map