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
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from "../../../database/base-entity.js";
export class SavedView extends BaseEntity {
}
_ts_decorate([
    Property({
        type: 'uuid'
    }),
    _ts_metadata("design:type", String)
], SavedView.prototype, "userId", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 60
    }),
    _ts_metadata("design:type", String)
], SavedView.prototype, "page", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 30
    }),
    _ts_metadata("design:type", String)
], SavedView.prototype, "name", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 2000
    }),
    _ts_metadata("design:type", String)
], SavedView.prototype, "query", void 0);
SavedView = _ts_decorate([
    Entity({
        tableName: 'saved_view'
    })
], SavedView);

//# sourceMappingURL=saved-view.entity.js.map