import { isSchema } from "./compile-schema.js";
/** The schema of the field at a path (`['honours', '0', 'year']`); undefined when the schema does not know it. */ export function fieldAt(schema, path) {
    let field = schema;
    for (const step of path){
        const properties = isSchema(field?.properties) ? field.properties : undefined;
        const next = properties ? Object.hasOwn(properties, step) ? properties[step] : undefined : field?.items;
        field = isSchema(next) ? next : undefined;
    }
    return field;
}
/** Properties of an object schema, in their order. */ export function propertiesOf(schema) {
    const { properties } = schema;
    return isSchema(properties) ? Object.entries(properties).filter((entry)=>isSchema(entry[1])) : [];
}
/** What people call the field; its key where the schema is silent. */ export function labelOf(key, field) {
    return typeof field?.title === 'string' ? field.title : key;
}
/** Paths (dotted, list items without index) of the fields of class S3: `idNo`, `family.phone`. */ export function sensitiveFields(schema) {
    return propertiesOf(schema).flatMap(([key, field])=>{
        if (field['x-sensitive'] === true) return [
            key
        ];
        const inner = isSchema(field.items) ? field.items : field;
        return sensitiveFields(inner).map((path)=>`${key}.${path}`);
    });
}

//# sourceMappingURL=schema-fields.js.map