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
import { DataSourceState } from "../config/enums.js";
import { findRevisions } from "../config/find-revisions.js";
import { ExchangeRevision } from "../config/revision.type.js";
import { findSources, getSource } from "./find-sources.js";
import { createSource, deleteSource, setSourceEnabled, updateSource } from "./save-source.js";
import { DataSourceInput, DataSourceType } from "./source.type.js";
export class DataSourceResolver {
    dataSources(ctx, search, state) {
        return findSources(ctx, {
            search,
            state
        });
    }
    dataSource(ctx, id) {
        return getSource(ctx, id);
    }
    dataSourceVersions(ctx, id) {
        return findRevisions(ctx, 'source', id);
    }
    createDataSource(ctx, input) {
        return createSource(ctx, input);
    }
    updateDataSource(ctx, id, version, input) {
        return updateSource(ctx, id, version, input);
    }
    setDataSourceEnabled(ctx, id, version, enabled) {
        return setSourceEnabled(ctx, id, version, enabled);
    }
    async deleteDataSource(ctx, id, version, reason) {
        await deleteSource(ctx, id, version, reason);
        return id;
    }
}
_ts_decorate([
    Allow('dx.source:view'),
    Query(()=>[
            DataSourceType
        ], {
        description: '数据源，按编码排列'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('search', ()=>String, {
        nullable: true,
        description: '编码的开头或名称的一部分'
    })),
    _ts_param(2, Arg('state', ()=>DataSourceState, {
        nullable: true,
        description: '状态'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        Object,
        Object
    ]),
    _ts_metadata("design:returntype", void 0)
], DataSourceResolver.prototype, "dataSources", null);
_ts_decorate([
    Allow('dx.source:view'),
    Query(()=>DataSourceType, {
        description: '一个数据源'
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
], DataSourceResolver.prototype, "dataSource", null);
_ts_decorate([
    Allow('dx.source:view'),
    Query(()=>[
            ExchangeRevision
        ], {
        description: '数据源的版本，最新在前'
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
], DataSourceResolver.prototype, "dataSourceVersions", null);
_ts_decorate([
    Allow('dx.source:create'),
    Mutation(()=>DataSourceType, {
        description: '新建数据源，状态为草稿'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('input', ()=>DataSourceInput, {
        description: '内容'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        typeof DataSourceInput === "undefined" ? Object : DataSourceInput
    ]),
    _ts_metadata("design:returntype", void 0)
], DataSourceResolver.prototype, "createDataSource", null);
_ts_decorate([
    Allow('dx.source:edit'),
    Mutation(()=>DataSourceType, {
        description: '修改数据源，立即生效，版本加一'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '编号'
    })),
    _ts_param(2, Arg('version', ()=>Int, {
        description: '所见版本'
    })),
    _ts_param(3, Arg('input', ()=>DataSourceInput, {
        description: '内容'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Number,
        typeof DataSourceInput === "undefined" ? Object : DataSourceInput
    ]),
    _ts_metadata("design:returntype", void 0)
], DataSourceResolver.prototype, "updateDataSource", null);
_ts_decorate([
    Allow('dx.source:edit'),
    Mutation(()=>DataSourceType, {
        description: '启用或停用数据源；停用后其通道的调用被拒绝'
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
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        Number,
        Boolean
    ]),
    _ts_metadata("design:returntype", void 0)
], DataSourceResolver.prototype, "setDataSourceEnabled", null);
_ts_decorate([
    Allow('dx.source:delete'),
    Mutation(()=>ID, {
        description: '删除数据源（逻辑删除）；被通道引用时拒绝。返回编号'
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
], DataSourceResolver.prototype, "deleteDataSource", null);
DataSourceResolver = _ts_decorate([
    Resolver()
], DataSourceResolver);

//# sourceMappingURL=source.resolver.js.map