import { notFound } from 'next/navigation';
import { ModuleHomeView } from '../../../components/module-home-view';
import { dayInWords } from '../../../lib/domain/calendar';
import { editionOf } from '../../../lib/domain/clause';
import type { LearningModule, SidePageName } from '../../../lib/domain/learning-module';
import type { LessonProgress } from '../../../lib/domain/progress';
import { isReviewOverdue } from '../../../lib/domain/review';
import { requireRegistrant } from '../../../lib/identity/who';
import { readModuleHome, type ModuleHome } from '../../../lib/use-cases/read-module-home';
import {
  cardAddress,
  certificateAddress,
  lessonAddress,
  moduleAddress,
  printAddress,
  recordAddress,
  sidePageAddress,
  teamSheetAddress,
} from '../../addresses';

type Props = { readonly params: Promise<{ module: string }> };

/** What is begun, else what is next, else the certificate that waits; nothing when all is done. */
function wayOn({ module, continueWith, certificate }: ModuleHome) {
  if (continueWith) {
    return {
      href: lessonAddress(module.id, continueWith.slug),
      label: continueLabel(continueWith),
    };
  }
  return certificate === 'ready'
    ? { href: certificateAddress(module.id), label: 'Get your certificate' }
    : null;
}

function continueLabel({ title, state }: LessonProgress): string {
  return `${state === 'not-started' ? 'Start' : 'Continue'}: ${title}`;
}

function sidePage(module: LearningModule, name: SidePageName) {
  const page = module.sidePages[name];
  return (
    page && {
      href: sidePageAddress(module.id, name),
      label: page.title,
      lede: page.lede,
      minutes: page.minutes,
    }
  );
}

export default async function Page({ params }: Props) {
  const { module: id } = await params;
  const by = await requireRegistrant(moduleAddress(id));
  const home = await readModuleHome(by, id);
  if ('absent' in home) notFound();
  const { module, lessons } = home;
  return (
    <ModuleHomeView
      title={module.title}
      summary={module.summary}
      holder={home.holder}
      orientation={sidePage(module, 'orientation')}
      lessons={lessons.map((lesson) => ({ ...lesson, href: lessonAddress(id, lesson.slug) }))}
      closing={sidePage(module, 'closing')}
      continueTo={wayOn(home)}
      certificate={{ href: certificateAddress(id), state: home.certificate }}
      {...(lessons.some(({ state }) => state === 'passed')
        ? {
            recordHref: recordAddress(id),
            given: { card: cardAddress(id), sheet: teamSheetAddress(id) },
          }
        : {})}
      edition={editionOf(module.guidance)}
      reviewOverdue={isReviewOverdue(module.guidance, new Date())}
      quizLength={module.quizLength}
      printHref={printAddress(moduleAddress(id))}
      since={{
        earlier: home.earlier,
        changes: home.changes.map(({ on, what }) => ({ on: dayInWords(on), what })),
      }}
    />
  );
}
