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
import { DayScalar } from "../../../graphql/scalars.js";
import { FeedbackDepartmentEnum, FeedbackStateEnum, FeedbackTypeEnum } from "./feedback.enums.js";
export const FeedbackVerdictEnum = {
    UNRELATED: 'UNRELATED',
    SETTLED: 'SETTLED'
};
registerEnumType(FeedbackVerdictEnum, {
    name: 'FeedbackVerdict',
    description: 'How a message is closed without moving the case',
    valuesConfig: {
        UNRELATED: {
            description: '与本平台无关'
        },
        SETTLED: {
            description: '核实完毕'
        }
    }
});
export class FeedbackFilterInput {
}
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'beginning of a business number, an ID number, or a message id'
    }),
    _ts_metadata("design:type", Object)
], FeedbackFilterInput.prototype, "search", void 0);
_ts_decorate([
    Field(()=>[
            FeedbackDepartmentEnum
        ], {
        nullable: true,
        description: '部门'
    }),
    _ts_metadata("design:type", Object)
], FeedbackFilterInput.prototype, "department", void 0);
_ts_decorate([
    Field(()=>[
            FeedbackTypeEnum
        ], {
        nullable: true,
        description: '反馈类型'
    }),
    _ts_metadata("design:type", Object)
], FeedbackFilterInput.prototype, "feedbackType", void 0);
_ts_decorate([
    Field(()=>[
            FeedbackStateEnum
        ], {
        nullable: true,
        description: '处理状态; copies only when DUPLICATE is asked for'
    }),
    _ts_metadata("design:type", Object)
], FeedbackFilterInput.prototype, "state", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '事项代码'
    }),
    _ts_metadata("design:type", Object)
], FeedbackFilterInput.prototype, "matterCode", void 0);
_ts_decorate([
    Field(()=>DayScalar, {
        nullable: true,
        description: '接收时间 from this day'
    }),
    _ts_metadata("design:type", Object)
], FeedbackFilterInput.prototype, "receivedFrom", void 0);
_ts_decorate([
    Field(()=>DayScalar, {
        nullable: true,
        description: '接收时间 to this day, included'
    }),
    _ts_metadata("design:type", Object)
], FeedbackFilterInput.prototype, "receivedTo", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        nullable: true,
        description: '只看未读'
    }),
    _ts_metadata("design:type", Object)
], FeedbackFilterInput.prototype, "unreadOnly", void 0);
FeedbackFilterInput = _ts_decorate([
    InputType('FeedbackFilter', {
        description: 'What narrows 反馈信息'
    })
], FeedbackFilterInput);
export class FeedbackRefInput {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'id'
    }),
    _ts_metadata("design:type", String)
], FeedbackRefInput.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'version'
    }),
    _ts_metadata("design:type", Number)
], FeedbackRefInput.prototype, "version", void 0);
FeedbackRefInput = _ts_decorate([
    InputType('FeedbackRef', {
        description: 'A message in the version that the caller saw'
    })
], FeedbackRefInput);

//# sourceMappingURL=feedback.inputs.js.map