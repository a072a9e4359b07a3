/** The people of the demonstration. All are invented, and so are their addresses (RFC 2606). */

export type CastMember = {
  readonly name: string;
  readonly email: string;
  readonly registrationNumber: string;
  readonly part: string;
  readonly specialism: string;
  /** Where they stand, as the sign-in page tells it. */
  readonly story: string;
  readonly stands:
    'new' | 'started' | 'in-quiz' | 'not-yet-passed' | 'passed' | 'certified' | 'left';
};

export const CAST: readonly CastMember[] = [
  {
    name: 'Nell Newcome',
    email: 'nell.newcome@example.org',
    registrationNumber: 'DEMO-0001',
    part: 'Healthcare Science Practitioner',
    specialism: 'Blood sciences',
    story: 'Has not started',
    stands: 'new',
  },
  {
    name: 'Sam Halfway',
    email: 'sam.halfway@example.org',
    registrationNumber: 'DEMO-0002',
    part: 'Clinical Physiologist',
    specialism: 'Cardiac physiology',
    story: 'Has decided the first scenario',
    stands: 'started',
  },
  {
    name: 'Bronwen Pausewell',
    email: 'bronwen.pausewell@example.org',
    registrationNumber: 'DEMO-0003',
    part: 'Healthcare Science Practitioner',
    specialism: 'Cellular pathology',
    story: 'Left in the middle of a quiz',
    stands: 'in-quiz',
  },
  {
    name: 'Tunde Tryagain',
    email: 'tunde.tryagain@example.org',
    registrationNumber: 'DEMO-0004',
    part: 'Medical Illustrator',
    specialism: 'Clinical photography',
    story: 'Has taken a quiz and not yet passed',
    stands: 'not-yet-passed',
  },
  {
    name: 'Ffion Allpassed-Ŵyn',
    email: 'ffion.allpassed@example.org',
    registrationNumber: 'DEMO-0005',
    part: 'Higher Specialist Scientist',
    specialism: 'Clinical bioinformatics',
    story: 'Has passed and can claim the certificate',
    stands: 'passed',
  },
  {
    name: 'Łucja Certified',
    email: 'lucja.certified@example.org',
    registrationNumber: 'DEMO-0006',
    part: 'Clinical Physiologist',
    specialism: 'Neurophysiology',
    story: 'Has the certificate',
    stands: 'certified',
  },
  {
    name: 'Gordon Goneby',
    email: 'gordon.goneby@example.org',
    registrationNumber: 'DEMO-0007',
    part: 'Healthcare Science Practitioner',
    specialism: 'Medical physics',
    story: 'Has left the register, and can still fetch the certificate',
    stands: 'left',
  },
];

/** A member of the demonstration's staff. */
export const CAST_STAFF = [
  {
    name: 'Sasha Staffwell',
    email: 'sasha.staffwell@example.org',
    role: 'administrator',
    story: 'Works for the Academy; is not on the register',
  },
] as const;
