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
import { Field, ObjectType } from 'type-graphql';
import { DuplicateSeverity } from "./hit.enums.js";
export class StandingApplicationType {
}
_ts_decorate([
    Field(()=>String, {
        description: '事项'
    }),
    _ts_metadata("design:type", String)
], StandingApplicationType.prototype, "matterName", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'day of submission, YYYY-MM-DD'
    }),
    _ts_metadata("design:type", String)
], StandingApplicationType.prototype, "day", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '办理机构'
    }),
    _ts_metadata("design:type", String)
], StandingApplicationType.prototype, "orgName", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '当前状态'
    }),
    _ts_metadata("design:type", String)
], StandingApplicationType.prototype, "stateTitle", void 0);
_ts_decorate([
    Field(()=>DuplicateSeverity, {
        description: 'whether it would stop the pre-review'
    }),
    _ts_metadata("design:type", String)
], StandingApplicationType.prototype, "severity", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'the sentence for the applicant'
    }),
    _ts_metadata("design:type", String)
], StandingApplicationType.prototype, "message", void 0);
StandingApplicationType = _ts_decorate([
    ObjectType('StandingApplication', {
        description: 'An application that stands already, in the words of E-0201'
    })
], StandingApplicationType);

//# sourceMappingURL=standing.type.js.map