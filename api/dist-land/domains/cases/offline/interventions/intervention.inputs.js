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
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { DayScalar } from "../../../../graphql/scalars.js";
import { KINDS, STATUS_TITLES } from "./words.js";
const enumOf = (titles)=>Object.fromEntries(Object.keys(titles).map((name)=>[
            name,
            name
        ]));
const described = (titles)=>Object.fromEntries(Object.entries(titles).map(([name, description])=>[
            name,
            {
                description
            }
        ]));
export const InterventionKindEnum = enumOf(KINDS);
registerEnumType(InterventionKindEnum, {
    name: 'InterventionKind',
    description: 'How staff steps in before a matter ends by itself',
    valuesConfig: described(KINDS)
});
export const InterventionStatusEnum = enumOf(STATUS_TITLES);
registerEnumType(InterventionStatusEnum, {
    name: 'InterventionStatus',
    description: 'States that 调整状态 may lead to',
    valuesConfig: described(STATUS_TITLES)
});
export class InterveneInput {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'a repeat with the same id answers with the first result'
    }),
    _ts_metadata("design:type", String)
], InterveneInput.prototype, "requestId", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: '自动办结计划的标识'
    }),
    _ts_metadata("design:type", String)
], InterveneInput.prototype, "planId", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'the version that was shown; a later one is refused (E-0504)'
    }),
    _ts_metadata("design:type", Number)
], InterveneInput.prototype, "version", void 0);
_ts_decorate([
    Field(()=>InterventionKindEnum, {
        description: '干预方式'
    }),
    _ts_metadata("design:type", typeof InterventionKind === "undefined" ? Object : InterventionKind)
], InterveneInput.prototype, "kind", void 0);
_ts_decorate([
    Field(()=>DayScalar, {
        nullable: true,
        description: '暂缓: until which day, at most 60 working days from now'
    }),
    _ts_metadata("design:type", Object)
], InterveneInput.prototype, "deferUntil", void 0);
_ts_decorate([
    Field(()=>InterventionStatusEnum, {
        nullable: true,
        description: '调整状态: which one'
    }),
    _ts_metadata("design:type", Object)
], InterveneInput.prototype, "newStatus", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        nullable: true,
        description: '待补正: names of the materials to hand in; the reason where none is named'
    }),
    _ts_metadata("design:type", Object)
], InterveneInput.prototype, "materials", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'code of the list `offline.intervene`'
    }),
    _ts_metadata("design:type", String)
], InterveneInput.prototype, "reasonCode", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'the reason in words, 5 to 500 characters'
    }),
    _ts_metadata("design:type", String)
], InterveneInput.prototype, "reasonText", void 0);
_ts_decorate([
    Field(()=>[
            ID
        ], {
        nullable: true,
        description: 'uploaded files; 调整状态 needs at least one'
    }),
    _ts_metadata("design:type", Object)
], InterveneInput.prototype, "attachmentIds", void 0);
InterveneInput = _ts_decorate([
    InputType('InterveneInput', {
        description: '干预 of one plan before its matter ends by itself'
    })
], InterveneInput);

//# sourceMappingURL=intervention.inputs.js.map