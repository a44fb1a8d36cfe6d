/**
 * Published test vectors of 41.3, as data. Sources: V1–V2 GB/T 32905, V3–V4 the HMAC-SM3 draft, V5–V6 GB/T 32907,
 * V7 RFC 8998 A.1, V8–V10 GB/T 32918.5. All values are hex unless the name says text.
 */ const SM4_KEY = '0123456789abcdeffedcba9876543210';
const SM2_K = '59276e27d506861a16680f3ad9c02dccef3cc1fa3cdbe4ce6d54b80deac1bc21';
export const VECTORS = {
    V1: {
        text: 'abc',
        digest: '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'
    },
    V2: {
        text: 'abcd'.repeat(16),
        digest: 'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732'
    },
    V3: {
        key: '0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20',
        text: 'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'.repeat(2),
        mac: 'ca05e144ed05d1857840d1f318a4a8669e559fc8391f414485bfdf7bb408963a'
    },
    V4: {
        key: '0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425',
        data: 'cd'.repeat(50),
        mac: '220bf579ded555393f0159f66c99877822a3ecf610d1552154b41d44b94db3ae'
    },
    V5: {
        key: SM4_KEY,
        plain: SM4_KEY,
        cipher: '681edf34d206965e86b3e94f536e4246'
    },
    V6: {
        key: SM4_KEY,
        plain: SM4_KEY,
        rounds: 1_000_000,
        cipher: '595298c7c6fd271f0402f804c33d3f66'
    },
    V7: {
        key: SM4_KEY,
        iv: '00001234567800000000abcd',
        aad: 'feedfacedeadbeeffeedfacedeadbeefabaddad2',
        plain: [
            'aa',
            'bb',
            'cc',
            'dd',
            'ee',
            'ff',
            'ee',
            'aa'
        ].map((byte)=>byte.repeat(8)).join(''),
        cipher: '17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735' + 'd82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d',
        tag: '83de3541e4c2b58177e065a9bf7b62ec'
    },
    V8: {
        privateKey: '3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8',
        publicKey: '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020' + 'ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13'
    },
    V9: {
        userId: '1234567812345678',
        text: 'message digest',
        k: SM2_K,
        z: 'b2e14c5c79c6df5b85f4fe7ed8db7a262b9da7e07ccb0ea9f4747b8ccda8a4f3',
        e: 'f0b43e94ba45accaace692ed534382eb17e6ab5a19ce7b31f4486fdfc0d28640',
        r: 'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3',
        s: 'b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa'
    },
    V10: {
        text: 'encryption standard',
        k: SM2_K,
        c1: '0404ebfc718e8d1798620432268e77feb6415e2ede0e073c0f4f640ecd2e149a73' + 'e858f9d81e5430a57b36daab8f950a3c64e6ee6a63094d99283aff767e124df0',
        c3: '59983c18f809e262923c53aec295d30383b54e39d609d160afcb1908d0bd8766',
        c2: '21886ca989ca9c7d58087307ca93092d651efa'
    }
};

//# sourceMappingURL=vectors.js.map