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
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
export var CaseAssignment = /*#__PURE__*/ function(CaseAssignment) {
    CaseAssignment["MINE"] = "MINE";
    CaseAssignment["UNASSIGNED"] = "UNASSIGNED";
    return CaseAssignment;
}({});
registerEnumType(CaseAssignment, {
    name: 'CaseAssignment',
    description: 'Whose cases a list shows',
    valuesConfig: {
        MINE: {
            description: '分派给本人的'
        },
        UNASSIGNED: {
            description: '尚未分派的'
        }
    }
});
export class CaseAssigneeType {
}
_ts_decorate([
    Field(()=>ID, {
        description: '人员的标识'
    }),
    _ts_metadata("design:type", String)
], CaseAssigneeType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '姓名'
    }),
    _ts_metadata("design:type", String)
], CaseAssigneeType.prototype, "name", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '名下未办的待办件数'
    }),
    _ts_metadata("design:type", Number)
], CaseAssigneeType.prototype, "openTasks", void 0);
CaseAssigneeType = _ts_decorate([
    ObjectType('CaseAssignee', {
        simpleResolvers: true,
        description: '可分派的窗口人员'
    })
], CaseAssigneeType);

//# sourceMappingURL=assign.type.js.map