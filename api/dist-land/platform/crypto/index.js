export * from "./blind-index.js";
export * from "./bytes.js";
export * from "./canonical-json.js";
export * from "./canonical-request.js";
export * from "./chain-anchor.js";
export * from "./challenge.js";
export * from "./column-cipher.js";
export * from "./errors.js";
export * from "./file-cipher.js";
export * from "./hash-chain.js";
export * from "./key-file.js";
export * from "./key-names.js";
export * from "./key-ring.js";
export * from "./key-source.js";
export * from "./normalise.js";
export * from "./password.js";
export * from "./provider.js";
export * from "./row-mac.js";
export * from "./self-test.js";
export * from "./sm2.js";
export * from "./sm3.js";
export * from "./sm4.js";
export * from "./soft-provider.js";
export * from "./vectors.js";

//# sourceMappingURL=index.js.map