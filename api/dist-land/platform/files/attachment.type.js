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
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from "../../graphql/scalars.js";
export class AttachmentType {
}
_ts_decorate([
    Field(()=>ID, {
        description: '唯一标识'
    }),
    _ts_metadata("design:type", String)
], AttachmentType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: '文件的标识，`NewAttachment` 以此引用'
    }),
    _ts_metadata("design:type", String)
], AttachmentType.prototype, "fileId", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '材料代码'
    }),
    _ts_metadata("design:type", String)
], AttachmentType.prototype, "materialCode", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '材料名称'
    }),
    _ts_metadata("design:type", String)
], AttachmentType.prototype, "materialName", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'file name'
    }),
    _ts_metadata("design:type", String)
], AttachmentType.prototype, "name", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '文件类型（MIME）'
    }),
    _ts_metadata("design:type", String)
], AttachmentType.prototype, "mime", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'bytes'
    }),
    _ts_metadata("design:type", Number)
], AttachmentType.prototype, "size", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'SM3 of the content, hex'
    }),
    _ts_metadata("design:type", String)
], AttachmentType.prototype, "sm3", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'UPLOAD ELICENCE SHARE WINDOW_SCAN PORTAL'
    }),
    _ts_metadata("design:type", String)
], AttachmentType.prototype, "source", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '来源的中文名称'
    }),
    _ts_metadata("design:type", String)
], AttachmentType.prototype, "sourceTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'same-origin address; access follows the record'
    }),
    _ts_metadata("design:type", String)
], AttachmentType.prototype, "url", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'CLEAN NOT_SCANNED PENDING INFECTED; the last two are served to nobody'
    }),
    _ts_metadata("design:type", String)
], AttachmentType.prototype, "scanResult", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '未扫描, 已通过病毒检查 …'
    }),
    _ts_metadata("design:type", String)
], AttachmentType.prototype, "scanTitle", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '上传时间'
    }),
    _ts_metadata("design:type", String)
], AttachmentType.prototype, "createdAt", void 0);
AttachmentType = _ts_decorate([
    ObjectType('Attachment', {
        simpleResolvers: true,
        description: 'A material of a record with its file'
    })
], AttachmentType);

//# sourceMappingURL=attachment.type.js.map