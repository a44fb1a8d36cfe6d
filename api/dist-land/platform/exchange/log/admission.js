import { GatewayRefusal } from "../gateway/refusals.js";
import { logWriterOf } from "./log-writer.js";
/**
 * Fails closed (03 §38): while the log store is down and the queue full, a channel with sensitive fields is refused, since its calls could
 * not be shown to anybody later; others go on and are counted.
 *
 * @throws DX-5031
 */ export function admitUnloggedCall(app, sensitive) {
    if (sensitive && logWriterOf(app)?.admits === false) throw new GatewayRefusal('DX-5031');
}

//# sourceMappingURL=admission.js.map