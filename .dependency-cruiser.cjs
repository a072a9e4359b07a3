// The rooms of the house and the doors between them: see lib/README.md. Deny by default: a room
// may import what its row names, and nothing else. Type-only imports count.
const PACKAGES = {
  engine:
    '^node_modules/(@myriaddreamin|qrcode|@types/qrcode|fontkit|@types/fontkit|@expo-google-fonts|fflate|unicode-emoji-json)',
  prisma: '^node_modules/(@prisma|pg|@types/pg|uuid)',
  zod: '^node_modules/zod',
  next: '^node_modules/next(/|$)',
  react: '^node_modules/(react|react-dom|@types/react|@types/react-dom)(/|$)',
};

/** One rule a room: whatever is not listed is forbidden. `node:` modules are named where allowed. */
function room(name, sentence, from, allowed, { node = false } = {}) {
  return {
    name,
    comment: sentence,
    severity: 'error',
    from: { path: from },
    to: {
      pathNot: [from, ...allowed],
      ...(node ? { dependencyTypesNot: ['core'] } : {}),
    },
  };
}

module.exports = {
  forbidden: [
    room(
      'the-domain-imports-nothing-but-itself',
      'The rules are pure: not even node.',
      '^lib/domain/',
      [],
    ),
    room(
      'the-syllabus-reads-content-and-knows-nobody',
      'What is taught does not depend on who learns.',
      '^lib/syllabus/',
      ['^lib/domain/', PACKAGES.zod, '^node_modules/(yaml|commonmark|@types/commonmark)'],
      { node: true },
    ),
    room(
      'records-speak-to-postgres-and-to-nobody-else',
      "What happened is kept and read back in the domain's words.",
      '^lib/records/',
      ['^lib/domain/', '^lib/env', PACKAGES.prisma, PACKAGES.zod],
      { node: true },
    ),
    room(
      'a-register-file-becomes-rows-and-nothing-else',
      'Whatever a spreadsheet wrote: no database, no page.',
      '^lib/register-file/',
      ['^lib/domain/', '^node_modules/(csv-parse|iconv-lite)'],
      { node: true },
    ),
    room(
      'documents-turn-records-into-bytes',
      'No clock, no database, no Next: the same record gives the same bytes.',
      '^lib/documents/',
      ['^lib/domain/', PACKAGES.engine, '^node_modules/csv-stringify'],
      { node: true },
    ),
    room(
      'mail-only-seals-and-posts',
      'What leaves the house by post.',
      '^lib/mail/',
      ['^lib/domain/', '^lib/env', '^node_modules/(nodemailer|@types/nodemailer)'],
      { node: true },
    ),
    room(
      'a-use-case-is-one-thing-a-person-does',
      'Load, ask the rules, keep; never through another use case.',
      '^lib/use-cases/',
      ['^lib/(domain|syllabus|records|documents|mail|register-file)/', '^prisma/cast'],
      { node: true },
    ),
    {
      name: 'no-use-case-calls-another',
      severity: 'error',
      comment: 'What two use cases share belongs to the rules or the records.',
      from: { path: '^lib/use-cases/' },
      to: { path: '^lib/use-cases/' },
    },
    room(
      'identity-turns-a-session-into-a-proof',
      'next-auth lives here and nowhere else.',
      '^lib/identity/',
      [
        '^lib/(domain|records|mail)/',
        '^lib/env',
        PACKAGES.next,
        PACKAGES.react,
        PACKAGES.zod,
        '^node_modules/(next-auth|server-only|@fastify/busboy)',
      ],
      { node: true },
    ),
    room(
      'rounds-are-what-a-serving-process-does-by-itself',
      'The outbox worker and forgetting.',
      '^lib/rounds/',
      ['^lib/domain/', '^lib/use-cases/', '^lib/env'],
    ),
    room(
      'components-are-seen-from-props-alone',
      'Actions arrive as props; nothing is fetched.',
      '^components/',
      ['^lib/domain/', PACKAGES.react, '^node_modules/next/', '^node_modules/(d3-|fflate)'],
    ),
    {
      name: 'components-know-only-the-link-of-next',
      severity: 'error',
      comment: 'A view can be shown without Next running.',
      from: { path: '^components/' },
      to: { path: '^node_modules/next/(?!(dist/client/app-dir/)?link)' },
    },
    room(
      'app-only-knows-where-things-are',
      'Who, parse, one use case, show or redirect.',
      '^app/',
      [
        '^components/',
        '^lib/(domain|use-cases|identity)/',
        PACKAGES.next,
        PACKAGES.react,
        PACKAGES.zod,
        '^node_modules/server-only',
      ],
    ),
    room(
      'prisma-seeds-by-what-people-do',
      'Migrations, the cast, and the programs that apply them.',
      '^prisma/',
      ['^lib/(domain|records|use-cases)/', '^lib/env', PACKAGES.prisma],
      { node: true },
    ),
    {
      name: 'only-records-and-prisma-touch-the-database',
      severity: 'error',
      comment: 'One door to PostgreSQL.',
      from: { path: '^(app|components|lib|instrumentation)', pathNot: '^lib/(records|launch)/' },
      to: { path: '^node_modules/(@prisma|pg)(/|$)' },
    },
    {
      name: 'only-identity-knows-next-auth',
      severity: 'error',
      comment: 'Replacing it touches one folder.',
      from: { pathNot: '^lib/identity/' },
      to: { path: '^node_modules/next-auth' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'A circle is one room with two names.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'A file that nobody opens.',
      from: {
        orphan: true,
        path: '^(components|lib|prisma)/',
        pathNot: '(\\.d\\.ts|typst-worker\\.mjs|prisma/(seed|migrate)\\.ts|lib/launch/)',
      },
      to: {},
    },
    {
      name: 'no-barrels',
      severity: 'error',
      comment: 'A door is named after its room.',
      from: {},
      to: { path: '/index\\.tsx?$' },
    },
    {
      name: 'nothing-that-cannot-be-resolved',
      severity: 'error',
      comment: 'Every import leads somewhere.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|\\.data)/|prisma-client' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
