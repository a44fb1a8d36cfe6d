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
function _ts_param(paramIndex, decorator) {
    return function(target, key) {
        decorator(target, key, paramIndex);
    };
}
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { Allow } from "../../../graphql/access-decorators.js";
import { findCandidates } from "./acts/match.js";
import { findColleagues } from "./acts/transfer.js";
import { FeedbackQueueEnum } from "./feedback.enums.js";
import { FeedbackFilterInput } from "./feedback.inputs.js";
import { FeedbackConnection, FeedbackCountType } from "./feedback.type.js";
import { FeedbackCandidateType, FeedbackColleagueType, FeedbackEnvelopeType } from "./feedback-help.type.js";
import { FeedbackPageType } from "./feedback-page.type.js";
import { readEnvelope } from "./lists/envelope.js";
import { countFeedback, listFeedback } from "./lists/list-feedback.js";
import { openFeedback } from "./lists/open-feedback.js";
export class FeedbackResolver {
    feedbackMessages(ctx, queue, filter, first, after) {
        return listFeedback(ctx, queue, filter ?? {}, {
            first,
            after
        });
    }
    feedbackCounts(ctx) {
        return countFeedback(ctx);
    }
    feedbackMessage(ctx, id) {
        return openFeedback(ctx, id);
    }
    feedbackEnvelope(ctx, id) {
        return readEnvelope(ctx, id);
    }
    feedbackCandidates(ctx, id, search) {
        return findCandidates(ctx, id, search);
    }
    feedbackColleagues(ctx) {
        return findColleagues(ctx);
    }
}
_ts_decorate([
    Allow('feedback:view'),
    Query(()=>FeedbackConnection, {
        description: '反馈信息 in the caller’s scope, newest first'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('queue', ()=>FeedbackQueueEnum, {
        defaultValue: 'ALL',
        description: '哪个列表，默认全部'
    })),
    _ts_param(2, Arg('filter', ()=>FeedbackFilterInput, {
        nullable: true,
        description: '筛选条件；缺省为不筛选'
    })),
    _ts_param(3, Arg('first', ()=>Int, {
        nullable: true,
        description: '向后取多少行，1–100，默认 20'
    })),
    _ts_param(4, Arg('after', ()=>String, {
        nullable: true,
        description: '从此游标之后取'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof FeedbackQueue === "undefined" ? Object : FeedbackQueue,
        typeof FeedbackFilterInput === "undefined" ? Object : FeedbackFilterInput,
        Number,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], FeedbackResolver.prototype, "feedbackMessages", null);
_ts_decorate([
    Allow('feedback:view'),
    Query(()=>[
            FeedbackCountType
        ], {
        description: 'How many messages wait in each list'
    }),
    _ts_param(0, Ctx()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context
    ]),
    _ts_metadata("design:returntype", void 0)
], FeedbackResolver.prototype, "feedbackCounts", null);
_ts_decorate([
    Allow('feedback:view'),
    Query(()=>FeedbackPageType, {
        description: '反馈详情, masked'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '反馈信息的标识'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], FeedbackResolver.prototype, "feedbackMessage", null);
_ts_decorate([
    Allow('feedback:envelope'),
    Query(()=>FeedbackEnvelopeType, {
        description: 'The envelope for technicians; texts of the body are hidden'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '反馈信息的标识'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], FeedbackResolver.prototype, "feedbackEnvelope", null);
_ts_decorate([
    Allow('feedback:handle'),
    Query(()=>[
            FeedbackCandidateType
        ], {
        description: 'Sub-cases that an unmatched message may mean, in the caller’s scope'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: 'the message'
    })),
    _ts_param(2, Arg('search', ()=>String, {
        description: 'ID number, case number or 办件编号'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], FeedbackResolver.prototype, "feedbackCandidates", null);
_ts_decorate([
    Allow('feedback:handle'),
    Query(()=>[
            FeedbackColleagueType
        ], {
        description: 'To whom the caller may transfer a message'
    }),
    _ts_param(0, Ctx()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context
    ]),
    _ts_metadata("design:returntype", void 0)
], FeedbackResolver.prototype, "feedbackColleagues", null);
FeedbackResolver = _ts_decorate([
    Resolver()
], FeedbackResolver);

//# sourceMappingURL=feedback.resolver.js.map