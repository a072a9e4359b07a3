/** Every clause is taught somewhere, and every clause of a standard is examined at least twice. */
import {
  showsFinePost,
  type LearningModule,
  type Lesson,
  type Scenario,
} from '../domain/learning-module';
import { clausesIn } from '../domain/prose';
import type { Finding } from './finding';
import type { Sources } from './sources';

/** How often a clause occurs in each kind of place. */
export type CoverageRow = {
  readonly clause: string;
  /** Lessons and side pages that explain or quote it. */
  readonly pages: readonly string[];
  readonly scenarios: number;
  /** Questions that examine it. */
  readonly questions: number;
};

/** Questions that examine each clause of a standard, at least. */
const EXAMINED = 2;

function scenariosWith(lesson: Lesson, clause: string): number {
  return lesson.scenarios.filter(({ options }) =>
    options.some(({ grounds }) => grounds.clauses.includes(clause)),
  ).length;
}

function pagesWith(module: LearningModule, clause: string): string[] {
  const lessons = module.lessons
    .filter(({ standard, explanation }) => [standard, ...clausesIn(explanation)].includes(clause))
    .map(({ slug }) => slug);
  const pages = Object.entries(module.sidePages)
    .filter(([, page]) => clausesIn(page.body).includes(clause))
    .map(([name]) => name);
  return [...pages, ...lessons];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** The matrix: clauses × lessons × scenarios × questions. */
export function coverageOf(module: LearningModule): CoverageRow[] {
  const { standards, clauses } = module.guidance;
  return [...standards, ...clauses].map(({ id }) => ({
    clause: id,
    pages: pagesWith(module, id),
    scenarios: sum(module.lessons.map((lesson) => scenariosWith(lesson, id))),
    questions: sum(
      module.lessons.map(
        ({ questions }) => questions.filter((question) => question.clauses.includes(id)).length,
      ),
    ),
  }));
}

/** The standard a clause belongs to; itself where it is one. */
function standardOf({ guidance }: LearningModule, id: string): string | undefined {
  const isStandard = guidance.standards.some((standard) => standard.id === id);
  return isStandard ? id : guidance.clauses.find((clause) => clause.id === id)?.standard;
}

export function checkCoverage(module: LearningModule, sources: Sources): Finding[] {
  const taught = new Set(module.lessons.map(({ standard }) => standard));
  const place = (clause: string) => ({
    file: sources.guidance,
    line: sources.lineOfId(sources.guidance, clause),
  });
  return coverageOf(module).flatMap(({ clause, pages, questions }): Finding[] => {
    const standard = standardOf(module, clause);
    const nowhere = pages.length === 0;
    const unexamined = standard !== undefined && taught.has(standard) && questions < EXAMINED;
    return [
      ...(nowhere
        ? [
            {
              reason: 'taught-nowhere' as const,
              ...place(clause),
              message: `${clause} is taught nowhere; explain or quote it in a lesson, the orientation or the closing page.`,
            },
          ]
        : []),
      ...(unexamined
        ? [
            {
              reason: 'not-examined' as const,
              ...place(clause),
              message: `${clause} is examined by ${questions} of the ${EXAMINED} questions it needs; write one that names it in \`clauses:\`.`,
            },
          ]
        : []),
    ];
  });
}

/** Of all posts, at least one in so many is fine: then always saying no fails. */
const FINE_ONE_IN = 3;

/** How many scenarios there are, and of how many the post is fine: of a module or of a lesson. */
function fineOf(scenarios: readonly Scenario[]) {
  return { fine: scenarios.filter(showsFinePost).length, all: scenarios.length };
}

/** How many posts that are fine are wanting. */
function wantingFine(module: LearningModule): number {
  const { fine, all } = fineOf(module.lessons.flatMap(({ scenarios }) => scenarios));
  return Math.max(0, Math.ceil(all / FINE_ONE_IN) - fine);
}

function shareInWords(module: LearningModule): string {
  const { fine, all } = fineOf(module.lessons.flatMap(({ scenarios }) => scenarios));
  const each = module.lessons.map(({ slug, scenarios }) => {
    const of = fineOf(scenarios);
    return `${slug} ${of.fine} of ${of.all}`;
  });
  return `${fine} of ${all} scenarios show a post that is fine; at least one in ${FINE_ONE_IN} should, or always saying no would do well (${each.join(', ')}).`;
}

/** Whoever writes one scenario may be one short until the next; nobody signs it off like that. */
export function checkFineShare(module: LearningModule, sources: Sources): Finding[] {
  const signed = module.signOff?.content === module.contentHash;
  if (wantingFine(module) <= (signed ? 0 : 1)) return [];
  return [
    {
      reason: 'too-few-posts-that-are-fine',
      file: sources.module,
      line: 1,
      message: `${shareInWords(module)} Write ${wantingFine(module)} more that are fine, in any lesson.`,
    },
  ];
}

export function remindOfFineShare(module: LearningModule): string[] {
  if (wantingFine(module) !== 1) return [];
  return [
    `${shareInWords(module)} Let the next one you write be fine; it has to be there before the content is signed off.`,
  ];
}

export type TipRow = {
  /** `TIP-5` for TIP-5a and TIP-5b. */
  readonly tip: string;
  /** Scenarios in which feedback rests on it. */
  readonly scenarios: readonly Scenario[];
};

/** The matrix of tips × scenarios. A tip of several clauses is served by any of them. */
export function tipCoverageOf(module: LearningModule): TipRow[] {
  const tipOf = (clause: string) => /^TIP-\d+/.exec(clause)?.[0];
  const scenarios = module.lessons.flatMap((lesson) => lesson.scenarios);
  const tips = new Set(module.guidance.clauses.flatMap(({ id }) => tipOf(id) ?? []));
  return [...tips].map((tip) => ({
    tip,
    scenarios: scenarios.filter(({ options }) =>
      options.some(({ grounds }) => grounds.clauses.some((clause) => tipOf(clause) === tip)),
    ),
  }));
}

/** A bank is at least three times as large as a quiz, and the scenarios do not all say no. */
export function checkSupply(module: LearningModule, sources: Sources): Finding[] {
  return module.lessons.flatMap((lesson): Finding[] => {
    const wanted = module.quizLength * 3;
    // A lesson without scenarios is a dead end, and told as that.
    const fine = lesson.scenarios.length === 0 || lesson.scenarios.some(showsFinePost);
    return [
      ...(lesson.questions.length < wanted
        ? [
            {
              reason: 'too-few-questions' as const,
              file: sources.questions(lesson),
              line: 1,
              message: `${lesson.questions.length} questions are too few to draw ${module.quizLength} from; write at least ${wanted}.`,
            },
          ]
        : []),
      ...(fine
        ? []
        : [
            {
              reason: 'no-post-that-is-fine' as const,
              file: sources.lesson(lesson),
              line: 1,
              message:
                'no scenario of this lesson shows a post that is fine, so always saying no would win; add one.',
            },
          ]),
    ];
  });
}
