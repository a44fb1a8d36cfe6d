import { ItemFault, transformValue } from "./transform.js";
/** Maps rows of one entry; a row that cannot be sent says why and leaves the others alone (03 §36.5). */ export class RowMapper {
    #items;
    #publicKey;
    constructor(source, items, publicKey){
        const fields = new Map(source.fields.map((field)=>[
                field.name,
                field
            ]));
        this.#items = items.flatMap((item)=>{
            const field = fields.get(item.internalField);
            return field ? [
                {
                    ...item,
                    field
                }
            ] : [];
        });
        this.#publicKey = publicKey;
    }
    map(row) {
        const data = {};
        try {
            for (const item of this.#items){
                const value = row.values[item.internalField] ?? null;
                const empty = value === null || value === '';
                if (empty && item.required) throw new ItemFault(`必填项 ${item.targetName} 为空`);
                data[item.targetName] = empty ? null : transformValue(item, item.field, value, this.#publicKey);
            }
        } catch (error) {
            if (error instanceof ItemFault) return {
                ok: false,
                error: error.message
            };
            throw error;
        }
        return {
            ok: true,
            sent: {
                recordKey: row.key,
                version: row.version,
                data
            }
        };
    }
}

//# sourceMappingURL=map-row.js.map