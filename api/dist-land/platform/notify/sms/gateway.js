/** One message as the gateway gets it. `sendId` stays the same over all attempts, so that none is sent twice. */ /** The port to whoever sends text messages (01 §6.10). Never throws. */ export { };

//# sourceMappingURL=gateway.js.map