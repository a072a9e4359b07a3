/** Every explanation of a module, whatever it explains, with what it rests on and where it stands. */
import type {
  Grounds,
  LearningModule,
  Lesson,
  Question,
  Scenario,
} from '../domain/learning-module';
import { plainText } from '../domain/prose';
import { placeOf, type Place, type Sources } from './sources';

export type Explanation = {
  /** `con-q01, option b`. */
  readonly what: string;
  readonly text: string;
  readonly grounds: Grounds;
  readonly place: Place;
};

function ofScenario(sources: Sources, lesson: Lesson, scenario: Scenario): Explanation[] {
  const file = sources.scenario(lesson, scenario);
  return scenario.options.map((option) => ({
    what: `${scenario.id}, ${option.id}`,
    text: plainText(option.why),
    grounds: option.grounds,
    place: { file, line: sources.lineOfId(file, option.id) },
  }));
}

function ofQuestion(sources: Sources, lesson: Lesson, question: Question): Explanation[] {
  return question.options.map((option) => ({
    what: `${question.id}, option ${option.id}`,
    text: plainText(option.why),
    grounds: option.grounds,
    place: placeOf(sources, lesson, question),
  }));
}

/** A check on the card tells its clause in other words, as an explanation does. */
function ofCard(sources: Sources, { card }: LearningModule): Explanation[] {
  return card.checks.map(({ clause, ask }) => ({
    what: `card, ${clause}`,
    text: ask,
    grounds: { clauses: [clause], judgement: false },
    place: { file: sources.card, line: sources.lineOf(sources.card, `${clause}:`) },
  }));
}

export function explanationsOf(module: LearningModule, sources: Sources): Explanation[] {
  const ofLessons = module.lessons.flatMap((lesson) => [
    ...lesson.scenarios.flatMap((scenario) => ofScenario(sources, lesson, scenario)),
    ...lesson.questions.flatMap((question) => ofQuestion(sources, lesson, question)),
  ]);
  return [...ofLessons, ...ofCard(sources, module)];
}
