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
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { Allow } from "../../../graphql/access-decorators.js";
import { applyFeedback, closeFeedback } from "./acts/decide.js";
import { markRead } from "./acts/mark-read.js";
import { matchFeedback, replayFeedback } from "./acts/match.js";
import { askDepartment, notifyApplicant } from "./acts/tell.js";
import { transferFeedback } from "./acts/transfer.js";
import { FeedbackRefInput, FeedbackVerdictEnum } from "./feedback.inputs.js";
import { FeedbackMessageType } from "./feedback.type.js";
import { FeedbackRevealType } from "./feedback-page.type.js";
import { viewFeedback } from "./lists/feedback-view.js";
import { getFeedback, getOneFeedback } from "./lists/get-feedback.js";
import { revealFeedback } from "./lists/open-feedback.js";
const REASON = '5–500 characters';
const IDS = '反馈信息的标识，1–200 个';
const MESSAGE = '反馈信息，及调用者所见的版本';
export class FeedbackActsResolver {
    async markFeedbackRead(ctx, ids) {
        await markRead(ctx, ids);
        return (await getFeedback(ctx, ids)).map((row)=>viewFeedback(ctx, row));
    }
    async transferFeedback(ctx, ids, userId, note) {
        await transferFeedback(ctx, ids, userId, note);
        return (await getFeedback(ctx, ids)).map((row)=>viewFeedback(ctx, row));
    }
    async matchFeedback(ctx, message, subCaseId) {
        await matchFeedback(ctx, message, subCaseId);
        return this.view(ctx, message);
    }
    async applyFeedback(ctx, message, reason) {
        await applyFeedback(ctx, {
            ...message,
            reason
        });
        return this.view(ctx, message);
    }
    async closeFeedback(ctx, message, verdict, reason) {
        await closeFeedback(ctx, {
            ...message,
            reason
        }, verdict);
        return this.view(ctx, message);
    }
    async notifyFeedbackApplicant(ctx, message, text) {
        await notifyApplicant(ctx, message, text);
        return this.view(ctx, message);
    }
    async askDepartment(ctx, message, question) {
        await askDepartment(ctx, message, question);
        return this.view(ctx, message);
    }
    async replayFeedback(ctx, message) {
        await replayFeedback(ctx, message);
        return this.view(ctx, message);
    }
    revealFeedback(ctx, id, reason) {
        return revealFeedback(ctx, id, reason);
    }
    async view(ctx, { id }) {
        return viewFeedback(ctx, await getOneFeedback(ctx, id));
    }
}
_ts_decorate([
    Allow('feedback:handle'),
    Mutation(()=>[
            FeedbackMessageType
        ], {
        description: '标记已读, at most 200; departments with an interface get a receipt'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('ids', ()=>[
            ID
        ], {
        description: IDS
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        Array
    ]),
    _ts_metadata("design:returntype", Promise)
], FeedbackActsResolver.prototype, "markFeedbackRead", null);
_ts_decorate([
    Allow('feedback:handle'),
    Mutation(()=>[
            FeedbackMessageType
        ], {
        description: '转办 to a colleague of the same organisation, at most 200'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('ids', ()=>[
            ID
        ], {
        description: IDS
    })),
    _ts_param(2, Arg('userId', ()=>ID, {
        description: 'one of feedbackColleagues'
    })),
    _ts_param(3, Arg('note', ()=>String, {
        description: REASON
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        Array,
        String,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], FeedbackActsResolver.prototype, "transferFeedback", null);
_ts_decorate([
    Allow('feedback:handle'),
    Mutation(()=>FeedbackMessageType, {
        description: '人工匹配: to a sub-case of the same department, then applied'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('message', ()=>FeedbackRefInput, {
        description: MESSAGE
    })),
    _ts_param(2, Arg('subCaseId', ()=>ID, {
        description: 'one of feedbackCandidates'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof FeedbackRefInput === "undefined" ? Object : FeedbackRefInput,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], FeedbackActsResolver.prototype, "matchFeedback", null);
_ts_decorate([
    Allow('feedback:handle'),
    Mutation(()=>FeedbackMessageType, {
        description: '应用到办件 of a message that contradicted us'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('message', ()=>FeedbackRefInput, {
        description: MESSAGE
    })),
    _ts_param(2, Arg('reason', ()=>String, {
        description: REASON
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof FeedbackRefInput === "undefined" ? Object : FeedbackRefInput,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], FeedbackActsResolver.prototype, "applyFeedback", null);
_ts_decorate([
    Allow('feedback:handle'),
    Mutation(()=>FeedbackMessageType, {
        description: '标记无关 or 核实完毕: closes a message without moving the case'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('message', ()=>FeedbackRefInput, {
        description: MESSAGE
    })),
    _ts_param(2, Arg('verdict', ()=>FeedbackVerdictEnum, {
        description: '关闭的理由类别：与本平台无关或核实完毕'
    })),
    _ts_param(3, Arg('reason', ()=>String, {
        description: REASON
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof FeedbackRefInput === "undefined" ? Object : FeedbackRefInput,
        typeof FeedbackVerdict === "undefined" ? Object : FeedbackVerdict,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], FeedbackActsResolver.prototype, "closeFeedback", null);
_ts_decorate([
    Allow('feedback:handle'),
    Mutation(()=>FeedbackMessageType, {
        description: '通知申请人 by SMS'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('message', ()=>FeedbackRefInput, {
        description: MESSAGE
    })),
    _ts_param(2, Arg('text', ()=>String, {
        description: 'what the department says, in plain words; 5–500 characters'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof FeedbackRefInput === "undefined" ? Object : FeedbackRefInput,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], FeedbackActsResolver.prototype, "notifyFeedbackApplicant", null);
_ts_decorate([
    Allow('feedback:handle'),
    Mutation(()=>FeedbackMessageType, {
        description: '申请部门澄清 through the outbox'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('message', ()=>FeedbackRefInput, {
        description: MESSAGE
    })),
    _ts_param(2, Arg('question', ()=>String, {
        description: REASON
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof FeedbackRefInput === "undefined" ? Object : FeedbackRefInput,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], FeedbackActsResolver.prototype, "askDepartment", null);
_ts_decorate([
    Allow('feedback:envelope'),
    Mutation(()=>FeedbackMessageType, {
        description: '重新处理 of a message that found no case, or did not fit'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('message', ()=>FeedbackRefInput, {
        description: MESSAGE
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof FeedbackRefInput === "undefined" ? Object : FeedbackRefInput
    ]),
    _ts_metadata("design:returntype", Promise)
], FeedbackActsResolver.prototype, "replayFeedback", null);
_ts_decorate([
    Allow('feedback:reveal'),
    Mutation(()=>FeedbackRevealType, {
        description: '查看完整信息: needs a reason and is audited'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '反馈信息的标识'
    })),
    _ts_param(2, Arg('reason', ()=>String, {
        description: REASON
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], FeedbackActsResolver.prototype, "revealFeedback", null);
FeedbackActsResolver = _ts_decorate([
    Resolver()
], FeedbackActsResolver);

//# sourceMappingURL=feedback-acts.resolver.js.map