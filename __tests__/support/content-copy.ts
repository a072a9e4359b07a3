/**
 * The real content in a folder of its own, so that one thing in it can be broken. One lesson of it is
 * enough, and keeps a mistake that is being mended elsewhere out of these tests.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LearningModule } from '../../lib/domain/learning-module';
import { ContentError, type ContentFault } from '../../lib/syllabus/content-fault';
import { readModule } from '../../lib/syllabus/read-module';

export const MODULE = 'social-media';
export const LESSON = 'lessons/confidentiality/lesson.md';
export const QUESTIONS = 'lessons/confidentiality/questions.yaml';
/** Of kind `mark`: several parts may be ticked. */
export const TICKED = 'lessons/confidentiality/scenarios/1-night-shift.yaml';
/** Of kind `choose`. */
export const CHOSEN = 'lessons/confidentiality/scenarios/2-heart-clinic.yaml';

export class ContentCopy {
  readonly root = mkdtempSync(path.join(tmpdir(), 'ahcs-content-'));

  constructor() {
    const from = path.join(process.cwd(), 'content', MODULE);
    const one = 'confidentiality';
    const isOfTheOne = (source: string) => {
      const [folder, name] = path.relative(from, source).split(path.sep);
      if (folder === 'lessons') return name === undefined || name === one;
      // The drawings of other lessons carry their first letters.
      return folder !== 'pictures' || !/^(com|tru|pro|bou)-/.test(name ?? '');
    };
    cpSync(from, this.at(''), { recursive: true, filter: isOfTheOne });
    this.change('module.yaml', /^lessons:\n(?: +- .*\n)+/m, `lessons:\n  - ${one}\n`);
  }

  /** The path of a file below the module's folder. */
  at(file: string): string {
    return path.join(this.root, MODULE, file);
  }

  text(file: string): string {
    return readFileSync(this.at(file), 'utf8');
  }

  /**
   * Changes the first place that looks like `find`.
   *
   * @returns the line of the change, from 1
   * @throws when the content has no such place any more
   */
  change(file: string, find: RegExp, put: string): number {
    const text = this.text(file);
    const place = text.search(find);
    if (place < 0) throw new Error(`${file} has nothing like ${find}.`);
    writeFileSync(this.at(file), text.replace(find, put));
    return lineAt(text, place);
  }

  /** The line of the first place that looks like `find`, from 1. */
  lineOf(file: string, find: RegExp): number {
    const place = this.text(file).search(find);
    if (place < 0) throw new Error(`${file} has nothing like ${find}.`);
    return lineAt(this.text(file), place);
  }

  write(file: string, text: string | Uint8Array): void {
    writeFileSync(this.at(file), text);
  }

  remove(file: string): void {
    rmSync(this.at(file), { recursive: true });
  }

  read(): LearningModule {
    return readModule(this.root, MODULE);
  }

  /** Every fault there is, with files below the module's folder. */
  faults(): ContentFault[] {
    try {
      this.read();
      return [];
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      return error.faults.map((fault) => ({ ...fault, file: path.relative(MODULE, fault.file) }));
    }
  }

  throwAway(): void {
    rmSync(this.root, { recursive: true });
  }
}

function lineAt(text: string, place: number): number {
  return text.slice(0, place).split('\n').length;
}
