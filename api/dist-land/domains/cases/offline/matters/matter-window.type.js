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
export class MatterWindowType {
}
_ts_decorate([
    Field(()=>String, {
        description: '事项代码'
    }),
    _ts_metadata("design:type", String)
], MatterWindowType.prototype, "matterCode", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'district of six digits; 310000 = the whole city'
    }),
    _ts_metadata("design:type", String)
], MatterWindowType.prototype, "regionCode", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '办理地点'
    }),
    _ts_metadata("design:type", String)
], MatterWindowType.prototype, "place", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '咨询电话'
    }),
    _ts_metadata("design:type", Object)
], MatterWindowType.prototype, "phone", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '办理时间'
    }),
    _ts_metadata("design:type", Object)
], MatterWindowType.prototype, "hours", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'version, to send back with a change'
    }),
    _ts_metadata("design:type", Number)
], MatterWindowType.prototype, "version", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'the sentence for the applicant (E-0301)'
    }),
    _ts_metadata("design:type", String)
], MatterWindowType.prototype, "message", void 0);
MatterWindowType = _ts_decorate([
    ObjectType('MatterWindow', {
        simpleResolvers: true,
        description: 'Where a matter is handled offline'
    })
], MatterWindowType);

//# sourceMappingURL=matter-window.type.js.map