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
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from "../../../graphql/scalars.js";
import { DataContact, DataContactInput } from "../config/contact.type.js";
export class ClientAppType {
}
_ts_decorate([
    Field(()=>ID, {
        description: '编号'
    }),
    _ts_metadata("design:type", String)
], ClientAppType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '版本'
    }),
    _ts_metadata("design:type", Number)
], ClientAppType.prototype, "version", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '应用编号，即请求头 X-App-Id'
    }),
    _ts_metadata("design:type", String)
], ClientAppType.prototype, "appId", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '应用名称'
    }),
    _ts_metadata("design:type", String)
], ClientAppType.prototype, "name", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '信封中的发送方代码'
    }),
    _ts_metadata("design:type", String)
], ClientAppType.prototype, "senderCode", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '系统代码'
    }),
    _ts_metadata("design:type", Object)
], ClientAppType.prototype, "systemCode", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: '使用单位；空为全市'
    }),
    _ts_metadata("design:type", Object)
], ClientAppType.prototype, "orgId", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '使用单位名称'
    }),
    _ts_metadata("design:type", Object)
], ClientAppType.prototype, "orgName", void 0);
_ts_decorate([
    Field(()=>DataContact, {
        nullable: true,
        description: '联系人，脱敏'
    }),
    _ts_metadata("design:type", Object)
], ClientAppType.prototype, "contact", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '仅在工作时间调用'
    }),
    _ts_metadata("design:type", Boolean)
], ClientAppType.prototype, "officeHours", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '密钥已设置（不再显示）'
    }),
    _ts_metadata("design:type", Boolean)
], ClientAppType.prototype, "secretSet", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'SM2公钥'
    }),
    _ts_metadata("design:type", Object)
], ClientAppType.prototype, "sm2PublicKey", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '密钥设置时间'
    }),
    _ts_metadata("design:type", Object)
], ClientAppType.prototype, "keySetAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '原密钥可继续使用至'
    }),
    _ts_metadata("design:type", Object)
], ClientAppType.prototype, "previousUntil", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        description: '报送消息的来源IP'
    }),
    _ts_metadata("design:type", Array)
], ClientAppType.prototype, "allowedIps", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        description: '可报送的业务类型'
    }),
    _ts_metadata("design:type", Array)
], ClientAppType.prototype, "bizTypes", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '报送消息的每分钟上限'
    }),
    _ts_metadata("design:type", Number)
], ClientAppType.prototype, "ratePerMinute", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '绑定的客户端证书：SHA-256指纹或CN=…'
    }),
    _ts_metadata("design:type", Object)
], ClientAppType.prototype, "clientCertificate", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '是否启用'
    }),
    _ts_metadata("design:type", Boolean)
], ClientAppType.prototype, "enabled", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '未撤销的分发数'
    }),
    _ts_metadata("design:type", Number)
], ClientAppType.prototype, "distributionCount", void 0);
ClientAppType = _ts_decorate([
    ObjectType('ClientApp', {
        simpleResolvers: true,
        description: '可以调用数据交换网关的应用'
    })
], ClientAppType);
export class ClientAppInput {
}
_ts_decorate([
    Field(()=>String, {
        description: '应用编号：小写字母开头，3至40位；登记后不能更改'
    }),
    _ts_metadata("design:type", String)
], ClientAppInput.prototype, "appId", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '应用名称，2至100字'
    }),
    _ts_metadata("design:type", String)
], ClientAppInput.prototype, "name", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '信封中的发送方代码，2至40位大写字母、数字、下划线'
    }),
    _ts_metadata("design:type", String)
], ClientAppInput.prototype, "senderCode", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '系统代码，至多20字'
    }),
    _ts_metadata("design:type", Object)
], ClientAppInput.prototype, "systemCode", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: '使用单位：该应用的调用和分发只对其数据范围内的人员可见；不填为全市'
    }),
    _ts_metadata("design:type", Object)
], ClientAppInput.prototype, "orgId", void 0);
_ts_decorate([
    Field(()=>DataContactInput, {
        nullable: true,
        description: '联系人；不填则保留原有，null则清除'
    }),
    _ts_metadata("design:type", Object)
], ClientAppInput.prototype, "contact", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        defaultValue: false,
        description: '仅在工作时间调用'
    }),
    _ts_metadata("design:type", Boolean)
], ClientAppInput.prototype, "officeHours", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'SM2公钥，04开头的130位十六进制'
    }),
    _ts_metadata("design:type", Object)
], ClientAppInput.prototype, "sm2PublicKey", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        defaultValue: [],
        description: '报送消息的来源IP'
    }),
    _ts_metadata("design:type", Array)
], ClientAppInput.prototype, "allowedIps", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        defaultValue: [],
        description: '可报送的业务类型，如 FEEDBACK.*'
    }),
    _ts_metadata("design:type", Array)
], ClientAppInput.prototype, "bizTypes", void 0);
_ts_decorate([
    Field(()=>Int, {
        defaultValue: 60,
        description: '报送消息的每分钟上限'
    }),
    _ts_metadata("design:type", Number)
], ClientAppInput.prototype, "ratePerMinute", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '绑定的客户端证书：SHA-256指纹（64位十六进制）或CN=…；不填为不绑定'
    }),
    _ts_metadata("design:type", Object)
], ClientAppInput.prototype, "clientCertificate", void 0);
ClientAppInput = _ts_decorate([
    InputType({
        description: '应用的内容'
    })
], ClientAppInput);
export class ClientAppSecretType {
}
_ts_decorate([
    Field(()=>ClientAppType, {
        description: '应用'
    }),
    _ts_metadata("design:type", typeof ClientAppType === "undefined" ? Object : ClientAppType)
], ClientAppSecretType.prototype, "app", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '应用密钥：64位十六进制，其UTF-8字节即HMAC密钥'
    }),
    _ts_metadata("design:type", String)
], ClientAppSecretType.prototype, "secret", void 0);
ClientAppSecretType = _ts_decorate([
    ObjectType('ClientAppSecret', {
        simpleResolvers: true,
        description: '新密钥，仅显示一次'
    })
], ClientAppSecretType);

//# sourceMappingURL=app.type.js.map