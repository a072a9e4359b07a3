/**
 * `npm run content:check`: the matrix of clauses, what certificates still want, the content's hash for
 * the sign-off, reminders, and every finding with file, line and remedy. Exit code 1 when there is a finding.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  isSpecimen,
  SCENARIO_KINDS,
  showsFinePost,
  type LearningModule,
  type Scenario,
} from '../domain/learning-module';
import { londonDay } from '../domain/calendar';
import { ContentError, inWords } from '../syllabus/content-fault';
import { readLibrary } from '../syllabus/module-library';
import { checkModule, remindersFor } from './check-module';
import { coverageOf, tipCoverageOf } from './coverage';
import { whySpecimen } from './specimen';

function printMatrix(module: LearningModule): void {
  console.log(`\n${module.title} (${module.id}), material version ${module.materialVersion}\n`);
  console.log('clause   scenarios  questions  taught in');
  for (const { clause, pages, scenarios, questions } of coverageOf(module)) {
    const columns = [
      clause.padEnd(8),
      String(scenarios).padStart(9),
      String(questions).padStart(10),
      ` ${pages.join(', ') || '—'}`,
    ];
    console.log(columns.join(' '));
  }
}

/** How many scenarios serve each lesson and each tip, in how many kinds. */
function printScenarios(module: LearningModule): void {
  const line = (what: string, scenarios: readonly Scenario[]) =>
    console.log(
      [
        what.padEnd(22),
        String(scenarios.length).padStart(9),
        String(scenarios.filter(showsFinePost).length).padStart(5),
        ` ${scenarios.map(({ id }) => id).join(', ') || '—'}`,
      ].join(' '),
    );
  const all = module.lessons.flatMap((lesson) => lesson.scenarios);
  console.log('\nserved by              scenarios  fine  which');
  for (const { slug, scenarios } of module.lessons) line(`lesson ${slug}`, scenarios);
  for (const { tip, scenarios } of tipCoverageOf(module)) line(`tip ${tip}`, scenarios);
  for (const kind of SCENARIO_KINDS) {
    line(
      `kind ${kind}`,
      all.filter((scenario) => scenario.kind === kind),
    );
  }
}

function share(part: number, whole: number): string {
  return `${part} of ${whole} (${whole === 0 ? 0 : Math.round((100 * part) / whole)} %)`;
}

function printTotals(module: LearningModule): void {
  const rows = coverageOf(module);
  const standards = new Set(module.lessons.map(({ standard }) => standard));
  const examinable = rows.filter(
    ({ clause }) =>
      standards.has(clause) ||
      module.guidance.clauses.some(
        ({ id, standard }) => id === clause && standards.has(standard ?? ''),
      ),
  );
  const scenarios = module.lessons.flatMap((lesson) => lesson.scenarios);
  const fine = scenarios.filter(showsFinePost);
  console.log(
    `\nclauses taught:             ${share(rows.filter(({ pages }) => pages.length > 0).length, rows.length)}`,
  );
  console.log(
    `standards' clauses examined at least twice: ${share(examinable.filter(({ questions }) => questions >= 2).length, examinable.length)}`,
  );
  console.log(`posts that are fine:        ${share(fine.length, scenarios.length)}`);
  console.log(
    `questions:                  ${module.lessons.flatMap(({ questions }) => questions).length}`,
  );
  console.log(`content hash for sign-off:  ${module.contentHash}`);
  console.log(`certificates are specimens: ${isSpecimen(module) ? 'yes' : 'no'}`);
  for (const reason of whySpecimen(module)) console.log(`  ${reason}`);
}

function check(root: string): number {
  if (!existsSync(root)) {
    console.log(`There is no folder ${root}; name the folder that holds the modules.`);
    return 1;
  }
  let findings = 0;
  for (const module of readLibrary(root).values()) {
    printMatrix(module);
    printScenarios(module);
    printTotals(module);
    const reminders = remindersFor(root, module);
    const found = checkModule(root, module, londonDay(new Date()));
    findings += found.length;
    for (const reminder of reminders) console.log(`\nReminder: ${reminder}`);
    if (found.length > 0) console.log('');
    for (const finding of found) console.log(inWords(finding));
  }
  console.log(findings === 0 ? '\nNothing to mend.' : `\n${findings} to mend.`);
  return findings === 0 ? 0 : 1;
}

try {
  process.exit(check(path.resolve(process.argv[2] ?? 'content')));
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.log(error.message);
  process.exit(1);
}
