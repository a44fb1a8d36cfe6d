/**
 * The boundary to a cryptographic device (41.11). Asynchronous throughout, because a device answers over a wire.
 * Errors: E-CR-11 unknown or destroyed key, E-CR-10 malformed input or a key of the wrong kind, E-CR-12 integrity.
 * GCM results are `CT ‖ TAG16`; the IV is the caller's: 16 bytes for CBC and CTR, 12 for GCM.
 */ export { };

//# sourceMappingURL=provider.js.map