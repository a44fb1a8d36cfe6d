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
import { DateTimeScalar, JsonScalar } from "../../../../graphql/scalars.js";
import { AttachmentType } from "../../../../platform/files/index.js";
import { NewAttachmentInput } from "../../case.inputs.js";
export class RegistrationDraftType {
}
_ts_decorate([
    Field(()=>ID, {
        description: '唯一标识'
    }),
    _ts_metadata("design:type", String)
], RegistrationDraftType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'rises with each saving'
    }),
    _ts_metadata("design:type", Number)
], RegistrationDraftType.prototype, "version", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'masked; null while no name was filled in'
    }),
    _ts_metadata("design:type", Object)
], RegistrationDraftType.prototype, "personName", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'masked; null while the number is incomplete'
    }),
    _ts_metadata("design:type", Object)
], RegistrationDraftType.prototype, "idNo", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '安置方式'
    }),
    _ts_metadata("design:type", Object)
], RegistrationDraftType.prototype, "placementTypeTitle", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'uploaded files'
    }),
    _ts_metadata("design:type", Number)
], RegistrationDraftType.prototype, "fileCount", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '开始填写的时间'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], RegistrationDraftType.prototype, "createdAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '最近修改的时间'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], RegistrationDraftType.prototype, "updatedAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: 'when it is deleted if nobody changes it'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], RegistrationDraftType.prototype, "expiresAt", void 0);
RegistrationDraftType = _ts_decorate([
    ObjectType('RegistrationDraft', {
        simpleResolvers: true,
        description: 'What a clerk has filled in at the window and not submitted; seen by that clerk alone'
    })
], RegistrationDraftType);
export class OpenedRegistrationDraftType {
}
_ts_decorate([
    Field(()=>RegistrationDraftType, {
        description: '草稿本身'
    }),
    _ts_metadata("design:type", typeof RegistrationDraftType === "undefined" ? Object : RegistrationDraftType)
], OpenedRegistrationDraftType.prototype, "draft", void 0);
_ts_decorate([
    Field(()=>JsonScalar, {
        description: 'values of the form `caseForm`, unchecked and in part'
    }),
    _ts_metadata("design:type", Object)
], OpenedRegistrationDraftType.prototype, "form", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '9 digits'
    }),
    _ts_metadata("design:type", Object)
], OpenedRegistrationDraftType.prototype, "placementStreet", void 0);
_ts_decorate([
    Field(()=>[
            AttachmentType
        ], {
        description: '已上传的材料'
    }),
    _ts_metadata("design:type", Array)
], OpenedRegistrationDraftType.prototype, "attachments", void 0);
OpenedRegistrationDraftType = _ts_decorate([
    ObjectType('OpenedRegistrationDraft', {
        simpleResolvers: true,
        description: 'A draft as the form takes it up again, in clear for the clerk who typed it; audited'
    })
], OpenedRegistrationDraftType);
export class SaveRegistrationDraftInput {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'UUID of this saving; a repeat that would make a second draft answers with the first'
    }),
    _ts_metadata("design:type", String)
], SaveRegistrationDraftInput.prototype, "requestId", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: 'empty = a new draft'
    }),
    _ts_metadata("design:type", Object)
], SaveRegistrationDraftInput.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        nullable: true,
        description: 'the version the form goes on from; a stale one is refused E-0504'
    }),
    _ts_metadata("design:type", Object)
], SaveRegistrationDraftInput.prototype, "version", void 0);
_ts_decorate([
    Field(()=>JsonScalar, {
        description: 'values of the form `caseForm`, as far as they are filled in'
    }),
    _ts_metadata("design:type", Object)
], SaveRegistrationDraftInput.prototype, "form", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '9 digits'
    }),
    _ts_metadata("design:type", Object)
], SaveRegistrationDraftInput.prototype, "placementStreet", void 0);
_ts_decorate([
    Field(()=>[
            NewAttachmentInput
        ], {
        description: 'all files of the draft; those left out are taken off it'
    }),
    _ts_metadata("design:type", Array)
], SaveRegistrationDraftInput.prototype, "attachments", void 0);
SaveRegistrationDraftInput = _ts_decorate([
    InputType('SaveRegistrationDraftInput', {
        description: '窗口登记草稿的一次保存'
    })
], SaveRegistrationDraftInput);

//# sourceMappingURL=draft.type.js.map