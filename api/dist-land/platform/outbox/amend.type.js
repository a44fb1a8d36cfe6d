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
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { OutboxMessageType } from "./outbox.type.js";
export class PushCorrectionFieldType {
}
_ts_decorate([
    Field(()=>String, {
        description: '字段代码'
    }),
    _ts_metadata("design:type", String)
], PushCorrectionFieldType.prototype, "key", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '字段的中文名称'
    }),
    _ts_metadata("design:type", String)
], PushCorrectionFieldType.prototype, "title", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '已发送的内容；个人信息已遮蔽的，见 masked'
    }),
    _ts_metadata("design:type", String)
], PushCorrectionFieldType.prototype, "value", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'whether the value is masked: what is typed replaces it, an empty text leaves it'
    }),
    _ts_metadata("design:type", Boolean)
], PushCorrectionFieldType.prototype, "masked", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '最多字数'
    }),
    _ts_metadata("design:type", Number)
], PushCorrectionFieldType.prototype, "maxLength", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '是否需要多行填写'
    }),
    _ts_metadata("design:type", Boolean)
], PushCorrectionFieldType.prototype, "long", void 0);
PushCorrectionFieldType = _ts_decorate([
    ObjectType('PushCorrectionField', {
        simpleResolvers: true,
        description: '被拒绝的报文中可以更正的一项'
    })
], PushCorrectionFieldType);
export class PushCorrectionType {
}
_ts_decorate([
    Field(()=>OutboxMessageType, {
        description: '被拒绝的推送，含对方的答复'
    }),
    _ts_metadata("design:type", typeof OutboxMessageType === "undefined" ? Object : OutboxMessageType)
], PushCorrectionType.prototype, "push", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'whether the caller may see the masked values, for a reason'
    }),
    _ts_metadata("design:type", Boolean)
], PushCorrectionType.prototype, "canReveal", void 0);
_ts_decorate([
    Field(()=>[
            PushCorrectionFieldType
        ], {
        description: '可以更正的各项'
    }),
    _ts_metadata("design:type", Array)
], PushCorrectionType.prototype, "fields", void 0);
PushCorrectionType = _ts_decorate([
    ObjectType('PushCorrection', {
        simpleResolvers: true,
        description: 'What may be corrected in a rejected push (01 §2.7)'
    })
], PushCorrectionType);
export class PushChangeInput {
}
_ts_decorate([
    Field(()=>String, {
        description: '字段代码'
    }),
    _ts_metadata("design:type", String)
], PushChangeInput.prototype, "key", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '更正后的内容；空文本表示不更正'
    }),
    _ts_metadata("design:type", String)
], PushChangeInput.prototype, "value", void 0);
PushChangeInput = _ts_decorate([
    InputType('PushChange', {
        description: '对报文一项内容的更正'
    })
], PushChangeInput);
export class AmendPushInput {
}
_ts_decorate([
    Field(()=>ID, {
        description: '推送的标识'
    }),
    _ts_metadata("design:type", String)
], AmendPushInput.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'attempts of the push as the caller saw it; another number is refused E-0504'
    }),
    _ts_metadata("design:type", Number)
], AmendPushInput.prototype, "attempts", void 0);
_ts_decorate([
    Field(()=>[
            PushChangeInput
        ], {
        description: '更正的各项'
    }),
    _ts_metadata("design:type", Array)
], AmendPushInput.prototype, "changes", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '5–500 characters'
    }),
    _ts_metadata("design:type", String)
], AmendPushInput.prototype, "reason", void 0);
AmendPushInput = _ts_decorate([
    InputType('AmendPushInput', {
        description: '修正后重推：更正的内容和原因'
    })
], AmendPushInput);

//# sourceMappingURL=amend.type.js.map