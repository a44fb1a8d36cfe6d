/** What the city's identity provider knows of somebody who has proven who he is. */
export interface KnownPerson {
  citizenId: string;
  name: string;
  phone: string;
  /** Level of the real-name identity, 1 to 3; 2 unless said. */
  level?: number;
  /** Last day of the identity card, or 长期; nothing is said where absent. */
  validUntil?: string;
  /** Who acts for the person, by an authorisation that the person has given here. */
  agent?: { name: string; citizen_id: string; authorisation_no: string; valid_until?: string };
}

/** The trainees A–F of the demonstration (02 §26) and applicants; all fictional. */
export const KNOWN_CITIZENS: readonly KnownPerson[] = [
  { citizenId: '310100199901010011', name: '杨帆', phone: '13800001001' },
  { citizenId: '310100199805060035', name: '陈卓', phone: '13800001002' },
  { citizenId: '310100199709090058', name: '林晓东', phone: '13800001003' },
  { citizenId: '310100200002280072', name: '赵一鸣', phone: '13800001004' },
  { citizenId: '310100199612120097', name: '孙立群', phone: '13800001005' },
  { citizenId: '310100200107150020', name: '周雨晴', phone: '13800001006' },
  // Applicants of 01 §15.5; the second has proven herself at the lowest level only.
  { citizenId: '310109200103151218', name: '测试甲', phone: '13800002001' },
  { citizenId: '310113200002290125', name: '测试辛', phone: '13800002008', level: 1 },
  { citizenId: '310105198812126511', name: '测试庚', phone: '13800002007', level: 3 },
  // Comes in through somebody else, whom he has authorised.
  {
    citizenId: '310109199708171531',
    name: '测试丑',
    phone: '13800002010',
    agent: { name: '测试庚', citizen_id: '310105198812126511', authorisation_no: 'SQ-2026-000001' },
  },
  // A retired cadre whom his institution has invited to a recuperation (03 §29).
  { citizenId: '310109195005129216', name: '沈长河', phone: '13800003001' },
];

/** The register behind the provider: persons by citizen ID, whose phones an evaluator may change. */
export class Citizens {
  readonly #persons = new Map(KNOWN_CITIZENS.map((person) => [person.citizenId, { ...person }]));

  find(citizenId: string): KnownPerson | undefined {
    return this.#persons.get(citizenId);
  }

  all(): KnownPerson[] {
    return [...this.#persons.values()];
  }

  /** Enters somebody, or what has changed of somebody. */
  enter(person: KnownPerson): void {
    this.#persons.set(person.citizenId, { ...person });
  }
}
