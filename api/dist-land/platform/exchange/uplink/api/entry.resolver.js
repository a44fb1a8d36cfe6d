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
import { Allow } from "../../../../graphql/access-decorators.js";
import { createEntry, updateEntry } from "../entries/save-entry.js";
import { setEntryState } from "../entries/set-entry-state.js";
import { findEntries, viewEntry } from "../lists/find-entries.js";
import { sampleOf } from "../lists/sample.js";
import { entryOf, itemsOf, secretOf, UplinkEntryInput, UplinkItemInput } from "./entry.input.js";
import { UplinkEntryConnection, UplinkEntryType, UplinkSampleRow, UplinkSourceType } from "./entry.type.js";
import { UplinkEntryState } from "./enums.js";
export class UplinkEntryResolver {
    uplinkSources(ctx) {
        return [
            ...ctx.app.registry.uplinkSources.values()
        ];
    }
    uplinkEntries(ctx, state, search, first, after) {
        return findEntries(ctx, {
            state,
            search
        }, {
            first,
            after
        });
    }
    uplinkEntry(ctx, id) {
        return viewEntry(ctx, id);
    }
    uplinkSample(ctx, sourceKey, items, publicKey) {
        return sampleOf(ctx, sourceKey, itemsOf(items), publicKey?.trim() || null);
    }
    async createUplinkEntry(ctx, input) {
        return viewEntry(ctx, await createEntry(ctx, entryOf(input), secretOf(input)));
    }
    async updateUplinkEntry(ctx, id, version, input) {
        await updateEntry(ctx, id, version, entryOf(input), secretOf(input));
        return viewEntry(ctx, id);
    }
    async setUplinkEntryEnabled(ctx, id, version, enabled, reason) {
        await setEntryState(ctx, id, version, enabled ? 'ENABLED' : 'DISABLED', reason ?? '');
        return viewEntry(ctx, id);
    }
    async deleteUplinkEntry(ctx, id, version, reason) {
        await setEntryState(ctx, id, version, 'DELETED', reason);
        return true;
    }
}
_ts_decorate([
    Allow('dx.uplink:view'),
    Query(()=>[
            UplinkSourceType
        ], {
        description: '数据来源目录：可上行的内部数据'
    }),
    _ts_param(0, Context()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx
    ]),
    _ts_metadata("design:returntype", void 0)
], UplinkEntryResolver.prototype, "uplinkSources", null);
_ts_decorate([
    Allow('dx.uplink:view'),
    Query(()=>UplinkEntryConnection, {
        description: '上行条目，最新在前'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('state', ()=>UplinkEntryState, {
        nullable: true,
        description: '状态；缺省为未删除的'
    })),
    _ts_param(2, Arg('search', ()=>String, {
        nullable: true,
        description: '名称或编码'
    })),
    _ts_param(3, Arg('first', ()=>Int, {
        nullable: true,
        description: '每页条数'
    })),
    _ts_param(4, Arg('after', ()=>String, {
        nullable: true,
        description: '上一页的末尾'
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
], UplinkEntryResolver.prototype, "uplinkEntries", null);
_ts_decorate([
    Allow('dx.uplink:view'),
    Query(()=>UplinkEntryType, {
        description: '一个上行条目'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '条目'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], UplinkEntryResolver.prototype, "uplinkEntry", null);
_ts_decorate([
    Allow('dx.uplink:create', 'dx.uplink:edit'),
    Query(()=>[
            UplinkSampleRow
        ], {
        description: '样例预览：最近变化的几行按未保存的对应关系转换，个人信息脱敏'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('sourceKey', ()=>String, {
        description: '数据来源'
    })),
    _ts_param(2, Arg('items', ()=>[
            UplinkItemInput
        ], {
        description: '数据项'
    })),
    _ts_param(3, Arg('publicKey', ()=>String, {
        nullable: true,
        description: '接收单位的SM2公钥'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Array,
        Object
    ]),
    _ts_metadata("design:returntype", void 0)
], UplinkEntryResolver.prototype, "uplinkSample", null);
_ts_decorate([
    Allow('dx.uplink:create'),
    Mutation(()=>UplinkEntryType, {
        description: '新建上行条目（草稿）'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('input', ()=>UplinkEntryInput, {
        description: '填写内容'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        typeof UplinkEntryInput === "undefined" ? Object : UplinkEntryInput
    ]),
    _ts_metadata("design:returntype", Promise)
], UplinkEntryResolver.prototype, "createUplinkEntry", null);
_ts_decorate([
    Allow('dx.uplink:edit'),
    Mutation(()=>UplinkEntryType, {
        description: '修改上行条目，保存为新版本'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '条目'
    })),
    _ts_param(2, Arg('version', ()=>Int, {
        description: '看到的版本号'
    })),
    _ts_param(3, Arg('input', ()=>UplinkEntryInput, {
        description: '填写内容'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Number,
        typeof UplinkEntryInput === "undefined" ? Object : UplinkEntryInput
    ]),
    _ts_metadata("design:returntype", Promise)
], UplinkEntryResolver.prototype, "updateUplinkEntry", null);
_ts_decorate([
    Allow('dx.uplink:edit'),
    Mutation(()=>UplinkEntryType, {
        description: '启用或停用上行条目；停用须说明原因'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '条目'
    })),
    _ts_param(2, Arg('version', ()=>Int, {
        description: '看到的版本号'
    })),
    _ts_param(3, Arg('enabled', ()=>Boolean, {
        description: 'true 启用，false 停用'
    })),
    _ts_param(4, Arg('reason', ()=>String, {
        nullable: true,
        description: '停用原因，5–500字'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Number,
        Boolean,
        Object
    ]),
    _ts_metadata("design:returntype", Promise)
], UplinkEntryResolver.prototype, "setUplinkEntryEnabled", null);
_ts_decorate([
    Allow('dx.uplink:delete'),
    Mutation(()=>Boolean, {
        description: '删除草稿或已停用的上行条目；传输记录保留'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '条目'
    })),
    _ts_param(2, Arg('version', ()=>Int, {
        description: '看到的版本号'
    })),
    _ts_param(3, Arg('reason', ()=>String, {
        description: '原因，5–500字'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Number,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], UplinkEntryResolver.prototype, "deleteUplinkEntry", null);
UplinkEntryResolver = _ts_decorate([
    Resolver()
], UplinkEntryResolver);

//# sourceMappingURL=entry.resolver.js.map