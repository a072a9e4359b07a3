/** A module's folder → a module, proved well-formed; or every fault that was found in it. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import type { Clause, Guidance } from '../domain/clause';
import { clausesById } from '../domain/clauses-by-id';
import {
  SIDE_PAGES,
  type Confirmation,
  type LearningModule,
  type Lesson,
} from '../domain/learning-module';
import { ContentError, type ContentFault } from './content-fault';
import { guidanceFile, moduleFile, settingsFile, sidePageFile } from './content-schemas';
import { readCard } from './read-card';
import { readFronted } from './read-fronted';
import { readLesson } from './read-lesson';
import { readYaml, type Reading } from './reading';

type Settings = z.output<typeof settingsFile>;

function guidanceOf(value: z.output<typeof guidanceFile>): Guidance {
  return {
    ...value.document,
    standards: value.standards,
    clauses: value.clauses.map(({ id, strength, text, ...rest }): Clause => ({
      id,
      strength,
      text,
      ...(rest.if ? { condition: rest.if } : {}),
      ...(rest.standard ? { standard: rest.standard } : {}),
      ...(rest.unconfirmed ? { unconfirmed: true } : {}),
    })),
  };
}

function readPictures(root: string, moduleId: string): Record<string, string> {
  const folder = path.join(root, moduleId, 'pictures');
  try {
    return Object.fromEntries(
      readdirSync(folder)
        .filter((name) => name.endsWith('.svg'))
        .sort()
        .map((name) => [name, sha256(readFileSync(path.join(folder, name)))]),
    );
  } catch {
    return {};
  }
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

function confirmationsOf(settings: Settings): Confirmation[] {
  return Object.entries(settings).flatMap(([id, setting]) =>
    setting && 'confirmed' in setting
      ? [{ id, what: setting.what, confirmed: setting.confirmed }]
      : [],
  );
}

type Unsigned = Omit<LearningModule, 'contentHash' | 'confirmations' | 'signOff'>;

/** Ids are for ever and for one thing only. */
function repeatedIds({ ids }: Reading): ContentFault[] {
  return ids.flatMap(({ id, file, line }, index) => {
    const first = ids.findIndex((one) => one.id === id);
    const other = ids[first];
    if (!other || first === index) return [];
    const where = other.file === file ? `line ${other.line}` : `content/${other.file}`;
    const message = `the id "${id}" stands in ${where} too; give the newer one an id of its own.`;
    return [{ file, line, message }];
  });
}

/** A lesson is of a standard that there is, and of its own: a pass counts for the standard. */
function standardFaults(lessons: readonly Lesson[], guidance: Guidance, moduleId: string) {
  return lessons.flatMap(({ slug, standard }, index) => {
    const fault = (message: string) => [
      { file: `${moduleId}/lessons/${slug}/lesson.md`, line: 2, message },
    ];
    if (!guidance.standards.some(({ id }) => id === standard)) {
      return fault(`"${standard}" is no standard of guidance.yaml; correct it.`);
    }
    return lessons.findIndex((one) => one.standard === standard) === index
      ? []
      : fault(`"${standard}" has a lesson already; give each standard one.`);
  });
}

function changesOf({ changes }: z.output<typeof moduleFile>): LearningModule['changes'] {
  return changes.map(({ 'material-version': materialVersion, on, what }) => ({
    materialVersion,
    on,
    what,
  }));
}

/** Whoever knew the version before is told what changed, so each one after the first says it. */
function changeFaults(authored: z.output<typeof moduleFile>, file: string): ContentFault[] {
  const told = authored.changes.map((change) => change['material-version']);
  const due = Array.from({ length: authored['material-version'] - 1 }, (_, index) => index + 2);
  if (told.join() === due.join()) return [];
  const wanted = due.length > 0 ? `one entry each for ${due.join(', ')}, in order` : 'no entry';
  const message = `material-version is ${authored['material-version']}, so changes: needs ${wanted}; say there what changed, for people who passed the version before.`;
  return [{ file, line: 1, message }];
}

