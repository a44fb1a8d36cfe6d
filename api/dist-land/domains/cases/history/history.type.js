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
import { Field, Float, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from "../../../graphql/scalars.js";
import { FlowEventType } from "../../../platform/flow/index.js";
import { SortDirection } from "../case.inputs.js";
import { CaseStatus } from "../case.type.js";
export const HistoryActor = {
    USER: 'USER',
    SYSTEM: 'SYSTEM',
    EXTERNAL: 'EXTERNAL'
};
registerEnumType(HistoryActor, {
    name: 'HistoryActor',
    description: 'Whose step it was',
    valuesConfig: {
        USER: {
            description: '工作人员'
        },
        SYSTEM: {
            description: '系统'
        },
        EXTERNAL: {
            description: '部门或外部系统'
        }
    }
});
export const HistoryRecord = {
    CASE: 'CASE',
    SUB_CASE: 'SUB_CASE'
};
registerEnumType(HistoryRecord, {
    name: 'HistoryRecord',
    description: 'What the history is of',
    valuesConfig: {
        CASE: {
            description: '主办件及其全部子办件'
        },
        SUB_CASE: {
            description: '一个子办件'
        }
    }
});
export class HistoryFilterInput {
}
_ts_decorate([
    Field(()=>[
            CaseStatus
        ], {
        nullable: true,
        description: '进入的环节，任一即可'
    }),
    _ts_metadata("design:type", Object)
], HistoryFilterInput.prototype, "stages", void 0);
_ts_decorate([
    Field(()=>[
            HistoryActor
        ], {
        nullable: true,
        description: '操作来源，任一即可'
    }),
    _ts_metadata("design:type", Object)
], HistoryFilterInput.prototype, "actors", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '操作人姓名的一部分'
    }),
    _ts_metadata("design:type", Object)
], HistoryFilterInput.prototype, "actorName", void 0);
_ts_decorate([
    Field(()=>DayScalar, {
        nullable: true,
        description: '发生日期起'
    }),
    _ts_metadata("design:type", Object)
], HistoryFilterInput.prototype, "from", void 0);
_ts_decorate([
    Field(()=>DayScalar, {
        nullable: true,
        description: '发生日期止（含）'
    }),
    _ts_metadata("design:type", Object)
], HistoryFilterInput.prototype, "to", void 0);
_ts_decorate([
    Field(()=>SortDirection, {
        nullable: true,
        description: 'newest first unless said'
    }),
    _ts_metadata("design:type", Object)
], HistoryFilterInput.prototype, "direction", void 0);
HistoryFilterInput = _ts_decorate([
    InputType('HistoryFilter', {
        description: '历史状态查询的条件; what is absent does not narrow'
    })
], HistoryFilterInput);
export class HistoryEntryType {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'the step'
    }),
    _ts_metadata("design:type", String)
], HistoryEntryType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>FlowEventType, {
        description: '该步'
    }),
    _ts_metadata("design:type", typeof FlowEventType === "undefined" ? Object : FlowEventType)
], HistoryEntryType.prototype, "event", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '操作来源：工作人员、系统、部门'
    }),
    _ts_metadata("design:type", String)
], HistoryEntryType.prototype, "sourceTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '操作人账号, masked'
    }),
    _ts_metadata("design:type", Object)
], HistoryEntryType.prototype, "actorAccount", void 0);
_ts_decorate([
    Field(()=>Float, {
        nullable: true,
        description: 'working hours spent in the stage that it left; null for steps that leave none'
    }),
    _ts_metadata("design:type", Object)
], HistoryEntryType.prototype, "hours", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        description: 'names of the files that came with it'
    }),
    _ts_metadata("design:type", Array)
], HistoryEntryType.prototype, "files", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '推送结果：已同步、推送中、推送失败; null where nothing was pushed'
    }),
    _ts_metadata("design:type", Object)
], HistoryEntryType.prototype, "pushTitle", void 0);
HistoryEntryType = _ts_decorate([
    ObjectType('HistoryEntry', {
        simpleResolvers: true,
        description: 'One step of 历史状态, with what followed of it'
    })
], HistoryEntryType);

//# sourceMappingURL=history.type.js.map