const CONSCRIPT = {
    category: 'CONSCRIPT',
    docType: '11',
    ranks: [
        '11',
        '12'
    ],
    educations: [
        '61',
        '31',
        '21',
        '44'
    ]
};
const SERGEANT = {
    category: 'SERGEANT',
    docType: '12',
    educations: [
        '31',
        '41',
        '21',
        '61'
    ]
};
const OFFICER = {
    category: 'OFFICER',
    educations: [
        '21',
        '14',
        '11'
    ]
};
/** The kinds in their shares; together 100. */ export const DEMO_PROFILES = [
    {
        ...CONSCRIPT,
        placement: 'ZZJY',
        share: 46,
        bornFrom: 1997,
        years: [
            2,
            2
        ],
        party: 18
    },
    {
        ...SERGEANT,
        placement: 'ZZJY',
        share: 16,
        bornFrom: 1991,
        years: [
            3,
            11
        ],
        party: 45,
        ranks: [
            '21',
            '22',
            '23'
        ]
    },
    {
        ...SERGEANT,
        placement: 'APGZ',
        share: 13,
        bornFrom: 1985,
        years: [
            12,
            16
        ],
        party: 65,
        ranks: [
            '23',
            '24'
        ]
    },
    {
        ...SERGEANT,
        placement: 'ZYLQ',
        share: 5,
        bornFrom: 1980,
        years: [
            16,
            25
        ],
        party: 75,
        ranks: [
            '24',
            '25'
        ]
    },
    {
        ...OFFICER,
        placement: 'ZY',
        share: 8,
        bornFrom: 1982,
        years: [
            8,
            20
        ],
        party: 92,
        docType: '21',
        ranks: [
            '33',
            '34',
            '35'
        ]
    },
    {
        ...OFFICER,
        placement: 'ZYLQ',
        share: 3,
        bornFrom: 1980,
        years: [
            18,
            25
        ],
        party: 95,
        docType: '13',
        ranks: [
            '34',
            '35'
        ]
    },
    {
        ...OFFICER,
        placement: 'FY',
        share: 2,
        bornFrom: 1988,
        years: [
            5,
            15
        ],
        party: 60,
        docType: '31',
        ranks: [
            '32',
            '33'
        ]
    },
    {
        ...SERGEANT,
        placement: 'TX',
        share: 3,
        bornFrom: 1966,
        years: [
            30,
            38
        ],
        party: 90,
        docType: '41',
        ranks: [
            '26',
            '27'
        ]
    },
    {
        ...OFFICER,
        placement: 'TX',
        share: 2,
        bornFrom: 1964,
        years: [
            30,
            38
        ],
        party: 97,
        docType: '41',
        ranks: [
            '36',
            '37'
        ]
    },
    {
        ...CONSCRIPT,
        placement: 'GY',
        share: 2,
        bornFrom: 1997,
        years: [
            2,
            2
        ],
        party: 20,
        disability: [
            '1',
            '2',
            '3',
            '4'
        ]
    }
];
/** The profile of a share number, 0–99, with its place in the list. */ export function profileAt(share) {
    let rest = share;
    for (const [index, profile] of DEMO_PROFILES.entries()){
        if (rest < profile.share) return {
            profile,
            index
        };
        rest -= profile.share;
    }
    throw new RangeError(`Not a share of 100: ${share}`);
}

//# sourceMappingURL=demo-profiles.js.map