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
import { DateTimeScalar } from "../../graphql/scalars.js";
import { AttachmentType } from "../files/attachment.type.js";
export var ActTone = /*#__PURE__*/ function(ActTone) {
    ActTone["PRIMARY"] = "PRIMARY";
    ActTone["DEFAULT"] = "DEFAULT";
    ActTone["DANGER"] = "DANGER";
    return ActTone;
}({});
export var ActInputKindEnum = /*#__PURE__*/ function(ActInputKindEnum) {
    ActInputKindEnum["NONE"] = "NONE";
    ActInputKindEnum["REASON"] = "REASON";
    ActInputKindEnum["SUPPLEMENT"] = "SUPPLEMENT";
    ActInputKindEnum["BASIS"] = "BASIS";
    ActInputKindEnum["NOTE"] = "NOTE";
    ActInputKindEnum["ASSIGNEE"] = "ASSIGNEE";
    return ActInputKindEnum;
}({});
export var TimeLevelEnum = /*#__PURE__*/ function(TimeLevelEnum) {
    TimeLevelEnum["OVERDUE"] = "OVERDUE";
    TimeLevelEnum["URGENT"] = "URGENT";
    TimeLevelEnum["SOON"] = "SOON";
    TimeLevelEnum["NORMAL"] = "NORMAL";
    TimeLevelEnum["PAUSED"] = "PAUSED";
    TimeLevelEnum["NONE"] = "NONE";
    return TimeLevelEnum;
}({});
export var StepStateEnum = /*#__PURE__*/ function(StepStateEnum) {
    StepStateEnum["DONE"] = "DONE";
    StepStateEnum["CURRENT"] = "CURRENT";
    StepStateEnum["TODO"] = "TODO";
    StepStateEnum["SKIPPED"] = "SKIPPED";
    return StepStateEnum;
}({});
registerEnumType(ActTone, {
    name: 'ActTone',
    description: 'How a button looks: PRIMARY first, DANGER apart',
    valuesConfig: {
        PRIMARY: {
            description: '主要操作'
        },
        DEFAULT: {
            description: '普通操作'
        },
        DANGER: {
            description: '难以撤回的操作'
        }
    }
});
registerEnumType(ActInputKindEnum, {
    name: 'ActInputKind',
    description: 'What an action asks for: nothing, a reason (code + text), materials to supply, a legal basis with reason, a remark, who is to handle it',
    valuesConfig: {
        NONE: {
            description: '不需填写'
        },
        REASON: {
            description: '原因'
        },
        SUPPLEMENT: {
            description: '要求补正的材料'
        },
        BASIS: {
            description: '依据和原因'
        },
        NOTE: {
            description: '备注'
        },
        ASSIGNEE: {
            description: '经办人和备注'
        }
    }
});
registerEnumType(TimeLevelEnum, {
    name: 'TimeLevel',
    description: 'How near the nearest time limit is (01 §6.5)',
    valuesConfig: {
        OVERDUE: {
            description: '已逾期'
        },
        URGENT: {
            description: '紧急'
        },
        SOON: {
            description: '临期'
        },
        NORMAL: {
            description: '正常'
        },
        PAUSED: {
            description: '停止计时'
        },
        NONE: {
            description: '无时限'
        }
    }
});
registerEnumType(StepStateEnum, {
    name: 'StepState',
    description: 'Where a step lies on the path of a record',
    valuesConfig: {
        DONE: {
            description: '已完成'
        },
        CURRENT: {
            description: '进行中'
        },
        TODO: {
            description: '未到'
        },
        SKIPPED: {
            description: '未经过'
        }
    }
});
export class FlowActionType {
}
_ts_decorate([
    Field(()=>String, {
        description: '操作代码'
    }),
    _ts_metadata("design:type", String)
], FlowActionType.prototype, "action", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '按钮名称'
    }),
    _ts_metadata("design:type", String)
], FlowActionType.prototype, "title", void 0);
_ts_decorate([
    Field(()=>ActTone, {
        description: '按钮的样式'
    }),
    _ts_metadata("design:type", String)
], FlowActionType.prototype, "tone", void 0);
_ts_decorate([
    Field(()=>ActInputKindEnum, {
        description: '需要填写什么'
    }),
    _ts_metadata("design:type", String)
], FlowActionType.prototype, "input", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'asks for the confirmation step with the preview first'
    }),
    _ts_metadata("design:type", Boolean)
], FlowActionType.prototype, "confirm", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'may be used on a selection of records'
    }),
    _ts_metadata("design:type", Boolean)
], FlowActionType.prototype, "batch", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'list of reasons to choose from, see `reasons(dict)`'
    }),
    _ts_metadata("design:type", Object)
], FlowActionType.prototype, "reasonDict", void 0);
FlowActionType = _ts_decorate([
    ObjectType('FlowAction', {
        simpleResolvers: true,
        description: 'An action that the caller may take now; clients offer only these'
    })
], FlowActionType);
export class DeadlineLineType {
}
_ts_decorate([
    Field(()=>String, {
        description: '时限的名称'
    }),
    _ts_metadata("design:type", String)
], DeadlineLineType.prototype, "label", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '到期时间及其计算说明'
    }),
    _ts_metadata("design:type", String)
], DeadlineLineType.prototype, "text", void 0);
DeadlineLineType = _ts_decorate([
    ObjectType('DeadlineLine', {
        simpleResolvers: true,
        description: 'One clock and how its moment was computed'
    })
], DeadlineLineType);
export class RemainingType {
}
_ts_decorate([
    Field(()=>TimeLevelEnum, {
        description: '时限情况'
    }),
    _ts_metadata("design:type", typeof TimeLevel === "undefined" ? Object : TimeLevel)
], RemainingType.prototype, "level", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '剩 2 个工作日 · 3月11日 17:30'
    }),
    _ts_metadata("design:type", String)
], RemainingType.prototype, "text", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '到期时间'
    }),
    _ts_metadata("design:type", Object)
], RemainingType.prototype, "dueAt", void 0);
_ts_decorate([
    Field(()=>Int, {
        nullable: true,
        description: 'working minutes, negative when overdue'
    }),
    _ts_metadata("design:type", Object)
], RemainingType.prototype, "minutes", void 0);
_ts_decorate([
    Field(()=>[
            DeadlineLineType
        ], {
        description: 'empty in lists'
    }),
    _ts_metadata("design:type", Array)
], RemainingType.prototype, "lines", void 0);
RemainingType = _ts_decorate([
    ObjectType('Remaining', {
        simpleResolvers: true,
        description: 'Time left of the nearest limit, in words'
    })
], RemainingType);
export class FlowEventType {
}
_ts_decorate([
    Field(()=>ID, {
        description: '唯一标识'
    }),
    _ts_metadata("design:type", String)
], FlowEventType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '在该记录历史中的序号，从 1 起'
    }),
    _ts_metadata("design:type", Number)
], FlowEventType.prototype, "seq", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: 'when it happened, by the clock of who did it'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], FlowEventType.prototype, "at", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: 'when it was stored here'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], FlowEventType.prototype, "recordedAt", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '操作代码'
    }),
    _ts_metadata("design:type", String)
], FlowEventType.prototype, "action", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '操作名称'
    }),
    _ts_metadata("design:type", String)
], FlowEventType.prototype, "actionTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '原状态名称'
    }),
    _ts_metadata("design:type", Object)
], FlowEventType.prototype, "fromTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '新状态名称'
    }),
    _ts_metadata("design:type", Object)
], FlowEventType.prototype, "toTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'USER, SYSTEM or EXTERNAL'
    }),
    _ts_metadata("design:type", String)
], FlowEventType.prototype, "actorType", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '办理人或系统的名称'
    }),
    _ts_metadata("design:type", Object)
], FlowEventType.prototype, "actorName", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '办理人所在机构'
    }),
    _ts_metadata("design:type", Object)
], FlowEventType.prototype, "actorOrg", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '所选原因的代码'
    }),
    _ts_metadata("design:type", Object)
], FlowEventType.prototype, "reasonCode", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '所选原因的名称'
    }),
    _ts_metadata("design:type", Object)
], FlowEventType.prototype, "reasonTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '原因说明'
    }),
    _ts_metadata("design:type", Object)
], FlowEventType.prototype, "reasonText", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'basis, remark or requested materials'
    }),
    _ts_metadata("design:type", Object)
], FlowEventType.prototype, "note", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '业务记录的类型，如 case、subCase'
    }),
    _ts_metadata("design:type", String)
], FlowEventType.prototype, "recordType", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'the record that moved: the case itself or one of its sub-cases'
    }),
    _ts_metadata("design:type", String)
], FlowEventType.prototype, "recordTitle", void 0);
_ts_decorate([
    Field(()=>[
            AttachmentType
        ], {
        description: '随该步提交的附件'
    }),
    _ts_metadata("design:type", Array)
], FlowEventType.prototype, "attachments", void 0);
FlowEventType = _ts_decorate([
    ObjectType('FlowEvent', {
        simpleResolvers: true,
        description: 'One step of a record’s history; never changed'
    })
], FlowEventType);
export class FlowStepType {
}
_ts_decorate([
    Field(()=>String, {
        description: '状态代码'
    }),
    _ts_metadata("design:type", String)
], FlowStepType.prototype, "state", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '名称'
    }),
    _ts_metadata("design:type", String)
], FlowStepType.prototype, "title", void 0);
_ts_decorate([
    Field(()=>StepStateEnum, {
        description: '该步已完成、进行中还是未到'
    }),
    _ts_metadata("design:type", String)
], FlowStepType.prototype, "status", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '到达该步的时间'
    }),
    _ts_metadata("design:type", Object)
], FlowStepType.prototype, "at", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '办理人或系统的名称'
    }),
    _ts_metadata("design:type", Object)
], FlowStepType.prototype, "actorName", void 0);
_ts_decorate([
    Field(()=>RemainingType, {
        nullable: true,
        description: '进行中的一步还有多久'
    }),
    _ts_metadata("design:type", Object)
], FlowStepType.prototype, "remaining", void 0);
FlowStepType = _ts_decorate([
    ObjectType('FlowStep', {
        simpleResolvers: true,
        description: 'A step of the main path'
    })
], FlowStepType);
export class FlowType {
}
_ts_decorate([
    Field(()=>String, {
        description: '状态代码'
    }),
    _ts_metadata("design:type", String)
], FlowType.prototype, "state", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '状态的中文名称'
    }),
    _ts_metadata("design:type", String)
], FlowType.prototype, "stateTitle", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '是否已结束'
    }),
    _ts_metadata("design:type", Boolean)
], FlowType.prototype, "terminal", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '计时是否停止'
    }),
    _ts_metadata("design:type", Boolean)
], FlowType.prototype, "paused", void 0);
FlowType = _ts_decorate([
    ObjectType('Flow', {
        description: 'Where a record stands, what may be done, how it came here'
    })
], FlowType);

//# sourceMappingURL=flow.type.js.map