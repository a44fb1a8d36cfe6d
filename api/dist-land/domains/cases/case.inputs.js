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
import { DayScalar, JsonScalar } from "../../graphql/scalars.js";
import { TimeLevelEnum } from "../../platform/flow/index.js";
import { CaseAssignment } from "./assign/assign.type.js";
import { CaseQueue, CaseStatus, ChannelEnum, DuplicateFlagEnum, PersonCategoryEnum, PlacementTypeEnum } from "./case.type.js";
export var CaseSortField = /*#__PURE__*/ function(CaseSortField) {
    CaseSortField["SUBMITTED_AT"] = "SUBMITTED_AT";
    CaseSortField["DUE_AT"] = "DUE_AT";
    CaseSortField["UPDATED_AT"] = "UPDATED_AT";
    CaseSortField["CASE_NO"] = "CASE_NO";
    return CaseSortField;
}({});
export var SortDirection = /*#__PURE__*/ function(SortDirection) {
    SortDirection["ASC"] = "ASC";
    SortDirection["DESC"] = "DESC";
    return SortDirection;
}({});
registerEnumType(CaseSortField, {
    name: 'CaseSortField',
    description: '办件清单可以按哪一项排列',
    valuesConfig: {
        SUBMITTED_AT: {
            description: '提交时间'
        },
        DUE_AT: {
            description: '到期时间'
        },
        UPDATED_AT: {
            description: '更新时间'
        },
        CASE_NO: {
            description: '一件事编号'
        }
    }
});
registerEnumType(SortDirection, {
    name: 'SortDirection',
    description: '排列方向',
    valuesConfig: {
        ASC: {
            description: '升序'
        },
        DESC: {
            description: '降序'
        }
    }
});
export class CaseSortInput {
}
_ts_decorate([
    Field(()=>CaseSortField, {
        description: '按哪一项排列'
    }),
    _ts_metadata("design:type", String)
], CaseSortInput.prototype, "field", void 0);
_ts_decorate([
    Field(()=>SortDirection, {
        description: '升序或降序'
    }),
    _ts_metadata("design:type", String)
], CaseSortInput.prototype, "direction", void 0);
CaseSortInput = _ts_decorate([
    InputType('CaseSort', {
        description: '办件清单的排列方式'
    })
], CaseSortInput);
export class CaseFilterInput {
}
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'case number or its beginning, ID number (15/18), mobile, full name'
    }),
    _ts_metadata("design:type", Object)
], CaseFilterInput.prototype, "search", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '受理区的 6 位区划代码'
    }),
    _ts_metadata("design:type", Object)
], CaseFilterInput.prototype, "districtCode", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: '受理机构的标识'
    }),
    _ts_metadata("design:type", Object)
], CaseFilterInput.prototype, "orgId", void 0);
_ts_decorate([
    Field(()=>[
            CaseStatus
        ], {
        nullable: true,
        description: '状态，任一即可'
    }),
    _ts_metadata("design:type", Object)
], CaseFilterInput.prototype, "status", void 0);
_ts_decorate([
    Field(()=>[
            ChannelEnum
        ], {
        nullable: true,
        description: '申请渠道，任一即可'
    }),
    _ts_metadata("design:type", Object)
], CaseFilterInput.prototype, "channel", void 0);
_ts_decorate([
    Field(()=>[
            PlacementTypeEnum
        ], {
        nullable: true,
        description: '安置方式，任一即可'
    }),
    _ts_metadata("design:type", Object)
], CaseFilterInput.prototype, "placementType", void 0);
_ts_decorate([
    Field(()=>[
            PersonCategoryEnum
        ], {
        nullable: true,
        description: '人员类别，任一即可'
    }),
    _ts_metadata("design:type", Object)
], CaseFilterInput.prototype, "personCategory", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '含有该事项的子办件'
    }),
    _ts_metadata("design:type", Object)
], CaseFilterInput.prototype, "matterCode", void 0);
_ts_decorate([
    Field(()=>DayScalar, {
        nullable: true,
        description: '提交日期起，含当日'
    }),
    _ts_metadata("design:type", Object)
], CaseFilterInput.prototype, "submittedFrom", void 0);
_ts_decorate([
    Field(()=>DayScalar, {
        nullable: true,
        description: '提交日期止，含当日'
    }),
    _ts_metadata("design:type", Object)
], CaseFilterInput.prototype, "submittedTo", void 0);
_ts_decorate([
    Field(()=>[
            TimeLevelEnum
        ], {
        nullable: true,
        description: '时限情况，任一即可'
    }),
    _ts_metadata("design:type", Object)
], CaseFilterInput.prototype, "timeLevel", void 0);
_ts_decorate([
    Field(()=>[
            DuplicateFlagEnum
        ], {
        nullable: true,
        description: '重复标识，任一即可'
    }),
    _ts_metadata("design:type", Object)
], CaseFilterInput.prototype, "duplicate", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        nullable: true,
        description: '只要有推送失败的'
    }),
    _ts_metadata("design:type", Object)
], CaseFilterInput.prototype, "pushFailed", void 0);
_ts_decorate([
    Field(()=>CaseAssignment, {
        nullable: true,
        description: '分派给本人的，或尚未分派的'
    }),
    _ts_metadata("design:type", Object)
], CaseFilterInput.prototype, "assignment", void 0);
CaseFilterInput = _ts_decorate([
    InputType('CaseFilter', {
        description: '办件清单的筛选条件，各项须同时符合'
    })
], CaseFilterInput);
export class RowRefInput {
}
_ts_decorate([
    Field(()=>ID, {
        description: '办件或子办件的标识'
    }),
    _ts_metadata("design:type", String)
], RowRefInput.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'the version the user saw; a stale one is refused E-0504'
    }),
    _ts_metadata("design:type", Number)
], RowRefInput.prototype, "version", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'overrides the common reason for this row'
    }),
    _ts_metadata("design:type", Object)
], RowRefInput.prototype, "reasonCode", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '本件的原因说明，优先于共同的原因'
    }),
    _ts_metadata("design:type", Object)
], RowRefInput.prototype, "reasonText", void 0);
RowRefInput = _ts_decorate([
    InputType('RowRef', {
        description: '所选的一件'
    })
], RowRefInput);
export class MaterialRequestInput {
}
_ts_decorate([
    Field(()=>String, {
        description: '材料代码；目录以外的为空'
    }),
    _ts_metadata("design:type", String)
], MaterialRequestInput.prototype, "materialCode", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '材料名称'
    }),
    _ts_metadata("design:type", String)
], MaterialRequestInput.prototype, "name", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '对材料的要求'
    }),
    _ts_metadata("design:type", Object)
], MaterialRequestInput.prototype, "note", void 0);
MaterialRequestInput = _ts_decorate([
    InputType('MaterialRequest', {
        description: '要求申请人补交的一份材料'
    })
], MaterialRequestInput);
export class CaseSelectionInput {
}
_ts_decorate([
    Field(()=>CaseQueue, {
        description: 'the queue'
    }),
    _ts_metadata("design:type", typeof QueueName === "undefined" ? Object : QueueName)
], CaseSelectionInput.prototype, "queue", void 0);
_ts_decorate([
    Field(()=>CaseFilterInput, {
        nullable: true,
        description: 'the filter of the list'
    }),
    _ts_metadata("design:type", Object)
], CaseSelectionInput.prototype, "filter", void 0);
_ts_decorate([
    Field(()=>[
            ID
        ], {
        nullable: true,
        description: 'cases taken out by hand'
    }),
    _ts_metadata("design:type", Object)
], CaseSelectionInput.prototype, "except", void 0);
CaseSelectionInput = _ts_decorate([
    InputType('CaseSelection', {
        description: 'Everything that a queue holds under a filter, resolved by the server with the caller’s scope'
    })
], CaseSelectionInput);
export class ActInputType {
}
_ts_decorate([
    Field(()=>String, {
        description: '操作代码，取自 `availableActions`'
    }),
    _ts_metadata("design:type", String)
], ActInputType.prototype, "action", void 0);
_ts_decorate([
    Field(()=>[
            RowRefInput
        ], {
        description: '所选的各件；以 `selection` 指定时为空'
    }),
    _ts_metadata("design:type", Array)
], ActInputType.prototype, "rows", void 0);
_ts_decorate([
    Field(()=>CaseSelectionInput, {
        nullable: true,
        description: 'cases only: all rows of a list instead of `rows`'
    }),
    _ts_metadata("design:type", Object)
], ActInputType.prototype, "selection", void 0);
_ts_decorate([
    Field(()=>Int, {
        nullable: true,
        description: 'how many cases of the selection the user was shown; when there are more by now, E-0510'
    }),
    _ts_metadata("design:type", Object)
], ActInputType.prototype, "selectionSeen", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: 'UUID of this submission; a repeat answers with the first result'
    }),
    _ts_metadata("design:type", String)
], ActInputType.prototype, "requestId", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '所选原因的代码'
    }),
    _ts_metadata("design:type", Object)
], ActInputType.prototype, "reasonCode", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '原因说明'
    }),
    _ts_metadata("design:type", Object)
], ActInputType.prototype, "reasonText", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'legal basis'
    }),
    _ts_metadata("design:type", Object)
], ActInputType.prototype, "basis", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '办理意见或备注'
    }),
    _ts_metadata("design:type", Object)
], ActInputType.prototype, "note", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'the applicant’s message as edited in the preview'
    }),
    _ts_metadata("design:type", Object)
], ActInputType.prototype, "messageText", void 0);
_ts_decorate([
    Field(()=>[
            MaterialRequestInput
        ], {
        nullable: true,
        description: '通知补正时要求的材料'
    }),
    _ts_metadata("design:type", Object)
], ActInputType.prototype, "materials", void 0);
_ts_decorate([
    Field(()=>[
            ID
        ], {
        nullable: true,
        description: 'uploaded files that come with the act: materials handed in for 待补正'
    }),
    _ts_metadata("design:type", Object)
], ActInputType.prototype, "attachmentIds", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: '分派给谁；该中心的窗口人员'
    }),
    _ts_metadata("design:type", Object)
], ActInputType.prototype, "assigneeId", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        nullable: true,
        description: 'true once the sub-cases’ states were shown (item 5)'
    }),
    _ts_metadata("design:type", Object)
], ActInputType.prototype, "confirmed", void 0);
ActInputType = _ts_decorate([
    InputType('ActInput', {
        description: 'One act over one record or many: at most 200 are answered at once, more go to the background as a batch'
    })
], ActInputType);
export class NewAttachmentInput {
}
_ts_decorate([
    Field(()=>String, {
        description: '属于哪份材料'
    }),
    _ts_metadata("design:type", String)
], NewAttachmentInput.prototype, "materialCode", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: '已上传文件的标识'
    }),
    _ts_metadata("design:type", String)
], NewAttachmentInput.prototype, "fileId", void 0);
NewAttachmentInput = _ts_decorate([
    InputType('NewAttachment', {
        description: '随表单提交的一份附件'
    })
], NewAttachmentInput);
export class RegisterCaseInput {
}
_ts_decorate([
    Field(()=>ID, {
        description: '本次提交的 UUID；重复提交得到第一次的结果'
    }),
    _ts_metadata("design:type", String)
], RegisterCaseInput.prototype, "requestId", void 0);
_ts_decorate([
    Field(()=>JsonScalar, {
        description: 'values of the form `caseForm`'
    }),
    _ts_metadata("design:type", Object)
], RegisterCaseInput.prototype, "form", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '9 digits; empty = the district’s own centre'
    }),
    _ts_metadata("design:type", Object)
], RegisterCaseInput.prototype, "placementStreet", void 0);
_ts_decorate([
    Field(()=>[
            NewAttachmentInput
        ], {
        description: '随申请提交的附件'
    }),
    _ts_metadata("design:type", Array)
], RegisterCaseInput.prototype, "attachments", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: '本人的草稿，随本次提交转为办件；新登记为空'
    }),
    _ts_metadata("design:type", Object)
], RegisterCaseInput.prototype, "draftId", void 0);
RegisterCaseInput = _ts_decorate([
    InputType('RegisterCaseInput', {
        description: '窗口登记的一件申请'
    })
], RegisterCaseInput);
export class AmendCaseInput {
}
_ts_decorate([
    Field(()=>ID, {
        description: '本次提交的 UUID；重复提交得到第一次的结果'
    }),
    _ts_metadata("design:type", String)
], AmendCaseInput.prototype, "requestId", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: '办件的标识'
    }),
    _ts_metadata("design:type", String)
], AmendCaseInput.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '版本号；办理时送回，过期的拒绝（E-0504）'
    }),
    _ts_metadata("design:type", Number)
], AmendCaseInput.prototype, "version", void 0);
_ts_decorate([
    Field(()=>JsonScalar, {
        description: '表单 `caseForm` 的全部内容'
    }),
    _ts_metadata("design:type", Object)
], AmendCaseInput.prototype, "form", void 0);
_ts_decorate([
    Field(()=>[
            NewAttachmentInput
        ], {
        nullable: true,
        description: '补充的附件'
    }),
    _ts_metadata("design:type", Object)
], AmendCaseInput.prototype, "attachments", void 0);
AmendCaseInput = _ts_decorate([
    InputType('AmendCaseInput', {
        description: '预审通过前对申请的更正'
    })
], AmendCaseInput);

//# sourceMappingURL=case.inputs.js.map