import { notFound } from 'next/navigation';
import { ScenarioFeedbackView } from '../../../../../../../components/scenario-feedback-view';
import { ScenarioView } from '../../../../../../../components/scenario-view';
import { TellUs } from '../../../../../../../components/tell-us';
import { editionOf } from '../../../../../../../lib/domain/clause';
import { NONE } from '../../../../../../../lib/domain/facing';
import { newFormKey } from '../../../../../../../lib/identity/form-fields';
import { requireRegistrant } from '../../../../../../../lib/identity/who';
import { readScenario, type ScenarioPage } from '../../../../../../../lib/use-cases/read-scenario';
import {
  lessonAddress,
  moduleAddress,
  picturesOf,
  scenarioAddress,
} from '../../../../../../addresses';
import { tell } from '../../../../tell-us/actions';
import { carriedChoice, NOT_SAVED, type Query } from '../../carried-choice';
import { savedAtInWords } from '../../saved-line';
import { stepAddress } from '../../step-address';
import { decide } from './actions';

type Props = {
  readonly params: Promise<{ module: string; lesson: string; scenario: string }>;
  readonly searchParams: Promise<Query>;
};

/** The step after this scenario in the lesson's order that is not done; else the lesson itself. */
function nextOf({ module, lesson, steps, scenario }: ScenarioPage) {
  const here = steps.findIndex((step) => step.id === scenario.id);
  const next = steps.slice(here + 1).find((step) => !step.done) ?? null;
  const label =
    next?.kind === 'explanation'
      ? 'What the guidance says'
      : next?.kind === 'quiz'
        ? 'Go to the quiz'
        : next
          ? 'Next scenario'
          : 'Back to the lesson';
  return { href: stepAddress(module.id, lesson.slug, next), label };
}

export default async function Page({ params, searchParams }: Props) {
  const { module: id, lesson: slug, scenario: scenarioId } = await params;
  const here = scenarioAddress(id, slug, scenarioId);
  const by = await requireRegistrant(here);
  const page = await readScenario(by, id, slug, scenarioId);
  if ('absent' in page) notFound();
  const { module, lesson, scenario, feedback } = page;
  const shared = {
    crumbs: [
      { href: moduleAddress(id), label: module.title },
      { href: lessonAddress(id, slug), label: lesson.title },
    ],
    number: page.number,
    of: page.of,
    pictures: picturesOf(module),
    foot: <TellUs action={tell} hidden={{ here, module: id, item: scenario.id }} />,
  };
  const query = await searchParams;
  const carried = carriedChoice(query, [...scenario.options.map((option) => option.id), NONE]);
  if (feedback && query['again'] === undefined && !carried) {
    return (
      <ScenarioFeedbackView
        {...shared}
        feedback={feedback}
        saved={savedAtInWords(page.savedAt)}
        edition={editionOf(module.guidance)}
        again={`${here}?again`}
        next={nextOf(page)}
      />
    );
  }
  return (
    <ScenarioView
      {...shared}
      scenario={scenario}
      chosen={carried ?? []}
      {...(carried ? { notice: NOT_SAVED } : {})}
      action={decide}
      hidden={{
        here,
        module: id,
        lesson: slug,
        scenario: scenario.id,
        version: String(page.version),
        key: newFormKey(),
      }}
    />
  );
}
