import { getTemplates } from "./template-store.js";
import { fillPlaceholders } from "./template-text.js";
/** The body that a notice would have, for the preview before an act; variables that are not known yet keep their braces. */ export async function previewNotice(ctx, template, variables) {
    const found = (await getTemplates(ctx, [
        template
    ])).get(template);
    return found ? fillPlaceholders(found.body, variables) : '';
}

//# sourceMappingURL=preview-notice.js.map