function cuesOf({ clauses }: z.output<typeof guidanceFile>): LearningModule['conditionCues'] {
  return Object.fromEntries(clauses.flatMap(({ id, cues }) => (cues ? [[id, cues]] : [])));
}

/** Orientation and closing page: a module may do without either. */
function readSidePages(reading: Reading, folder: string): LearningModule['sidePages'] {
  const there = SIDE_PAGES.filter((name) =>
    existsSync(path.join(reading.root, folder, `${name}.md`)),
  );
  return Object.fromEntries(
    there.flatMap((name) => {
      const page = readFronted(reading, sidePageFile, `${folder}/${name}.md`);
      if (!page) return [];
      const { title, lede, minutes } = page.value;
      return [[name, { title, lede, minutes, body: page.body }]];
    }),
  );
}

function cycleOf({ 'cpd-cycle': { value } }: Settings): LearningModule['cycle'] {
  return { firstYear: value['first-year'], years: value.years };
}

function minutesOf(timed: readonly { readonly minutes: number }[]): number {
  return timed.reduce((sum, { minutes }) => sum + minutes, 0);
}

function assemble(
  reading: Reading,
  folder: string,
  source: z.output<typeof guidanceFile>,
  settings: Settings,
  authored: z.output<typeof moduleFile>,
): Unsigned {
  const lessons = authored.lessons.flatMap(
    (slug) => readLesson(reading, folder, slug, authored['quiz-length']) ?? [],
  );
  const guidance = guidanceOf(source);
  const sidePages = readSidePages(reading, folder);
  reading.faults.push(
    ...repeatedIds(reading),
    ...changeFaults(authored, `${folder}/module.yaml`),
    ...standardFaults(lessons, guidance, folder),
  );
  return {
    id: authored.id,
    title: authored.title,
    summary: authored.summary,
    materialVersion: authored['material-version'],
    changes: changesOf(authored),
    guidance,
    conditionCues: cuesOf(source),
    lessons,
    card: readCard(reading, folder),
    sidePages,
    pictures: reading.pictures,
    quizLength: authored['quiz-length'],
    passMark: settings['pass-mark'].value,
    notionalMinutes: minutesOf([...lessons, ...Object.values(sidePages)]),
    issuer: guidance.publisher.replace(/\s*\([^)]*\)$/, ''),
    signatory: settings.signatory.value,
    retention: settings.retention.value,
    cycle: cycleOf(settings),
  };
}

/**
 * @param root the content folder
 * @param folder the module's folder in it, which is also its id
 * @throws ContentError with every fault, each with file, line and remedy
 */
export function readModule(root: string, folder: string): LearningModule {
  const faults: ContentFault[] = [];
  const empty: Reading = { root, clauses: new Map(), pictures: {}, faults, ids: [] };
  const authored = readYaml(empty, moduleFile, `${folder}/module.yaml`);
  const settings = readYaml(empty, settingsFile, `${folder}/settings.yaml`);
  const source = readYaml(empty, guidanceFile, `${folder}/guidance.yaml`);
  if (!authored || !settings || !source) throw new ContentError(faults);
  if (authored.value.id !== folder) {
    faults.push({
      file: authored.file,
      line: authored.lineOf(['id']),
      message: `the id is the folder's name, "${folder}".`,
    });
  }
  const guidance = guidanceOf(source.value);
  const reading = {
    ...empty,
    clauses: clausesById(guidance),
    pictures: readPictures(root, folder),
  };
  const unsigned = assemble(reading, folder, source.value, settings.value, authored.value);
  if (faults.length > 0) throw new ContentError(faults);
  return {
    ...unsigned,
    // What is confirmed or signed does not change what is taught, so it is left out of the hash.
    contentHash: sha256(JSON.stringify(unsigned)),
    confirmations: confirmationsOf(settings.value),
    signOff: settings.value['sign-off'],
  };
}
