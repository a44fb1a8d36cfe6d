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
import { JsonScalar } from "../../graphql/scalars.js";
import { AttachmentType } from "../../platform/files/attachment.type.js";
import { CaseType } from "./case.type.js";
export class FormFieldType {
}
_ts_decorate([
    Field(()=>String, {
        description: '字段代码'
    }),
    _ts_metadata("design:type", String)
], FormFieldType.prototype, "key", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '字段名称'
    }),
    _ts_metadata("design:type", String)
], FormFieldType.prototype, "label", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '填写的内容'
    }),
    _ts_metadata("design:type", String)
], FormFieldType.prototype, "value", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '是否属于个人敏感信息'
    }),
    _ts_metadata("design:type", Boolean)
], FormFieldType.prototype, "sensitive", void 0);
FormFieldType = _ts_decorate([
    ObjectType('FormField', {
        simpleResolvers: true,
        description: '表单中的一项'
    })
], FormFieldType);
export class FormSectionType {
}
_ts_decorate([
    Field(()=>String, {
        description: '分组名称'
    }),
    _ts_metadata("design:type", String)
], FormSectionType.prototype, "title", void 0);
_ts_decorate([
    Field(()=>[
            FormFieldType
        ], {
        description: '各项内容'
    }),
    _ts_metadata("design:type", Array)
], FormSectionType.prototype, "fields", void 0);
FormSectionType = _ts_decorate([
    ObjectType('FormSection', {
        simpleResolvers: true,
        description: 'A section of the application as people read it'
    })
], FormSectionType);
export class CaseMaterialType {
}
_ts_decorate([
    Field(()=>String, {
        description: '材料代码'
    }),
    _ts_metadata("design:type", String)
], CaseMaterialType.prototype, "materialCode", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '材料名称'
    }),
    _ts_metadata("design:type", String)
], CaseMaterialType.prototype, "name", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '是否必需'
    }),
    _ts_metadata("design:type", Boolean)
], CaseMaterialType.prototype, "required", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '备注'
    }),
    _ts_metadata("design:type", Object)
], CaseMaterialType.prototype, "note", void 0);
_ts_decorate([
    Field(()=>[
            AttachmentType
        ], {
        description: '已交的附件'
    }),
    _ts_metadata("design:type", Array)
], CaseMaterialType.prototype, "attachments", void 0);
CaseMaterialType = _ts_decorate([
    ObjectType('CaseMaterial', {
        simpleResolvers: true,
        description: 'A material of the bundle with what was handed in for it'
    })
], CaseMaterialType);
export class PersonRevealType {
}
_ts_decorate([
    Field(()=>String, {
        description: '姓名'
    }),
    _ts_metadata("design:type", String)
], PersonRevealType.prototype, "name", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '身份证号'
    }),
    _ts_metadata("design:type", String)
], PersonRevealType.prototype, "idNo", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '手机号'
    }),
    _ts_metadata("design:type", String)
], PersonRevealType.prototype, "mobile", void 0);
_ts_decorate([
    Field(()=>[
            FormSectionType
        ], {
        description: '申请表的全部内容'
    }),
    _ts_metadata("design:type", Array)
], PersonRevealType.prototype, "sections", void 0);
_ts_decorate([
    Field(()=>JsonScalar, {
        description: 'the values of `caseForm` as they are kept, in clear: what `amendCase` takes back; audited like the rest'
    }),
    _ts_metadata("design:type", Object)
], PersonRevealType.prototype, "form", void 0);
PersonRevealType = _ts_decorate([
    ObjectType('PersonReveal', {
        simpleResolvers: true,
        description: 'One person in clear; every look is audited with its reason'
    })
], PersonRevealType);
export class CaseReceiptType {
}
_ts_decorate([
    Field(()=>String, {
        description: '申请人姓名，不遮挡：回执交给本人'
    }),
    _ts_metadata("design:type", String)
], CaseReceiptType.prototype, "personName", void 0);
_ts_decorate([
    Field(()=>CaseType, {
        description: '所登记的办件'
    }),
    _ts_metadata("design:type", typeof CaseType === "undefined" ? Object : CaseType)
], CaseReceiptType.prototype, "case", void 0);
CaseReceiptType = _ts_decorate([
    ObjectType('CaseReceipt', {
        simpleResolvers: true,
        description: '申请回执: the sheet that the applicant takes home'
    })
], CaseReceiptType);

//# sourceMappingURL=case-form.type.js.map