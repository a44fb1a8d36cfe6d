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
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow, SignedIn } from "../../graphql/access-decorators.js";
import { readNoticeDetail } from "./notice-detail.js";
import { NotificationDetailType } from "./notice-detail.type.js";
import { listNoticeKinds, NoticeKindType } from "./notice-types.js";
import { RESEND, SETTLE, VIEW_UNDELIVERED } from "./permissions.js";
import { NoticeResendResultType, ResendNoticesInput } from "./resend.type.js";
import { resendNotices } from "./resend-batch.js";
import { settleNotice } from "./settle.js";
import { listUndelivered } from "./undelivered.js";
import { UndeliveredNoticeConnection } from "./undelivered.type.js";
export class NoticeCentreResolver {
    notification(ctx, id) {
        return readNoticeDetail(ctx, id);
    }
    noticeKinds(ctx) {
        return listNoticeKinds(ctx);
    }
    undeliveredNotices(ctx, settledToo, first, after) {
        return listUndelivered(ctx, settledToo ?? false, {
            first,
            after
        });
    }
    resendNotices(ctx, input) {
        return resendNotices(ctx, input);
    }
    settleNotice(ctx, id, note) {
        return settleNotice(ctx, id, note);
    }
}
_ts_decorate([
    SignedIn(),
    Query(()=>NotificationDetailType, {
        description: 'One notice with what became of it: the caller’s own, or one sent in the caller’s scope'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: 'the notice'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], NoticeCentreResolver.prototype, "notification", null);
_ts_decorate([
    SignedIn(),
    Query(()=>[
            NoticeKindType
        ], {
        description: 'Every kind of notice, for filters'
    }),
    _ts_param(0, Ctx()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context
    ]),
    _ts_metadata("design:returntype", void 0)
], NoticeCentreResolver.prototype, "noticeKinds", null);
_ts_decorate([
    Allow(VIEW_UNDELIVERED),
    Query(()=>UndeliveredNoticeConnection, {
        description: '未送达 without any text: what failed or is tried again, the last changed first'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('settledToo', ()=>Boolean, {
        nullable: true,
        description: '也要已登记告知的'
    })),
    _ts_param(2, Arg('first', ()=>Int, {
        nullable: true,
        description: '向后取多少行，1–100，默认 20'
    })),
    _ts_param(3, Arg('after', ()=>String, {
        nullable: true,
        description: '从此游标之后取'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        Boolean,
        Number,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], NoticeCentreResolver.prototype, "undeliveredNotices", null);
_ts_decorate([
    Allow(RESEND),
    Mutation(()=>NoticeResendResultType, {
        description: '重新发送 of text messages that were given up'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('input', ()=>ResendNoticesInput, {
        description: 'which'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof ResendNoticesInput === "undefined" ? Object : ResendNoticesInput
    ]),
    _ts_metadata("design:returntype", void 0)
], NoticeCentreResolver.prototype, "resendNotices", null);
_ts_decorate([
    Allow(SETTLE),
    Mutation(()=>NotificationDetailType, {
        description: '登记已告知: the receiver of an undelivered notice was told by telephone or in person'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: 'the notice'
    })),
    _ts_param(2, Arg('note', ()=>String, {
        description: 'how, 5 to 500 characters'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], NoticeCentreResolver.prototype, "settleNotice", null);
NoticeCentreResolver = _ts_decorate([
    Resolver()
], NoticeCentreResolver);

//# sourceMappingURL=notice-centre.resolver.js.map