import { appendFileSync, renameSync } from 'node:fs';
import {
  findLesson,
  findModule,
  readLibrary,
  readModules,
  readPicture,
} from '../../lib/syllabus/module-library';
import { clausesById } from '../../lib/domain/clauses-by-id';
import { ContentCopy, LESSON, MODULE, QUESTIONS, TICKED } from '../support/content-copy';

describe('the real content', () => {
  it('is well-formed, every lesson of it', () => {
    const modules = readModules();
    expect(modules.map(({ id }) => id)).toContain(MODULE);
    for (const { lessons, quizLength } of modules) {
      expect(lessons.length).toBeGreaterThan(0);
      for (const { questions } of lessons)
        expect(questions.length).toBeGreaterThanOrEqual(quizLength);
    }
  });

  it('teaches each standard of the guidance in a lesson of its own', () => {
    const module = findModule(MODULE);
    const standards = module?.guidance.standards.map(({ id }) => id).sort();
    expect(module?.lessons.map(({ standard }) => standard).sort()).toEqual(standards);
  });

  it('rests on clauses that there are, with the condition that each has', () => {
    const module = findModule(MODULE) ?? never();
    const known = clausesById(module.guidance);
    expect(known.get('CON-2')).toMatchObject({
      strength: 'must',
      condition: expect.stringContaining('they have not given permission'),
    });
    for (const { scenarios, questions } of module.lessons) {
      const grounds = [...scenarios, ...questions].flatMap(({ options }) =>
        options.map((option) => option.grounds),
      );
      for (const { clauses, judgement } of grounds) {
        expect(clauses.filter((id) => !known.has(id))).toEqual([]);
        expect(clauses.length > 0 || judgement).toBe(true);
      }
    }
  });

  it('is frozen to its last leaf: no request can change it for the next', () => {
    const module = findModule(MODULE);
    const open: string[] = [];
    const look = (value: unknown, path: string) => {
      if (typeof value !== 'object' || value === null) return;
      if (!Object.isFrozen(value)) open.push(path);
      for (const [name, inner] of Object.entries(value)) look(inner, `${path}.${name}`);
    };
    look(module, MODULE);
    expect(module).not.toBeNull();
    expect(open).toEqual([]);
  });

  it.each([
    ['a module', () => findModule('elsewhere')],
    ['a module that every object has', () => findModule('constructor')],
    ['a lesson', () => findLesson(findModule(MODULE) ?? never(), 'elsewhere')],
    ['a drawing', () => readPicture(findModule(MODULE) ?? never(), 'elsewhere.svg')],
    [
      'a file that is no drawing',
      () => readPicture(findModule(MODULE) ?? never(), '../settings.yaml'),
    ],
    [
      'a file of the machine',
      () => readPicture(findModule(MODULE) ?? never(), '../../../../../etc/passwd'),
    ],
    [
      'a drawing that every object has',
      () => readPicture(findModule(MODULE) ?? never(), 'constructor'),
    ],
  ])('finds no %s that it does not have', (_, find) => {
    expect(find()).toBeNull();
  });

  it('has the drawings that it lists', () => {
    const module = findModule(MODULE) ?? never();
    const files = Object.keys(module.pictures);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(readPicture(module, file)).toContain('<svg');
  });
});

function never(): never {
  throw new Error(`There is no module ${MODULE}.`);
}

