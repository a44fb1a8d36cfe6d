import { randomUUID } from 'node:crypto';
import { sm3Hex } from "../../../crypto/index.js";
import { fillText } from "../../../errors/index.js";
import { transaction } from "../../../kernel/index.js";
import { UpstreamFault } from "../../channels/channel-driver.js";
import { readEndpoint } from "../../upstream/endpoint-options.js";
import { INTAKE_ERRORS } from "../intake-errors.js";
import { logIntake } from "../log-intake.js";
import { noteIntake, takeRows } from "../take-rows.js";
import { rowsOfMessage } from "./queue-driver.js";
import { queueSettings } from "./queue-settings.js";
/** Takes a message once, however often it is delivered; undefined when it is done with. What cannot be used is answered with its reason, and noted. */ export async function takeMessage(ctx, channel, message) {
    const startedAt = performance.now();
    const { messageId } = message.properties;
    const name = typeof messageId === 'string' ? messageId : '';
    const { content } = message;
    // Two messages may say the same; with an id of their own they are two.
    const digest = sm3Hex(Buffer.concat([
        Buffer.from(`${name}\n`),
        content
    ]));
    const intake = {
        id: randomUUID(),
        kind: 'MESSAGE',
        name,
        modifiedAt: null,
        bytes: content.length,
        digest
    };
    const { queue, key } = queueSettings(channel);
    const host = new URL(readEndpoint(channel.endpoint).url).hostname;
    const logged = {
        method: 'AMQP',
        host,
        path: queue,
        messageId: name || null,
        startedAt,
        content
    };
    try {
        const rows = rowsOfMessage(message, channel).map((row, n)=>({
                row,
                line: n + 1
            }));
        const taken = await transaction(ctx, (tx)=>takeRows(tx, channel, intake, {
                rows,
                bad: [],
                key,
                snapshot: false
            }));
        if (taken) await logIntake(ctx, channel, {
            ...logged,
            taken
        });
        return undefined;
    } catch (error) {
        if (!(error instanceof UpstreamFault)) throw error;
        return refuse(ctx, channel, intake, logged, 'E-DX-27', fillText(INTAKE_ERRORS['E-DX-27'], {
            reason: error.message
        }));
    }
}
/** A message that we fail at again and again. */ export async function giveUp(ctx, channel, message) {
    const { content } = message;
    const intake = {
        id: randomUUID(),
        kind: 'MESSAGE',
        name: '',
        modifiedAt: null,
        bytes: content.length,
        digest: sm3Hex(content)
    };
    const host = new URL(readEndpoint(channel.endpoint).url).hostname;
    const logged = {
        method: 'AMQP',
        host,
        path: queueSettings(channel).queue,
        startedAt: performance.now(),
        content
    };
    return refuse(ctx, channel, intake, logged, 'E-DX-28', INTAKE_ERRORS['E-DX-28']);
}
async function refuse(ctx, channel, intake, logged, code, text) {
    // A second delivery of what lies in the dead queue already is the broker's business, and noted once.
    await noteIntake(ctx, channel.id, intake, {
        state: 'FAILED',
        code,
        text
    });
    await logIntake(ctx, channel, {
        ...logged,
        code,
        text
    });
    return {
        code,
        text
    };
}

//# sourceMappingURL=take-message.js.map