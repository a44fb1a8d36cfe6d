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
import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from "../../../../graphql/connection.js";
import { SubCaseType } from "../../case.type.js";
export class MatterItemType {
}
_ts_decorate([
    Field(()=>SubCaseType, {
        description: '子办件'
    }),
    _ts_metadata("design:type", typeof SubCaseType === "undefined" ? Object : SubCaseType)
], MatterItemType.prototype, "subCase", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '一件事编号'
    }),
    _ts_metadata("design:type", String)
], MatterItemType.prototype, "caseNo", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '姓名, masked'
    }),
    _ts_metadata("design:type", String)
], MatterItemType.prototype, "personName", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '受理机构'
    }),
    _ts_metadata("design:type", String)
], MatterItemType.prototype, "orgName", void 0);
MatterItemType = _ts_decorate([
    ObjectType('MatterItem', {
        simpleResolvers: true,
        description: 'One matter of one person, as the list of matters shows it'
    })
], MatterItemType);
export const MatterItemConnection = connectionOf('MatterItem', ()=>MatterItemType);

//# sourceMappingURL=item.type.js.map