describe('the content’s hash', () => {
  let copy: ContentCopy;
  let before: string;

  beforeAll(() => {
    const untouched = new ContentCopy();
    before = untouched.read().contentHash;
    untouched.throwAway();
  });
  beforeEach(() => {
    copy = new ContentCopy();
  });
  afterEach(() => copy.throwAway());

  const CHANGED: readonly (readonly [reason: string, change: (copy: ContentCopy) => void])[] = [
    ['a word of a lesson', (it) => it.change(LESSON, /Whatever you learn/, 'All that you learn')],
    ['a lesson’s lede', (it) => it.change(LESSON, /^lede: .*$/m, 'lede: Another')],
    ['the time a lesson takes', (it) => it.change(LESSON, /^minutes: .*$/m, 'minutes: 99')],
    [
      'how a quiz is drawn',
      (it) => it.change(LESSON, /(identify, count:) 2 (.*\n.*share, count:) 1/, '$1 1 $2 2'),
    ],
    [
      'an explanation of a scenario',
      (it) => it.change(TICKED, /^ {6}This is about Sam/m, '      It is about Sam'),
    ],
    ['a verdict', (it) => it.change(TICKED, /verdict: problem/, 'verdict: fine')],
    ['a scenario’s version', (it) => it.change(TICKED, /^version: \d+$/m, 'version: 99')],
    [
      'which option is right',
      (it) => {
        it.change(QUESTIONS, /\n {8}key: true/, '');
        it.change(QUESTIONS, /( {6}- text: .*\n)/, '$1        key: true\n');
      },
    ],
    [
      'the words of an option',
      (it) => it.change(QUESTIONS, /- text: .*$/m, '- text: Something else'),
    ],
    [
      'a clause of the guidance',
      (it) => it.change('guidance.yaml', /Keep on posting!/, 'Keep posting!'),
    ],
    [
      'the edition of the guidance',
      (it) => it.change('guidance.yaml', /version: "1\.1"/, 'version: "1.2"'),
    ],
    ['a drawing, by a byte', (it) => appendFileSync(it.at('pictures/bench-label.svg'), '\n')],
    [
      'a drawing more',
      (it) => it.write('pictures/new.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
    [
      'what comes before the lessons',
      (it) => it.change('orientation.md', /^title: .*$/m, 'title: Read this first'),
    ],
    ['the pass mark', (it) => it.change('settings.yaml', /value: 80/, 'value: 79')],
    [
      'who signs',
      (it) =>
        it.change('settings.yaml', /value: null/, 'value: { name: Dr Jane, role: Registrar }'),
    ],
    [
      'the material version',
      (it) =>
        it.change(
          'module.yaml',
          /^material-version: 1$/m,
          'material-version: 2\nchanges: [{ material-version: 2, on: 2027-02-01, what: More }]',
        ),
    ],
    [
      'the order of scenarios',
      (it) => renameSync(it.at(TICKED), it.at(TICKED.replace('1-', '9-'))),
    ],
  ];

  it.each(CHANGED)('changes with %s', (_, change) => {
    change(copy);
    expect(copy.read().contentHash).not.toBe(before);
  });

  const SAME: readonly (readonly [reason: string, change: (copy: ContentCopy) => void])[] = [
    ['nothing', () => undefined],
    [
      'everything confirmed',
      (it) =>
        it.write(
          'settings.yaml',
          it.text('settings.yaml').replace(/confirmed: false/g, 'confirmed: true'),
        ),
    ],
    [
      'the sign-off',
      (it) =>
        it.change(
          'settings.yaml',
          /^sign-off: null/m,
          `sign-off: { name: Dr Jane, role: Registrar, date: 2026-12-01, content: ${'a'.repeat(64)} }`,
        ),
    ],
    [
      'what a confirmation is called',
      (it) => it.change('settings.yaml', /what: The share/, 'what: Which share'),
    ],
    ['a comment', (it) => it.write(QUESTIONS, `# A note to authors\n${it.text(QUESTIONS)}`)],
  ];

  it.each(SAME)('stays the same with %s', (_, change) => {
    change(copy);
    expect(copy.read().contentHash).toBe(before);
  });

  it('is signed off when the sign-off names it, and everything is confirmed', () => {
    expect(copy.read().signOff).toBeNull();
    expect(copy.read().confirmations.every(({ confirmed }) => !confirmed)).toBe(true);
    copy.change(
      'settings.yaml',
      /^sign-off: null/m,
      `sign-off: { name: Dr Jane, role: Registrar, date: 2026-12-01, content: ${before} }`,
    );
    const { signOff, contentHash } = copy.read();
    expect(signOff?.content).toBe(contentHash);
  });

  it('is of 64 hexadecimal digits, and the same in every folder', () => {
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    expect(readLibrary(copy.root).get(MODULE)?.contentHash).toBe(before);
  });
});
