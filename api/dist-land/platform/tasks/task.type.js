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
import { connectionOf } from "../../graphql/connection.js";
import { DateTimeScalar } from "../../graphql/scalars.js";
import { RemainingType } from "../flow/flow.type.js";
export var TaskBucket = /*#__PURE__*/ function(TaskBucket) {
    TaskBucket["OVERDUE"] = "OVERDUE";
    TaskBucket["TODAY"] = "TODAY";
    TaskBucket["WEEK"] = "WEEK";
    TaskBucket["LATER"] = "LATER";
    TaskBucket["ALL"] = "ALL";
    return TaskBucket;
}({});
registerEnumType(TaskBucket, {
    name: 'TaskBucket',
    description: 'To-dos by urgency: past due, due today, within seven days, later',
    valuesConfig: {
        OVERDUE: {
            description: '已逾期'
        },
        TODAY: {
            description: '今日到期'
        },
        WEEK: {
            description: '七日内到期'
        },
        LATER: {
            description: '以后到期'
        },
        ALL: {
            description: '全部'
        }
    }
});
export class TaskType {
}
_ts_decorate([
    Field(()=>ID, {
        description: '唯一标识'
    }),
    _ts_metadata("design:type", String)
], TaskType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '待办事项'
    }),
    _ts_metadata("design:type", String)
], TaskType.prototype, "title", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '业务记录的类型，如 case、subCase'
    }),
    _ts_metadata("design:type", String)
], TaskType.prototype, "recordType", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: '业务记录的标识'
    }),
    _ts_metadata("design:type", String)
], TaskType.prototype, "recordId", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '业务编号'
    }),
    _ts_metadata("design:type", String)
], TaskType.prototype, "recordTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'whom it is about, masked'
    }),
    _ts_metadata("design:type", String)
], TaskType.prototype, "subject", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'route inside the console'
    }),
    _ts_metadata("design:type", String)
], TaskType.prototype, "link", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '生成时间'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], TaskType.prototype, "createdAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '最近的到期时间；计时停止或无时限时为空'
    }),
    _ts_metadata("design:type", Object)
], TaskType.prototype, "dueAt", void 0);
_ts_decorate([
    Field(()=>RemainingType, {
        description: '距最近时限还有多久'
    }),
    _ts_metadata("design:type", typeof RemainingType === "undefined" ? Object : RemainingType)
], TaskType.prototype, "remaining", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '1 urgent … 4 hint'
    }),
    _ts_metadata("design:type", Number)
], TaskType.prototype, "priority", void 0);
TaskType = _ts_decorate([
    ObjectType('Task', {
        simpleResolvers: true,
        description: '待办: closes by the act itself'
    })
], TaskType);
export class TaskCountType {
}
_ts_decorate([
    Field(()=>TaskBucket, {
        description: '按紧急程度的分类'
    }),
    _ts_metadata("design:type", String)
], TaskCountType.prototype, "bucket", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '数量'
    }),
    _ts_metadata("design:type", Number)
], TaskCountType.prototype, "count", void 0);
TaskCountType = _ts_decorate([
    ObjectType('TaskCount', {
        simpleResolvers: true,
        description: '某类待办的数量'
    })
], TaskCountType);
export const TaskConnection = connectionOf('Task', ()=>TaskType);

//# sourceMappingURL=task.type.js.map