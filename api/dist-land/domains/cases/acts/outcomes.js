/** The outcomes in the order of the rows that were asked for. */ export function toOutcomes(wanted, outcomes) {
    const byId = new Map();
    for (const { changes, refusals } of outcomes){
        for (const change of changes)byId.set(change.row.id, {
            id: change.row.id,
            title: change.row.title,
            result: 'OK'
        });
        for (const { id, title, result, code, message } of refusals)byId.set(id, {
            id,
            title,
            result,
            code,
            message
        });
    }
    return wanted.flatMap((row)=>byId.get(row.id) ?? []);
}

//# sourceMappingURL=outcomes.js.map