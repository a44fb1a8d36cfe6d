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
import { DateTimeScalar, JsonScalar } from "../../../graphql/scalars.js";
export class ExchangeRevision {
}
_ts_decorate([
    Field(()=>Int, {
        description: '版本'
    }),
    _ts_metadata("design:type", Number)
], ExchangeRevision.prototype, "version", void 0);
_ts_decorate([
    Field(()=>JsonScalar, {
        description: '当时的内容，不含密钥和联系人'
    }),
    _ts_metadata("design:type", Object)
], ExchangeRevision.prototype, "content", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '保存时间'
    }),
    _ts_metadata("design:type", Object)
], ExchangeRevision.prototype, "savedAt", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '保存人'
    }),
    _ts_metadata("design:type", String)
], ExchangeRevision.prototype, "savedBy", void 0);
ExchangeRevision = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '数据源、数据通道或数据分发留存的一个版本'
    })
], ExchangeRevision);

//# sourceMappingURL=revision.type.js.map