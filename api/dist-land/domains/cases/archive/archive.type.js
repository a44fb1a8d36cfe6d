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
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from "../../../graphql/connection.js";
import { DateTimeScalar } from "../../../graphql/scalars.js";
import { ARCHIVE_STATES } from "./archive.js";
export const ArchiveStateEnum = Object.fromEntries(Object.keys(ARCHIVE_STATES).map((name)=>[
        name,
        name
    ]));
registerEnumType(ArchiveStateEnum, {
    name: 'ArchiveState',
    description: 'Where an electronic archive stands',
    valuesConfig: Object.fromEntries(Object.entries(ARCHIVE_STATES).map(([name, description])=>[
            name,
            {
                description
            }
        ]))
});
export class ArchivePartType {
}
_ts_decorate([
    Field(()=>String, {
        description: 'path within the package'
    }),
    _ts_metadata("design:type", String)
], ArchivePartType.prototype, "path", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'what it is'
    }),
    _ts_metadata("design:type", String)
], ArchivePartType.prototype, "title", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'bytes'
    }),
    _ts_metadata("design:type", Number)
], ArchivePartType.prototype, "size", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'SM3, hex'
    }),
    _ts_metadata("design:type", String)
], ArchivePartType.prototype, "sm3", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'the volume that holds it, from 1'
    }),
    _ts_metadata("design:type", Number)
], ArchivePartType.prototype, "volume", void 0);
ArchivePartType = _ts_decorate([
    ObjectType('ArchivePart', {
        simpleResolvers: true,
        description: 'A file of an archive’s package'
    })
], ArchivePartType);
export class ElectronicArchiveType {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'the archive'
    }),
    _ts_metadata("design:type", String)
], ElectronicArchiveType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '档案编号, DA + date + six digits; once it is built'
    }),
    _ts_metadata("design:type", Object)
], ElectronicArchiveType.prototype, "archiveNo", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: 'the case'
    }),
    _ts_metadata("design:type", String)
], ElectronicArchiveType.prototype, "caseId", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '一件事编号'
    }),
    _ts_metadata("design:type", String)
], ElectronicArchiveType.prototype, "caseNo", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'version, one more after each reopening or forced step'
    }),
    _ts_metadata("design:type", Number)
], ElectronicArchiveType.prototype, "version", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '姓名, masked'
    }),
    _ts_metadata("design:type", String)
], ElectronicArchiveType.prototype, "nameMasked", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '身份证号, masked'
    }),
    _ts_metadata("design:type", String)
], ElectronicArchiveType.prototype, "idNoMasked", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        description: '事项'
    }),
    _ts_metadata("design:type", Array)
], ElectronicArchiveType.prototype, "matterNames", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        description: '经办人员'
    }),
    _ts_metadata("design:type", Array)
], ElectronicArchiveType.prototype, "operators", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '办结方式 in words'
    }),
    _ts_metadata("design:type", Object)
], ElectronicArchiveType.prototype, "finishModeTitle", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '办结时间'
    }),
    _ts_metadata("design:type", typeof SqlInstant === "undefined" ? Object : SqlInstant)
], ElectronicArchiveType.prototype, "endedAt", void 0);
_ts_decorate([
    Field(()=>ArchiveStateEnum, {
        description: 'where it stands'
    }),
    _ts_metadata("design:type", String)
], ElectronicArchiveType.prototype, "state", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'the state in words'
    }),
    _ts_metadata("design:type", String)
], ElectronicArchiveType.prototype, "stateTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'why it was not built'
    }),
    _ts_metadata("design:type", Object)
], ElectronicArchiveType.prototype, "lastError", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'materials that are in'
    }),
    _ts_metadata("design:type", Number)
], ElectronicArchiveType.prototype, "doneFiles", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'materials there are'
    }),
    _ts_metadata("design:type", Number)
], ElectronicArchiveType.prototype, "totalFiles", void 0);
_ts_decorate([
    Field(()=>Number, {
        description: 'bytes of the package'
    }),
    _ts_metadata("design:type", Number)
], ElectronicArchiveType.prototype, "totalBytes", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'volumes of the package'
    }),
    _ts_metadata("design:type", Number)
], ElectronicArchiveType.prototype, "volumeCount", void 0);
_ts_decorate([
    Field(()=>[
            ArchivePartType
        ], {
        description: 'contents with their digests'
    }),
    _ts_metadata("design:type", Array)
], ElectronicArchiveType.prototype, "parts", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '归档时间'
    }),
    _ts_metadata("design:type", Object)
], ElectronicArchiveType.prototype, "builtAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '最近校验'
    }),
    _ts_metadata("design:type", Object)
], ElectronicArchiveType.prototype, "checkedAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '校验结果'
    }),
    _ts_metadata("design:type", Object)
], ElectronicArchiveType.prototype, "checkResult", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '保管至, YYYY-MM-DD'
    }),
    _ts_metadata("design:type", Object)
], ElectronicArchiveType.prototype, "keepUntil", void 0);
ElectronicArchiveType = _ts_decorate([
    ObjectType('ElectronicArchive', {
        simpleResolvers: true,
        description: '电子档案: one version of a case’s package, masked'
    })
], ElectronicArchiveType);
export const ElectronicArchiveConnection = connectionOf('ElectronicArchive', ()=>ElectronicArchiveType);
export class ArchiveFilterInput {
}
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '身份证号、一件事编号或档案编号'
    }),
    _ts_metadata("design:type", Object)
], ArchiveFilterInput.prototype, "search", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '经办人员姓名'
    }),
    _ts_metadata("design:type", Object)
], ArchiveFilterInput.prototype, "operator", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '事项代码'
    }),
    _ts_metadata("design:type", Object)
], ArchiveFilterInput.prototype, "matterCode", void 0);
_ts_decorate([
    Field(()=>[
            ArchiveStateEnum
        ], {
        nullable: true,
        description: '归档状态'
    }),
    _ts_metadata("design:type", Object)
], ArchiveFilterInput.prototype, "states", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        nullable: true,
        description: '只看强制办结'
    }),
    _ts_metadata("design:type", Object)
], ArchiveFilterInput.prototype, "forcedOnly", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '办结日期起，YYYY-MM-DD'
    }),
    _ts_metadata("design:type", Object)
], ArchiveFilterInput.prototype, "from", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '办结日期止（含），YYYY-MM-DD'
    }),
    _ts_metadata("design:type", Object)
], ArchiveFilterInput.prototype, "to", void 0);
ArchiveFilterInput = _ts_decorate([
    InputType('ArchiveFilter', {
        description: '电子档案 to show; what is absent does not narrow'
    })
], ArchiveFilterInput);

//# sourceMappingURL=archive.type.js.map