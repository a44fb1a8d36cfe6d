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
import { JsonScalar } from "../../../graphql/scalars.js";
import { badInput } from "../../errors/index.js";
import { DataCallMode, DataChannelState } from "../config/enums.js";
import { findRevisions } from "../config/find-revisions.js";
import { ExchangeRevision } from "../config/revision.type.js";
import { allowHost, disallowHost, listAllowedHosts } from "../upstream/allowed-hosts.js";
import { DataChannelInput, DataChannelTestType, DataChannelType, ExchangeHostType } from "./channel.type.js";
import { findChannels, getChannel } from "./find-channels.js";
import { createChannel, deleteChannel, setChannelEnabled, updateChannel } from "./save-channel.js";
import { testChannel } from "./test-channel.js";
export class DataChannelResolver {
    dataChannels(ctx, sourceId, search, state) {
        return findChannels(ctx, {
            sourceId,
            search,
            state
        });
    }
    dataChannel(ctx, id) {
        return getChannel(ctx, id);
    }
    dataCallModes(ctx) {
        return [
            ...ctx.app.registry.channelDrivers.keys()
        ];
    }
    dataChannelVersions(ctx, id) {
        return findRevisions(ctx, 'channel', id);
    }
    createDataChannel(ctx, input) {
        return createChannel(ctx, input);
    }
    updateDataChannel(ctx, id, version, input) {
        return updateChannel(ctx, id, version, input);
    }
    testDataChannel(ctx, id, version, params) {
        return testChannel(ctx, id, version, readParams(params));
    }
    setDataChannelEnabled(ctx, id, version, enabled, reason) {
        return setChannelEnabled(ctx, id, version, enabled, reason);
    }
    async deleteDataChannel(ctx, id, version, reason) {
        await deleteChannel(ctx, id, version, reason);
        return id;
    }
    exchangeHosts(ctx) {
        return listAllowedHosts(ctx);
    }
    allowExchangeHost(ctx, host, note) {
        return allowHost(ctx, host, note);
    }
    disallowExchangeHost(ctx, host) {
        return disallowHost(ctx, host);
    }
}
_ts_decorate([
    Allow('dx.channel:view'),
    Query(()=>[
            DataChannelType
        ], {
        description: '数据通道，按编码排列'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('sourceId', ()=>ID, {
        nullable: true,
        description: '数据源'
    })),
    _ts_param(2, Arg('search', ()=>String, {
        nullable: true,
        description: '编码的开头或名称的一部分'
    })),
    _ts_param(3, Arg('state', ()=>DataChannelState, {
        nullable: true,
        description: '状态'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        Object,
        Object,
        Object
    ]),
    _ts_metadata("design:returntype", void 0)
], DataChannelResolver.prototype, "dataChannels", null);
_ts_decorate([
    Allow('dx.channel:view'),
    Query(()=>DataChannelType, {
        description: '一个数据通道'
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
], DataChannelResolver.prototype, "dataChannel", null);
_ts_decorate([
    Allow('dx.channel:view'),
    Query(()=>[
            DataCallMode
        ], {
        description: '本平台可用的调用方式'
    }),
    _ts_param(0, Context()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx
    ]),
    _ts_metadata("design:returntype", void 0)
], DataChannelResolver.prototype, "dataCallModes", null);
_ts_decorate([
    Allow('dx.channel:view'),
    Query(()=>[
            ExchangeRevision
        ], {
        description: '数据通道的版本，最新在前'
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
], DataChannelResolver.prototype, "dataChannelVersions", null);
_ts_decorate([
    Allow('dx.channel:create'),
    Mutation(()=>DataChannelType, {
        description: '新建数据通道，状态为草稿'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('input', ()=>DataChannelInput, {
        description: '内容'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        typeof DataChannelInput === "undefined" ? Object : DataChannelInput
    ]),
    _ts_metadata("design:returntype", void 0)
], DataChannelResolver.prototype, "createDataChannel", null);
_ts_decorate([
    Allow('dx.channel:edit'),
    Mutation(()=>DataChannelType, {
        description: '修改数据通道，立即生效，版本加一'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '编号'
    })),
    _ts_param(2, Arg('version', ()=>Int, {
        description: '所见版本'
    })),
    _ts_param(3, Arg('input', ()=>DataChannelInput, {
        description: '内容'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Number,
        typeof DataChannelInput === "undefined" ? Object : DataChannelInput
    ]),
    _ts_metadata("design:returntype", void 0)
], DataChannelResolver.prototype, "updateDataChannel", null);
_ts_decorate([
    Allow('dx.channel:test'),
    Mutation(()=>DataChannelTestType, {
        description: '连通测试：真实调用一次，样例脱敏；成功后24小时内可启用'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '编号'
    })),
    _ts_param(2, Arg('version', ()=>Int, {
        description: '所见版本'
    })),
    _ts_param(3, Arg('params', ()=>JsonScalar, {
        nullable: true,
        description: '查询条件：字段标识到值'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Number,
        Object
    ]),
    _ts_metadata("design:returntype", void 0)
], DataChannelResolver.prototype, "testDataChannel", null);
_ts_decorate([
    Allow('dx.channel:enable'),
    Mutation(()=>DataChannelType, {
        description: '启用或停用数据通道；启用须在24小时内通过连通测试'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '编号'
    })),
    _ts_param(2, Arg('version', ()=>Int, {
        description: '所见版本'
    })),
    _ts_param(3, Arg('enabled', ()=>Boolean, {
        description: '启用或停用'
    })),
    _ts_param(4, Arg('reason', ()=>String, {
        nullable: true,
        description: '原因，5至500字'
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
], DataChannelResolver.prototype, "setDataChannelEnabled", null);
_ts_decorate([
    Allow('dx.channel:delete'),
    Mutation(()=>ID, {
        description: '删除数据通道（逻辑删除）；有未撤销的分发时拒绝。返回编号'
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
    _ts_metadata("design:returntype", Promise)
], DataChannelResolver.prototype, "deleteDataChannel", null);
_ts_decorate([
    Allow('dx.channel:view'),
    Query(()=>[
            ExchangeHostType
        ], {
        description: '通道可以调用的主机'
    }),
    _ts_param(0, Context()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx
    ]),
    _ts_metadata("design:returntype", void 0)
], DataChannelResolver.prototype, "exchangeHosts", null);
_ts_decorate([
    Allow('dx.channel:edit'),
    Mutation(()=>[
            ExchangeHostType
        ], {
        description: '登记通道可以调用的主机；已登记的改写用途'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('host', ()=>String, {
        description: '主机名或IP地址，不带协议和端口'
    })),
    _ts_param(2, Arg('note', ()=>String, {
        description: '用途，2至200字'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], DataChannelResolver.prototype, "allowExchangeHost", null);
_ts_decorate([
    Allow('dx.channel:edit'),
    Mutation(()=>[
            ExchangeHostType
        ], {
        description: '移出可以调用的主机；被通道使用时拒绝'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('host', ()=>ID, {
        description: '主机名或IP地址'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], DataChannelResolver.prototype, "disallowExchangeHost", null);
DataChannelResolver = _ts_decorate([
    Resolver()
], DataChannelResolver);
function readParams(params) {
    if (params === undefined || params === null) return {};
    if (typeof params !== 'object' || Array.isArray(params)) throw badInput([
        {
            path: 'params',
            message: '查询条件应为字段标识到值'
        }
    ]);
    return {
        ...params
    };
}

//# sourceMappingURL=channel.resolver.js.map