/** A list of reasons that an action offers (退回原因, 办结原因). */ const lists = new Map();
/** A domain's list of reasons, by the name that its flow's transitions use. */ export function registerReasons(dict, reasons) {
    lists.set(dict, reasons);
}
export function reasonsOf(dict) {
    return lists.get(dict) ?? [];
}
export function findReason(dict, code) {
    return lists.get(dict)?.find((reason)=>reason.code === code);
}

//# sourceMappingURL=reasons.js.map