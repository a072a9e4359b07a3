import { notFound } from 'next/navigation';
import { LessonPrintView } from '../../../../../../components/lesson-print-view';
import { editionOf } from '../../../../../../lib/domain/clause';
import { requireRegistrant } from '../../../../../../lib/identity/who';
import { readLessonPrint } from '../../../../../../lib/use-cases/read-lesson-print';
import { lessonAddress, moduleAddress, picturesOf, printAddress } from '../../../../../addresses';

type Props = { readonly params: Promise<{ module: string; lesson: string }> };

export default async function Page({ params }: Props) {
  const { module: id, lesson: slug } = await params;
  const by = await requireRegistrant(printAddress(lessonAddress(id, slug)));
  const page = await readLessonPrint(by, id, slug);
  if ('absent' in page) notFound();
  const { module, lesson } = page;
  return (
    <LessonPrintView
      crumbs={[
        { href: moduleAddress(id), label: module.title },
        { href: lessonAddress(id, slug), label: lesson.title },
      ]}
      title={lesson.title}
      edition={editionOf(module.guidance)}
      prose={lesson.explanation}
      clauses={page.clauses}
      scenarios={page.scenarios}
      feedback={page.feedback}
      pictures={picturesOf(module)}
    />
  );
}
