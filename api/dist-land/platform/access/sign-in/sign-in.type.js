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
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from "../../../graphql/scalars.js";
import { SessionType } from "../sessions/session.type.js";
export var SignInStatus = /*#__PURE__*/ function(SignInStatus) {
    SignInStatus["SIGNED_IN"] = "SIGNED_IN";
    SignInStatus["SECOND_FACTOR_REQUIRED"] = "SECOND_FACTOR_REQUIRED";
    SignInStatus["PASSWORD_CHANGE_REQUIRED"] = "PASSWORD_CHANGE_REQUIRED";
    SignInStatus["SECOND_FACTOR_ENROLMENT_REQUIRED"] = "SECOND_FACTOR_ENROLMENT_REQUIRED";
    return SignInStatus;
}({});
registerEnumType(SignInStatus, {
    name: 'SignInStatus',
    description: '登录进行到哪一步',
    valuesConfig: {
        SIGNED_IN: {
            description: '已登录'
        },
        SECOND_FACTOR_REQUIRED: {
            description: '须对挑战签名'
        },
        PASSWORD_CHANGE_REQUIRED: {
            description: '须修改密码'
        },
        SECOND_FACTOR_ENROLMENT_REQUIRED: {
            description: '须登记签名密钥'
        }
    }
});
export class SignInChallengeType {
}
_ts_decorate([
    Field(()=>ID, {
        description: '挑战的标识'
    }),
    _ts_metadata("design:type", String)
], SignInChallengeType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '待签名的规范化 JSON；SM2 签名，用户标识 1234567812345678，结果为 DER 十六进制'
    }),
    _ts_metadata("design:type", String)
], SignInChallengeType.prototype, "payload", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '失效时间'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], SignInChallengeType.prototype, "expiresAt", void 0);
SignInChallengeType = _ts_decorate([
    ObjectType('SignInChallenge', {
        simpleResolvers: true,
        description: '第二因素挑战，60秒内有效，仅可应答一次'
    })
], SignInChallengeType);
export class SignInResult {
}
_ts_decorate([
    Field(()=>SignInStatus, {
        description: '登录进行到哪一步'
    }),
    _ts_metadata("design:type", String)
], SignInResult.prototype, "status", void 0);
_ts_decorate([
    Field(()=>SessionType, {
        nullable: true,
        description: '仅在登录完成后有值'
    }),
    _ts_metadata("design:type", Object)
], SignInResult.prototype, "session", void 0);
_ts_decorate([
    Field(()=>SignInChallengeType, {
        nullable: true,
        description: '待签名的挑战'
    }),
    _ts_metadata("design:type", Object)
], SignInResult.prototype, "challenge", void 0);
SignInResult = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '登录一步的结果'
    })
], SignInResult);
export class DemoAccount {
}
_ts_decorate([
    Field(()=>String, {
        description: '登录名'
    }),
    _ts_metadata("design:type", String)
], DemoAccount.prototype, "loginName", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '密码'
    }),
    _ts_metadata("design:type", String)
], DemoAccount.prototype, "password", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '身份'
    }),
    _ts_metadata("design:type", String)
], DemoAccount.prototype, "title", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '使用哪个端：staff、training、pad'
    }),
    _ts_metadata("design:type", String)
], DemoAccount.prototype, "client", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '使用说明'
    }),
    _ts_metadata("design:type", Object)
], DemoAccount.prototype, "note", void 0);
DemoAccount = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '演示账号，仅在演示环境存在'
    })
], DemoAccount);
export class SignInOptions {
}
_ts_decorate([
    Field(()=>String, {
        description: '产品名称'
    }),
    _ts_metadata("design:type", String)
], SignInOptions.prototype, "productName", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'SM2 公钥（04 开头，十六进制）；密码以 SM2 密文（ASN.1，十六进制）传送'
    }),
    _ts_metadata("design:type", String)
], SignInOptions.prototype, "passwordKey", void 0);
_ts_decorate([
    Field(()=>[
            DemoAccount
        ], {
        description: '演示账号；生产环境为空'
    }),
    _ts_metadata("design:type", Array)
], SignInOptions.prototype, "demoAccounts", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '演示环境：正在登录的管理员的密钥文件'
    }),
    _ts_metadata("design:type", Object)
], SignInOptions.prototype, "demoKeyFileUrl", void 0);
SignInOptions = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '登录页所需信息'
    })
], SignInOptions);
export class SignInInput {
}
_ts_decorate([
    Field(()=>String, {
        description: '登录名'
    }),
    _ts_metadata("design:type", String)
], SignInInput.prototype, "loginName", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '密码的 SM2 密文，十六进制'
    }),
    _ts_metadata("design:type", String)
], SignInInput.prototype, "passwordCipher", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '使用哪个端：staff、training、pad、apply'
    }),
    _ts_metadata("design:type", Object)
], SignInInput.prototype, "client", void 0);
SignInInput = _ts_decorate([
    InputType({
        description: '登录名和密码'
    })
], SignInInput);

//# sourceMappingURL=sign-in.type.js.map