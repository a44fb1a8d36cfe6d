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
import { connectionOf } from "../../../../graphql/connection.js";
import { DateTimeScalar } from "../../../../graphql/scalars.js";
import { FeedbackTypeEnum } from "../feedback.enums.js";
export class DepartmentSubCaseType {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'id'
    }),
    _ts_metadata("design:type", String)
], DepartmentSubCaseType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '办件编号'
    }),
    _ts_metadata("design:type", String)
], DepartmentSubCaseType.prototype, "bjNo", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '一件事编号'
    }),
    _ts_metadata("design:type", String)
], DepartmentSubCaseType.prototype, "caseNo", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '事项'
    }),
    _ts_metadata("design:type", String)
], DepartmentSubCaseType.prototype, "matterName", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '姓名, masked'
    }),
    _ts_metadata("design:type", String)
], DepartmentSubCaseType.prototype, "personName", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '受理单位'
    }),
    _ts_metadata("design:type", String)
], DepartmentSubCaseType.prototype, "centreName", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '办件状态'
    }),
    _ts_metadata("design:type", String)
], DepartmentSubCaseType.prototype, "statusTitle", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '接件时间'
    }),
    _ts_metadata("design:type", typeof SqlInstant === "undefined" ? Object : SqlInstant)
], DepartmentSubCaseType.prototype, "acceptedAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '承诺到期'
    }),
    _ts_metadata("design:type", Object)
], DepartmentSubCaseType.prototype, "promiseDueAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '最近反馈, in the department’s own words'
    }),
    _ts_metadata("design:type", Object)
], DepartmentSubCaseType.prototype, "externalStatus", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '最近反馈时间'
    }),
    _ts_metadata("design:type", Object)
], DepartmentSubCaseType.prototype, "lastFeedbackAt", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'whether it has ended'
    }),
    _ts_metadata("design:type", Boolean)
], DepartmentSubCaseType.prototype, "closed", void 0);
DepartmentSubCaseType = _ts_decorate([
    ObjectType('DepartmentSubCase', {
        simpleResolvers: true,
        description: 'What a department sees of a sub-case sent to it'
    })
], DepartmentSubCaseType);
export const DepartmentSubCaseConnection = connectionOf('DepartmentSubCase', ()=>DepartmentSubCaseType);
export class EnteredFeedbackType {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'the message'
    }),
    _ts_metadata("design:type", String)
], EnteredFeedbackType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'in words'
    }),
    _ts_metadata("design:type", String)
], EnteredFeedbackType.prototype, "message", void 0);
EnteredFeedbackType = _ts_decorate([
    ObjectType('EnteredFeedback', {
        simpleResolvers: true,
        description: 'What became of a department’s entry'
    })
], EnteredFeedbackType);
export class EnteredMaterialInput {
}
_ts_decorate([
    Field(()=>String, {
        description: 'name'
    }),
    _ts_metadata("design:type", String)
], EnteredMaterialInput.prototype, "name", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'what to mind'
    }),
    _ts_metadata("design:type", Object)
], EnteredMaterialInput.prototype, "note", void 0);
EnteredMaterialInput = _ts_decorate([
    InputType('EnteredMaterialInput', {
        description: 'A material that the department asks for'
    })
], EnteredMaterialInput);
export class EnteredResultInput {
}
_ts_decorate([
    Field(()=>String, {
        description: 'name'
    }),
    _ts_metadata("design:type", String)
], EnteredResultInput.prototype, "name", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'value; the code of a CODE'
    }),
    _ts_metadata("design:type", String)
], EnteredResultInput.prototype, "value", void 0);
EnteredResultInput = _ts_decorate([
    InputType('EnteredResultInput', {
        description: 'A field of the result, by its name in the contract'
    })
], EnteredResultInput);
export class EnterFeedbackInput {
}
_ts_decorate([
    Field(()=>String, {
        description: 'UUID of the request'
    }),
    _ts_metadata("design:type", String)
], EnterFeedbackInput.prototype, "requestId", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: 'a sub-case of the caller’s own department'
    }),
    _ts_metadata("design:type", String)
], EnterFeedbackInput.prototype, "subCaseId", void 0);
_ts_decorate([
    Field(()=>FeedbackTypeEnum, {
        description: '反馈类型'
    }),
    _ts_metadata("design:type", typeof FeedbackType === "undefined" ? Object : FeedbackType)
], EnterFeedbackInput.prototype, "feedbackType", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '办理情况 in the department’s words, at most 120 characters'
    }),
    _ts_metadata("design:type", String)
], EnterFeedbackInput.prototype, "statusText", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '原因; for REJECT, SUPPLEMENT and ERROR'
    }),
    _ts_metadata("design:type", Object)
], EnterFeedbackInput.prototype, "reasonText", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '建议'
    }),
    _ts_metadata("design:type", Object)
], EnterFeedbackInput.prototype, "suggestion", void 0);
_ts_decorate([
    Field(()=>[
            EnteredMaterialInput
        ], {
        nullable: true,
        description: '需补正材料'
    }),
    _ts_metadata("design:type", Object)
], EnterFeedbackInput.prototype, "materials", void 0);
_ts_decorate([
    Field(()=>[
            EnteredResultInput
        ], {
        nullable: true,
        description: '办理结果'
    }),
    _ts_metadata("design:type", Object)
], EnterFeedbackInput.prototype, "results", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '经办人'
    }),
    _ts_metadata("design:type", Object)
], EnterFeedbackInput.prototype, "handledBy", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '办理时间; not in the future'
    }),
    _ts_metadata("design:type", Object)
], EnterFeedbackInput.prototype, "handledAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '联系电话'
    }),
    _ts_metadata("design:type", Object)
], EnterFeedbackInput.prototype, "contactPhone", void 0);
_ts_decorate([
    Field(()=>[
            ID
        ], {
        nullable: true,
        description: 'uploads of the caller'
    }),
    _ts_metadata("design:type", Object)
], EnterFeedbackInput.prototype, "attachmentIds", void 0);
EnterFeedbackInput = _ts_decorate([
    InputType('EnterFeedbackInput', {
        description: 'A department’s word by hand'
    })
], EnterFeedbackInput);
export class FeedbackImportFaultType {
}
_ts_decorate([
    Field(()=>Int, {
        description: 'line of the file'
    }),
    _ts_metadata("design:type", Number)
], FeedbackImportFaultType.prototype, "row", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'column'
    }),
    _ts_metadata("design:type", String)
], FeedbackImportFaultType.prototype, "column", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'what is wrong'
    }),
    _ts_metadata("design:type", String)
], FeedbackImportFaultType.prototype, "message", void 0);
FeedbackImportFaultType = _ts_decorate([
    ObjectType('FeedbackImportFault', {
        simpleResolvers: true,
        description: 'A wrong cell of a file'
    })
], FeedbackImportFaultType);
export class FeedbackImportType {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'id'
    }),
    _ts_metadata("design:type", String)
], FeedbackImportType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'name of the file'
    }),
    _ts_metadata("design:type", String)
], FeedbackImportType.prototype, "fileName", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'CHECKED RUNNING DONE'
    }),
    _ts_metadata("design:type", String)
], FeedbackImportType.prototype, "state", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'rows of the file'
    }),
    _ts_metadata("design:type", Number)
], FeedbackImportType.prototype, "rowCount", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'rows with a fault'
    }),
    _ts_metadata("design:type", Number)
], FeedbackImportType.prototype, "faultyRows", void 0);
_ts_decorate([
    Field(()=>[
            FeedbackImportFaultType
        ], {
        description: 'the first 500 wrong cells'
    }),
    _ts_metadata("design:type", Array)
], FeedbackImportType.prototype, "faults", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'rows taken in so far'
    }),
    _ts_metadata("design:type", Number)
], FeedbackImportType.prototype, "doneCount", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'of these answered 0'
    }),
    _ts_metadata("design:type", Number)
], FeedbackImportType.prototype, "okCount", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'address of the result file'
    }),
    _ts_metadata("design:type", String)
], FeedbackImportType.prototype, "resultUrl", void 0);
FeedbackImportType = _ts_decorate([
    ObjectType('FeedbackImport', {
        simpleResolvers: true,
        description: '反馈导入: a department’s file'
    })
], FeedbackImportType);

//# sourceMappingURL=entry.type.js.map