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
import { Allow } from "../../../graphql/access-decorators.js";
import { ArchiveFilterInput, ElectronicArchiveConnection, ElectronicArchiveType } from "./archive.type.js";
import { rebuildArchive } from "./archive-acts.js";
import { archivesOfCase, listArchives } from "./find-archives.js";
export class ArchiveResolver {
    electronicArchives(ctx, filter, first, after) {
        return listArchives(ctx, filter ?? {}, {
            first,
            after
        });
    }
    archivesOfCase(ctx, caseId) {
        return archivesOfCase(ctx, caseId);
    }
    rebuildArchive(ctx, id) {
        return rebuildArchive(ctx, id);
    }
}
_ts_decorate([
    Allow('archive:view'),
    Query(()=>ElectronicArchiveConnection, {
        description: '电子档案 of the caller’s scope, newest first'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('filter', ()=>ArchiveFilterInput, {
        nullable: true,
        description: 'what to show; all unless said'
    })),
    _ts_param(2, Arg('first', ()=>Int, {
        nullable: true,
        description: '1 to 100; 20 unless said'
    })),
    _ts_param(3, Arg('after', ()=>String, {
        nullable: true,
        description: 'cursor to go on from'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof ArchiveFilterInput === "undefined" ? Object : ArchiveFilterInput,
        Number,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], ArchiveResolver.prototype, "electronicArchives", null);
_ts_decorate([
    Allow('archive:view'),
    Query(()=>[
            ElectronicArchiveType
        ], {
        description: 'Versions of one case’s archive, newest first'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('caseId', ()=>ID, {
        description: 'the case'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], ArchiveResolver.prototype, "archivesOfCase", null);
_ts_decorate([
    Allow('archive:manage'),
    Mutation(()=>ElectronicArchiveType, {
        description: '确认归档 of a package beyond 2 GB, 重新归档 of one that failed'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: 'the archive'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], ArchiveResolver.prototype, "rebuildArchive", null);
ArchiveResolver = _ts_decorate([
    Resolver()
], ArchiveResolver);

//# sourceMappingURL=archive.resolver.js.map