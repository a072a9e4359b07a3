/**
 * What a browser must not hold before a decision is made: sentences of the authors' that give it
 * away, and how to find them in whatever a server can answer with (HTML, a React payload in HTML or
 * by itself, JavaScript): letters and figures alone are compared, so that no escaping hides them.
 */
import type { LearningModule, Lesson, Question, Scenario } from '../../lib/domain/learning-module';
import type { Inline, Prose } from '../../lib/domain/prose';

/** So long that no other text has it by chance; shorter ones are not sought. */
const LONG_ENOUGH = 30;

/** Letters and figures, after every way of escaping a character that we send has been undone. */
export function bare(text: string): string {
  return text
    .replace(/&(?:#x?[0-9a-f]+|[a-z]+);/gi, '')
    .replace(/\\+u[0-9a-f]{4}/gi, '')
    .replace(/\\+[nrtbf]/g, '')
    .replace(/[^A-Za-z0-9]+/g, '');
}

function textsInInline(inline: Inline): string[] {
  if (inline.kind === 'text') return [inline.text];
  return inline.kind === 'clause' ? [] : inline.children.flatMap(textsInInline);
}

/** The pieces of a text that no mark-up can divide. */
function pieces(prose: Prose): string[] {
  return prose.flatMap((block) => {
    if (block.kind === 'heading') return [block.text];
    if (block.kind === 'paragraph') return block.children.flatMap(textsInInline);
    return block.kind === 'list' ? block.items.flatMap(pieces) : [];
  });
}

export function secretsOfScenario({ options, consequence, rewrite, takeaway }: Scenario): string[] {
  return [
    ...options.flatMap(({ why }) => pieces(why)),
    ...consequence.map(({ what }) => what),
    ...(rewrite?.changes ?? []),
    ...(rewrite?.post.lines ?? []).flatMap(({ text, picture }) => [text, picture?.alt ?? '']),
    ...pieces(takeaway),
  ];
}

export function secretsOfQuestion({ options }: Question): string[] {
  return options.flatMap(({ why }) => pieces(why));
}

/** What may be seen of a lesson by anybody who learns it, decided or not. */
function openWords(lesson: Lesson): string[] {
  const posts = lesson.scenarios.flatMap(({ intro, post, ask, options }) => [
    ...pieces(intro),
    ask,
    ...(post?.lines ?? []).flatMap(({ text, picture }) => [text, picture?.alt ?? '']),
    ...options.flatMap(({ text, picture }) => [text, picture?.alt ?? '']),
  ]);
  const questions = lesson.questions.flatMap((question) => [
    ...pieces(question.case),
    question.ask,
    ...question.options.map(({ text }) => text),
  ]);
  return [...pieces(lesson.explanation), lesson.lede, ...posts, ...questions];
}

/** Only what cannot be met elsewhere tells of a leak: a rewritten post keeps lines of the old one. */
export function onlySecret(module: LearningModule, sentences: readonly string[]): string[] {
  const open = bare(
    [
      ...module.lessons.flatMap(openWords),
      ...Object.values(module.sidePages).flatMap((page) => (page ? pieces(page.body) : [])),
      ...[...module.guidance.standards, ...module.guidance.clauses].map(({ text }) => text),
    ].join('\n'),
  );
  return sentences.filter((one) => bare(one).length >= LONG_ENOUGH && !open.includes(bare(one)));
}

export type Heard = { readonly from: string; readonly body: string };

/** Which of the sentences were heard, and where. */
export function leaks(heard: readonly Heard[], sentences: readonly string[]): string[] {
  const sought = sentences.map((sentence) => ({ sentence, letters: bare(sentence) }));
  return heard.flatMap(({ from, body }) => {
    const letters = bare(body);
    return sought
      .filter((one) => letters.includes(one.letters))
      .map(({ sentence }) => `${from} says “${sentence.slice(0, 70)}…”`);
  });
}

/** Which of the sentences were heard nowhere. */
export function untold(heard: readonly Heard[], sentences: readonly string[]): string[] {
  const all = heard.map(({ body }) => bare(body)).join('\n');
  return sentences.filter((sentence) => !all.includes(bare(sentence)));
}

/** Names of fields that only what has been decided has, as data of a page or payload. */
const TELLTALE =
  /\\*"(?:verdict|why|grounds|judgement|consequence|takeaway|rewrite|outcome|correct)\\*"\s*:|\\*"key\\*"\s*:\s*(?:true|false)/;

export function telltales(heard: readonly Heard[]): string[] {
  return heard.flatMap(({ from, body }) => {
    const told = TELLTALE.exec(body);
    return told ? [`${from} has ${told[0]}`] : [];
  });
}
