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
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { BatchType } from "../../platform/batches/index.js";
import { FlowActionType, RowResult } from "../../platform/flow/index.js";
import { CaseType, SubCaseType } from "./case.type.js";
let ActRow = class ActRow {
};
_ts_decorate([
    Field(()=>ID, {
        description: '办件或子办件的标识'
    }),
    _ts_metadata("design:type", String)
], ActRow.prototype, "id", void 0);
_ts_decorate([
    Field(()=>RowResult, {
        description: '办成、跳过或失败'
    }),
    _ts_metadata("design:type", String)
], ActRow.prototype, "result", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '未办成时的错误代码'
    }),
    _ts_metadata("design:type", Object)
], ActRow.prototype, "code", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '未办成的原因'
    }),
    _ts_metadata("design:type", Object)
], ActRow.prototype, "message", void 0);
ActRow = _ts_decorate([
    ObjectType({
        description: '一件记录的办理结果'
    })
], ActRow);
let ActCounts = class ActCounts {
};
_ts_decorate([
    Field(()=>Int, {
        description: '成功的件数'
    }),
    _ts_metadata("design:type", Number)
], ActCounts.prototype, "ok", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '跳过的件数'
    }),
    _ts_metadata("design:type", Number)
], ActCounts.prototype, "skipped", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '失败的件数'
    }),
    _ts_metadata("design:type", Number)
], ActCounts.prototype, "failed", void 0);
ActCounts = _ts_decorate([
    ObjectType({
        description: '各种结果的件数'
    })
], ActCounts);
export class CaseActRowType extends ActRow {
}
_ts_decorate([
    Field(()=>String, {
        description: '一件事编号'
    }),
    _ts_metadata("design:type", String)
], CaseActRowType.prototype, "caseNo", void 0);
_ts_decorate([
    Field(()=>CaseType, {
        nullable: true,
        description: '办理后的办件；不可见的为空'
    }),
    _ts_metadata("design:type", Object)
], CaseActRowType.prototype, "record", void 0);
CaseActRowType = _ts_decorate([
    ObjectType('CaseActRow', {
        simpleResolvers: true,
        description: '一件办件的办理结果'
    })
], CaseActRowType);
export class CaseActResultType extends ActCounts {
}
_ts_decorate([
    Field(()=>[
            CaseActRowType
        ], {
        description: '逐件结果，按提交的顺序'
    }),
    _ts_metadata("design:type", Array)
], CaseActResultType.prototype, "rows", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'file with one line per row'
    }),
    _ts_metadata("design:type", Object)
], CaseActResultType.prototype, "resultFileUrl", void 0);
_ts_decorate([
    Field(()=>BatchType, {
        nullable: true,
        description: 'set when there are too many to answer at once: it works through them, and `rows` is empty'
    }),
    _ts_metadata("design:type", Object)
], CaseActResultType.prototype, "batch", void 0);
CaseActResultType = _ts_decorate([
    ObjectType('CaseActResult', {
        simpleResolvers: true,
        description: 'One line per selected case'
    })
], CaseActResultType);
export class SubCaseActRowType extends ActRow {
}
_ts_decorate([
    Field(()=>String, {
        description: '办件编号'
    }),
    _ts_metadata("design:type", String)
], SubCaseActRowType.prototype, "bjNo", void 0);
_ts_decorate([
    Field(()=>SubCaseType, {
        nullable: true,
        description: '办理后的子办件；不可见的为空'
    }),
    _ts_metadata("design:type", Object)
], SubCaseActRowType.prototype, "record", void 0);
SubCaseActRowType = _ts_decorate([
    ObjectType('SubCaseActRow', {
        simpleResolvers: true,
        description: '一件子办件的办理结果'
    })
], SubCaseActRowType);
export class SubCaseActResultType extends ActCounts {
}
_ts_decorate([
    Field(()=>[
            SubCaseActRowType
        ], {
        description: '逐件结果，按提交的顺序'
    }),
    _ts_metadata("design:type", Array)
], SubCaseActResultType.prototype, "rows", void 0);
_ts_decorate([
    Field(()=>BatchType, {
        nullable: true,
        description: 'as with cases: it works through what is too much for one answer'
    }),
    _ts_metadata("design:type", Object)
], SubCaseActResultType.prototype, "batch", void 0);
SubCaseActResultType = _ts_decorate([
    ObjectType('SubCaseActResult', {
        simpleResolvers: true,
        description: '逐件的子办件办理结果'
    })
], SubCaseActResultType);
export class ActPreviewRowType {
}
_ts_decorate([
    Field(()=>CaseType, {
        description: '所选的办件'
    }),
    _ts_metadata("design:type", typeof CaseType === "undefined" ? Object : CaseType)
], ActPreviewRowType.prototype, "record", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '能否办理'
    }),
    _ts_metadata("design:type", Boolean)
], ActPreviewRowType.prototype, "allowed", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '不能办理时的错误代码'
    }),
    _ts_metadata("design:type", Object)
], ActPreviewRowType.prototype, "code", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '不能办理的原因'
    }),
    _ts_metadata("design:type", Object)
], ActPreviewRowType.prototype, "message", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '子办件情况概述'
    }),
    _ts_metadata("design:type", String)
], ActPreviewRowType.prototype, "summary", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '未结束的子办件数'
    }),
    _ts_metadata("design:type", Number)
], ActPreviewRowType.prototype, "openSubCases", void 0);
_ts_decorate([
    Field(()=>[
            SubCaseType
        ], {
        description: '各子办件'
    }),
    _ts_metadata("design:type", Array)
], ActPreviewRowType.prototype, "subCases", void 0);
ActPreviewRowType = _ts_decorate([
    ObjectType('ActPreviewRow', {
        simpleResolvers: true,
        description: '所选一件的情况'
    })
], ActPreviewRowType);
export class ActPreviewType {
}
_ts_decorate([
    Field(()=>FlowActionType, {
        description: '将要办理的操作'
    }),
    _ts_metadata("design:type", typeof FlowActionType === "undefined" ? Object : FlowActionType)
], ActPreviewType.prototype, "action", void 0);
_ts_decorate([
    Field(()=>[
            ActPreviewRowType
        ], {
        description: '所选各件的情况'
    }),
    _ts_metadata("design:type", Array)
], ActPreviewType.prototype, "rows", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '是否必须填写原因'
    }),
    _ts_metadata("design:type", Boolean)
], ActPreviewType.prototype, "reasonRequired", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '确认按钮上方的提示'
    }),
    _ts_metadata("design:type", String)
], ActPreviewType.prototype, "confirmText", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'the applicant’s message; editable'
    }),
    _ts_metadata("design:type", Object)
], ActPreviewType.prototype, "messageText", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        description: 'who is told, what is pushed, what cannot be undone'
    }),
    _ts_metadata("design:type", Array)
], ActPreviewType.prototype, "consequences", void 0);
ActPreviewType = _ts_decorate([
    ObjectType('ActPreview', {
        simpleResolvers: true,
        description: 'What an act would do, shown before it is confirmed'
    })
], ActPreviewType);
export class ActExclusionType {
}
_ts_decorate([
    Field(()=>String, {
        description: 'error code'
    }),
    _ts_metadata("design:type", String)
], ActExclusionType.prototype, "code", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'why'
    }),
    _ts_metadata("design:type", String)
], ActExclusionType.prototype, "message", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'how many cases'
    }),
    _ts_metadata("design:type", Number)
], ActExclusionType.prototype, "count", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        description: 'numbers of the first of them'
    }),
    _ts_metadata("design:type", Array)
], ActExclusionType.prototype, "examples", void 0);
ActExclusionType = _ts_decorate([
    ObjectType('ActExclusion', {
        simpleResolvers: true,
        description: 'Cases of a selection that the act will not touch, by reason'
    })
], ActExclusionType);
export class CaseSelectionPreviewType {
}
_ts_decorate([
    Field(()=>FlowActionType, {
        description: 'the act'
    }),
    _ts_metadata("design:type", typeof FlowActionType === "undefined" ? Object : FlowActionType)
], CaseSelectionPreviewType.prototype, "action", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'cases it would be asked for; sent back as `selectionSeen`'
    }),
    _ts_metadata("design:type", Number)
], CaseSelectionPreviewType.prototype, "selected", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'cases that allow it now'
    }),
    _ts_metadata("design:type", Number)
], CaseSelectionPreviewType.prototype, "allowed", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'open sub-cases of those'
    }),
    _ts_metadata("design:type", Number)
], CaseSelectionPreviewType.prototype, "openSubCases", void 0);
_ts_decorate([
    Field(()=>[
            ActExclusionType
        ], {
        description: 'the others, by reason'
    }),
    _ts_metadata("design:type", Array)
], CaseSelectionPreviewType.prototype, "exclusions", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'whether it will run in the background'
    }),
    _ts_metadata("design:type", Boolean)
], CaseSelectionPreviewType.prototype, "background", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'whether a reason must be given'
    }),
    _ts_metadata("design:type", Boolean)
], CaseSelectionPreviewType.prototype, "reasonRequired", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'the question to be answered'
    }),
    _ts_metadata("design:type", String)
], CaseSelectionPreviewType.prototype, "confirmText", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'the applicants’ message; editable, filled for each of them'
    }),
    _ts_metadata("design:type", Object)
], CaseSelectionPreviewType.prototype, "messageText", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        description: 'who is told, what is pushed, what cannot be undone'
    }),
    _ts_metadata("design:type", Array)
], CaseSelectionPreviewType.prototype, "consequences", void 0);
CaseSelectionPreviewType = _ts_decorate([
    ObjectType('CaseSelectionPreview', {
        simpleResolvers: true,
        description: 'What an act would do with all rows of a list, shown before it is confirmed'
    })
], CaseSelectionPreviewType);

//# sourceMappingURL=act.type.js.map