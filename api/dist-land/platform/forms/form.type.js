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
import { JsonScalar } from "../../graphql/scalars.js";
export class FormDefinitionType {
}
_ts_decorate([
    Field(()=>String, {
        description: '表单代码'
    }),
    _ts_metadata("design:type", String)
], FormDefinitionType.prototype, "key", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '表单版本'
    }),
    _ts_metadata("design:type", Number)
], FormDefinitionType.prototype, "version", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '名称'
    }),
    _ts_metadata("design:type", String)
], FormDefinitionType.prototype, "title", void 0);
_ts_decorate([
    Field(()=>JsonScalar, {
        description: 'JSON Schema 2020-12 with the house’s x- keywords'
    }),
    _ts_metadata("design:type", Object)
], FormDefinitionType.prototype, "schema", void 0);
_ts_decorate([
    Field(()=>JsonScalar, {
        description: 'UI schema of @rjsf'
    }),
    _ts_metadata("design:type", Object)
], FormDefinitionType.prototype, "uiSchema", void 0);
FormDefinitionType = _ts_decorate([
    ObjectType('FormDefinition', {
        simpleResolvers: true,
        description: 'A form as data: both sides validate with its schema'
    })
], FormDefinitionType);

//# sourceMappingURL=form.type.js.map