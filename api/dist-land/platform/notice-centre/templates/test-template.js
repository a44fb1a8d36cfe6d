import { requireUser } from "../../kernel/index.js";
import { sendNotices } from "../../notify/index.js";
import { TEMPLATE_TRIAL } from "./notices.js";
import { previewTemplate } from "./read-templates.js";
import { checkShape, checkWording, getDefinition } from "./template-wording.js";
/** 发给自己看看: the wording with sample values, to the caller alone, on its channels. @throws NOT_FOUND, BAD_INPUT, E-0401 */ export async function tryTemplate(ctx, input) {
    const { userId } = requireUser(ctx);
    const channels = input.channels;
    const wording = {
        ...input,
        channels,
        priority: input.priority
    };
    checkShape(wording);
    checkWording(getDefinition(ctx, input.code), wording);
    const { title, body } = previewTemplate(ctx, input);
    await sendNotices(ctx, [
        {
            template: TEMPLATE_TRIAL,
            receivers: [
                {
                    userId
                }
            ],
            variables: {
                标题: title,
                正文: body
            },
            channels,
            link: `/notice-templates/${encodeURIComponent(input.code)}`
        }
    ]);
    return true;
}

//# sourceMappingURL=test-template.js.map