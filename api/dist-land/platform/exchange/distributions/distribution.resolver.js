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
import { Arg, Ctx as Context, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from "../../../graphql/access-decorators.js";
import { DayScalar, JsonScalar } from "../../../graphql/scalars.js";
import { assertDistributionWithin } from "../apps/app-reach.js";
import { DistributionStatus } from "../config/enums.js";
import { findRevisions } from "../config/find-revisions.js";
import { ExchangeRevision } from "../config/revision.type.js";
import { actOnDistribution, decideDistribution, renewDistribution } from "./act-on-distribution.js";
import { adjustLimits } from "./adjust-limits.js";
import { askRecall, keepAfterAll } from "./ask-recall.js";
import { DistributedFieldInput, DistributionInput, DistributionLimitsInput, DistributionType } from "./distribution.type.js";
import { findDistributions, getDistribution } from "./find-distributions.js";
import { previewAnswer } from "./preview-answer.js";
import { createDistribution, submitDistribution, updateDistribution } from "./save-distribution.js";
export class DistributionResolver {
    distributions(ctx, channelId, appId, state, search) {
        return findDistributions(ctx, {
            channelId,
            appId,
            state,
            search
        });
    }
    distribution(ctx, id) {
        return getDistribution(ctx, id);
    }
    distributionPreview(ctx, channelId, fields) {
        return previewAnswer(ctx, channelId, fields);
    }
    async distributionVersions(ctx, id) {
        await assertDistributionWithin(ctx, id);
        return findRevisions(ctx, 'distribution', id);
    }
    createDistribution(ctx, input, confirmSharedIps) {
        return createDistribution(ctx, input, confirmSharedIps);
    }
    updateDistribution(ctx, id, version, input, confirmSharedIps) {
        return updateDistribution(ctx, id, version, input, confirmSharedIps);
    }
    submitDistribution(ctx, id, version) {
        return submitDistribution(ctx, id, version);
    }
    decideDistribution(ctx, id, version, approve, reason) {
        return decideDistribution(ctx, {
            id,
            version,
            approve,
            reason
        });
    }
    suspendDistribution(ctx, id, version, reason) {
        return actOnDistribution(ctx, 'suspend', {
            id,
            version,
            reason
        });
    }
    resumeDistribution(ctx, id, version, reason) {
        return actOnDistribution(ctx, 'resume', {
            id,
            version,
            reason
        });
    }
    recallDistribution(ctx, id, version, reason) {
        return actOnDistribution(ctx, 'recall', {
            id,
            version,
            reason
        });
    }
    renewDistribution(ctx, id, version, validTo) {
        return renewDistribution(ctx, {
            id,
            version,
            validTo
        });
    }
    adjustDistributionLimits(ctx, id, version, limits, reason) {
        return adjustLimits(ctx, {
            id,
            version,
            ...limits,
            reason
        });
    }
    askDistributionRecall(ctx, id, version, reason) {
        return askRecall(ctx, {
            id,
            version,
            reason
        });
    }
    keepDistribution(ctx, id, version, reason) {
        return keepAfterAll(ctx, {
            id,
            version,
            reason
        });
    }
}
_ts_decorate([
    Allow('dx.dist:view'),
    Query(()=>[
            DistributionType
        ], {
        description: '数据分发，待安全审批的在前'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('channelId', ()=>ID, {
        nullable: true,
        description: '通道'
    })),
    _ts_param(2, Arg('appId', ()=>ID, {
        nullable: true,
        description: '应用'
    })),
    _ts_param(3, Arg('state', ()=>DistributionStatus, {
        nullable: true,
        description: '状态'
    })),
    _ts_param(4, Arg('search', ()=>String, {
        nullable: true,
        description: '用途、应用或通道的一部分'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        Object,
        Object,
        Object,
        Object
    ]),
    _ts_metadata("design:returntype", void 0)
], DistributionResolver.prototype, "distributions", null);
_ts_decorate([
    Allow('dx.dist:view'),
    Query(()=>DistributionType, {
        description: '一个数据分发'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '编号'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], DistributionResolver.prototype, "distribution", null);
_ts_decorate([
    Allow('dx.dist:view'),
    Query(()=>JsonScalar, {
        description: '按所选字段预览应答，值为虚构'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('channelId', ()=>ID, {
        description: '通道'
    })),
    _ts_param(2, Arg('fields', ()=>[
            DistributedFieldInput
        ], {
        description: '分发字段'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Array
    ]),
    _ts_metadata("design:returntype", void 0)
], DistributionResolver.prototype, "distributionPreview", null);
_ts_decorate([
    Allow('dx.dist:view'),
    Query(()=>[
            ExchangeRevision
        ], {
        description: '数据分发的版本，最新在前'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '编号'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], DistributionResolver.prototype, "distributionVersions", null);
_ts_decorate([
    Allow('dx.dist:create'),
    Mutation(()=>DistributionType, {
        description: '新建数据分发，状态为草稿'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('input', ()=>DistributionInput, {
        description: '内容'
    })),
    _ts_param(2, Arg('confirmSharedIps', ()=>Boolean, {
        defaultValue: false,
        description: '已确认IP与其他应用共用'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        typeof DistributionInput === "undefined" ? Object : DistributionInput,
        Boolean
    ]),
    _ts_metadata("design:returntype", void 0)
], DistributionResolver.prototype, "createDistribution", null);
_ts_decorate([
    Allow('dx.dist:edit'),
    Mutation(()=>DistributionType, {
        description: '修改数据分发，版本加一；含敏感字段的待安全审批，批准前按原版本调用'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '编号'
    })),
    _ts_param(2, Arg('version', ()=>Int, {
        description: '所见版本'
    })),
    _ts_param(3, Arg('input', ()=>DistributionInput, {
        description: '内容'
    })),
    _ts_param(4, Arg('confirmSharedIps', ()=>Boolean, {
        defaultValue: false,
        description: '已确认IP与其他应用共用'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Number,
        typeof DistributionInput === "undefined" ? Object : DistributionInput,
        Boolean
    ]),
    _ts_metadata("design:returntype", void 0)
], DistributionResolver.prototype, "updateDistribution", null);
_ts_decorate([
    Allow('dx.dist:create', 'dx.dist:edit'),
    Mutation(()=>DistributionType, {
        description: '提交草稿：生效，或待安全审批'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '编号'
    })),
    _ts_param(2, Arg('version', ()=>Int, {
        description: '所见版本'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Number
    ]),
    _ts_metadata("design:returntype", void 0)
], DistributionResolver.prototype, "submitDistribution", null);
_ts_decorate([
    Allow('dx.dist:approve'),
    Mutation(()=>DistributionType, {
        description: '安全审批：批准或不予批准；不能由提交人处理'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '编号'
    })),
    _ts_param(2, Arg('version', ()=>Int, {
        description: '所见版本'
    })),
    _ts_param(3, Arg('approve', ()=>Boolean, {
        description: '是否批准'
    })),
    _ts_param(4, Arg('reason', ()=>String, {
        nullable: true,
        description: '不予批准的原因，5至500字'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Number,
        Boolean,
        Object
    ]),
    _ts_metadata("design:returntype", void 0)
], DistributionResolver.prototype, "decideDistribution", null);
_ts_decorate([
    Allow('dx.dist:suspend'),
    Mutation(()=>DistributionType, {
        description: '暂停：下一次调用即被拒绝'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '编号'
    })),
    _ts_param(2, Arg('version', ()=>Int, {
        description: '所见版本'
    })),
    _ts_param(3, Arg('reason', ()=>String, {
        description: '原因，5至500字'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Number,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], DistributionResolver.prototype, "suspendDistribution", null);
_ts_decorate([
    Allow('dx.dist:suspend'),
    Mutation(()=>DistributionType, {
        description: '恢复已暂停的分发'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '编号'
    })),
    _ts_param(2, Arg('version', ()=>Int, {
        description: '所见版本'
    })),
    _ts_param(3, Arg('reason', ()=>String, {
        description: '原因，5至500字'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Number,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], DistributionResolver.prototype, "resumeDistribution", null);
_ts_decorate([
    Allow('dx.dist:edit'),
    Mutation(()=>DistributionType, {
        description: '撤销：不能恢复'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '编号'
    })),
    _ts_param(2, Arg('version', ()=>Int, {
        description: '所见版本'
    })),
    _ts_param(3, Arg('reason', ()=>String, {
        description: '原因，5至500字'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Number,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], DistributionResolver.prototype, "recallDistribution", null);
_ts_decorate([
    Allow('dx.dist:edit'),
    Mutation(()=>DistributionType, {
        description: '续期：自今日起不超过12个月；含敏感字段的待安全审批'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '编号'
    })),
    _ts_param(2, Arg('version', ()=>Int, {
        description: '所见版本'
    })),
    _ts_param(3, Arg('validTo', ()=>DayScalar, {
        description: '新的有效期止（含）'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Number,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], DistributionResolver.prototype, "renewDistribution", null);
_ts_decorate([
    Allow('dx.dist:edit'),
    Mutation(()=>DistributionType, {
        description: '调整限额：其余不变，版本加一；含敏感字段的待安全审批'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '编号'
    })),
    _ts_param(2, Arg('version', ()=>Int, {
        description: '所见版本'
    })),
    _ts_param(3, Arg('limits', ()=>DistributionLimitsInput, {
        description: '新的限额'
    })),
    _ts_param(4, Arg('reason', ()=>String, {
        description: '原因，5至500字'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Number,
        typeof DistributionLimitsInput === "undefined" ? Object : DistributionLimitsInput,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], DistributionResolver.prototype, "adjustDistributionLimits", null);
_ts_decorate([
    Allow('dx.dist:edit'),
    Mutation(()=>DistributionType, {
        description: '标记待回收：通知负责人，调用不受影响'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '编号'
    })),
    _ts_param(2, Arg('version', ()=>Int, {
        description: '所见版本'
    })),
    _ts_param(3, Arg('reason', ()=>String, {
        description: '原因，5至500字'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Number,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], DistributionResolver.prototype, "askDistributionRecall", null);
_ts_decorate([
    Allow('dx.dist:edit'),
    Mutation(()=>DistributionType, {
        description: '取消待回收标记'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '编号'
    })),
    _ts_param(2, Arg('version', ()=>Int, {
        description: '所见版本'
    })),
    _ts_param(3, Arg('reason', ()=>String, {
        description: '原因，5至500字'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Number,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], DistributionResolver.prototype, "keepDistribution", null);
DistributionResolver = _ts_decorate([
    Resolver()
], DistributionResolver);

//# sourceMappingURL=distribution.resolver.js.map