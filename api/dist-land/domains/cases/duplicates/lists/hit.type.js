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
import { connectionOf } from "../../../../graphql/connection.js";
import { DateTimeScalar } from "../../../../graphql/scalars.js";
import { FlowType, viewFlow } from "../../../../platform/flow/index.js";
import { HIT } from "../detect/keep-hits.js";
import { hitFlow } from "../hit.flow.js";
import { DuplicateRule, DuplicateSeverity, DuplicateState } from "./hit.enums.js";
export class DuplicateHitType {
    get flow() {
        return viewFlow(hitFlow, HIT, this.row);
    }
}
_ts_decorate([
    Field(()=>ID, {
        description: 'the pair'
    }),
    _ts_metadata("design:type", String)
], DuplicateHitType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'version, to send back with an act'
    }),
    _ts_metadata("design:type", Number)
], DuplicateHitType.prototype, "version", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '检测编号, CF + date + five digits'
    }),
    _ts_metadata("design:type", String)
], DuplicateHitType.prototype, "hitNo", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '检测时间'
    }),
    _ts_metadata("design:type", typeof SqlInstant === "undefined" ? Object : SqlInstant)
], DuplicateHitType.prototype, "createdAt", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '姓名, masked'
    }),
    _ts_metadata("design:type", String)
], DuplicateHitType.prototype, "nameMasked", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '身份证号, masked'
    }),
    _ts_metadata("design:type", String)
], DuplicateHitType.prototype, "idNoMasked", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '事项代码'
    }),
    _ts_metadata("design:type", String)
], DuplicateHitType.prototype, "matterCode", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '事项'
    }),
    _ts_metadata("design:type", String)
], DuplicateHitType.prototype, "matterName", void 0);
_ts_decorate([
    Field(()=>DuplicateRule, {
        description: 'by what it was found'
    }),
    _ts_metadata("design:type", String)
], DuplicateHitType.prototype, "matchRule", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'the rule in words'
    }),
    _ts_metadata("design:type", String)
], DuplicateHitType.prototype, "ruleTitle", void 0);
_ts_decorate([
    Field(()=>DuplicateSeverity, {
        description: '严重程度'
    }),
    _ts_metadata("design:type", String)
], DuplicateHitType.prototype, "severity", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'the severity in words'
    }),
    _ts_metadata("design:type", String)
], DuplicateHitType.prototype, "severityTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'what to look at: 可能为二次入伍…'
    }),
    _ts_metadata("design:type", Object)
], DuplicateHitType.prototype, "hint", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: 'the new case'
    }),
    _ts_metadata("design:type", String)
], DuplicateHitType.prototype, "newCaseId", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '新办件编号'
    }),
    _ts_metadata("design:type", String)
], DuplicateHitType.prototype, "newCaseNo", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: 'the case that stood already'
    }),
    _ts_metadata("design:type", String)
], DuplicateHitType.prototype, "matchedCaseId", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '原办件编号'
    }),
    _ts_metadata("design:type", String)
], DuplicateHitType.prototype, "matchedCaseNo", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '原办件状态, as it is now'
    }),
    _ts_metadata("design:type", String)
], DuplicateHitType.prototype, "matchedStateTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '原办理机构'
    }),
    _ts_metadata("design:type", String)
], DuplicateHitType.prototype, "matchedOrgName", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: 'when the older one was submitted'
    }),
    _ts_metadata("design:type", typeof SqlInstant === "undefined" ? Object : SqlInstant)
], DuplicateHitType.prototype, "matchedAt", void 0);
_ts_decorate([
    Field(()=>DuplicateState, {
        description: 'where it stands'
    }),
    _ts_metadata("design:type", String)
], DuplicateHitType.prototype, "state", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'the state in words'
    }),
    _ts_metadata("design:type", String)
], DuplicateHitType.prototype, "stateTitle", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '处理时限'
    }),
    _ts_metadata("design:type", Object)
], DuplicateHitType.prototype, "dueAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: 'when the applicant was told'
    }),
    _ts_metadata("design:type", Object)
], DuplicateHitType.prototype, "toldAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'who told the applicant'
    }),
    _ts_metadata("design:type", Object)
], DuplicateHitType.prototype, "toldByName", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'how: 电话告知, 当面告知, 线上告知'
    }),
    _ts_metadata("design:type", Object)
], DuplicateHitType.prototype, "toldWayTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'what was decided, in words'
    }),
    _ts_metadata("design:type", Object)
], DuplicateHitType.prototype, "resolution", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: 'when it was settled'
    }),
    _ts_metadata("design:type", Object)
], DuplicateHitType.prototype, "resolvedAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'who settled it'
    }),
    _ts_metadata("design:type", Object)
], DuplicateHitType.prototype, "resolvedByName", void 0);
_ts_decorate([
    Field(()=>FlowType, {
        description: 'state, limits, actions, history'
    }),
    _ts_metadata("design:type", typeof FlowType === "undefined" ? Object : FlowType),
    _ts_metadata("design:paramtypes", [])
], DuplicateHitType.prototype, "flow", null);
DuplicateHitType = _ts_decorate([
    ObjectType('DuplicateHit', {
        description: '重复办件: two applications for one matter by what seems one person'
    })
], DuplicateHitType);
export const DuplicateHitConnection = connectionOf('DuplicateHit', ()=>DuplicateHitType);

//# sourceMappingURL=hit.type.js.map