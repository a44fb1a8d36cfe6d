import { operatorText } from "../condition-text.js";
import { OPERATORS } from "../field-catalogue.js";
import { getVisibleKind, visibleKinds } from "./get-kind.js";
import { findHome, mayEditThere } from "./home.js";
/** The kinds that the caller may see, with what he may write. */ export async function listKinds(ctx) {
    const home = await findHome(ctx);
    return visibleKinds(ctx).map((kind)=>view(ctx, kind, home));
}
/** One of them. @throws NOT_FOUND */ export async function getKind(ctx, name) {
    return view(ctx, getVisibleKind(ctx, name), await findHome(ctx));
}
function view(ctx, kind, home) {
    return {
        kind: kind.kind,
        title: kind.title,
        help: kind.help ?? null,
        fields: [
            ...kind.fields.values()
        ].map((field)=>({
                ...field,
                options: field.options ?? [],
                unit: field.unit ?? null,
                operators: OPERATORS[field.type].map((op)=>({
                        op,
                        title: operatorText(op, field.type)
                    }))
            })),
        bodySchema: kind.bodySchema,
        bodyUiSchema: kind.bodyUiSchema ?? {},
        hasEffect: kind.effect !== undefined,
        hasTest: kind.testRecord !== undefined,
        editableLevel: home && mayEditThere(ctx, kind, home, home) ? home.level : null
    };
}

//# sourceMappingURL=view-kind.js.map