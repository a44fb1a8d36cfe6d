import { envelopeSchema, sealedBodySchema } from "../envelope/envelope.schema.js";
import { ackSchema, refusalSchema } from "./answer.schema.js";
import { openApi } from "./open-api.js";
const DIALECT = 'https://json-schema.org/draft/2020-12/schema';
/** What other systems get to read, made from the very schemas that the gateway validates with. */ export function exchangeDocuments(registry) {
    const bodies = [
        ...registry.inbound.values()
    ].map(({ bizType, title, schema })=>{
        const { $id: _internal, ...content } = schema;
        return {
            path: `schemas/${fileOf(bizType)}`,
            content: {
                $schema: DIALECT,
                title,
                ...content
            }
        };
    });
    const common = [
        envelopeSchema,
        sealedBodySchema,
        ackSchema,
        refusalSchema
    ].map((schema)=>({
            path: `schemas/${schema.$id}`,
            content: {
                $schema: DIALECT,
                ...schema
            }
        }));
    const kinds = [
        ...registry.inbound.values()
    ].map(({ bizType, title })=>({
            bizType,
            title,
            file: fileOf(bizType)
        }));
    return [
        {
            path: 'openapi.json',
            content: openApi(kinds)
        },
        ...common,
        ...bodies
    ];
}
/** `APPLICATION.SUBMIT` → `application-submit.schema.json`, `FEEDBACK.*` → `feedback.schema.json`. */ function fileOf(bizType) {
    return `${bizType.replace(/\.\*$/, '').replaceAll('.', '-').toLowerCase()}.schema.json`;
}
/** As it is written into the file. */ export function documentText({ content }) {
    return `${JSON.stringify(content, null, 2)}\n`;
}

//# sourceMappingURL=exchange-documents.js.map