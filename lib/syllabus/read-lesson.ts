/** One lesson's folder: explanation, scenarios and bank of questions. */
import path from 'node:path';
import type { z } from 'zod';
import type { Lesson, Question, Scenario } from '../domain/learning-module';
import { clausesIn } from '../domain/prose';
import { clauseTableFaults, groundsOf } from './clause-table';
import type { ContentFault } from './content-fault';
import { lessonFile, questionsFile } from './content-schemas';
import { readFronted } from './read-fronted';
import { proseOf, readYaml, type Reading } from './reading';
import { readScenario } from './read-scenario';
import { scenarioNames } from './scenario-names';
import type { YamlFile } from './yaml-file';

type QuestionsFile = YamlFile<z.output<typeof questionsFile>>;
type AuthoredQuestion = z.output<typeof questionsFile>['questions'][number];

const LETTERS = 'abcdefgh';

function questionOf(
  reading: Reading,
  source: QuestionsFile,
  authored: AuthoredQuestion,
  index: number,
): Question {
  const prose = (text: string, at: readonly PropertyKey[]) =>
    proseOf(reading, source.file, text, source.lineOf(['questions', index, ...at]));
  return {
    id: authored.id,
    version: authored.version,
    kind: authored.kind,
    asks: authored.asks,
    topic: authored.topic,
    clauses: authored.clauses,
    case: authored.case ? prose(authored.case, ['case']) : [],
    ask: authored.ask,
    options: authored.options.map((option, place) => ({
      id: LETTERS[place] ?? `${place}`,
      text: option.text,
      key: option.key ?? false,
      ...(option.allowed ? { allowed: true } : {}),
      why: prose(option.why, ['options', place, 'why']),
      grounds: groundsOf(option.because),
    })),
  };
}

/** What must hold for marking to make sense. */
function questionFaults(question: Question, source: QuestionsFile, index: number): ContentFault[] {
  const keys = question.options.filter((option) => option.key).length;
  const at = (message: string) => [
    {
      file: source.file,
      line: source.lineOf(['questions', index]),
      message: `${question.id}: ${message}`,
    },
  ];
  if (question.kind === 'one' && keys !== 1) {
    return at(`a question of kind "one" has exactly one \`key: true\`; this has ${keys}.`);
  }
  if (question.kind === 'many' && (keys === 0 || keys === question.options.length)) {
    return at('a question of kind "many" has some right options and some that are not.');
  }
  if (question.options.some(({ key, allowed }) => key && allowed)) {
    return at('a right option is not marked `allowed: true`; that is for the others.');
  }
  const unsure = ['CON-1', 'CON-3', 'CON-4'];
  if (question.clauses.every((clause) => unsure.includes(clause))) {
    return at(
      'a scored question may not rest on CON-1, CON-3 or CON-4 alone: AHCS has not confirmed their wording.',
    );
  }
  return [];
}

/** A bank, and the line that each question's setting is in. */
type Bank = {
  readonly questions: Question[];
  readonly lineOf: (index: number, setting: string) => number;
};

/** Null when the file cannot be read; the faults are kept. */
function readQuestions(reading: Reading, file: string): Bank | null {
  const source = readYaml(reading, questionsFile, file);
  if (!source) return null;
  const lineOf = (index: number, setting: string) => source.lineOf(['questions', index, setting]);
  const questions = source.value.questions.map((authored, index) =>
    questionOf(reading, source, authored, index),
  );
  reading.ids.push(...questions.map(({ id }, index) => ({ id, file, line: lineOf(index, 'id') })));
  const used = questions.flatMap((question) => [
    ...question.clauses,
    ...clausesIn(question.case),
    ...question.options.flatMap((option) => [...option.grounds.clauses, ...clausesIn(option.why)]),
  ]);
  reading.faults.push(
    ...questions.flatMap((question, index) => questionFaults(question, source, index)),
    ...clauseTableFaults(source, source.value.clauses, used, reading.clauses),
  );
  return { questions, lineOf };
}

/** The lesson's scenarios in their order; what is no scenario by its name is told, not left out in silence. */
function readScenarios(reading: Reading, folder: string): Scenario[] {
  const { names, others } = scenarioNames(path.join(reading.root, folder));
  reading.faults.push(
    ...others.map((name) => ({
      file: `${folder}/${name}`,
      line: 1,
      message: `this file is not read: the name of a scenario's file ends in .yaml. Rename it, or take it out of this folder.`,
    })),
  );
  return names.flatMap((name) => readScenario(reading, `${folder}/${name}`) ?? []);
}

/** Each question is of a topic that is drawn; else nobody would ever be asked it. */
function topicFaults(topics: readonly string[], bank: Bank, file: string): ContentFault[] {
  return bank.questions.flatMap(({ id, topic }, index) =>
    topics.includes(topic)
      ? []
      : [
          {
            file,
            line: bank.lineOf(index, 'topic'),
            message: `${id} has topic "${topic}", which the blueprint of lesson.md never draws; its topics are ${topics.join(', ')}.`,
          },
        ],
  );
}

/** Quizzes are drawn by topic: each topic needs enough questions, and every question a topic. */
function blueprintFaults(
  { blueprint, questions }: Pick<Lesson, 'blueprint' | 'questions'>,
  source: Pick<YamlFile<unknown>, 'file' | 'lineOf'>,
  quizLength: number,
): ContentFault[] {
  const fault = (message: string, ...at: PropertyKey[]) => [
    { file: source.file, line: source.lineOf(['blueprint', ...at]), message },
  ];
  const topics = blueprint.map(({ topic }) => topic);
  const total = blueprint.reduce((sum, { count }) => sum + count, 0);
  return [
    ...(total === quizLength
      ? []
      : fault(
          `the blueprint draws ${total} questions, but a quiz has ${quizLength}; make them equal.`,
        )),
    ...blueprint.flatMap(({ topic, count }, index) => {
      const there = questions.filter((question) => question.topic === topic).length;
      if (topics.indexOf(topic) !== index) {
        return fault(`topic "${topic}" is drawn twice; put its counts together.`, index);
      }
      return there < count
        ? fault(
            `topic "${topic}" has ${there} questions but ${count} are drawn; write more.`,
            index,
          )
        : [];
    }),
  ];
}

/** @returns the lesson, or null when its settings cannot be read; faults are kept in `reading` */
export function readLesson(
  reading: Reading,
  moduleId: string,
  slug: string,
  quizLength: number,
): Lesson | null {
  const folder = `${moduleId}/lessons/${slug}`;
  const source = readFronted(reading, lessonFile, `${folder}/lesson.md`, ({ standard }) => [
    standard,
  ]);
  if (!source) return null;
  const settings = source.value;
  const bankFile = `${folder}/questions.yaml`;
  const bank = readQuestions(reading, bankFile);
  const lesson: Lesson = {
    slug,
    standard: settings.standard,
    title: settings.title,
    lede: settings.lede,
    minutes: settings.minutes,
    learningOutcome: settings['learning-outcome'],
    explanation: source.body,
    scenarios: readScenarios(reading, `${folder}/scenarios`),
    blueprint: settings.blueprint,
    questions: bank?.questions ?? [],
  };
  if (bank) {
    const topics = settings.blueprint.map(({ topic }) => topic);
    reading.faults.push(
      ...blueprintFaults(lesson, source, quizLength),
      ...topicFaults(topics, bank, bankFile),
    );
  }
  return lesson;
}
