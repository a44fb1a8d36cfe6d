import { z } from 'zod';
import { askSealed, findIntegration, TransportError } from "../../../platform/exchange/index.js";
/** Code of 市社保中心 on messages. */ export const SOCIAL_SYSTEM = 'SB';
/** Most persons of one question. */ export const QUESTION_SIZE = 200;
const insurance = z.object({
    state: z.enum([
        'NONE',
        'ACTIVE',
        'STOPPED'
    ]),
    unitName: z.string().max(100).nullish()
});
const personSchema = z.object({
    idNo: z.string(),
    name: z.string().max(100),
    sex: z.string().max(1),
    birthDate: z.string().max(10),
    dischargeDate: z.string().max(10).nullish(),
    pension: insurance,
    medical: insurance
});
const answerSchema = z.object({
    persons: z.array(personSchema)
});
/**
 * Asks 社保系统, through 市大数据中心, for what it knows of the ID numbers (R6.1.3); a number that it does not know is left out.
 *
 * @throws TransportError when it cannot be asked
 */ export async function askSocialSystem(ctx, idNos) {
    const answer = answerSchema.safeParse(await askBigData(ctx, 'ENTITLEMENT.QUERY', {
        idNos: [
            ...idNos
        ]
    }));
    if (!answer.success) throw new TransportError('社保系统的应答无法识别');
    return new Map(answer.data.persons.map((person)=>[
            person.idNo,
            person
        ]));
}
/** One encrypted question to 社保系统. @throws TransportError */ export async function askBigData(ctx, bizType, body) {
    const { BIG_DATA_SIGNING_KEY, BIG_DATA_PUBLIC_KEY } = ctx.app.config;
    const centre = await findIntegration(ctx, 'BIG_DATA');
    if (!centre || !BIG_DATA_SIGNING_KEY || !BIG_DATA_PUBLIC_KEY) {
        throw new TransportError('尚未配置市大数据中心的地址，或其通道已停用');
    }
    return askSealed(ctx, {
        channel: 'big-data',
        url: new URL(`${centre.url}/big-data/queries`),
        token: centre.token,
        publicKey: BIG_DATA_SIGNING_KEY,
        encryptFor: BIG_DATA_PUBLIC_KEY,
        receiverCode: SOCIAL_SYSTEM,
        bizType,
        body
    });
}

//# sourceMappingURL=social-query.js.map