import { demoEncryptionPair, demoSigningPair, demoToken } from "./demo-parties.js";
/** The configuration by which the product finds the sandbox at `url` as its counterparts. */ export function sandboxEnvironment(url) {
    return {
        CASE_LIBRARY_URL: url,
        CASE_LIBRARY_PUBLIC_KEY: demoEncryptionPair('LIBRARY').publicKey,
        CASE_LIBRARY_TOKEN: demoToken('library'),
        SMS_GATEWAY_URL: url,
        SMS_GATEWAY_TOKEN: demoToken('sms'),
        DEPARTMENT_EXCHANGE_URL: url,
        DEPARTMENT_EXCHANGE_PUBLIC_KEY: demoEncryptionPair('DEPTS').publicKey,
        PLACEMENT_SYSTEM_URL: url,
        PLACEMENT_SYSTEM_TOKEN: demoToken('placement'),
        PLACEMENT_SYSTEM_PUBLIC_KEY: demoSigningPair('AZ').publicKey,
        BIG_DATA_URL: url,
        BIG_DATA_TOKEN: demoToken('bigData'),
        BIG_DATA_SIGNING_KEY: demoSigningPair('DSJ').publicKey,
        BIG_DATA_PUBLIC_KEY: demoEncryptionPair('DSJ').publicKey,
        DEMO_SUPERIOR_URL: url
    };
}

//# sourceMappingURL=sandbox-environment.js.map