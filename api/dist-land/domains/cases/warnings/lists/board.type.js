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
export class WarningHeatType {
}
_ts_decorate([
    Field(()=>ID, {
        description: '受理中心'
    }),
    _ts_metadata("design:type", String)
], WarningHeatType.prototype, "orgId", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'name of the centre'
    }),
    _ts_metadata("design:type", String)
], WarningHeatType.prototype, "orgName", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '区, six digits'
    }),
    _ts_metadata("design:type", String)
], WarningHeatType.prototype, "districtCode", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '事项代码'
    }),
    _ts_metadata("design:type", String)
], WarningHeatType.prototype, "matterCode", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '事项'
    }),
    _ts_metadata("design:type", String)
], WarningHeatType.prototype, "matterName", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'how many'
    }),
    _ts_metadata("design:type", Number)
], WarningHeatType.prototype, "count", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'the most urgent level among them'
    }),
    _ts_metadata("design:type", Number)
], WarningHeatType.prototype, "worst", void 0);
WarningHeatType = _ts_decorate([
    ObjectType('WarningHeat', {
        description: 'Warnings that ask for something, by place and matter'
    })
], WarningHeatType);
export class WarningBoardType {
}
_ts_decorate([
    Field(()=>Int, {
        description: '待办: cases under way'
    }),
    _ts_metadata("design:type", Number)
], WarningBoardType.prototype, "open", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '临期: cases due within a working day'
    }),
    _ts_metadata("design:type", Number)
], WarningBoardType.prototype, "near", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '超期: cases overdue'
    }),
    _ts_metadata("design:type", Number)
], WarningBoardType.prototype, "overdue", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '已办结: cases finished today'
    }),
    _ts_metadata("design:type", Number)
], WarningBoardType.prototype, "finishedToday", void 0);
_ts_decorate([
    Field(()=>[
            Int
        ], {
        description: 'warnings that ask for something, by level 1–4'
    }),
    _ts_metadata("design:type", Array)
], WarningBoardType.prototype, "byLevel", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'of them, those nobody has looked at'
    }),
    _ts_metadata("design:type", Number)
], WarningBoardType.prototype, "unseen", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'reports of wrong warnings that wait for a verdict'
    }),
    _ts_metadata("design:type", Number)
], WarningBoardType.prototype, "review", void 0);
_ts_decorate([
    Field(()=>[
            WarningHeatType
        ], {
        description: 'by centre and matter, the fullest first; at most 400'
    }),
    _ts_metadata("design:type", Array)
], WarningBoardType.prototype, "heat", void 0);
WarningBoardType = _ts_decorate([
    ObjectType('WarningBoard', {
        description: '时效监控: what is open, what is in danger, what waits, within the caller’s scope'
    })
], WarningBoardType);

//# sourceMappingURL=board.type.js.map