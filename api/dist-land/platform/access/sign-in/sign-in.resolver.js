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
import { Arg, Ctx as Context, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Public, SignedIn } from "../../../graphql/access-decorators.js";
import { demoAccounts, KEY_FILE_URL } from "../demo/demo-accounts.js";
import { presentSession } from "../sessions/present-session.js";
import { SessionType } from "../sessions/session.type.js";
import { changePassword } from "./change-password.js";
import { completeSecondFactor, enrolSecondFactor } from "./second-factor.js";
import { signIn } from "./sign-in.js";
import { SignInInput, SignInOptions, SignInResult, SignInStatus } from "./sign-in.type.js";
import { signOut } from "./sign-out.js";
export class SignInResolver {
    session(ctx) {
        return presentSession(ctx, ctx.web?.sessionToken);
    }
    signInOptions({ app }) {
        const accounts = demoAccounts(app);
        return {
            productName: '军人退役“一件事”综合管理平台',
            passwordKey: app.keys.encryptionPair().publicKey,
            demoAccounts: accounts,
            demoKeyFileUrl: accounts.length > 0 ? KEY_FILE_URL : null
        };
    }
    async signIn(ctx, input) {
        return answer(ctx, await signIn(ctx, input));
    }
    async completeSecondFactor(ctx, challengeId, signature) {
        return answer(ctx, await completeSecondFactor(ctx, challengeId, signature));
    }
    async enrolSecondFactor(ctx, publicKey) {
        return answer(ctx, await enrolSecondFactor(ctx, publicKey));
    }
    async changePassword(ctx, currentCipher, newCipher) {
        return answer(ctx, await changePassword(ctx, currentCipher, newCipher));
    }
    signOut(ctx) {
        return signOut(ctx);
    }
}
_ts_decorate([
    Public(),
    Query(()=>SessionType, {
        nullable: true,
        description: '当前会话；未登录时为空'
    }),
    _ts_param(0, Context()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], SignInResolver.prototype, "session", null);
_ts_decorate([
    Public(),
    Query(()=>SignInOptions, {
        description: '登录页所需信息'
    }),
    _ts_param(0, Context()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx
    ]),
    _ts_metadata("design:returntype", typeof SignInOptions === "undefined" ? Object : SignInOptions)
], SignInResolver.prototype, "signInOptions", null);
_ts_decorate([
    Public(),
    Mutation(()=>SignInResult, {
        description: '登录第一步：登录名和密码'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('input', ()=>SignInInput, {
        description: '登录名和密码'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        typeof SignInInput === "undefined" ? Object : SignInInput
    ]),
    _ts_metadata("design:returntype", Promise)
], SignInResolver.prototype, "signIn", null);
_ts_decorate([
    Public(),
    Mutation(()=>SignInResult, {
        description: '登录第二步：管理员对挑战签名'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('challengeId', ()=>ID, {
        description: '挑战的标识'
    })),
    _ts_param(2, Arg('signature', ()=>String, {
        description: '签名，DER 十六进制'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], SignInResolver.prototype, "completeSecondFactor", null);
_ts_decorate([
    Public(),
    Mutation(()=>SignInResult, {
        description: '管理员首次登记签名公钥；对随后的挑战签名成功后绑定'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('publicKey', ()=>String, {
        description: 'SM2 公钥，04 开头，十六进制'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], SignInResolver.prototype, "enrolSecondFactor", null);
_ts_decorate([
    Public(),
    Mutation(()=>SignInResult, {
        description: '修改本人密码'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('currentCipher', ()=>String, {
        description: '现密码的 SM2 密文，十六进制'
    })),
    _ts_param(2, Arg('newCipher', ()=>String, {
        description: '新密码的 SM2 密文，十六进制'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], SignInResolver.prototype, "changePassword", null);
_ts_decorate([
    SignedIn(),
    Mutation(()=>Boolean, {
        description: '退出登录'
    }),
    _ts_param(0, Context()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], SignInResolver.prototype, "signOut", null);
SignInResolver = _ts_decorate([
    Resolver()
], SignInResolver);
const STATUS = {
    ACTIVE: SignInStatus.SIGNED_IN,
    PASSWORD: SignInStatus.PASSWORD_CHANGE_REQUIRED,
    SECOND_FACTOR: SignInStatus.SECOND_FACTOR_REQUIRED,
    ENROLMENT: SignInStatus.SECOND_FACTOR_ENROLMENT_REQUIRED
};
/** A key that was just offered is proven the same way as a bound one, so the client is sent to the same step. */ async function answer(ctx, outcome) {
    const status = outcome.challenge ? SignInStatus.SECOND_FACTOR_REQUIRED : STATUS[outcome.stage];
    const session = outcome.stage === 'ACTIVE' ? await presentSession(ctx, outcome.token) : null;
    return {
        status,
        session,
        challenge: outcome.challenge ?? null
    };
}

//# sourceMappingURL=sign-in.resolver.js.map