import type { Clause } from '../lib/domain/clause';
import type {
  Grounds,
  LearningModule,
  Lesson,
  Question,
  Scenario,
} from '../lib/domain/learning-module';
import type { Prose } from '../lib/domain/prose';
import { BackToContents, ContentPreviewContents } from './content-preview-contents';
import { MockPost } from './mock-post';
import { PageBody } from './page-body';
import { PageHeading } from './page-heading';
import { PageTitle } from './page-title';
import { Picture, type Pictures } from './picture';
import { ProseText } from './prose-text';

type Seen = {
  readonly clauses: readonly Clause[];
  readonly edition: string;
  readonly pictures: Pictures;
};

function restsOn({ clauses, judgement }: Grounds): string {
  return [...clauses, ...(judgement ? ['judgement'] : [])].join(', ');
}

function Answer({
  text,
  verdict,
  why,
  grounds,
}: {
  readonly text: string;
  readonly verdict: string;
  readonly why: Prose;
  readonly grounds: Grounds;
}) {
  return (
    <li className="app-card">
      <p>
        <strong>{verdict}:</strong> {text}
      </p>
      <ProseText prose={why} />
      <p className="app-aside">{restsOn(grounds)}</p>
    </li>
  );
}

function ScenarioPreview({ scenario, seen }: { readonly scenario: Scenario; readonly seen: Seen }) {
  const { post, rewrite, options } = scenario;
  return (
    <section id={scenario.id}>
      <h3 className="nhsuk-heading-s">
        {scenario.title} ({scenario.id}, {scenario.kind})
      </h3>
      <p className="app-aside">{scenario.setting}</p>
      <ProseText prose={scenario.intro} />
      {post && post.lines.length > 0 ? <MockPost post={post} pictures={seen.pictures} /> : null}
      <p>
        <strong>{scenario.ask}</strong>
      </p>
      {options.map(({ id, picture }) =>
        picture ? <Picture key={id} picture={picture} pictures={seen.pictures} /> : null,
      )}
      <ul className="app-cards">
        {options.map((option) => (
          <Answer key={option.id} {...option} />
        ))}
      </ul>
      <ol className="app-timeline">
        {scenario.consequence.map(({ when, what }) => (
          <li key={when} className="app-timeline__step">
            <strong className="app-timeline__when">{when}</strong>
            <p className="app-timeline__what">{what}</p>
          </li>
        ))}
      </ol>
      {rewrite ? <MockPost post={rewrite.post} pictures={seen.pictures} /> : null}
      <ul className="nhsuk-list nhsuk-list--bullet">
        {rewrite?.changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      <ProseText prose={scenario.takeaway} />
      <BackToContents />
    </section>
  );
}

function answerVerdict(key: boolean, allowed?: true): string {
  if (key) return 'Right';
  return allowed ? 'Allowed, but not the best answer' : 'Not right';
}

function QuestionPreview({ question }: { readonly question: Question }) {
  return (
    <section id={question.id}>
      <h3 className="nhsuk-heading-s">
        {question.ask} ({question.id}, {question.topic}: {question.clauses.join(', ')})
      </h3>
      <ProseText prose={question.case} />
      <ul className="app-cards">
        {question.options.map(({ id, key, allowed, ...option }) => (
          <Answer key={id} {...option} verdict={answerVerdict(key, allowed)} />
        ))}
      </ul>
      <BackToContents />
    </section>
  );
}

function LessonPreview({ lesson, seen }: { readonly lesson: Lesson; readonly seen: Seen }) {
  return (
    <section id={lesson.slug}>
      <h2 className="nhsuk-heading-l">{lesson.title}</h2>
      <p className="nhsuk-lede-text--small">{lesson.lede}</p>
      <ProseText prose={lesson.explanation} {...seen} headingLevel={3} />
      {lesson.scenarios.map((scenario) => (
        <ScenarioPreview key={scenario.id} scenario={scenario} seen={seen} />
      ))}
      {lesson.questions.map((question) => (
        <QuestionPreview key={question.id} question={question} />
      ))}
    </section>
  );
}

/** All that a module teaches on one page, with all feedback open: for authors, never for learners. */
export function ContentPreviewView({
  module,
  ...seen
}: Seen & { readonly module: LearningModule }) {
  return (
    <PageBody>
      <PageTitle title={`Preview: ${module.title}`} />
      <PageHeading caption="For authors: everything, with all feedback open">
        {module.title}
      </PageHeading>
      <p>These are the files as they are now. After a change, save and load this page again.</p>
      <ContentPreviewContents module={module} />
      {Object.entries(module.sidePages).map(([name, page]) => (
        <section key={name} id={name}>
          <h2 className="nhsuk-heading-l">{page.title}</h2>
          <ProseText prose={page.body} {...seen} headingLevel={3} />
        </section>
      ))}
      {module.lessons.map((lesson) => (
        <LessonPreview key={lesson.slug} lesson={lesson} seen={seen} />
      ))}
    </PageBody>
  );
}
