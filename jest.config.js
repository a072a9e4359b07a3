// Three projects: `rules` needs nothing, `house` a PostgreSQL database a worker, `browser` the
// built application and a Chromium. `npm test` provides both; see lib/launch.
const nextJest = require('next/jest');

const withNext = nextJest({ dir: './' });

const shared = {
  testEnvironment: 'node',
  setupFilesAfterEnv: ['<rootDir>/__tests__/support/quiet-console.ts'],
  // Prisma's generated client and the launcher's copies are not ours to scan.
  modulePathIgnorePatterns: ['<rootDir>/.next/', '<rootDir>/.data/'],
};

const projects = [
  {
    ...shared,
    displayName: 'rules',
    testMatch: [
      '<rootDir>/__tests__/{domain,register-file,syllabus,content-check,documents,components,launch}/**/*.test.ts?(x)',
    ],
  },
  {
    ...shared,
    displayName: 'house',
    testMatch: ['<rootDir>/__tests__/{records,rounds,use-cases,identity}/**/*.test.ts'],
    testEnvironment: '<rootDir>/__tests__/support/house-environment.mjs',
    globalSetup: '<rootDir>/__tests__/support/prepare-database.mjs',
  },
  {
    ...shared,
    displayName: 'browser',
    testMatch: ['<rootDir>/__tests__/e2e/**/*.test.ts'],
    globalSetup: '<rootDir>/__tests__/support/start-application.mjs',
    globalTeardown: '<rootDir>/__tests__/support/stop-application.mjs',
  },
];

/** As Next makes it, but for one package: `syllable` is published as ES modules only. */
async function configured(project) {
  const made = await withNext(project)();
  return {
    ...made,
    transformIgnorePatterns: made.transformIgnorePatterns.map((pattern) =>
      pattern.replace('/node_modules/', '/node_modules/(?!syllable/)'),
    ),
  };
}

module.exports = async () => ({
  maxWorkers: 2,
  testTimeout: 120_000,
  projects: await Promise.all(projects.map(configured)),
});
