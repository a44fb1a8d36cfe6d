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
import { Field, InputType, ObjectType } from 'type-graphql';
export class DataContact {
}
_ts_decorate([
    Field(()=>String, {
        description: '姓名，脱敏'
    }),
    _ts_metadata("design:type", String)
], DataContact.prototype, "name", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '电话，脱敏'
    }),
    _ts_metadata("design:type", String)
], DataContact.prototype, "phone", void 0);
DataContact = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '联系人，脱敏'
    })
], DataContact);
export class DataContactInput {
}
_ts_decorate([
    Field(()=>String, {
        description: '姓名，2至40字'
    }),
    _ts_metadata("design:type", String)
], DataContactInput.prototype, "name", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '电话，5至20位'
    }),
    _ts_metadata("design:type", String)
], DataContactInput.prototype, "phone", void 0);
DataContactInput = _ts_decorate([
    InputType({
        description: '联系人'
    })
], DataContactInput);

//# sourceMappingURL=contact.type.js.map