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
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar, JsonScalar } from "../../graphql/scalars.js";
const ParameterKindEnum = {
    NUMBER: 'NUMBER',
    SWITCH: 'SWITCH',
    CHOICE: 'CHOICE'
};
registerEnumType(ParameterKindEnum, {
    name: 'ParameterKind',
    description: 'How a part of a parameter is filled in',
    valuesConfig: {
        NUMBER: {
            description: 'a number with its unit'
        },
        SWITCH: {
            description: 'yes or no'
        },
        CHOICE: {
            description: 'one of a few'
        }
    }
});
export class ParameterChoiceType {
}
_ts_decorate([
    Field(()=>String, {
        description: 'as it is kept'
    }),
    _ts_metadata("design:type", String)
], ParameterChoiceType.prototype, "value", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'as it is shown'
    }),
    _ts_metadata("design:type", String)
], ParameterChoiceType.prototype, "title", void 0);
ParameterChoiceType = _ts_decorate([
    ObjectType('ParameterChoice', {
        simpleResolvers: true,
        description: 'An allowed value of a choice'
    })
], ParameterChoiceType);
export class ParameterFieldType {
}
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'key within the value; null where the value is this one part'
    }),
    _ts_metadata("design:type", Object)
], ParameterFieldType.prototype, "key", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'what people call it'
    }),
    _ts_metadata("design:type", String)
], ParameterFieldType.prototype, "label", void 0);
_ts_decorate([
    Field(()=>ParameterKindEnum, {
        description: 'how it is filled in'
    }),
    _ts_metadata("design:type", Object)
], ParameterFieldType.prototype, "kind", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'unit of a number'
    }),
    _ts_metadata("design:type", Object)
], ParameterFieldType.prototype, "unit", void 0);
_ts_decorate([
    Field(()=>Float, {
        nullable: true,
        description: 'least number'
    }),
    _ts_metadata("design:type", Object)
], ParameterFieldType.prototype, "min", void 0);
_ts_decorate([
    Field(()=>Float, {
        nullable: true,
        description: 'greatest number'
    }),
    _ts_metadata("design:type", Object)
], ParameterFieldType.prototype, "max", void 0);
_ts_decorate([
    Field(()=>Int, {
        nullable: true,
        description: 'decimals of a number; none unless said'
    }),
    _ts_metadata("design:type", Object)
], ParameterFieldType.prototype, "decimals", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'what yes means'
    }),
    _ts_metadata("design:type", Object)
], ParameterFieldType.prototype, "on", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'what no means'
    }),
    _ts_metadata("design:type", Object)
], ParameterFieldType.prototype, "off", void 0);
_ts_decorate([
    Field(()=>[
            ParameterChoiceType
        ], {
        nullable: true,
        description: 'what may be chosen'
    }),
    _ts_metadata("design:type", Object)
], ParameterFieldType.prototype, "choices", void 0);
ParameterFieldType = _ts_decorate([
    ObjectType('ParameterField', {
        simpleResolvers: true,
        description: 'One part of a parameter, as a form fills it in'
    })
], ParameterFieldType);
export class ParameterType {
}
_ts_decorate([
    Field(()=>String, {
        description: 'name in the register: entitlement.batchDay'
    }),
    _ts_metadata("design:type", String)
], ParameterType.prototype, "code", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'what people call it'
    }),
    _ts_metadata("design:type", String)
], ParameterType.prototype, "title", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'meaning, unit and ground'
    }),
    _ts_metadata("design:type", String)
], ParameterType.prototype, "description", void 0);
_ts_decorate([
    Field(()=>[
            ParameterFieldType
        ], {
        description: 'the form in which it is shown and changed'
    }),
    _ts_metadata("design:type", Object)
], ParameterType.prototype, "fields", void 0);
_ts_decorate([
    Field(()=>JsonScalar, {
        description: 'the value that holds until somebody changes it'
    }),
    _ts_metadata("design:type", Object)
], ParameterType.prototype, "shipped", void 0);
_ts_decorate([
    Field(()=>JsonScalar, {
        description: 'the value in force'
    }),
    _ts_metadata("design:type", Object)
], ParameterType.prototype, "value", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '0 while the shipped value holds'
    }),
    _ts_metadata("design:type", Number)
], ParameterType.prototype, "version", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: 'when it was changed last'
    }),
    _ts_metadata("design:type", Object)
], ParameterType.prototype, "changedAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'who changed it last'
    }),
    _ts_metadata("design:type", Object)
], ParameterType.prototype, "changedByName", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'whether the caller may change it'
    }),
    _ts_metadata("design:type", Boolean)
], ParameterType.prototype, "changeable", void 0);
ParameterType = _ts_decorate([
    ObjectType('Parameter', {
        simpleResolvers: true,
        description: '业务参数: a value that an installation may change'
    })
], ParameterType);

//# sourceMappingURL=parameter.type.js.map