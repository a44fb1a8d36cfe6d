import { refuse } from "../errors/index.js";
/** What a form may at most be, long before its schema is asked: validation must never be the expensive part. */ export const FORM_LIMITS = {
    depth: 8,
    nodes: 4000,
    characters: 200_000
};
/** Refuses input that no honest form produces (TOO_LARGE), without recursion and without copying anything. */ export function refuseOversized(input) {
    let nodes = 0;
    let characters = 0;
    const pending = [
        {
            value: input,
            depth: 0
        }
    ];
    for(let next = pending.pop(); next; next = pending.pop()){
        const { value, depth } = next;
        nodes += 1;
        if (typeof value === 'string') characters += value.length;
        if (nodes > FORM_LIMITS.nodes || characters > FORM_LIMITS.characters || depth > FORM_LIMITS.depth) {
            throw refuse('TOO_LARGE');
        }
        if (typeof value !== 'object' || value === null) continue;
        for (const [key, child] of Object.entries(value)){
            characters += key.length;
            pending.push({
                value: child,
                depth: depth + 1
            });
        }
    }
}

//# sourceMappingURL=input-limits.js.map