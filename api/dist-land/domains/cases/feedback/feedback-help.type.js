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
import { Field, ID, ObjectType } from 'type-graphql';
import { JsonScalar } from "../../../graphql/scalars.js";
export class FeedbackCandidateType {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'the sub-case'
    }),
    _ts_metadata("design:type", String)
], FeedbackCandidateType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: 'its case'
    }),
    _ts_metadata("design:type", String)
], FeedbackCandidateType.prototype, "caseId", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '一件事编号'
    }),
    _ts_metadata("design:type", String)
], FeedbackCandidateType.prototype, "caseNo", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '办件编号'
    }),
    _ts_metadata("design:type", String)
], FeedbackCandidateType.prototype, "bjNo", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '事项'
    }),
    _ts_metadata("design:type", String)
], FeedbackCandidateType.prototype, "matterName", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '姓名, masked'
    }),
    _ts_metadata("design:type", String)
], FeedbackCandidateType.prototype, "personName", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '办件状态'
    }),
    _ts_metadata("design:type", String)
], FeedbackCandidateType.prototype, "statusTitle", void 0);
FeedbackCandidateType = _ts_decorate([
    ObjectType('FeedbackCandidate', {
        simpleResolvers: true,
        description: 'A sub-case that an unmatched message may mean'
    })
], FeedbackCandidateType);
export class FeedbackColleagueType {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'the account'
    }),
    _ts_metadata("design:type", String)
], FeedbackColleagueType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'name'
    }),
    _ts_metadata("design:type", String)
], FeedbackColleagueType.prototype, "name", void 0);
FeedbackColleagueType = _ts_decorate([
    ObjectType('FeedbackColleague', {
        simpleResolvers: true,
        description: 'Who may be given a message'
    })
], FeedbackColleagueType);
export class FeedbackEnvelopeType {
}
_ts_decorate([
    Field(()=>JsonScalar, {
        description: 'numbers, times and the answer'
    }),
    _ts_metadata("design:type", Object)
], FeedbackEnvelopeType.prototype, "head", void 0);
_ts_decorate([
    Field(()=>JsonScalar, {
        nullable: true,
        description: 'structure of the body; texts are replaced by their length'
    }),
    _ts_metadata("design:type", Object)
], FeedbackEnvelopeType.prototype, "body", void 0);
FeedbackEnvelopeType = _ts_decorate([
    ObjectType('FeedbackEnvelope', {
        simpleResolvers: true,
        description: 'A message as it travelled, for technicians'
    })
], FeedbackEnvelopeType);

//# sourceMappingURL=feedback-help.type.js.map